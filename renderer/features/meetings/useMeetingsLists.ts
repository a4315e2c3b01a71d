import { useCallback } from "react";
import type { MeetingRow, SeriesRow } from "../../../shared/contract/meetings.ts";
import type { Loaded } from "../../api/loader.ts";
import { useLoaded } from "../../api/useLoaded.ts";

/** Everything the page lists; one series' meetings are picked from all of them, so that the arrows never wait. */
export interface MeetingsLists {
  readonly series: readonly SeriesRow[];
  readonly meetings: readonly MeetingRow[];
  readonly bin: readonly MeetingRow[];
}

const EVERY = { seriesId: null, bin: false };
const EVERY_IN_BIN = { seriesId: null, bin: true };

/** The three lists as one: ready when all are, failed when any is; asked again whenever the core tells of a change. */
export function useMeetingsLists(): readonly [Loaded<MeetingsLists>, () => void] {
  const [series, reloadSeries] = useLoaded("series.list", {}, "meetings.listChanged");
  const [meetings, reloadMeetings] = useLoaded("meeting.list", EVERY, "meetings.listChanged");
  const [bin, reloadBin] = useLoaded("meeting.list", EVERY_IN_BIN, "meetings.listChanged");
  const reload = useCallback(() => {
    reloadSeries();
    reloadMeetings();
    reloadBin();
  }, [reloadSeries, reloadMeetings, reloadBin]);
  return [together(series, meetings, bin), reload];
}

function together(
  series: Loaded<readonly SeriesRow[]>,
  meetings: Loaded<readonly MeetingRow[]>,
  bin: Loaded<readonly MeetingRow[]>,
): Loaded<MeetingsLists> {
  if (series.state === "failed") return series;
  if (meetings.state === "failed") return meetings;
  if (bin.state === "failed") return bin;
  if (series.state === "loading" || meetings.state === "loading" || bin.state === "loading")
    return { state: "loading" };
  return { state: "ready", value: { series: series.value, meetings: meetings.value, bin: bin.value } };
}
