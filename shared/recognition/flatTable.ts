import type { FollowUpColumn } from "../minutes/vocabulary.ts";
import { formatNumeral } from "../numbering/numerals.ts";
import { type ReadRow, type RowLines, readRow } from "./flatRow.ts";
import type { ReadFollowUpTable, ReadItem } from "./followUpTable.ts";
import { readOutcomeLabel } from "./labels/outcomeLabels.ts";
import { isKnownSectionTitle } from "./labels/sectionTitles.ts";
import type { Line } from "./lines.ts";
import { readTableHeader } from "./tableColumns.ts";
import { hasBox, paintsTicks, withTickOptions } from "./ticks.ts";

const SERIALS = [(n: number) => String(n), (n: number) => formatNumeral(n, "chinese")];

/** How the rows are numbered, by the first line behind the header: 1 or 一, alone or set apart; null where by neither. */
function serialsOf(first: Line | undefined): ((n: number) => string) | null {
  const begins = first?.raw.normalize("NFKC").split(/[\s.]/u)[0];
  return SERIALS.find((serial) => serial(1) === begins) ?? null;
}

/** Cuts the lines behind a header into rows at the serial numbers 1, 2, 3 …, alone on a line or set apart at its start. */
function cutRows(lines: readonly Line[], serial: (n: number) => string): RowLines[] {
  const rows: RowLines[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const next = serial(rows.length + 1);
    const text = line.text.normalize("NFKC");
    const apart = new RegExp(`^${next}[\\s\\u3000]+(?=[^\\d\\s])`, "u").exec(line.raw.normalize("NFKC"));
    const repeated = readTableHeader(lines, index);
    if (text === next || text === `${next}.`) rows.push({ serial: line.text, number: line.number, lines: [] });
    else if (apart !== null) {
      const words = line.raw.slice(apart[0].length);
      rows.push({ serial: next, number: line.number, lines: [{ ...line, raw: words, text: words }] });
    } else if (repeated !== null) index += repeated.length - 1;
    else rows.at(-1)?.lines.push(line);
  }
  return rows;
}

/** How many of the lines behind a header belong to its rows: up to the last boxes, else up to the next heading, mark or outcome. */
function tableLength(lines: readonly Line[]): number {
  let last = -1;
  for (let index = 0; index < lines.length && index <= last + 40; index += 1) {
    if (hasBox(lines[index]?.text ?? "")) last = index;
  }
  if (last >= 0) return last + 1;
  const end = lines.findIndex(
    ({ read, words }) =>
      (read !== null && !/^[1１a-z①]/u.test(read.style)) ||
      isKnownSectionTitle(words.replace(/[:：。].*$/u, "")) ||
      /[:：]/u.test(readOutcomeLabel(words)?.separator ?? ""),
  );
  return end < 0 ? lines.length : end;
}

/** Without boxes a table must say in every row how far things are: the evidence is too thin otherwise. */
const reportsProgress = ({ item }: ReadRow) =>
  item.assignments[0]?.cells.some(({ column, texts }) => column === "progress" && texts.length > 0) === true;

/** A row whose boxes are not those that its column would paint keeps them as words. */
function withBoxesAsWritten({ item, ticks }: ReadRow, columns: readonly FollowUpColumn[]): ReadItem {
  const column = columns.find(({ options }) => options !== undefined);
  const [assignment] = item.assignments;
  if (column === undefined || assignment === undefined || paintsTicks(column, ticks)) return item;
  const cell = { column: column.kind, texts: ticks.written };
  return { ...item, assignments: [{ ...assignment, cells: [...assignment.cells, cell] }] };
}

/**
 * Reads the flattened 列管表 whose header is the first of `lines`: rows by serial number, units by their names. Null where
 * the evidence is too thin; the lines then stay text.
 */
export function readFlatTable(lines: readonly Line[]): { table: ReadFollowUpTable; length: number } | null {
  const header = readTableHeader(lines, 0);
  if (header === null) return null;
  const body = lines.slice(header.length);
  const serial = serialsOf(body[0]);
  if (serial === null) return null;
  const length = tableLength(body);
  const cut = cutRows(body.slice(0, length), serial);
  const spaced = cut.some((row) => row.lines.some((line) => line.spaceBehind));
  const rows = cut.flatMap((row) => readRow(row, header.columns, spaced) ?? []);
  if (rows.length === 0 || rows.length < cut.length) return null;
  const boxed = rows.find(({ ticks }) => ticks.chosen !== null) ?? rows.find(({ ticks }) => ticks.options.length > 0);
  if (boxed === undefined && !rows.every(reportsProgress)) return null;
  const columns = boxed === undefined ? header.columns : withTickOptions(header.columns, boxed.ticks);
  const hasSerial = columns.some((column) => column.kind === "serial");
  const whole = lines.slice(0, header.length + length);
  return {
    table: {
      columns: hasSerial ? columns : [{ kind: "serial", label: "" }, ...columns],
      items: rows.map((row) => withBoxesAsWritten(row, columns)),
      lines: whole.map((line) => line.number),
    },
    length: whole.length,
  };
}
