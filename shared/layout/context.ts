import type { Node } from "prosemirror-model";
import type { PrintedMark } from "../minutes/marks.ts";
import type { Profile } from "../profiles/profile.ts";
import type { LayoutBlock } from "./blocks.ts";

/** How the words of a table's cell are set, whatever they are. */
export type CellStyle = "tableHeader" | "tableText";

/** What every part of a record's layout needs to know. */
export interface LayoutContext {
  readonly profile: Profile;
  readonly marks: ReadonlyMap<string, PrintedMark>;
  /** A layout id for one more block made of the document's block `sourceId`. */
  readonly nextId: (sourceId: string) => string;
  /** Lays out the blocks inside a cell. */
  readonly cellBlocks: (cell: Node, style: CellStyle) => LayoutBlock[];
}
