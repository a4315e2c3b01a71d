import type { Command } from "prosemirror-state";

/** Every verb of the editor, also the key of its name in `strings.editor.commands`. */
export const COMMAND_NAMES = [
  "nextItem",
  "newParagraph",
  "nextCell",
  "previousCell",
  "levelIn",
  "levelOut",
  "moveUp",
  "moveDown",
  "newRemark",
  "toParagraph",
  "toStatement",
  "toResponse",
  "toOutcome",
  "toChairDirective",
  "toMotion",
  "toExplanation",
  "toMeasures",
  "mergeWithPrevious",
  "deleteItem",
  "insertRow",
  "insertSection",
  "joinBackward",
  "joinForward",
  "toggleStrong",
  "toggleUnderline",
  "stockPhrase",
  "nextDoubt",
  "confirmDoubt",
  "dropMark",
  "trackItem",
  "ruleRelease",
  "ruleContinue",
  "ruleSpecialMeeting",
  "ruleSelfTrack",
  "ruleMerge",
  "ruleTransfer",
  "ruleCancel",
  "undo",
  "redo",
] as const;
export type CommandName = (typeof COMMAND_NAMES)[number];

/** A verb of the editor: its keys as prosemirror-keymap writes them (Mod-Enter), the first is the one that is shown. */
export interface EditorCommand {
  readonly name: CommandName;
  readonly keys: readonly string[];
  readonly run: Command;
}

/** What a passage can be made into; `outcome` is 決議 or 決定 by the kind of its section or motion. */
export const BLOCK_KINDS = [
  "paragraph",
  "statement",
  "response",
  "outcome",
  "resolution",
  "decision",
  "conclusion",
  "chairDirective",
  "motion",
  "explanation",
  "measures",
] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** Tab (in) or Shift+Tab (out). */
export type LevelChange = "in" | "out";
