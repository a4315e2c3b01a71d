import { readRuling } from "../followUp/rulingWords.ts";
import { type FollowUpColumn, type FollowUpColumnKind, ITEM_COLUMNS, type Ruling } from "../minutes/vocabulary.ts";
import { looksLikeUnit } from "../people/units.ts";
import type { ReadCell, ReadItem } from "./followUpTable.ts";
import type { Line } from "./lines.ts";
import { joinAllLines } from "./spacing.ts";
import { hasBox, readTicks, type Ticks } from "./ticks.ts";

/** The lines of one row of a flattened 列管表 behind its serial number. */
export interface RowLines {
  readonly serial: string;
  /** Where the serial number stands. */
  readonly number: number;
  readonly lines: Line[];
}

/** A row read into cells, and the boxes found in it. */
export interface ReadRow {
  readonly item: ReadItem;
  readonly ticks: Ticks;
}

interface CellLine {
  readonly text: string;
  readonly endsCell: boolean;
}

/** The lines of one cell group put together again: a line with white space behind it ends a paragraph. */
function paragraphsOfCell(lines: readonly CellLine[]): string[] {
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of lines) {
    if (open) paragraphs.at(-1)?.push(line.text);
    else paragraphs.push([line.text]);
    open = !line.endsCell;
  }
  return paragraphs.map(joinAllLines);
}

const DATE = "\\d{2,4}\\s*[./年-]\\s*\\d{1,2}(?:\\s*[./月-]\\s*\\d{1,2})?\\s*日?";
/** What a cell of these columns holds when it is flattened into lines of its own. */
const CELL_WORDS: ReadonlyMap<FollowUpColumnKind, RegExp> = new Map([
  ["meeting", new RegExp(`^(?:${DATE}|(?:${DATE}|\\d{2,3}年)?(?:度)?第\\s*\\d{1,3}\\s*次(?:會議)?)$`, "u")],
  ["trackingNumber", /^[\dA-Za-z]+(?:[-－][\dA-Za-z]+)+$|^\d{4,}$/u],
  ["due", new RegExp(`^(?:${DATE}(?:前|底前)?|(?:下次會議|年底)前?|經常性?|持續辦理)$`, "u")],
]);

/** Takes the lines at `from` that fill the columns before or behind the subject, one line a cell. */
function takeCells(lines: readonly Line[], from: number, columns: readonly FollowUpColumn[]): ReadCell[] {
  const cells: ReadCell[] = [];
  for (const { kind } of columns) {
    const text = lines[from + cells.length]?.text ?? "";
    if (CELL_WORDS.get(kind)?.test(text.normalize("NFKC")) === true) cells.push({ column: kind, texts: [text] });
  }
  return cells;
}

/** The end of a broken subject that merely sounds like a unit: 「（轉）作樂齡學習中心」. */
const GOES_ON = /^(?:作(?!業)|轉|設置|改設|供|給|向|至|到|之|的)/u;
const unitWords = (line: Line) => line.text.replace(/^(?:主辦|協辦|承辦)(?:單位|機關)?[:：]/u, "");
const isUnit = (line: Line | undefined) =>
  line !== undefined && !GOES_ON.test(line.text) && looksLikeUnit(unitWords(line));

/** Where the units of a row begin: a name by itself behind the whole subject. */
function firstUnitOf(lines: readonly Line[], from: number, spaced: boolean): number {
  const behindCell = lines.findIndex(
    (line, index) => index > from && isUnit(line) && lines[index - 1]?.spaceBehind === true,
  );
  if (spaced && behindCell > 0) return behindCell;
  return lines.findIndex((line, index) => index > from && isUnit(line));
}

const isRulingAlone = (text: string) => text.length <= 12 && readRuling(text) !== null && !/[，。；：]/u.test(text);

interface Judged {
  readonly suggestion: Ruling | null;
  readonly ruling: Ruling | null;
  /** A ruling in plain words (解除列管), for its own column. */
  readonly words: ReadCell | null;
}

/** What a row's boxes, or its last line, say: a suggestion, or a ruling where the column is one of rulings. */
function judge(ticks: Ticks, last: Line | undefined, columns: readonly FollowUpColumn[]): Judged {
  const column = columns.find(({ kind }) => kind === "suggestion" || kind === "ruling")?.kind;
  if (column === undefined) return { suggestion: null, ruling: null, words: null };
  const inWords = ticks.options.length === 0 && last !== undefined && isRulingAlone(last.text);
  const chosen = inWords ? readRuling(last.text) : ticks.chosen;
  const words = inWords ? { column, texts: [last.text] } : null;
  return column === "ruling"
    ? { suggestion: null, ruling: chosen, words }
    : { suggestion: chosen, ruling: null, words };
}

/**
 * Reads the lines of one row: what stands before the subject, the subject up to the first unit, the units, the rest as
 * 辦理情形, boxes or a last 解除列管 as what is suggested or ruled. Null where no unit is found or words have no column.
 */
export function readRow(
  { serial, number, lines }: RowLines,
  columns: readonly FollowUpColumn[],
  spaced: boolean,
): ReadRow | null {
  const subjectAt = columns.findIndex(({ kind }) => kind === "subject");
  const before = takeCells(lines, 0, columns.slice(0, subjectAt));
  const firstUnit = firstUnitOf(lines, before.length, spaced);
  if (firstUnit < 0) return null;
  let afterUnits = firstUnit;
  while (isUnit(lines[afterUnits])) afterUnits += 1;
  const behind = takeCells(lines, afterUnits, columns.slice(subjectAt + 1));

  const tail = lines.slice(afterUnits + behind.length);
  const isJudged = columns.some(({ kind }) => kind === "suggestion" || kind === "ruling");
  const ticks = readTicks(isJudged ? tail.map((line) => line.text).join("\n") : "");
  const { suggestion, ruling, words } = judge(ticks, tail.at(-1), columns);
  const progress = (words === null ? tail : tail.slice(0, -1)).flatMap((line): CellLine[] => {
    const text = isJudged ? readTicks(line.text).rest : line.text;
    return text === "" ? [] : [{ text, endsCell: line.spaceBehind || hasBox(line.text) }];
  });
  const subject = lines.slice(before.length, firstUnit).map((line) => line.text);
  const cells: ReadCell[] = [
    { column: "serial", texts: [serial] },
    ...before,
    { column: "subject", texts: [joinAllLines(subject)] },
    { column: "units", texts: lines.slice(firstUnit, afterUnits).map((line) => line.text) },
    ...behind,
    { column: "progress", texts: paragraphsOfCell(progress) },
    ...(words === null ? [] : [words]),
  ];
  const known = new Set<FollowUpColumnKind>(["serial", ...columns.map(({ kind }) => kind)]);
  if (cells.some(({ column, texts }) => texts.length > 0 && !known.has(column))) return null;
  const own = cells.filter(({ column }) => known.has(column));
  const theirs = own.filter(({ column }) => !ITEM_COLUMNS.has(column));
  return {
    item: {
      cells: own.filter(({ column }) => ITEM_COLUMNS.has(column)),
      assignments: [{ cells: theirs, suggestion, ruling }],
      lines: [...new Set([number, ...lines.map((line) => line.number)])],
    },
    ticks,
  };
}
