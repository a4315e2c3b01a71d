import { answer } from "../../../shared/contract/errors.ts";
import type { FollowUpItemRow, FollowUpMeeting } from "../../../shared/contract/meetings.ts";
import { type FollowUpItem, timesContinued } from "../../../shared/followUp/lifeCycle.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { itemsOfSeries } from "./followUpItems.ts";

function meetingsOf(item: FollowUpItem, known: ReadonlyMap<string, FollowUpMeeting>): FollowUpMeeting[] {
  const ids = new Set(item.units.flatMap(({ rounds }) => rounds.map(({ meetingId }) => meetingId)));
  return [...ids].flatMap((id) => known.get(id) ?? []);
}

function rowsOf(store: Store, seriesId: string): FollowUpItemRow[] {
  const known = new Map(
    store
      .listMeetings({ seriesId })
      .map(({ id, ordinal, facts }): [string, FollowUpMeeting] => [
        id,
        { id, ordinal, title: facts.title, date: facts.date },
      ]),
  );
  return itemsOfSeries(store, seriesId).map((item) => ({
    item,
    seriesId,
    timesContinued: timesContinued(item),
    meetings: meetingsOf(item, known),
  }));
}

export function followUpHandlers({ store }: CoreContext): SubjectHandlers<"followUp"> {
  return {
    "followUp.list": ({ seriesId }) => {
      const series = seriesId === null ? store.listSeries().map(({ id }) => id) : [seriesId];
      return answer(series.flatMap((id) => rowsOf(store, id)));
    },
  };
}
