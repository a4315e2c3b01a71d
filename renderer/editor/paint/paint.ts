import type { PrintedMark } from "../../../shared/minutes/marks.ts";
import type { FollowUpColumnKind, Ruling } from "../../../shared/minutes/vocabulary.ts";

/** Where a cell stands in the grid of a follow-up table, from 1. */
export interface GridPlace {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
}

/** One box of a tick column (□解除列管). */
export interface TickBox {
  readonly kind: FollowUpColumnKind;
  readonly ruling: Ruling;
  readonly label: string;
  readonly sign: string;
  readonly ticked: boolean;
}

/** A square of the grid that no cell of the document fills: boxes to tick, or nothing. */
export interface Square {
  readonly place: GridPlace;
  readonly boxes: readonly TickBox[];
}

/** What is painted on a block and does not stand in the document: its mark, and what depends on its neighbours. */
export interface Paint {
  readonly mark?: PrintedMark | null;
  /** The room that the marks of a list take, in em. */
  readonly room?: number;
  readonly place?: GridPlace;
  readonly squares?: readonly Square[];
}

/** Where paint goes. */
export interface Surface {
  /** Adds to what is painted on the block with this id. */
  paint(id: string, paint: Paint): void;
  /** The room that the marks of the record's top level take, in em. */
  setTopRoom(room: number): void;
}
