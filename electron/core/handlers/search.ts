import { answer } from "../../../shared/contract/errors.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";

export function searchHandlers({ store }: CoreContext): SubjectHandlers<"search"> {
  return {
    "search.find": ({ query, limit }) =>
      answer(
        store.search(query, { limit }).map(({ meetingId, blockId, title, date, text, matches }) => ({
          meetingId,
          blockId,
          meetingTitle: title,
          date,
          text,
          matches,
        })),
      ),
  };
}
