import type { Fragment } from "prosemirror-model";
import type { ListStyle } from "../../../shared/numbering/listStyle.ts";

/** The mark that a pasted line bore. */
export interface PastedItem {
  /** Depth in the lists of the source, from 0; null where only the mark's own look tells it. */
  readonly level: number | null;
  /** Null where the source numbers in a way that is not ours: the place decides. */
  readonly style: ListStyle | null;
  readonly value: number;
  /** The mark where it was written in words; null where the source's program drew it. */
  readonly written: string | null;
}

/** A line of what is pasted, without its mark. */
export interface PastedLine {
  readonly kind: "line";
  readonly item: PastedItem | null;
  /** The list depth of the item that it goes on with, as its further paragraph; null where it is none. */
  readonly within: number | null;
  /** Inline content of the editor's schema. */
  readonly words: Fragment;
}

export interface PastedCell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly align: "start" | "center" | "end";
  readonly blocks: readonly PastedBlock[];
}

export interface PastedTable {
  readonly kind: "table";
  readonly within: number | null;
  readonly rows: readonly (readonly PastedCell[])[];
}

/** What is pasted, whatever program it comes from, in reading order. */
export type PastedBlock = PastedLine | PastedTable;
