import type { HeaderFieldKind } from "../minutes/vocabulary.ts";
import type { ListStyle } from "../numbering/listStyle.ts";
import { readSpeaker } from "../people/speaker.ts";
import type { Draft } from "./draft.ts";
import {
  fieldDrafts,
  isListOfPeople,
  listsPeople,
  loneFieldDraft,
  type MarkedLabel,
  readBareLabel,
  readMarkedLabel,
  readUnknownLabel,
  splitContinuation,
} from "./headerFields.ts";
import { CHAPTER } from "./headingForms.ts";
import { readMotionLabel } from "./labels/motionLabels.ts";
import { readMotionPartLabel, readOutcomeLabel } from "./labels/outcomeLabels.ts";
import { isKnownSectionTitle, sectionKindOf, withoutBrackets } from "./labels/sectionTitles.ts";
import { type LineHabits, reachOf } from "./lineHabits.ts";
import type { Line } from "./lines.ts";
import { joinLines } from "./spacing.ts";
import { FARTHEST_TITLE, firstParagraphLength, titleDraft, titleLength, titleStart } from "./title.ts";

/** The header of a record: its title, its fields, and how many lines they took. */
export interface Header {
  /** Lines before the title: a covering letter, 附件1. */
  readonly preface: readonly Line[];
  readonly title: Draft;
  readonly fields: readonly Draft[];
  readonly length: number;
  /** The list style that header fields bear, null where they bear none. */
  readonly style: ListStyle | null;
}

const titleWords = (words: string) =>
  withoutBrackets(words)
    .replace(/[:：。].*$/u, "")
    .replace(/\s*[(（][^()（）]*[)）]$/u, "");
const isSectionTitle = ({ words }: Line) =>
  isKnownSectionTitle(titleWords(words)) || /^散\s*會/u.test(words) || CHAPTER.test(words);

const FARTHEST_HEADER = 80;
const NEAR = 6;

/** How many labels that stand above their values make a header. */
const FEWEST_BARE = 3;

/** Whether the labels of a header stand above their values, each on a line of its own. */
function isSetBelow(lines: readonly Line[]): boolean {
  const opening = lines.slice(0, FARTHEST_HEADER);
  const end = opening.findIndex(isSectionTitle);
  const bare = (end < 0 ? opening : opening.slice(0, end)).flatMap((line) => readBareLabel(line)?.label.kind ?? []);
  return new Set(bare).size >= FEWEST_BARE;
}

/** The first header line that has another of a different kind close behind. */
function findStart(lines: readonly Line[], setBelow: boolean): number {
  const kindsOf = (line: Line): HeaderFieldKind[] => {
    const read = readMarkedLabel(line) ?? (setBelow ? readBareLabel(line) : null);
    return read === null ? [] : fieldDrafts(read, line).map(({ attrs }) => attrs.kind as HeaderFieldKind);
  };
  const kinds = lines.slice(0, FARTHEST_HEADER + NEAR).map(kindsOf);
  return kinds.findIndex(
    ([kind], index) =>
      kind !== undefined &&
      index < FARTHEST_HEADER &&
      kinds.slice(index, index + NEAR).some((others) => others.some((other) => other !== kind)),
  );
}

/** The list style of the header's marks: that of the first field that bears one. */
function styleOf(lines: readonly Line[], known: number): ListStyle | null {
  const marked = lines.slice(known, known + NEAR).find((line) => line.read !== null && readMarkedLabel(line) !== null);
  return marked?.read?.style ?? null;
}

/** Marked fields of other names may stand before the first known one (壹、採購案名：…). */
function firstMarked(lines: readonly Line[], known: number): number {
  const style = lines[known]?.read?.style;
  if (style === undefined) return known;
  const first = lines.findIndex(({ read }) => read?.style === style && read.value === 1);
  return first >= 0 && first < known && known - first <= FARTHEST_TITLE ? first : known;
}

class HeaderReader {
  readonly fields: Draft[] = [];
  private readonly lines: readonly Line[];
  private readonly style: ListStyle | null;
  private readonly habits: LineHabits;
  private readonly start: number;
  private readonly setBelow: boolean;

  constructor(lines: readonly Line[], start: number, style: ListStyle | null, habits: LineHabits) {
    this.lines = lines;
    this.start = start;
    this.setBelow = isSetBelow(lines);
    this.style = style;
    this.habits = habits;
  }

  /** Takes the line at `index` into the header, or says that the header is over. */
  take(index: number): boolean {
    const line = this.lines[index];
    if (line === undefined) return false;
    const read = readMarkedLabel(line) ?? this.bareField(index, line) ?? this.unknownField(index, line);
    if (read !== null) this.fields.push(...fieldDrafts(read, line));
    else if (this.endsBefore(index, line)) return false;
    else this.goOn(line, this.lines[index - 1]);
    return true;
  }

  private hasField(kind: HeaderFieldKind): boolean {
    return this.fields.some(({ attrs }) => attrs.kind === kind);
  }

  /** 出席委員 alone on a line, the names below it; any label where all of them stand so. */
  private bareField(index: number, line: Line): MarkedLabel | null {
    const read = readBareLabel(line);
    if (read === null || this.hasField(read.label.kind)) return null;
    const next = this.lines[index + 1];
    const hasValue = next !== undefined && !isSectionTitle(next) && readMarkedLabel(next) === null;
    return hasValue && (this.setBelow || isListOfPeople(read.label.kind)) ? read : null;
  }

