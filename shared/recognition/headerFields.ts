import type { HeaderFieldKind } from "../minutes/vocabulary.ts";
import { type ListStyle, readMark } from "../numbering/listStyle.ts";
import { type Draft, draft } from "./draft.ts";
import { type HeaderLabel, readHeaderLabel, sharedLabelAt } from "./labels/headerLabels.ts";
import { withoutPadding } from "./labels/pattern.ts";
import { isKnownSectionTitle } from "./labels/sectionTitles.ts";
import type { Line } from "./lines.ts";
import { foldSpacing } from "./spacing.ts";

/** A header label on a line of its own or behind a mark (壹、時間：…). */
export interface MarkedLabel {
  readonly mark: string | null;
  readonly style: ListStyle | null;
  readonly label: HeaderLabel;
  /** The words behind the label, spacing as written. */
  readonly rest: string;
}

/** The raw words of a line behind its mark; padding is still there, for it may set labels apart. */
function rawWords(line: Line): string {
  if (line.mark !== null || line.read === null) return line.raw;
  return line.raw.slice(readMark(line.raw)?.length ?? 0).trimStart();
}

/** Reads the header label of a line; null where it begins with none, or where a bare label says nothing. */
export function readMarkedLabel(line: Line): MarkedLabel | null {
  const words = rawWords(line);
  const label = readHeaderLabel(words);
  if (label === null) return null;
  const rest = words.slice(label.length);
  if (label.separator === "" && rest === "" && line.read === null) return null;
  // 主 席 報 告 is set wide, and no label before a gap.
  if (label.separator === "\u3000" && isKnownSectionTitle(words)) return null;
  return { mark: line.read?.mark ?? null, style: line.read?.style ?? null, label, rest };
}

/** The header label that a line is by itself, its value below it (開會時間 over 114年3月19日); null for any other line. */
export function readBareLabel(line: Line): MarkedLabel | null {
  const words = rawWords(line);
  const label = readHeaderLabel(words);
  if (label === null || label.length < words.length || label.separator !== "") return null;
  const { mark = null, style = null } = line.read ?? {};
  return { mark, style, label: { ...label, separator: "\u3000" }, rest: "" };
}

const UNKNOWN_WITH_COLON = /^([\p{Script=Han}\s\u3000()（）]{2,12}?)([:：])\s*/u;
const UNKNOWN_BY_GAP = /^((?:\p{Script=Han}[ \u3000]*){2,6}?)(?:\u3000+|\t+| {2,})(?=\S)/u;

/** A line in the midst of the header whose label is none of the known ones (會議型態：視訊); by a gap where the others are. */
export function readUnknownLabel(line: Line, byGap: boolean): MarkedLabel | null {
  const words = rawWords(line);
  const match = UNKNOWN_WITH_COLON.exec(words) ?? (byGap ? UNKNOWN_BY_GAP.exec(words) : null);
  if (match === null) return null;
  const label = {
    kind: "other",
    label: withoutPadding(match[1] ?? ""),
    separator: match[2] ?? "\u3000",
    length: match[0].length,
  } as const;
  return { mark: line.read?.mark ?? null, style: line.read?.style ?? null, label, rest: words.slice(label.length) };
}

interface FieldPiece {
  readonly mark: string | null;
  readonly label: HeaderLabel;
  readonly value: string;
}

/** A field's value and the fields that share its line. */
function splitShared(mark: string | null, first: HeaderLabel, rest: string): FieldPiece[] {
  const second = sharedLabelAt(rest);
  if (second === null || second.label.kind === first.kind) return [{ mark, label: first, value: rest }];
  const { index, label } = second;
  const tail = rest.slice(index + second.mark.length + label.length);
  const nextMark = second.mark === "" ? null : withoutPadding(second.mark);
  return [{ mark, label: first, value: rest.slice(0, index) }, ...splitShared(nextMark, label, tail)];
}

/** The header fields of one line; the first bears the line's mark, the others share its line. */
export function fieldDrafts(read: MarkedLabel, line: Line): Draft[] {
  return splitShared(read.mark, read.label, read.rest).map((piece, place) => {
    const sameLine = place > 0;
    const { kind, label, separator } = piece.label;
    // A literal mark is settled later, when the whole count is known.
    const { mark } = piece;
    return draft(
      "headerField",
      { kind, label, separator, numbered: mark !== null, mark, sameLine },
      { text: foldSpacing(piece.value), lines: [line.number] },
    );
  });
}

/** A line in the header that is none of its fields, as a field of its own without a value. */
export const loneFieldDraft = ({ text, number }: Line): Draft =>
  draft("headerField", { kind: "other", label: text, separator: "", numbered: false }, { lines: [number] });

/** The fields that share a line which begins with the end of the field above: 「明遠　記錄：安專員雅筠」. */
export function splitContinuation(line: Line): { readonly text: string; readonly fields: readonly Draft[] } | null {
  const shared = sharedLabelAt(line.raw);
  if (shared === null || !/[:：]/u.test(shared.label.separator)) return null;
  const { index, mark, label } = shared;
  const rest = line.raw.slice(index + mark.length + label.length);
  const fields = fieldDrafts({ mark: mark === "" ? null : withoutPadding(mark), style: null, label, rest }, line);
  for (const { attrs } of fields) attrs.sameLine = true;
  return { text: foldSpacing(line.raw.slice(0, index)), fields };
}

const LISTS_OF_PEOPLE: ReadonlySet<HeaderFieldKind> = new Set([
  "attendance",
  "attendees",
  "nonVotingAttendees",
  "excused",
  "absent",
]);

/** Whether fields of a kind name people: 出席, 列席, 請假, 缺席. */
export const isListOfPeople = (kind: HeaderFieldKind): boolean => LISTS_OF_PEOPLE.has(kind);

/** Whether a field may go on over several lines by its nature. */
export const listsPeople = (field: Draft | undefined): boolean => isListOfPeople(field?.attrs.kind as HeaderFieldKind);
