import { useEffect, useRef, useState } from "react";
import type { Attendance } from "../../../../shared/attendance/attendance.ts";
import { formatPresence, type PresenceChange } from "../../../../shared/attendance/presenceWords.ts";
import { arrive, leave } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import type { Observed } from "../../../editor/observed.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { useObserved } from "../useObserved.ts";
import { AttendeeList } from "./AttendeeList.tsx";
import { attendanceOf } from "./attendanceWatch.ts";
import type { WantedPart } from "./useAttendanceSide.ts";
import { type ProposedTime, useProposedTime } from "./useProposedTime.ts";
import { VoteForm } from "./VoteForm.tsx";
import "../../../ui/TextField.css";
import "./AttendancePane.css";

interface AttendancePaneProps {
  readonly draft: Draft;
  readonly wanted: Observed<WantedPart>;
}

const FIRST_FIELDS = { show: ".pane-row[tabindex='0'], .attendance-other input", toVote: ".vote-field input" };

/** Who is in the room at the cursor: 入席, 離席, 請假 and 代理 by one key each, the head count, and the 表決. */
export function AttendancePane({ draft, wanted }: AttendancePaneProps) {
  const words = strings.attendance;
  const pane = useRef<HTMLDivElement>(null);
  const attendance = useObserved(attendanceOf(draft));
  const isFinal = useObserved(draft.stage) === "final";
  const part = useObserved(wanted);
  const time = useProposedTime();
  const [said, say] = useState("");
  const toasts = useToasts();
  useEffect(() => {
    if (part === null) return;
    pane.current?.querySelector<HTMLElement>(FIRST_FIELDS[part])?.focus();
    wanted.set(null);
  }, [part, wanted]);
  const record = (person: string, change: PresenceChange["change"]): boolean => {
    if (time.at === undefined) {
      toasts.show(words.timeWrong);
      return false;
    }
    const run = change === "arrives" ? arrive : leave;
    if (!draft.act(run(person, time.at))) {
      toasts.show(words.said.cannotHere);
      return false;
    }
    say(words.said.written(formatPresence({ person, change, at: time.at })));
    time.reset();
    return true;
  };
  return (
    <div ref={pane}>
      <Counts attendance={attendance} />
      {isFinal ? null : <TimeLine time={time} />}
      <AttendeeList draft={draft} people={attendance.people} isFinal={isFinal} record={record} say={say} />
      {isFinal ? null : <OtherPerson onEnter={(name) => record(name, "arrives")} />}
      {isFinal ? null : <VoteForm draft={draft} present={attendance.present} say={say} />}
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </div>
  );
}

/** The head count with what it is counted against. */
function Counts({ attendance }: { readonly attendance: Attendance }) {
  const words = strings.attendance;
  const { people, present, expected, quorum, byProxy, unconfirmed } = attendance;
  const isChairBeside = people.some(({ role }) => role === "chair");
  return (
    <>
      <h2 className="pane-title">
        <span className="visually-hidden">{words.title}</span>
        {present === null ? null : <span className="pane-count">{words.count(present)}</span>}
        {expected === null ? null : <span>{words.ofExpected(expected)}</span>}
        <span className="pane-hint">{words.place}</span>
      </h2>
      <p className="attendance-facts">
        {present === null ? <span>{people.length === 0 ? words.nobody : words.noCount}</span> : null}
        {quorum === null ? null : <span>{words.quorum(quorum.needed, quorum.isMet)}</span>}
        {byProxy === 0 ? null : <span>{words.byProxy(byProxy)}</span>}
        {unconfirmed === 0 ? null : <span className="attendance-doubt">{words.unconfirmed(unconfirmed)}</span>}
        {present === null || !isChairBeside ? null : <span>{words.chairBeside}</span>}
      </p>
    </>
  );
}

function TimeLine({ time }: { readonly time: ProposedTime }) {
  const words = strings.attendance;
  return (
    <div className="attendance-time">
      <TextField
        className="attendance-clock"
        label={words.time}
        description={words.timeHint}
        error={time.at === undefined ? words.timeWrong : null}
        value={time.text}
        maxLength={30}
        onChange={time.type}
      />
      {time.isTyped ? (
        <Button look="quiet" onPress={time.reset}>
          {words.now}
        </Button>
      ) : null}
    </div>
  );
}

function OtherPerson({ onEnter }: { readonly onEnter: (name: string) => boolean }) {
  const words = strings.attendance;
  const [name, setName] = useState("");
  return (
    <div className="attendance-other">
      <TextField
        label={words.other}
        description={words.otherHint}
        value={name}
        maxLength={60}
        onChange={setName}
        onEnter={() => {
          if (name.trim() !== "" && onEnter(name.trim())) setName("");
        }}
      />
    </div>
  );
}
