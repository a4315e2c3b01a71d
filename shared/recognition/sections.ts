import type { SectionKind } from "../minutes/vocabulary.ts";
import { formatMark, isListStyle, type ListStyle, type ReadMark } from "../numbering/listStyle.ts";
import { bestChain, type ChainLink } from "./headingChain.ts";
import { BRACKETS, CHAPTERS, type HeadingForm, type Marked, marked, markedAs } from "./headingForms.ts";
import { withoutPadding } from "./labels/pattern.ts";
import { isKnownSectionTitle, sectionKindOf } from "./labels/sectionTitles.ts";
import type { Paragraph } from "./paragraphs.ts";

/** The heading of a section read apart: 「柒、提案討論：無」 → 提案討論, ：, 無. */
export interface Heading {
  readonly kind: SectionKind;
  readonly mark: string | null;
  readonly value: number | null;
  /** Whether something sets it apart: a mark, brackets, the level of a heading. */
  readonly isSetApart: boolean;
  readonly title: string;
  readonly separator: string;
  readonly rest: string;
}

type Cut = Pick<Heading, "title" | "separator" | "rest">;

const ADJOURNMENT = /^(散\s*會(?:\s*時\s*間)?|閉\s*會|閉\s*庭|會議結束)\s*([:：。，,]?)\s*(.*)$/u;
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

/** A title up to the bracket that closes it. */
function cutAt(words: string, close: string): Cut {
  const end = words.indexOf(close);
  return { title: words.slice(0, end).trim(), separator: close, rest: words.slice(end + close.length).trim() };
}

function toHeading(mark: ReadMark | null, words: string, close = "", isSetApart = mark !== null): Heading {
  const cut = close === "" ? cutHeading(words) : cutAt(words, close);
  // 報　告　事　項 is set wide for the eye only.
  const title = isKnownSectionTitle(cut.title) ? withoutPadding(cut.title) : cut.title;
  return {
    ...cut,
    title,
    kind: sectionKindOf(title),
    mark: mark?.mark ?? null,
    value: mark?.value ?? null,
    isSetApart,
  };
}

const isFormal = (style: ListStyle) => style.startsWith("壹");
const isBullet = (form: HeadingForm) => isListStyle(form) && formatMark(form, 1) === formatMark(form, 2);

const titleOf = ({ words, close }: Marked) => (close === "" ? cutHeading(words) : cutAt(words, close)).title;
const isKnown = (title: string) => isKnownSectionTitle(title) || /^(?:散會|閉會(?!詞)|閉庭)/u.test(title);
const hasKnownTitle = (read: Marked) => isKnown(titleOf(read));

/** 【主席致詞】 or 第一章 where at least two of a record's titles are set so. */
function unlistedForm(paragraphs: readonly Paragraph[]): HeadingForm | null {
  const chapters = paragraphs.flatMap((each) => markedAs(CHAPTERS, each)?.mark?.value ?? []);
  if (chapters.length >= 2 && chapters.every((value, place) => value === place + 1)) return CHAPTERS;
  const bracketed = paragraphs.flatMap((each) => markedAs(BRACKETS, each) ?? []);
  return bracketed.filter(hasKnownTitle).length >= 2 ? BRACKETS : null;
}

/**
 * How a record's top level is set: as 壹、 where sections bear it, else as its header, else as known titles; null where most
 * known titles stand without a mark.
 */
export function topFormOf(paragraphs: readonly Paragraph[], headerStyle: ListStyle | null): HeadingForm | null {
  const all = paragraphs.map(marked);
  const known = all.filter(hasKnownTitle);
  const formal = all.filter(({ mark }) => mark !== null && isFormal(mark.style));
  const isUsed = (style: ListStyle) => known.some(({ mark }) => mark?.style === style);
  const ofHeader = headerStyle !== null && isBullet(headerStyle) && !isUsed(headerStyle) ? null : headerStyle;
  if (ofHeader !== null && (isFormal(ofHeader) || !known.some((each) => formal.includes(each)))) return ofHeader;
  if (formal[0] !== undefined) return formal[0].mark?.style ?? null;
  const unlisted = unlistedForm(paragraphs);
  if (unlisted !== null) return unlisted;
  const bare = known.filter(({ mark, words }) => mark === null && saysNothing(cutHeading(words).rest)).length;
  const style = known.find(({ mark }) => mark !== null)?.mark?.style ?? null;
  return bare >= 2 && bare > known.filter(({ mark }) => mark?.style === style).length ? null : style;
}

const saysNothing = (rest: string) => /^(?:無|略|[(（]略[)）])?。?$/u.test(rest);
const SHORT_TITLE = 16;
const SENTENCE = /[。；，！？]/u;
/** A chain rests on this many known titles. */
const FEWEST_KNOWN = 2;

/** How much a paragraph looks like a heading. */
function scoreOf(read: Marked, isHeading: boolean): number {
  const title = titleOf(read);
  if (isKnown(title)) return 4;
  if (isHeading) return 3;
  if (title.length > SHORT_TITLE || SENTENCE.test(title)) return -3;
  return sectionKindOf(title) === "other" ? 1 : 2.5;
}

