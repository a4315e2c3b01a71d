import { answer } from "../../../shared/contract/errors.ts";
import { readDocument } from "../../../shared/minutes/document.ts";
import { type Whereabouts, whereaboutsOf } from "../../../shared/minutes/whereabouts.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";

export function searchHandlers({ store }: CoreContext): SubjectHandlers<"search"> {
  const placesIn = (meetingId: string, blockIds: ReadonlySet<string>): ReadonlyMap<string, Whereabouts> => {
    const loaded = store.loadDocument(meetingId);
    const reading = loaded.ok ? readDocument(loaded.document) : null;
    return reading?.ok ? whereaboutsOf(reading.doc, blockIds) : new Map();
  };
  return {
    "search.places": ({ blocks }) => {
      const asked = Map.groupBy(blocks, ({ meetingId }) => meetingId);
      const places = new Map(
        [...asked].map(([id, found]) => [id, placesIn(id, new Set(found.map(({ blockId }) => blockId)))]),
      );
      return answer(blocks.map(({ meetingId, blockId }) => places.get(meetingId)?.get(blockId) ?? null));
    },
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
