import type { Command } from "prosemirror-state";
import { formatPresence, type PresenceChange } from "../../../shared/attendance/presenceWords.ts";
import { editorSchema } from "../schema.ts";
import { insertEvent } from "./insertEvent.ts";

/** A line that says that somebody came in or left, with what it says recorded beside its words. */
export function presenceLine(said: PresenceChange): Command {
  return insertEvent(editorSchema.nodes.presenceChange.create({ ...said }, editorSchema.text(formatPresence(said))));
}

/** 入席 at the cursor; `at` is "HH:MM", null where no time is said. */
export const arrive = (person: string, at: string | null): Command => presenceLine({ person, change: "arrives", at });