/** The level at which the file itself sets the titles that records use; null where it sets none. */
function topLevelOf(paragraphs: readonly Paragraph[]): number | null {
  const levels = paragraphs.flatMap((each) =>
    each.heading !== undefined && hasKnownTitle(marked(each)) ? [each.heading] : [],
  );
  return levels.length >= FEWEST_KNOWN ? Math.min(...levels) : null;
}

/** Tells the headings of one record from its other paragraphs, in reading order. */
export class HeadingReader {
  private readonly form: HeadingForm | null;
  private readonly level: number | null;
  /** The headings of a style that other lists share; empty where too little tells them. */
  private readonly chain: ReadonlySet<Paragraph>;
  /** The number of the section or header field before. */
  private last: number;
  /** The last number of a list in the style of the headings that stands inside the current section. */
  private nested = 0;

  constructor(paragraphs: readonly Paragraph[], form: HeadingForm | null, lastNumber: number) {
    this.form = form;
    this.level = topLevelOf(paragraphs);
    this.last = lastNumber;
    this.chain = this.chainOf(paragraphs);
  }

  /** Reads a paragraph as the heading of the next section; null where it is none. */
  read(paragraph: Paragraph): Heading | null {
    const read = this.form === null ? null : markedAs(this.form, paragraph);
    const heading = read?.mark == null ? this.unmarked(paragraph) : this.marked(paragraph, read, read.mark);
    if (heading !== null) {
      this.last = heading.value ?? this.last;
      this.nested = 0;
    } else if (read?.mark != null) this.nested = read.mark.value;
    return heading;
  }

  private chainOf(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
    const { form } = this;
    if (form === null || !isListStyle(form) || isFormal(form) || isBullet(form)) return new Set();
    let known = 0;
    const links = paragraphs.flatMap((paragraph, place): ChainLink[] => {
      const read = markedAs(form, paragraph);
      if (read?.mark == null || this.isBelow(paragraph)) return [];
      if (hasKnownTitle(read)) known += 1;
      return [{ place, value: read.mark.value, score: scoreOf(read, this.isHeading(paragraph)) }];
    });
    if (known < FEWEST_KNOWN) return new Set();
    const places = bestChain(links, this.last + 1);
    return new Set(paragraphs.filter((_paragraph, place) => places.has(place)));
  }

  private isHeading({ heading }: Paragraph): boolean {
    return this.level !== null && heading === this.level;
  }

  /** Whether the file sets a paragraph below the headings of sections. */
  private isBelow({ heading }: Paragraph): boolean {
    return this.level !== null && heading !== undefined && heading > this.level;
  }

  private marked(paragraph: Paragraph, { words, close }: Marked, mark: ReadMark): Heading | null {
    if (this.isBelow(paragraph)) return null;
    return this.fits(paragraph, words, mark) ? toHeading(mark, words, close) : null;
  }

  private fits(paragraph: Paragraph, words: string, mark: ReadMark): boolean {
    if (this.form === BRACKETS) return true;
    if (isBullet(mark.style)) return hasKnownTitle({ mark, words, close: "" }) || this.isHeading(paragraph);
    if (mark.style === CHAPTERS || isFormal(mark.style)) {
      return mark.value > this.last - 1 && mark.value <= this.last + 4;
    }
    return this.chain.size > 0 ? this.chain.has(paragraph) : this.fitsSharedStyle(words, mark.value);
  }

  /** A style that also numbers items below the top level needs a title that is known, or looks like one. */
  private fitsSharedStyle(words: string, value: number): boolean {
    const { title, rest } = cutHeading(words);
    const known = isKnown(title);
    if (value !== this.last + 1) return known && value > this.last && value <= this.last + 3;
    if (known) return true;
    const isTitle = title.length <= SHORT_TITLE && !/[。；，！？]./u.test(words);
    // A list inside the section could go on with this very number.
    const ambiguous = this.nested === value - 1;
    return isTitle && (ambiguous ? sectionKindOf(title) !== "other" && rest.length <= 8 : value > 1);
  }

  private unmarked(paragraph: Paragraph): Heading | null {
    const { mark, words } = marked(paragraph);
    if (this.isHeading(paragraph) && (mark === null || mark.style !== this.form)) {
      return toHeading(null, paragraph.mark === null ? paragraph.text : words, "", true);
    }
    if (mark !== null) return null;
    if (/^(?:散\s*會|閉\s*會|閉\s*庭|會議結束)(?:$|[:：。(（，,\s]|同日|上午|下午|中午|時間)/u.test(words)) {
      return toHeading(null, words);
    }
    const { title, rest } = cutHeading(words);
    const isOutcomeWord = /^(?:主席(?:裁示|結論|總結|指示)(?:事項)?|會議結論)$/u.test(title);
    return this.form === null && !isOutcomeWord && saysNothing(rest) && isKnownSectionTitle(title)
      ? toHeading(null, words)
      : null;
  }
}
