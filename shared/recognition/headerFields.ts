import type { HeaderFieldKind } from "../minutes/vocabulary.ts";
import { type ListStyle, readMark } from "../numbering/listStyle.ts";
import { type Draft, draft } from "./draft.ts";
import { type HeaderLabel, readHeaderLabel, sharedLabelAt } from "./labels/headerLabels.ts";
import { withoutPadding } from "./labels/pattern.ts";
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
  return { mark: line.read?.mark ?? null, style: line.read?.style ?? null, label, rest };
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
  readonly label: HeaderLabel;
  readonly value: string;
}

/** A field's value and the fields that share its line. */
function splitShared(first: HeaderLabel, rest: string): FieldPiece[] {
  const second = sharedLabelAt(rest);
  if (second === null || second.label.kind === first.kind) return [{ label: first, value: rest }];
  const tail = rest.slice(second.index + second.label.length);
  return [{ label: first, value: rest.slice(0, second.index) }, ...splitShared(second.label, tail)];
}

/** The header fields of one line; the first bears the line's mark, the others share its line. */
export function fieldDrafts(read: MarkedLabel, line: Line): Draft[] {
  return splitShared(read.label, read.rest).map((piece, place) => {
    const sameLine = place > 0;
    const { kind, label, separator } = piece.label;
    // A literal mark is settled later, when the whole count is known.
    const mark = sameLine ? null : read.mark;
    return draft(
      "headerField",
      { kind, label, separator, numbered: mark !== null, mark, sameLine },
      { text: foldSpacing(piece.value), lines: [line.number] },
    );
  });
}

const LISTS_OF_PEOPLE: ReadonlySet<HeaderFieldKind> = new Set([
  "attendance",
  "attendees",
  "nonVotingAttendees",
  "excused",
  "absent",
]);

/** Whether a field may go on over several lines by its nature: 出席, 列席, 請假, 缺席. */
export const listsPeople = (field: Draft | undefined): boolean =>
  LISTS_OF_PEOPLE.has(field?.attrs.kind as HeaderFieldKind);
