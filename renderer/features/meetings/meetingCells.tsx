import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { dayText } from "./whenText.ts";
import "./MeetingTable.css";

/** The title as the record bears it, and that it is the sample where it is. */
export function MeetingTitle({ meeting }: { readonly meeting: MeetingRow }) {
  const words = strings.meetings;
  return (
    <span title={meeting.title ?? words.untitled}>
      {meeting.title ?? <span className="meeting-quiet">{words.untitled}</span>}
      {meeting.isSample ? <span className="meeting-tag">{words.sample}</span> : null}
    </span>
  );
}

/** The day in the ROC calendar with its weekday, the western one where it is pointed at. */
export function MeetingDay({ meeting }: { readonly meeting: MeetingRow }) {
  const words = strings.meetings;
  const day = meeting.date === null ? null : dayText(meeting.date);
  if (meeting.date === null || day === null) return <span className="meeting-quiet">{words.noDate}</span>;
  return (
    <time className="meeting-day" dateTime={meeting.date} title={words.westernDate(meeting.date)}>
      {day}
      {meeting.startsAt === null ? null : <span className="meeting-quiet">{meeting.startsAt}</span>}
    </time>
  );
}
