import {
  LIST_BULLETS,
  type ListStyle,
  NUMBERED_STYLES,
  outlineRank,
  readMark,
} from "../../../shared/numbering/listStyle.ts";
import type { HtmlElement } from "./htmlTree.ts";

/** The first style of a depth in government documents. */
const ofRank = (rank: number): ListStyle | null => NUMBERED_STYLES.find((style) => outlineRank(style) === rank) ?? null;

/** How the numbering kinds of CSS that are ours look in a record (CSS Counter Styles 3, sections 6 and 7). */
const STYLES: ReadonlyMap<string, ListStyle | null> = new Map([
  ["trad-chinese-formal", ofRank(0)],
  ["cjk-ideographic", ofRank(1)],
  ["trad-chinese-informal", ofRank(1)],
  ["simp-chinese-informal", ofRank(1)],
  ["cjk-decimal", ofRank(1)],
  ["cjk-heavenly-stem", ofRank(5)],
  ["cjk-earthly-branch", ofRank(7)],
  ["circled-decimal", "①"],
  ["lower-alpha", "a."],
  ["lower-latin", "a."],
]);

const LIST_TYPE = /^[\w-]+$/u;

/** The list style of an item of `<ol>` or `<ul>`; null where the place decides, "none" where nothing is drawn. */
export function listStyleOf(list: HtmlElement, item: HtmlElement): ListStyle | null | "none" {
  const shorthand = (element: HtmlElement) => element.style.get("list-style")?.split(/\s+/u)[0];
  const written = [item, list].flatMap((each) => [each.style.get("list-style-type"), shorthand(each)]);
  const type = written.find((each) => each !== undefined && LIST_TYPE.test(each));
  if (type === "none") return "none";
  if (list.tag !== "ol") return BULLET;
  if (type !== undefined) return STYLES.get(type) ?? (/^(?:disc|circle|square)$/u.test(type) ? BULLET : null);
  return list.attributes.get("type") === "a" ? "a." : null;
}

const BULLET: ListStyle = "•";

/** A mark that a program wrote before its paragraph, as in `mso-list:Ignore`; null where it is none of ours. */
export function readWrittenMark(text: string, symbolFont: boolean): { style: ListStyle; value: number } | null {
  const mark = text.trim();
  const [first = ""] = mark;
  if (symbolFont || first === "·" || first === "o") {
    const code = first.codePointAt(0) ?? 0;
    const style = readMark(`${String.fromCodePoint(code < 0x100 ? 0xf000 + code : code)} ${FILLER}`)?.style;
    return { style: style !== undefined && LIST_BULLETS.includes(style) ? style : BULLET, value: 1 };
  }
  const read = readMark(`${mark} ${FILLER}`);
  return read === null || read.length <= mark.length ? null : { style: read.style, value: read.value };
}

/** Words behind a mark that go with any of them. */
const FILLER = "x";
