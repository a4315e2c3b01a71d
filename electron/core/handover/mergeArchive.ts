import type { MergedHandover } from "../../../shared/contract/handover.ts";
import type { MeetingMerge } from "../store/mergeMeetings.ts";
import type { ForeignStore, Store } from "../store/store.ts";
import { words } from "./words.ts";
import type { Work } from "./work.ts";

type Merged = Omit<MergedHandover, "backupId">;

/**
 * Merges all of another store, meeting by meeting: stopped or cut short at any point each is whole or not there, and the
 * same merge again does what is left.
 */
export async function mergeArchive(store: Store, foreign: ForeignStore, work: Work): Promise<Merged> {
  const counts: Record<MeetingMerge, number> = { added: 0, updated: 0, known: 0, both: 0, damaged: 0 };
  const both: { title: string; date: string | null; series: string }[] = [];
  const facts = new Map(foreign.listMeetings({}).map((meeting) => [meeting.id, meeting]));
  const series = new Map(foreign.listSeries().map(({ id, name }) => [id, name]));
  let isStopped = false;
  // Whenever this ends, the next opening reads the lists anew unless it was done here.
  store.markProjectionsStale();
  store.mergeLists(foreign);
  for (const [done, id] of foreign.meetings.entries()) {
    if (!(await work.goOn(done, foreign.meetings.length))) {
      isStopped = true;
      break;
    }
    const merge = store.mergeMeeting(foreign, id);
    counts[merge] += 1;
    const meeting = facts.get(id);
    if (merge === "both") {
      const title = meeting?.facts.title ?? words.untitled;
      both.push({ title, date: meeting?.facts.date ?? null, series: series.get(meeting?.seriesId ?? "") ?? "" });
    }
  }
  store.rebuildProjections();
  const { added, updated, known, damaged } = counts;
  return { added, updated, known, damaged, both, isStopped };
}
