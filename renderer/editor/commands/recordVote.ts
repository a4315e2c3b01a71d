import type { Command } from "prosemirror-state";
import { formatVote, type VoteResult } from "../../../shared/attendance/voteWords.ts";
import { editorSchema } from "../schema.ts";
import { insertEvent } from "./insertEvent.ts";

/** A 表決 at the cursor with its counts; `present` is the number of heads in the room, null where it is not known. */
export function recordVote(result: VoteResult, present: number | null): Command {
  const { inFavour, against, abstaining } = result;
  const counts = { method: "other", inFavour, against, abstaining, present };
  return insertEvent(editorSchema.nodes.vote.create(counts, editorSchema.text(formatVote(result))));
}
