import type { FollowUpItem } from "../../../shared/followUp/lifeCycle.ts";
import { trackingNumbers } from "../../../shared/followUp/trackingNumber.ts";
import type { Store } from "../store/store.ts";
import { seriesFollowUp } from "./seriesFollowUp.ts";

/** The 列管事項 of a series over all its meetings; those in the bin do not count. */
export function itemsOfSeries(store: Store, seriesId: string): readonly FollowUpItem[] {
  return seriesFollowUp(store, seriesId).items;
}

/** The same, each with its 列管編號, made by rule where no record prints one. */
export function numberedItemsOfSeries(store: Store, seriesId: string): FollowUpItem[] {
  const { items, meetings } = seriesFollowUp(store, seriesId);
  const numbers = trackingNumbers(items, new Map(meetings.map((meeting) => [meeting.id, meeting])));
  return items.map((item) => ({ ...item, trackingNumber: numbers.get(item.key) ?? null }));
}
