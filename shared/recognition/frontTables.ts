import { findFollowUpHeader } from "./followUpGrid.ts";
import { readHeaderLabel } from "./labels/headerLabels.ts";
import { isKnownSectionTitle } from "./labels/sectionTitles.ts";
import { isLine, type Line, type Piece, toLine } from "./lines.ts";
import type { SourceCell, SourceLine, SourceTable } from "./source.ts";
import { gridOf } from "./tableGrid.ts";

const filled = (cell: SourceCell): readonly SourceLine[] => cell.lines.filter((line) => line.text.trim() !== "");

/** A header label and the cell beside it as one line: 時間 | 114年5月6日 becomes 「時間　114年5月6日」. */
function joined(label: SourceLine, value: readonly SourceLine[]): Line[] {
  const [first, ...rest] = value;
  if (first === undefined) return [toLine(label)];
  const text = `${label.text.trimEnd()}\u3000${(first.mark ?? "") + first.text.trimStart()}`;
  return [toLine({ ...label, text }), ...rest.map((line) => toLine(line))];
}

/** The rows of a table that only lays out a page, as lines. */
function linesOfRow(cells: readonly SourceCell[]): Line[] {
  const lines: Line[] = [];
  for (let index = 0; index < cells.length; index += 1) {
    const own = filled(cells[index] ?? { lines: [], colspan: 1, rowspan: 1 });
    const [label, ...others] = own;
    const next = cells[index + 1];
    const isLabel = label !== undefined && others.length === 0 && readHeaderLabel(`${label.text.trim()}：`) !== null;
    if (isLabel && next !== undefined && /^[^:：]{2,12}[:：]?\s*$/u.test(label.text.trim())) {
      lines.push(...joined(label, filled(next)));
      index += 1;
    } else lines.push(...own.map((line) => toLine(line)));
  }
  return lines;
}

const opensBody = ({ words, read }: Line) =>
  (read?.style.startsWith("壹") === true && readHeaderLabel(words) === null) ||
  isKnownSectionTitle(words.replace(/[:：。(（].*$/u, ""));

/** Rows of the longest table that may lay out a page; a longer one holds data. */
const MOST_ROWS = 2000;

/** Turns the tables before the first section into lines: they lay out the header, and only 列管表 stay tables there. */
export function layOutFrontTables(pieces: readonly Piece[]): Piece[] {
  let inFront = true;
  return pieces.flatMap((piece: Piece): Piece[] => {
    if (isLine(piece)) {
      if (opensBody(piece)) inFront = false;
      return [piece];
    }
    if (!inFront || piece.rows.length > MOST_ROWS) return [piece];
    return findFollowUpHeader(gridOf(piece)) === null ? linesOfTable(piece) : [piece];
  });
}

function linesOfTable(table: SourceTable): Line[] {
  return table.rows.flatMap(linesOfRow);
}
