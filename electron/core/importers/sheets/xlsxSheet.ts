import { PACKAGE_LIMITS } from "../package/limits.ts";
import { PackageError } from "../package/readPackage.ts";
import { streamElements } from "../package/streamElements.ts";
import { childOf, elementsOf, textOf, type XmlElement } from "../package/xml.ts";
import { readReference } from "./cellReference.ts";
import { mergeCells } from "./merges.ts";
import { numberText } from "./numberFormat.ts";
import { dayText } from "./serialDate.ts";
import type { SheetCell } from "./sheet.ts";
import { type PlacedControl, placeOf } from "./xlsxControls.ts";
import type { CellStyles } from "./xlsxStyles.ts";

/** What the sheets of a workbook share. */
export interface WorkbookWorld {
  readonly strings: readonly string[];
  readonly styles: CellStyles;
  readonly date1904: boolean;
  readonly hidden: string[];
  readonly findings: { uncomputed: number };
}

const ESCAPE = /_x([0-9a-f]{4})_/giu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f]/gu;

/** The text of a rich or plain string (CT_Rst, ECMA-376 §18.4.8); how Japanese words are read is no part of it. */
export function richText(element: XmlElement): string {
  const written = elementsOf(element)
    .filter(({ name }) => name === "t" || name === "r")
    .map((part) => (part.name === "t" ? textOf(part) : textOf(childOf(part, "t") ?? { ...part, children: [] })))
    .join("");
  const unescaped = written.replaceAll(ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return unescaped.replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll(CONTROL, "").toWellFormed();
}

function isoText(iso: string): string {
  const day = /^\d{4}-\d{2}-\d{2}/u.exec(iso)?.[0];
  return day === undefined ? iso : dayText(day, true);
}

function cellText(cell: XmlElement, world: WorkbookWorld): string {
  const value = childOf(cell, "v");
  const text = value === null ? "" : textOf(value).trim();
  const style = Number(cell.attributes.s ?? 0);
  switch (cell.attributes.t) {
    case "s":
      return world.strings[Number(text)] ?? "";
    case "inlineStr": {
      const inline = childOf(cell, "is");
      return inline === null ? "" : richText(inline);
    }
    case "str":
      return value === null ? "" : textOf(value);
    case "b":
      if (world.styles.isCheckBox(style)) return text === "1" ? "☑" : "☐";
      return text === "1" ? "TRUE" : "FALSE";
    case "e":
      return text;
    case "d":
      return isoText(text);
    default: {
      if (text === "" && childOf(cell, "f") !== null) world.findings.uncomputed += 1;
      const number = Number(text);
      if (text === "" || !Number.isFinite(number)) return text;
      return numberText(number, world.styles.formatOf(style), world.date1904);
    }
  }
}

const isTrue = (word: string | undefined) => word === "1" || word === "true";

/** What lies over the cells of one sheet and says something of them. */
export interface SheetOverlay {
  /** The sign of each control that can be ticked, by relationship. */
  readonly signs: ReadonlyMap<string, string>;
  /** The words beside a control, by shape. */
  readonly captions: ReadonlyMap<string, string>;
}

/** The cells with the ticks that lie on them: a box with words of its own is a line, a bare one stands before the cell's. */
function withTicks(
  cells: readonly SheetCell[],
  controls: readonly PlacedControl[],
  { signs, captions }: SheetOverlay,
): SheetCell[] {
  const ticked = new Map<string, SheetCell>();
  const keyOf = ({ row, column }: { readonly row: number; readonly column: number }) => `${row}:${column}`;
  for (const cell of cells) ticked.set(keyOf(cell), cell);
  const seen = new Set<string>();
  for (const control of controls) {
    const sign = signs.get(control.id);
    if (sign === undefined || seen.has(control.id)) continue;
    seen.add(control.id);
    if (control.row >= PACKAGE_LIMITS.rows || control.column >= PACKAGE_LIMITS.columns) continue;
    const caption = captions.get(control.shapeId) ?? "";
    const before = ticked.get(keyOf(control));
    const words = before?.text ?? "";
    const text = caption === "" ? sign + words : words === "" ? sign + caption : `${words}\n${sign}${caption}`;
    const { row, column } = control;
    ticked.set(keyOf(control), { row, column, colspan: 1, rowspan: 1, text });
  }
  return [...ticked.values()].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Reads one worksheet (ECMA-376 §18.3.1.99): only cells that hold something, whatever its dimension claims. */
export function readWorksheet(bytes: Uint8Array, world: WorkbookWorld, overlay: SheetOverlay): SheetCell[] {
  const cells: SheetCell[] = [];
  const controls: PlacedControl[] = [];
  const merges: string[] = [];
  const hiddenColumns: { readonly from: number; readonly to: number }[] = [];
  let nextRow = 0;
  const takeRow = (element: XmlElement) => {
    const written = Number(element.attributes.r);
    const row = Number.isInteger(written) && written > 0 ? written - 1 : nextRow;
    nextRow = row + 1;
    let nextColumn = 0;
    for (const cell of elementsOf(element)) {
      if (cell.name !== "c") continue;
      const column = readReference(cell.attributes.r ?? "")?.column ?? nextColumn;
      nextColumn = column + 1;
      const text = cellText(cell, world);
      if (text === "") continue;
      if (isTrue(element.attributes.hidden) || hiddenColumns.some(({ from, to }) => from <= column && column <= to)) {
        world.hidden.push(text);
        continue;
      }
      if (text.trim() === "") continue;
      if (row >= PACKAGE_LIMITS.rows || column >= PACKAGE_LIMITS.columns) throw new PackageError("too-large");
      if (cells.length >= PACKAGE_LIMITS.lines) throw new PackageError("too-large");
      cells.push({ row, column, colspan: 1, rowspan: 1, text });
    }
  };
  streamElements(bytes, {
    wanted: new Set(["row", "mergeCell", "col", "control"]),
    take: (element) => {
      const { attributes } = element;
      if (element.name === "row") takeRow(element);
      else if (element.name === "mergeCell") merges.push(attributes.ref ?? "");
      else if (element.name === "control") {
        const place = placeOf(element);
        if (place !== null) controls.push(place);
      } else if (element.name === "col" && isTrue(attributes.hidden) && hiddenColumns.length < PACKAGE_LIMITS.columns) {
        hiddenColumns.push({ from: Number(attributes.min) - 1, to: Number(attributes.max) - 1 });
      }
    },
  });
  const merged = mergeCells(controls.length === 0 ? cells : withTicks(cells, controls, overlay), merges);
  world.hidden.push(...merged.hidden.slice(0, 1000));
  return merged.cells;
}
