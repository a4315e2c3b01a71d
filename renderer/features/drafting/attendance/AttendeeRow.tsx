import type { Attendee } from "../../../../shared/attendance/attendance.ts";
import { formatClockTime, fromIsoTime } from "../../../../shared/calendar/clockTime.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { ATTENDEE_DEEDS, type AttendeeDeed, canDo } from "./attendeeDeeds.ts";

function sinceWords({ since, state }: Attendee): string {
  const time = since === null ? null : fromIsoTime(since);
  return time === null ? strings.attendance.states[state] : strings.attendance.since(formatClockTime(time), state);
}

/** One person: name, what they are there as, and the state. */
export function AttendeeRow({ person, isActive }: { readonly person: Attendee; readonly isActive: boolean }) {
  const words = strings.attendance;
  const { name, role, isChair, state, proxy, isCertain } = person;
  return (
    <button
      type="button"
      className={`pane-row pane-row-pair attendance-${state}`}
      data-row={name}
      tabIndex={isActive ? 0 : -1}
      aria-current={isActive}
    >
      <span className="pane-row-name attendance-name">
        {name}
        {proxy === null ? null : <span className="attendance-proxy">{words.proxyIs(proxy)}</span>}
        {isCertain ? null : <span className="attendance-doubt">{words.toConfirm}</span>}
      </span>
      <span className="pane-row-note attendance-state">
        {role === "attendee" && !isChair ? null : (
          <span className="attendance-role">{isChair ? words.isChair : words.roles[role]}</span>
        )}
        {sinceWords(person)}
      </span>
    </button>
  );
}

const deedName = (deed: AttendeeDeed, { role }: Attendee) =>
  deed === "seat" ? strings.attendance.seat(role) : strings.attendance[deed];

interface DeedsProps {
  readonly person: Attendee;
  readonly run: (deed: AttendeeDeed, person: Attendee) => void;
}

/** What can be recorded of the person, with the keys. */
export function DeedButtons({ person, run }: DeedsProps) {
  const words = strings.attendance;
  return (
    <div className="attendance-deeds">
      {ATTENDEE_DEEDS.filter(([deed]) => canDo(deed, person)).map(([deed, key]) => (
        <Button
          key={deed}
          look="quiet"
          aria-label={words.deedOf(deedName(deed, person), person.name)}
          aria-keyshortcuts={key}
          onPress={() => run(deed, person)}
        >
          <kbd>{key}</kbd>
          {deedName(deed, person)}
        </Button>
      ))}
    </div>
  );
}
