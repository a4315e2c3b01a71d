import { meetingTimes } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useObserved } from "../useObserved.ts";
import { dayOf, useNow } from "./clock.ts";
import { minutesOf, motionTimesOf } from "./motionTimes.ts";
import "./stage.css";

const TICK_MS = 5_000;

const twoDigits = (n: number) => String(n).padStart(2, "0");

/** The clock of a meeting in session, and how long the motion at the cursor has taken where that is counted. */
export function MeetingClock({ draft, counts }: { readonly draft: Draft; readonly counts: boolean }) {
  const inSession = useObserved(draft.stage) === "inSession";
  return inSession ? <Clock draft={draft} counts={counts} /> : null;
}

/** Minutes since the hour that the record gives as its beginning, where that is today and past. */
function minutesIn(draft: Draft, now: Date): number | null {
  const [first] = meetingTimes(draft.state.doc);
  const [hour, minute] = (first?.startsAt ?? "").split(":").map(Number);
  if (first?.date !== dayOf(now) || hour === undefined || minute === undefined) return null;
  const minutes = now.getHours() * 60 + now.getMinutes() - hour * 60 - minute;
  return minutes < 0 ? null : minutes;
}

function Clock({ draft, counts }: { readonly draft: Draft; readonly counts: boolean }) {
  const words = strings.stage;
  const now = useNow(TICK_MS);
  const { entryId } = useObserved(draft.place);
  const times = useObserved(motionTimesOf(draft).times);
  const minutes = minutesIn(draft, now);
  const used = counts && entryId !== null ? minutesOf(times[entryId] ?? 0) : 0;
  return (
    <span className="stage-clock">
      <span className="visually-hidden">{words.clock}</span>
      <time className="stage-clock-time">{`${twoDigits(now.getHours())}:${twoDigits(now.getMinutes())}`}</time>
      {minutes === null ? null : <span>{words.since(minutes)}</span>}
      {used === 0 ? null : <span className="stage-clock-used">{words.onMotion(used)}</span>}
    </span>
  );
}
