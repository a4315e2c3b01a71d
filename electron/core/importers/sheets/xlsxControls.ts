import type { Package } from "../package/readPackage.ts";
import { relationshipsOf } from "../package/relationships.ts";
import { childOf, readXml, textOf, type XmlElement } from "../package/xml.ts";

/** The controls of a form on one sheet ([MS-XLSX] §2.4.45): those that can be ticked, by their relationship. */
export interface SheetControls {
  /** The sign of each check box and option button. */
  readonly signs: ReadonlyMap<string, string>;
  /** Buttons, lists and others that say nothing by themselves. */
  readonly others: number;
}

/** The sign of a control that can be ticked; null for any other. */
function signOf(properties: XmlElement | null): string | null {
  const { objectType, checked } = properties?.attributes ?? {};
  const isOn = checked === "Checked";
  if (objectType === "CheckBox") return isOn ? "☑" : "☐";
  return objectType === "Radio" ? (isOn ? "●" : "○") : null;
}

export async function readControls(parts: Package, sheet: string): Promise<SheetControls> {
  const signs = new Map<string, string>();
  let others = 0;
  for (const { id, type, part } of await relationshipsOf(parts, sheet)) {
    if (type !== "ctrlProp") continue;
    const sign = signOf(await readXml(parts, part));
    if (sign === null) others += 1;
    else signs.set(id, sign);
  }
  return { signs, others };
}

/** A control at the cell it lies on; rows and columns count from 0. */
export interface PlacedControl {
  readonly row: number;
  readonly column: number;
  /** Which relationship tells its state. */
  readonly id: string;
  readonly shapeId: string;
}

/** Most of the usual height of a row, in EMU: what begins lower lies on the next one. */
const FAR_DOWN = 120_000;

const numberIn = (element: XmlElement | null, name: string): number | null => {
  const child = childOf(element, name);
  const value = child === null ? Number.NaN : Number(textOf(child).trim());
  return Number.isInteger(value) && value >= 0 ? value : null;
};

/** Where a control element says that it lies; null where it says nothing. */
export function placeOf(control: XmlElement): PlacedControl | null {
  const anchor = childOf(childOf(control, "controlPr"), "anchor");
  const from = childOf(anchor, "from") ?? childOf(anchor, "xdr:from");
  const to = childOf(anchor, "to") ?? childOf(anchor, "xdr:to");
  const row = numberIn(from, "xdr:row");
  const column = numberIn(from, "xdr:col");
  if (row === null || column === null) return null;
  const begins = numberIn(from, "xdr:rowOff") ?? 0;
  const isLow = begins > FAR_DOWN && (numberIn(to, "xdr:row") ?? row) > row;
  const { "r:id": id = "", shapeId = "" } = control.attributes;
  return { row: isLow ? row + 1 : row, column, id, shapeId };
}
