import { formatRocDate, fromIsoDate } from "../../../shared/calendar/rocDate.ts";
import type { MeetingCounts } from "../../../shared/contract/followUps.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { strings } from "../../strings/zhTW.ts";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { ordinalLabel } from "../meetings/ordinalLabel.ts";
import { type Bar, CountsChart } from "./CountsChart.tsx";
import { useBehindWriting } from "./useBehindWriting.ts";

/** What a meeting opened and what of it has ended since, the latest meeting first. */
export function MeetingChart({ seriesId }: { readonly seriesId: string | null }) {
  const words = strings.followUps;
  const [figures, reload] = useLoaded("followUp.figures", { seriesId }, "meetings.listChanged");
  useBehindWriting(reload);
  if (figures.state === "failed") return <ErrorState title={words.failedTitle} words={figures.refusal.message} />;
  if (figures.state !== "ready") return <Skeleton words={words.loading} rows={6} />;
  const bars = figures.value.meetings.map(barOf).reverse();
  return (
    <CountsChart title={words.meetingChart} heading={words.chartMeeting} bars={bars} rest={words.chartRestMeetings} />
  );
}

function barOf({ meetingId, title, date, open, released }: MeetingCounts): Bar {
  const day = fromIsoDate(date ?? "");
  const name = ordinalLabel(title ?? "") || (title ?? strings.meetings.untitled);
  return { key: meetingId, name: `${day === null ? "" : formatRocDate(day, "slash")} ${name}`.trim(), open, released };
}
