import { type FollowUpItem, itemsOf } from "../../../shared/followUp/lifeCycle.ts";
import type { Store } from "../store/store.ts";

/** The 列管事項 of a series over all its meetings; those in the bin do not count. */
export function itemsOfSeries(store: Store, seriesId: string): FollowUpItem[] {
  return itemsOf(
    store.followUpEntries({ seriesId }).map(({ meetingId, date, entries }, sequence) => ({
      meetingId,
      date,
      sequence,
      entries,
    })),
  );
}
