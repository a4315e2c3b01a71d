/** A cell that holds words or spans others; rows and columns count from 0. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly rowspan: number;
  /** As shown, with \n between its lines. */
  readonly text: string;
}

/** One sheet of a workbook as a reader sees it, in the order of its rows. */
export interface Sheet {
  /** "" where the format has no names. */
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /** Words that lie over the cells, in text boxes. */
  readonly boxes: readonly string[];
}
