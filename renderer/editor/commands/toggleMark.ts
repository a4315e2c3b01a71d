import { toggleMark } from "prosemirror-commands";
import type { Command } from "prosemirror-state";
import type { MinutesMarkName } from "../../../shared/minutes/schema.ts";
import { editorSchema } from "../schema.ts";

/** Puts a mark on the selected words, or takes it off. */
export function toggleMarkOn(name: MinutesMarkName): Command {
  return toggleMark(editorSchema.marks[name]);
}
