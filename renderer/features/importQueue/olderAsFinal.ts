import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { ask } from "../../api/ask.ts";
import type { ImportQueue } from "./queueStore.ts";

/** The imported meetings that another of their series came after; one without a day may be the latest. */
export function olderThanLatest(
  imported: readonly MeetingRow[],
  ofSeries: readonly MeetingRow[],
): readonly MeetingRow[] {
  const latest = new Map<string, string>();
  for (const { seriesId, date } of [...ofSeries, ...imported]) {
    if (date !== null && date > (latest.get(seriesId) ?? "")) latest.set(seriesId, date);
  }
  return imported.filter(({ seriesId, date }) => date !== null && date < (latest.get(seriesId) ?? ""));
}

/** What came in through the queue of one series, still in draft: a later meeting makes the earlier ones final. */
export function importedWith(queue: ImportQueue, { seriesId }: MeetingRow): readonly MeetingRow[] {
  return queue
    .snapshot()
    .entries.flatMap(({ state }) =>
      state.is === "imported" && state.meeting.seriesId === seriesId ? [state.meeting] : [],
    );
}

/** Makes final (定稿) what was imported and is not the last meeting of its series; the sentence of a refusal, or null. */
export async function finaliseOlder(bridge: Bridge, imported: readonly MeetingRow[]): Promise<string | null> {
  const known: MeetingRow[] = [];
  for (const seriesId of new Set(imported.map((meeting) => meeting.seriesId))) {
    const listed = await ask(bridge, "meeting.list", { seriesId, bin: false });
    if (!listed.ok) return listed.refusal.message;
    known.push(...listed.value);
  }
  let refusal: string | null = null;
  for (const { id } of olderThanLatest(imported, known)) {
    const settled = await ask(bridge, "meeting.setState", { meetingId: id, state: "final" });
    if (!settled.ok) refusal = settled.refusal.message;
  }
  return refusal;
}
