import type { Node } from "prosemirror-model";
import { formatNumeral, largestNumeral, type NumeralKind, parseAnyNumeral } from "../numbering/numerals.ts";

/** How the 項次 of a 列管表 are written: their numerals between the same signs, from one number on. */
interface SerialStyle {
  readonly open: string;
  readonly close: string;
  readonly kind: NumeralKind;
  readonly start: number;
}

/** The one paragraph in the 項次 cell of a row, and where it begins in the row; null where the row has no such cell. */
function serialParagraph(row: Node): { readonly node: Node; readonly offset: number } | null {
  let found: { node: Node; offset: number } | null = null;
  let cells = 0;
  row.forEach((cell, offset) => {
    if (cell.attrs.column !== "serial") return;
    cells += 1;
    const [only] = cell.children;
    if (only?.isTextblock === true && cell.childCount === 1) found = { node: only, offset: offset + 1 };
  });
  return cells === 1 ? found : null;
}

const FRAMED = /^([（(第]?)([^（）()第、.．]+)([）)、.．項]?)$/u;

function styleOf(text: string): SerialStyle | null {
  const [, open = "", numeral = "", close = ""] = FRAMED.exec(text.trim()) ?? [];
  const read = parseAnyNumeral(numeral);
  return read === null ? null : { open, close, kind: read.kind, start: read.value };
}

function serialOf({ open, close, kind, start }: SerialStyle, at: number): string {
  const number = start + at;
  return open + (number > largestNumeral(kind) ? String(number) : formatNumeral(number, kind)) + close;
}

/** How a table's 項次 are written where they follow each other without a gap; null where they do not. */
function sequenceOf(table: Node): SerialStyle | null {
  const texts = table.children.map((row) => serialParagraph(row)?.node.textContent.trim() ?? null);
  const style = styleOf(texts[0] ?? "");
  return style !== null && texts.every((text, at) => text === serialOf(style, at)) ? style : null;
}

/** A 項次 that is to be put in the place of another: from and to count from the beginning of the table's content. */
export interface SerialChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

const sameRows = (before: Node, after: Node) =>
  before.childCount === after.childCount &&
  before.children.every((row, at) => row.attrs.id === after.children[at]?.attrs.id);

/**
 * The 項次 that no longer follow after rows of a table were put in, taken out or moved. What did not follow before is
 * left as somebody wrote it.
 */
export function followingSerials(before: Node, after: Node): SerialChange[] {
  const style = sameRows(before, after) ? null : sequenceOf(before);
  if (style === null) return [];
  const changes: SerialChange[] = [];
  after.forEach((row, offset, at) => {
    const place = serialParagraph(row);
    const text = serialOf(style, at);
    if (place === null || place.node.textContent === text) return;
    const from = offset + 1 + place.offset + 1;
    changes.push({ from, to: from + place.node.content.size, text });
  });
  return changes;
}
