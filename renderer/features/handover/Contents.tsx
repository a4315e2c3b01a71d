import { formatRocDate, fromIsoDate } from "../../../shared/calendar/rocDate.ts";
import type { HandoverContents } from "../../../shared/contract/handover.ts";
import { strings } from "../../strings/zhTW.ts";

/** An ISO date as it is written here; null where there is none. */
export function dayText(iso: string | null): string | null {
  const day = iso === null ? null : fromIsoDate(iso);
  return day === null ? null : formatRocDate(day, "long");
}

/** What is in a handover file, before anything of it is merged. */
export function Contents({ contents: { series, meetings, from, to } }: { readonly contents: HandoverContents }) {
  const words = strings.handover;
  return (
    <>
      <p>{words.contents(meetings, dayText(from), dayText(to))}</p>
      <ul className="handover-list">
        {series.map(({ name, meetings: count }) => (
          <li key={name}>{words.seriesLine(name, count)}</li>
        ))}
      </ul>
      <p className="step-dialog-words">{words.mergeWords}</p>
    </>
  );
}
