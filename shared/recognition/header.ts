import type { ListStyle } from "../numbering/listStyle.ts";
import { readMark } from "../numbering/listStyle.ts";
import { type Draft, draft } from "./draft.ts";
import { type HeaderLabel, isKnownSectionTitle, readHeaderLabel } from "./labels.ts";
import type { Line } from "./lines.ts";
import { foldSpacing, joinLines } from "./spacing.ts";

/** The header of a record: its title, its fields, and how many lines they took. */
export interface Header {
  readonly title: Draft;
  readonly fields: readonly Draft[];
  readonly length: number;
  /** The list style that header fields bear, null where they bear none. */
  readonly style: ListStyle | null;
}

interface MarkedLabel {
  readonly mark: string | null;
  readonly style: ListStyle | null;
  readonly label: HeaderLabel;
  readonly rest: string;
}

/** A header label on a line of its own or behind a mark (壹、時間：…). */
function readMarkedLabel(raw: string, givenMark: string | null): MarkedLabel | null {
  const mark = readMark(givenMark ?? raw);
  const words = givenMark === null && mark !== null ? raw.slice(mark.length).trimStart() : raw;
  const label = readHeaderLabel(words);
  if (label === null) return null;
  return {
    mark: mark?.mark ?? null,
    style: mark?.style ?? null,
    label,
    rest: words.slice(label.length),
  };
}

/** A label that shares the line with the field before it: behind a gap, with a colon (… 紀錄：吳). */
const SHARED =
  /[\s\u3000]+((?:會\s*議\s*)?[紀記]\s*錄(?:人員|人|者)?|列\s*席(?:人員|者)?|主\s*席|主持人|地\s*點)\s*([:：])/u;

interface FieldPiece {
  readonly label: HeaderLabel;
  readonly value: string;
}

function splitShared(first: HeaderLabel, rest: string): FieldPiece[] {
  const match = SHARED.exec(rest);
  const second = match === null ? null : readHeaderLabel(rest.slice(match.index).trimStart());
  if (match === null || second === null || second.kind === first.kind) return [{ label: first, value: rest }];
  const tail = rest.slice(match.index).trimStart().slice(second.length);
  return [{ label: first, value: rest.slice(0, match.index) }, ...splitShared(second, tail)];
}

function isHeaderStart(line: Line): boolean {
  const read = readMarkedLabel(line.raw, line.mark);
  return read !== null && (read.label.separator !== "" || read.rest !== "" || read.mark !== null);
}

/** Whether a line ends the header: a marked heading that is no header label, or a known section title. */
function isSectionStart(line: Line, style: ListStyle | null): boolean {
  if (isHeaderStart(line)) return false;
  const mark = readMark(line.mark ?? line.text);
  if (mark !== null) {
    const words = line.mark === null ? line.text.slice(mark.length) : line.text;
    return style === null || mark.style === style || isKnownSectionTitle(words.replace(/[:：].*$/u, ""));
  }
  return isKnownSectionTitle(line.text.replace(/[:：。]$/u, "")) || /^散會/u.test(line.text);
}

function titleOf(lines: readonly Line[]): Draft {
  let text = "";
  let open = false;
  for (const line of lines) {
    text = text === "" ? line.text : open ? joinLines(text, line.text) : `${text}\n${line.text}`;
    // A line that Word's PDF broke has nothing behind it; one that was ended has a space.
    open = !line.spaceBehind && !line.whole && lines.some((each) => each.spaceBehind);
  }
  return draft("title", {}, { text, lines: lines.map((line) => line.number) });
}

function fieldDraft(piece: FieldPiece, mark: MarkedLabel, sameLine: boolean, line: Line): Draft {
  return draft(
    "headerField",
    {
      kind: piece.label.kind,
      label: piece.label.label,
      separator: piece.label.separator,
      numbered: !sameLine && mark.mark !== null,
      // A literal mark is settled later, when the whole count is known.
      mark: sameLine ? null : mark.mark,
      sameLine,
    },
    { text: foldSpacing(piece.value), lines: [line.number] },
  );
}

const NO_HEADER = 2;

/**
 * Reads title and header fields from the top of a record. Without two different header labels among its lines nothing
 * is taken for a header: the evidence is too thin.
 */
export function readHeader(lines: readonly Line[]): Header | null {
  const start = lines.findIndex(isHeaderStart);
  if (start < 0 || start > 12) return null;
  const style = readMarkedLabel(lines[start]?.raw ?? "", lines[start]?.mark ?? null)?.style ?? null;
  const fields: Draft[] = [];
  let index = start;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isSectionStart(line, style)) break;
    const read = isHeaderStart(line) ? readMarkedLabel(line.raw, line.mark) : null;
    if (read !== null) {
      splitShared(read.label, read.rest).forEach((piece, place) => {
        fields.push(fieldDraft(piece, read, place > 0, line));
      });
      continue;
    }
    const field = fields.findLast((each) => each.attrs.sameLine !== true) ?? fields.at(-1);
    if (field === undefined) break;
    const previous = lines[index - 1];
    const broken = previous !== undefined && !previous.spaceBehind && lines.some((each) => each.spaceBehind);
    field.text =
      field.text === "" ? line.text : broken ? joinLines(field.text, line.text) : `${field.text}\n${line.text}`;
    field.lines.push(line.number);
  }
  const kinds = new Set(fields.map((field) => field.attrs.kind));
  if (kinds.size < NO_HEADER) return null;
  return { title: titleOf(lines.slice(0, start)), fields, length: index, style };
}
