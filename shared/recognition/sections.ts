import type { SectionKind } from "../minutes/vocabulary.ts";
import { type ListStyle, readMark } from "../numbering/listStyle.ts";
import { isKnownSectionTitle, sectionKindOf } from "./labels.ts";
import type { Paragraph } from "./paragraphs.ts";

/** The heading of a section read apart: 「柒、提案討論：無」 → 提案討論, ：, 無. */
export interface Heading {
  readonly kind: SectionKind;
  readonly mark: string | null;
  readonly value: number | null;
  readonly title: string;
  readonly separator: string;
  readonly rest: string;
}

const ADJOURNMENT = /^(散\s*會)\s*([:：。，,]?)\s*(.*)$/u;
const WITH_COLON = /^([^。，；：:]{1,28}?)\s*([:：])\s*(.*)$/u;
const WITH_BRACKET = /^(.{2,20}?)\s*([(（](?:略|無|詳[^()（）]*|如[^()（）]*)[)）]。?)$/u;

function cutHeading(words: string): { title: string; separator: string; rest: string } {
  const adjournment = ADJOURNMENT.exec(words);
  const colon = WITH_COLON.exec(words);
  const bracket = WITH_BRACKET.exec(words);
  const found = adjournment ?? colon;
  if (found !== null) {
    return { title: (found[1] ?? "").replace(/\s+/gu, ""), separator: found[2] ?? "", rest: found[3] ?? "" };
  }
  if (bracket !== null) return { title: bracket[1] ?? "", separator: "", rest: bracket[2] ?? "" };
  return words.endsWith("。")
    ? { title: words.slice(0, -1), separator: "。", rest: "" }
    : { title: words, separator: "", rest: "" };
}

function toHeading(mark: string | null, value: number | null, words: string): Heading {
  const cut = cutHeading(words);
  return { ...cut, kind: sectionKindOf(cut.title), mark, value };
}

/** The list style of a record's top level: that of the header's marks, else 壹、, else that of known section titles. */
export function topStyleOf(paragraphs: readonly Paragraph[], headerStyle: ListStyle | null): ListStyle | null {
  if (headerStyle !== null) return headerStyle;
  const marks = paragraphs.map((paragraph) => ({ paragraph, mark: readMark(paragraph.mark ?? paragraph.text) }));
  const formal = marks.find(({ mark }) => mark?.style.startsWith("壹") === true);
  if (formal?.mark != null) return formal.mark.style;
  const known = marks.find(
    ({ paragraph, mark }) => mark !== null && isKnownSectionTitle(cutHeading(wordsBehind(paragraph)).title),
  );
  return known?.mark?.style ?? null;
}

/** The words of a paragraph without its mark. */
export function wordsBehind(paragraph: Paragraph): string {
  if (paragraph.mark !== null) return paragraph.text;
  const mark = readMark(paragraph.text);
  return mark === null ? paragraph.text : paragraph.text.slice(mark.length);
}

/** A style that also numbers items below the top level needs a title that is known, or looks like one. */
function fitsSharedStyle(words: string, value: number, last: number): boolean {
  const { title, rest } = cutHeading(words);
  if (value !== last + 1) return isKnownSectionTitle(title);
  return isKnownSectionTitle(title) || (sectionKindOf(title) !== "other" && title.length <= 14 && rest.length <= 8);
}

/** Reads a paragraph as the heading of the next section, `last` being the number of the section or field before it. */
export function readHeading(paragraph: Paragraph, topStyle: ListStyle | null, last: number): Heading | null {
  const mark = readMark(paragraph.mark ?? paragraph.text);
  const words = wordsBehind(paragraph);
  if (mark !== null && mark.style === topStyle) {
    const isFormal = mark.style.startsWith("壹");
    const near = mark.value > last - 1 && mark.value <= last + 4;
    if (isFormal ? near : fitsSharedStyle(words, mark.value, last)) return toHeading(mark.mark, mark.value, words);
    return null;
  }
  if (mark !== null) return null;
  if (/^散\s*會(?:$|[:：。(（，,\s]|同日|上午|下午|中午)/u.test(words)) return toHeading(null, null, words);
  const title = words.replace(/[:：]\s*(?:無|略|（略）|\(略\))?。?$/u, "");
  const isOutcomeWord = /^(?:主席裁示|主席結論|會議結論)$/u.test(title);
  return topStyle === null && !isOutcomeWord && isKnownSectionTitle(title) ? toHeading(null, null, words) : null;
}
