import { readRuling } from "../followUp/rulingWords.ts";
import type { FollowUpColumn, FollowUpColumnKind, Ruling, TickOption } from "../minutes/vocabulary.ts";
import { looksLikeUnit } from "../people/units.ts";
import type { Line } from "./lines.ts";
import { joinLines, withoutSpace } from "./spacing.ts";

/** A 列管表 that text extraction has flattened into lines, read back into rows. */
export interface FlatTable {
  readonly columns: readonly FollowUpColumn[];
  readonly rows: readonly FlatRow[];
  readonly lines: readonly number[];
}

export interface FlatRow {
  readonly serial: string;
  readonly subject: readonly string[];
  readonly units: readonly string[];
  readonly progress: readonly string[];
  readonly suggestion: Ruling | null;
  readonly lines: readonly number[];
}

const TICKED = "█■☑☒✓✔";
const BLANK = "□☐";
const BOX = new RegExp(`([${TICKED}${BLANK}])\\s*([^\\s${TICKED}${BLANK}]{2,12})`, "gu");
const HAS_BOX = new RegExp(`[${TICKED}${BLANK}]`, "u");

/** Column names of 列管表 as offices write them (reference: standards of the form, list of columns met). */
const COLUMN_WORDS: readonly (readonly [FollowUpColumnKind, RegExp])[] = [
  ["serial", /^(?:項次|序號|編號|案次|次序)$/u],
  ["trackingNumber", /^(?:列管編號|案號|管制編號)$/u],
  ["meeting", /^(?:會議(?:日期|次別)?|開會日期|會次)$/u],
  ["suggestion", /建議$/u],
  ["progress", /(?:辦理|執行)(?:情形|進度)|回應|回覆|進度/u],
  ["supportingUnits", /協辦/u],
  ["units", /(?:主辦|承辦|權責|負責|執行)(?:單位|機關|局處)|^單位$/u],
  ["due", /期限|完成日|期程|時限/u],
  ["ruling", /會議決定|列管狀態|管考|(?:解除|繼續|自行)列管/u],
  ["subject", /決議|案由|裁示|事項|內容|建議事項/u],
  ["note", /備註/u],
];

export function columnKindOf(label: string): FollowUpColumnKind | null {
  const text = withoutSpace(label);
  if (/^(?:上|前|歷)次.*(?:決議|建議|裁示)/u.test(text) && !/情形/u.test(text)) return "subject";
  return COLUMN_WORDS.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** Reads a line that is the header of a flattened 列管表: three or more column names and nothing else. */
export function readTableHeader(line: Line): FollowUpColumn[] | null {
  const labels = line.raw.split(/[\s\u3000]+/u).filter((label) => label !== "");
  if (labels.length < 3 || labels.length > 9) return null;
  const columns: FollowUpColumn[] = [];
  for (const label of labels) {
    const kind = label.length <= 16 ? columnKindOf(label) : null;
    if (kind === null || /[。，；：]/u.test(label)) return null;
    columns.push({ kind, label });
  }
  const kinds = new Set(columns.map((column) => column.kind));
  return kinds.has("subject") && (kinds.has("units") || kinds.has("progress")) ? columns : null;
}

interface CellLine {
  readonly text: string;
  readonly endsCell: boolean;
}

/** The lines of one cell group put together again: a line with white space behind it ends a paragraph. */
function paragraphsOfCell(lines: readonly CellLine[]): string[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    const last = paragraphs.at(-1);
    if (open && last !== undefined) paragraphs[paragraphs.length - 1] = joinLines(last, line.text);
    else paragraphs.push(line.text);
    open = !line.endsCell;
  }
  return paragraphs;
}

interface RowLines {
  readonly serial: string;
  readonly lines: Line[];
}

