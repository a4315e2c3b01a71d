import type { FollowUpColumnKind, HeaderFieldKind } from "../../../shared/minutes/vocabulary.ts";
import type { BlockKind } from "./reshape/buildUnit.ts";
import type { UnitKind } from "./reshape/setKind.ts";

/** What one key does to the line in focus. */
export type LineAction =
  | { readonly verb: "block"; readonly kind: BlockKind }
  | { readonly verb: "outcome" }
  | { readonly verb: "section" | "title" }
  | { readonly verb: "headerField"; readonly kind: HeaderFieldKind | null }
  | { readonly verb: "unit"; readonly kind: UnitKind }
  | { readonly verb: "column"; readonly kind: FollowUpColumnKind }
  | { readonly verb: "deeper" | "shallower" | "split" | "merge" | "furniture" };

/** What one key does besides: where she goes, what opens. */
export type PageAction =
  | "up"
  | "down"
  | "left"
  | "right"
  | "first"
  | "last"
  | "pageUp"
  | "pageDown"
  | "nextDoubt"
  | "previousDoubt"
  | "edit"
  | "speaker"
  | "menu"
  | "columnMenu"
  | "undo"
  | "redo"
  | "leave"
  | "accept";

/** What a line is, as far as its keys go. */
export type LineContext = "title" | "header" | "section" | "column" | "cell" | "body";
