import { odfParagraph } from "../odfPackage.ts";

/** A cell of an OpenDocument table, a paragraph a line. */
export const cell = (text: string, attributes = "") =>
  `<table:table-cell office:value-type="string" ${attributes}>${text
    .split("\n")
    .map((line) => odfParagraph(line))
    .join("")}</table:table-cell>`;
/** A row of such cells. */
export const row = (...cells: string[]) => `<table:table-row>${cells.join("")}</table:table-row>`;
/** A row of plain texts. */
export const plain = (...texts: string[]) => row(...texts.map((text) => cell(text)));
/** The place under a cell that spans others. */
export const COVERED = "<table:covered-table-cell/>";
