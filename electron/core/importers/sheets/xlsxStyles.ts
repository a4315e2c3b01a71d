import { childOf, childrenOf, descendantsOf, elementsOf, type XmlElement } from "../package/xml.ts";
import { builtInFormat } from "./numberFormat.ts";

/** How the cells of a workbook show their values, by the index that cells bear (ECMA-376 §18.8.10). */
export interface CellStyles {
  readonly formatOf: (index: number) => string;
  /** Whether a true or false is drawn as a box to tick. */
  readonly isCheckBox: (index: number) => boolean;
}

export function readCellStyles(styles: XmlElement | null): CellStyles {
  const written = new Map(
    elementsOf(childOf(styles, "numFmts")).map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? "General",
    ]),
  );
  const cells = childrenOf(childOf(styles, "cellXfs"), "xf");
  const formats = cells.map(({ attributes }) => Number(attributes.numFmtId ?? 0));
  const boxes = cells.map((cell) => descendantsOf(cell, "ext").some((each) => elementsOf(each).some(isFeature)));
  return {
    formatOf: (index) => {
      const id = formats[index] ?? 0;
      return written.get(id) ?? builtInFormat(id);
    },
    isCheckBox: (index) => boxes[index] === true,
  };
}

const isFeature = ({ name }: XmlElement) => name.endsWith(":xfComplement") || name === "xfComplement";