/** Cuts the lines behind a header into rows at the serial numbers 1, 2, 3 … that stand alone. */
function cutRows(lines: readonly Line[]): RowLines[] {
  const rows: RowLines[] = [];
  for (const line of lines) {
    if (line.text === String(rows.length + 1)) rows.push({ serial: line.text, lines: [] });
    else rows.at(-1)?.lines.push(line);
  }
  return rows;
}

function optionsOf(boxes: readonly RegExpMatchArray[]): TickOption[] {
  const options: TickOption[] = [];
  for (const box of boxes) {
    const label = box[2] ?? "";
    const ruling = readRuling(label);
    if (ruling !== null) options.push({ ruling, label });
  }
  return options;
}

function toRow(row: RowLines): { row: FlatRow; options: TickOption[]; tick: { on: string; off: string } } | null {
  const firstUnit = row.lines.findIndex((line, index) => index > 0 && looksLikeUnit(line.text));
  if (firstUnit < 0) return null;
  let afterUnits = firstUnit;
  while (looksLikeUnit(row.lines[afterUnits]?.text ?? "")) afterUnits += 1;

  const boxes: RegExpMatchArray[] = [];
  const rest: CellLine[] = [];
  for (const line of row.lines.slice(afterUnits)) {
    boxes.push(...line.text.matchAll(BOX));
    const words = line.text.replace(BOX, "").trim();
    if (words !== "") rest.push({ text: words, endsCell: line.spaceBehind || HAS_BOX.test(line.text) });
  }
  const ticked = boxes.filter((box) => TICKED.includes(box[1] ?? " "));
  const suggestion = ticked.length === 1 ? readRuling(ticked[0]?.[2] ?? "") : null;
  const cells = (lines: readonly Line[]) => lines.map((line) => ({ text: line.text, endsCell: line.spaceBehind }));
  return {
    row: {
      serial: row.serial,
      subject: [
        cells(row.lines.slice(0, firstUnit))
          .map((line) => line.text)
          .reduce(joinLines, ""),
      ],
      units: row.lines.slice(firstUnit, afterUnits).map((line) => line.text),
      progress: paragraphsOfCell(rest),
      suggestion,
      lines: row.lines.map((line) => line.number),
    },
    options: optionsOf(boxes),
    tick: {
      on: ticked[0]?.[1] ?? "■",
      off: boxes.find((box) => BLANK.includes(box[1] ?? " "))?.[1] ?? "□",
    },
  };
}

/** How many of the lines behind a header belong to its rows: up to the last line of boxes. */
function tableLength(lines: readonly Line[]): number {
  let last = -1;
  for (let index = 0; index < lines.length && index <= last + 40; index += 1) {
    if (HAS_BOX.test(lines[index]?.text ?? "")) last = index;
  }
  return last + 1;
}

/**
 * Reads the flattened 列管表 whose header is the first of `lines`: rows by serial number, units by their names, the rest
 * as 辦理情形, boxes as the suggestion. Null where the evidence is too thin; the lines then stay text.
 */
export function readFlatTable(lines: readonly Line[]): { table: FlatTable; length: number } | null {
  const header = lines[0];
  if (header === undefined) return null;
  const columns = readTableHeader(header);
  if (columns === null) return null;
  const length = tableLength(lines.slice(1));
  const cut = cutRows(lines.slice(1, 1 + length));
  const read = cut.map(toRow);
  const first = read[0];
  if (first === null || first === undefined || read.some((row) => row === null || row.options.length === 0))
    return null;
  const rows = read.flatMap((row) => (row === null ? [] : [row.row]));
  const withBoxes = columns.map((column) =>
    column.kind === "suggestion" || column.kind === "ruling"
      ? { ...column, options: first.options, tick: first.tick }
      : column,
  );
  const hasSerial = columns.some((column) => column.kind === "serial");
  const all: FollowUpColumn[] = hasSerial ? withBoxes : [{ kind: "serial", label: "" }, ...withBoxes];
  return {
    table: { columns: all, rows, lines: lines.slice(0, 1 + length).map((line) => line.number) },
    length: 1 + length,
  };
}
