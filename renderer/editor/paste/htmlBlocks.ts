import type { Mark } from "prosemirror-model";
import { LIST_BULLETS, readMark } from "../../../shared/numbering/listStyle.ts";
import { marksWithin } from "./htmlMarks.ts";
import { tableRows } from "./htmlTables.ts";
import type { HtmlElement, HtmlNode } from "./htmlTree.ts";
import { LineWords } from "./lineWords.ts";
import { listStyleOf, readWrittenMark } from "./listStyles.ts";
import type { PastedBlock, PastedItem } from "./pasted.ts";

/** What no one sees or what is no text. */
const LEFT_OUT = new Set([
  ...["script", "style", "title", "head", "meta", "link", "template", "noscript", "iframe", "object", "embed", "svg"],
  ...["math", "canvas", "audio", "video", "map", "img", "input", "select", "button", "textarea", "colgroup", "col"],
  ...["xml", "rp", "hr"],
]);

const BLOCKS = new Set([
  ...["address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt"],
  ...["fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html"],
  ...["legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "ul"],
]);

const TABLE_PARTS = new Set(["tr", "tbody", "thead", "tfoot", "td", "th"]);

function isHidden({ tag, style, attributes }: HtmlElement): boolean {
  if (LEFT_OUT.has(tag) || attributes.has("hidden")) return true;
  if (style.get("display") === "none" || style.get("visibility") === "hidden") return true;
  if (/^(?:all|hidden)$/u.test(style.get("mso-hide") ?? "")) return true;
  if (style.get("mso-special-character") === "comment" || attributes.get("class") === "msocomanchor") return true;
  // Word's comments, and what is not text of its vocabularies (<o:p>, <v:shape>).
  return /^comment/u.test(style.get("mso-element") ?? "") || /^[omvx]:/u.test(tag);
}

/** Where the walk stands: the marks around it and the item of a list that waits for its words. */
interface Place {
  readonly marks: readonly Mark[];
  readonly inLink: boolean;
  /** Depth in lists, from 0 outside of any. */
  readonly depth: number;
  readonly preserve: boolean;
}

const OUTSIDE: Place = { marks: [], inLink: false, depth: 0, preserve: false };

class BlockReader {
  readonly blocks: PastedBlock[] = [];
  private readonly words = new LineWords();
  /** The item whose first line has not come yet. */
  private waiting: PastedItem | null = null;
  /** The depth of the item whose first line has come; further lines go on with it. */
  private within: number | null = null;

  children(element: HtmlElement, place: Place): void {
    // Rows without a table are what a browser leaves of a few cells that were copied.
    let rows: HtmlElement[] = [];
    const flushRows = () => {
      if (rows.length > 0) this.table({ ...element, tag: "table", children: rows });
      rows = [];
    };
    for (const child of element.children) {
      if (typeof child !== "string" && TABLE_PARTS.has(child.tag)) rows.push(child);
      else {
        if (typeof child !== "string" || child.trim() !== "") flushRows();
        this.node(child, place);
      }
    }
    flushRows();
  }

  /** Ends the line that is being read. */
  endLine(): void {
    if (this.words.isEmpty) {
      this.words.take();
      return;
    }
    const words = this.words.take();
    if (words.size === 0) return;
    if (this.waiting === null) this.blocks.push(this.plainLine(words));
    else {
      const item = this.waiting;
      this.within = item.level;
      this.waiting = null;
      this.blocks.push({ kind: "line", item, within: null, words: withoutOwnMark(words, item) });
    }
  }

  private plainLine(words: ReturnType<LineWords["take"]>): PastedBlock {
    const text = words.textBetween(0, words.size);
    const mark = this.within === null ? readMark(text) : null;
    if (mark === null) return { kind: "line", item: null, within: this.within, words };
    const item = { level: null, style: mark.style, value: mark.value, written: mark.mark };
    return { kind: "line", item, within: null, words: words.cut(mark.length) };
  }

  private node(node: HtmlNode, place: Place): void {
    if (typeof node === "string") this.text(node, place);
    else if (node.tag === "br") this.endLine();
    else if (isHidden(node)) return;
    else if (node.tag === "table") this.table(node);
    else this.element(node, place);
  }

  private text(text: string, place: Place): void {
    if (!place.preserve) {
      this.words.add(text, place.marks);
      return;
    }
    text.split("\n").forEach((line, index) => {
      if (index > 0) this.endLine();
      this.words.add(line, place.marks);
    });
  }

  private table(element: HtmlElement): void {
    this.endLine();
    const { within } = this;
    const rows = tableRows(element, readBlocks);
    const [only] = rows.length === 1 ? (rows[0] ?? []) : [];
    if (only !== undefined && rows[0]?.length === 1) this.blocks.push(...only.blocks);
    else if (rows.length > 0) this.blocks.push({ kind: "table", within, rows });
  }

  private element(element: HtmlElement, outer: Place): void {
    const { tag, style } = element;
    const inLink = outer.inLink || tag === "a";
    const whiteSpace = style.get("white-space");
    const place: Place = {
      marks: marksWithin(element, outer.marks, inLink),
      inLink,
      depth: outer.depth,
      preserve:
        tag === "pre" || (whiteSpace === undefined ? outer.preserve : /^(?:pre|break-spaces)/u.test(whiteSpace)),
    };
    if (!BLOCKS.has(tag)) {
      this.children(element, place);
      return;
    }
    this.endLine();
    if (tag === "ol" || tag === "ul" || tag === "menu") this.list(element, place);
    else if (isWordItem(element)) this.wordItem(element, place);
    else this.children(element, place);
    this.endLine();
  }

  private list(list: HtmlElement, place: Place): void {
    const depth = place.depth + 1;
    let value = Number.parseInt(list.attributes.get("start") ?? "1", 10) || 1;
    const outer = this.within;
    for (const child of list.children) {
      if (typeof child === "string") continue;
      if (child.tag !== "li") {
        this.node(child, { ...place, depth });
        continue;
      }
      if (isHidden(child)) continue;
      value = Number.parseInt(child.attributes.get("value") ?? "", 10) || value;
      const style = listStyleOf(list, child);
      this.endLine();
      this.within = null;
      this.waiting = style === "none" ? null : { level: depth - 1, style, value: Math.max(1, value), written: null };
      this.children(child, { ...place, depth, marks: marksWithin(child, place.marks, place.inLink) });
      this.endLine();
      this.waiting = null;
      value += 1;
    }
    this.within = outer;
  }

  private wordItem(element: HtmlElement, place: Place): void {
    const ignored = ignoredSpan(element, false);
    const level = Number(/\blevel(\d+)/u.exec(element.style.get("mso-list") ?? "")?.[1] ?? 1) - 1;
    const mark = ignored === null ? null : readWrittenMark(ignored.text, ignored.symbol);
    this.within = null;
    if (ignored !== null && mark !== null) {
      const written = LIST_BULLETS.includes(mark.style) ? null : ignored.text.trim();
      this.waiting = { level, ...mark, written };
    } else if (ignored !== null) this.words.add(`${ignored.text.trim()} `, place.marks);
    this.children(withoutIgnored(element), place);
    this.endLine();
    this.waiting = null;
    this.within = null;
  }
}

/** A list's item that repeats in words the mark which its program draws: the words lose it. */
function withoutOwnMark(words: ReturnType<LineWords["take"]>, item: PastedItem) {
  if (item.written !== null) return words;
  const mark = readMark(words.textBetween(0, words.size));
  return mark !== null && mark.value === item.value ? words.cut(mark.length) : words;
}

/** Whether an element is Word's paragraph of a list, whose mark stands in a part that HTML is to ignore. */
function isWordItem({ style }: HtmlElement): boolean {
  const list = style.get("mso-list");
  return list !== undefined && /\blevel\d/u.test(list);
}

const isIgnored = ({ style }: HtmlElement) => style.get("mso-list") === "ignore";

const SYMBOL_FONT = /wingdings|symbol|webdings/u;

/** The mark before Word's paragraph, and whether it is set in a font of signs. */
function ignoredSpan(element: HtmlElement, symbol: boolean): { text: string; symbol: boolean } | null {
  const font = element.style.get("font-family") ?? element.style.get("font");
  const signs = font === undefined ? symbol : SYMBOL_FONT.test(font);
  if (isIgnored(element)) return { text: textOf(element).replace(/[\s\u00a0]+/gu, " "), symbol: signs };
  for (const child of element.children) {
    const found = typeof child === "string" ? null : ignoredSpan(child, signs);
    if (found !== null) return found;
  }
  return null;
}

const textOf = (element: HtmlElement): string =>
  element.children.map((child) => (typeof child === "string" ? child : textOf(child))).join("");

function withoutIgnored(element: HtmlElement): HtmlElement {
  const children = element.children.flatMap((child): HtmlNode[] => {
    if (typeof child === "string") return [child];
    return isIgnored(child) ? [] : [withoutIgnored(child)];
  });
  return { ...element, children };
}

/** Reads an element of pasted HTML into lines with their marks, and tables. */
export function readBlocks(element: HtmlElement): PastedBlock[] {
  const reader = new BlockReader();
  reader.children(element, { ...OUTSIDE, marks: marksWithin(element, [], false) });
  reader.endLine();
  return reader.blocks;
}
