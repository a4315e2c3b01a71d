import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import type { RowTableColumn } from "../../ui/RowTable.tsx";
import { StateMark } from "./StateMark.tsx";
import { changeText, dayText } from "./whenText.ts";
import "./MeetingTable.css";

const names = strings.meetings.columns;

/** The columns of the list and of the bin; each table takes those that it shows. */
export const MEETING_COLUMNS = {
  ordinal: { id: "ordinal", name: names.ordinal, className: "meeting-ordinal" },
  title: { id: "title", name: names.title, className: "meeting-title" },
  date: { id: "date", name: names.date, className: "meeting-date" },
  state: { id: "state", name: names.state, className: "meeting-state" },
  items: { id: "items", name: names.openItems, className: "meeting-items" },
  changed: { id: "changed", name: names.changed, className: "meeting-changed" },
  verbs: { id: "verbs", name: names.verbs, nameHidden: true, className: "meeting-verbs" },
  binVerbs: { id: "verbs", name: names.verbs, nameHidden: true, className: "meeting-bin-verbs" },
} as const satisfies Readonly<Record<string, RowTableColumn>>;

/** The cells of 會議, 日期 and 狀態, which stand side by side in both tables. */
export function MainCells({ meeting }: { readonly meeting: MeetingRow }) {
  return (
    <>
      <td className={MEETING_COLUMNS.title.className}>
        <MeetingTitle meeting={meeting} />
      </td>
      <td className={MEETING_COLUMNS.date.className}>
        <MeetingDay meeting={meeting} />
      </td>
      <td className={MEETING_COLUMNS.state.className}>
        <StateMark state={meeting.state} />
      </td>
    </>
  );
}

/** When the meeting was changed last. */
export function ChangedCell({ meeting }: { readonly meeting: MeetingRow }) {
  return (
    <td className={MEETING_COLUMNS.changed.className}>
      {changeText(meeting.changedAt, new Date(), strings.meetings.today)}
    </td>
  );
}

/** The title as the record bears it, and that it is the sample where it is. */
function MeetingTitle({ meeting }: { readonly meeting: MeetingRow }) {
  const words = strings.meetings;
  return (
    <span title={meeting.title ?? words.untitled}>
      {meeting.title ?? <span className="meeting-quiet">{words.untitled}</span>}
      {meeting.isSample ? <span className="meeting-tag">{words.sample}</span> : null}
    </span>
  );
}

/** The day in the ROC calendar with its weekday, the western one where it is pointed at. */
function MeetingDay({ meeting }: { readonly meeting: MeetingRow }) {
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
