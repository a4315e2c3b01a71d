import type { SectionKind } from "../minutes/vocabulary.ts";
import { type ListStyle, type ReadMark, readMark } from "../numbering/listStyle.ts";
import { withoutPadding } from "./labels/pattern.ts";
import { isKnownSectionTitle, sectionKindOf } from "./labels/sectionTitles.ts";
import { readComputedMark } from "./lines.ts";
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

type Cut = Pick<Heading, "title" | "separator" | "rest">;

const ADJOURNMENT = /^(散\s*會(?:\s*時\s*間)?|閉\s*會|會議結束)\s*([:：。，,]?)\s*(.*)$/u;
const WITH_COLON = /^([^。，；：:]{1,30}?)\s*([:：])\s*(.*)$/u;
const WITH_BRACKET = /^(.{2,24}?)\s*([(（](?:略|無|詳[^()（）]*|如[^()（）]*)[)）]。?)$/u;
const WITH_NOTHING = /^(.{2,24}?)[\s\u3000]*((?:無|略)。?)$/u;

function cutHeading(words: string): Cut {
  const found = ADJOURNMENT.exec(words) ?? WITH_COLON.exec(words);
  if (found !== null) {
    return { title: withoutPadding(found[1] ?? ""), separator: found[2] ?? "", rest: found[3] ?? "" };
  }
  const bracket = WITH_BRACKET.exec(words);
  if (bracket !== null) return { title: bracket[1] ?? "", separator: "", rest: bracket[2] ?? "" };
  const nothing = WITH_NOTHING.exec(words);
  if (nothing !== null && isKnownSectionTitle(nothing[1] ?? "")) {
    return { title: nothing[1] ?? "", separator: "", rest: nothing[2] ?? "" };
  }
  return words.endsWith("。")
    ? { title: words.slice(0, -1), separator: "。", rest: "" }
    : { title: words, separator: "", rest: "" };
}

function toHeading(mark: ReadMark | null, words: string): Heading {
  const cut = cutHeading(words);
  // 報　告　事　項 is set wide for the eye only.
  const title = isKnownSectionTitle(cut.title) ? withoutPadding(cut.title) : cut.title;
  return { ...cut, title, kind: sectionKindOf(title), mark: mark?.mark ?? null, value: mark?.value ?? null };
}

const isFormal = (style: ListStyle) => style.startsWith("壹");

interface Marked {
  readonly mark: ReadMark | null;
  /** The words behind the mark. */
  readonly words: string;
}

function marked(paragraph: Paragraph): Marked {
  const mark = paragraph.mark === null ? readMark(paragraph.text) : readComputedMark(paragraph.mark);
  const words = paragraph.mark === null && mark !== null ? paragraph.text.slice(mark.length) : paragraph.text;
  return { mark, words };
}

const hasKnownTitle = ({ words }: Marked) => isKnownSectionTitle(cutHeading(words).title);

/**
 * The list style of a record's top level: 壹、 where sections bear it, else that of the header, else of known titles; null
 * where most known titles stand without a mark.
 */
export function topStyleOf(paragraphs: readonly Paragraph[], headerStyle: ListStyle | null): ListStyle | null {
  const all = paragraphs.map(marked);
  const known = all.filter(hasKnownTitle);
  const formal = all.filter(({ mark }) => mark !== null && isFormal(mark.style));
  if (headerStyle !== null && (isFormal(headerStyle) || !known.some((each) => formal.includes(each))))
    return headerStyle;
  if (formal[0] !== undefined) return formal[0].mark?.style ?? null;
  const bare = known.filter(({ mark, words }) => mark === null && saysNothing(cutHeading(words).rest)).length;
  const style = known.find(({ mark }) => mark !== null)?.mark?.style ?? null;
  return bare >= 2 && bare > known.filter(({ mark }) => mark?.style === style).length ? null : style;
}

const saysNothing = (rest: string) => /^(?:無|略|[(（]略[)）])?。?$/u.test(rest);
const SHORT_TITLE = 16;
const SENTENCE = /[。；，！？]./u;

/** Tells the headings of one record from its other paragraphs, in reading order. */
export class HeadingReader {
  private readonly topStyle: ListStyle | null;
  /** The number of the section or header field before. */
  private last: number;
  /** The last number of a list in the style of the headings that stands inside the current section. */
  private nested = 0;

  constructor(topStyle: ListStyle | null, lastNumber: number) {
    this.topStyle = topStyle;
    this.last = lastNumber;
  }

  /** Reads a paragraph as the heading of the next section; null where it is none. */
  read(paragraph: Paragraph): Heading | null {
    const { mark, words } = marked(paragraph);
    const heading = mark === null ? this.unmarked(words) : this.marked(mark, words);
    if (heading !== null) {
      this.last = heading.value ?? this.last;
      this.nested = 0;
    } else if (mark !== null && mark.style === this.topStyle) this.nested = mark.value;
    return heading;
  }

  private marked(mark: ReadMark, words: string): Heading | null {
    if (mark.style !== this.topStyle) return null;
    const near = mark.value > this.last - 1 && mark.value <= this.last + 4;
    const fits = isFormal(mark.style) ? near : this.fitsSharedStyle(words, mark.value);
    return fits ? toHeading(mark, words) : null;
  }

  /** A style that also numbers items below the top level needs a title that is known, or looks like one. */
  private fitsSharedStyle(words: string, value: number): boolean {
    const { title, rest } = cutHeading(words);
    const known = isKnownSectionTitle(title) || /^散會/u.test(title);
    if (value !== this.last + 1) return known && value > this.last && value <= this.last + 3;
    if (known) return true;
    const isTitle = title.length <= SHORT_TITLE && !SENTENCE.test(words);
    // A list inside the section could go on with this very number.
    const ambiguous = this.nested === value - 1;
    return isTitle && (ambiguous ? sectionKindOf(title) !== "other" && rest.length <= 8 : value > 1);
  }

  private unmarked(words: string): Heading | null {
    if (/^(?:散\s*會|閉\s*會|會議結束)(?:$|[:：。(（，,\s]|同日|上午|下午|中午|時間)/u.test(words)) {
      return toHeading(null, words);
    }
    const { title, rest } = cutHeading(words);
    const isOutcomeWord = /^(?:主席(?:裁示|結論|總結|指示)(?:事項)?|會議結論)$/u.test(title);
    return this.topStyle === null && !isOutcomeWord && saysNothing(rest) && isKnownSectionTitle(title)
      ? toHeading(null, words)
      : null;
  }
}