  private get lastField(): Draft | undefined {
    return this.fields.findLast((each) => each.attrs.sameLine !== true) ?? this.fields.at(-1);
  }

  /** How soon a line that bears a known header label comes, before any section does; `isNew` of a kind not yet met. */
  private labelAhead(index: number, most: number, isNew = false): boolean {
    for (const line of this.lines.slice(index + 1, index + 1 + most)) {
      const label = readMarkedLabel(line)?.label;
      if (label !== undefined && !(isNew && this.hasField(label.kind))) return true;
      if (isSectionTitle(line) || (line.read?.style.startsWith("壹") === true && line.read.style !== this.style)) break;
    }
    return false;
  }

  /** Whether a line is set under the values of the fields, not under their labels. */
  private isIndented(line: Line): boolean {
    return line.indent >= (this.lines[this.start]?.indent ?? 0) + 3;
  }

  private unknownField(index: number, line: Line): MarkedLabel | null {
    if (isSectionTitle(line) || sectionKindOf(titleWords(line.words)) !== "other") return null;
    const inHeaderStyle = line.read !== null && line.read.style === this.style;
    if (line.read !== null && !inHeaderStyle) return null;
    if (this.isFull(this.lines[index - 1]) && splitContinuation(line) !== null) return null;
    const byGap = this.lastField?.attrs.separator === "\u3000";
    if (line.read === null && (this.isIndented(line) || (listsPeople(this.lastField) && !byGap))) return null;
    return this.labelAhead(index, 3) ? readUnknownLabel(line, byGap) : null;
  }

  private endsBefore(index: number, line: Line): boolean {
    if (isSectionTitle(line)) return true;
    const { read } = line;
    if (read === null) return !this.mayGoOn(index, line);
    if (read.style === this.style || read.style.startsWith("壹")) return true;
    if (this.style !== null) return false;
    const opensList = listsPeople(this.lastField) && (this.lastField?.text === "" || read.value > 1);
    return !(opensList || (listsPeople(this.lastField) && this.labelAhead(index, 40, true)));
  }

  /** Whether a line without label or mark belongs to the field above it. */
  private mayGoOn(index: number, line: Line): boolean {
    const { words } = line;
    const field = this.lastField;
    if (field === undefined) return false;
    if (readOutcomeLabel(words) ?? readMotionLabel(words) ?? readMotionPartLabel(words)) return false;
    if (words.endsWith("。") && readSpeaker(words) !== null) return false;
    if (field.text === "" || listsPeople(field) || this.isIndented(line)) return true;
    const previous = this.lines[index - 1];
    const wasCut = previous !== undefined && reachOf(previous) >= this.habits.fullWidth * 0.72 && this.habits.broken;
    return wasCut || (this.habits.spaceEndsParagraphs && previous?.spaceBehind === false) || this.labelAhead(index, 3);
  }

  /** The field that a line without a label goes on with: the last of a full line, else the one at its left. */
  private fieldAbove(previous: Line | undefined): Draft | undefined {
    return this.isFull(previous) ? this.fields.at(-1) : this.lastField;
  }

  /** Whether a line was broken at the edge of the page. */
  private isFull(line: Line | undefined): boolean {
    return this.habits.broken && line !== undefined && reachOf(line) >= this.habits.fullWidth - 3;
  }

  private goOn(line: Line, previous: Line | undefined): void {
    const field = this.fieldAbove(previous);
    if (field === undefined) return;
    const split = splitContinuation(line);
    this.addWords(field, split === null ? line : { ...line, text: split.text }, previous);
    this.fields.push(...(split?.fields ?? []));
  }

  private addWords(field: Draft, line: Line, previous: Line | undefined): void {
    const broken = previous !== undefined && !previous.spaceBehind && this.habits.spaceEndsParagraphs;
    if (field.text === "") field.text = line.text;
    else field.text = broken ? joinLines(field.text, line.text) : `${field.text}\n${line.text}`;
    field.lines.push(line.number);
  }
}

/**
 * Reads title and header fields from the top of a record. Without two different header labels close together nothing is
 * taken for a header: the evidence is too thin.
 */
export function readHeader(lines: readonly Line[], habits: LineHabits): Header | null {
  const known = findStart(lines, isSetBelow(lines));
  if (known < 0) return null;
  const style = styleOf(lines, known);
  const start = firstMarked(lines, known);
  const reader = new HeaderReader(lines, start, style, habits);
  let index = start;
  while (reader.take(index)) index += 1;
  const titleAt = titleStart(lines, start);
  const titleEnd = titleAt + titleLength(lines.slice(titleAt, start));
  return {
    preface: lines.slice(0, titleAt),
    title: titleDraft(lines.slice(titleAt, titleEnd)),
    fields: [...lines.slice(titleEnd, start).map(loneFieldDraft), ...reader.fields],
    length: index,
    style,
  };
}

/** Without a header the lines before the first mark or table are the title, three at most. */
export function titleOnly(lines: readonly Line[], beginsBody: (index: number) => boolean): Header {
  const first = lines.findIndex((line, index) => line.read !== null || beginsBody(index));
  const end = first < 0 && !beginsBody(lines.length) ? firstParagraphLength(lines) : first < 0 ? lines.length : first;
  const length = Math.min(end, 3);
  return { preface: [], title: titleDraft(lines.slice(0, length)), fields: [], length, style: null };
}
