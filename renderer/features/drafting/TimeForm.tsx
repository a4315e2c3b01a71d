import { useRef, useState } from "react";
import { Dialog, Popover } from "react-aria-components";
import { formatClockTime, fromIsoTime } from "../../../shared/calendar/clockTime.ts";
import { formatMeetingTime, type MeetingInterval } from "../../../shared/calendar/meetingTime.ts";
import { formatRocDate, fromIsoDate } from "../../../shared/calendar/rocDate.ts";
import { meetingTimes, setMeetingTime } from "../../editor/commands/registry.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { readTimeFields, type TimeField, type TimeFields } from "./timeFields.ts";
import { useObserved } from "./useObserved.ts";
import "./TimeForm.css";

function clockWords(iso: string | null | undefined): string {
  const time = iso == null ? null : fromIsoTime(iso);
  return time === null ? "" : formatClockTime(time);
}

function fieldsOf(interval: MeetingInterval | undefined): TimeFields {
  const date = fromIsoDate(interval?.date ?? "");
  return {
    date: date === null ? "" : formatRocDate(date),
    start: clockWords(interval?.startsAt),
    end: clockWords(interval?.endsAt),
  };
}

/** The small form for the 時間 line: day, start and end, the weekday filled in by itself. */
export function TimeForm({ draft }: { readonly draft: Draft }) {
  const anchor = useObserved(draft.timeForm);
  const trigger = useRef<HTMLElement | null>(null);
  trigger.current = anchor;
  const close = () => {
    draft.closeTimeForm();
    window.setTimeout(() => draft.focus(), 100);
  };
  return (
    <Popover
      className="floating time-form-frame"
      triggerRef={trigger}
      isOpen={anchor !== null}
      onOpenChange={(open) => {
        if (!open) close();
      }}
      placement="bottom start"
      offset={6}
    >
      <Dialog className="time-form" aria-label={strings.editor.time.title}>
        <Fields draft={draft} onClose={close} />
      </Dialog>
    </Popover>
  );
}

function Fields({ draft, onClose }: { readonly draft: Draft; readonly onClose: () => void }) {
  const words = strings.editor.time;
  const [fields, setFields] = useState(() => fieldsOf(meetingTimes(draft.state.doc)[0]));
  const [tried, setTried] = useState(false);
  const read = readTimeFields(fields);
  const wrongWords = { date: words.dateWrong, start: words.timeWrong, end: words.timeWrong };
  const errorOf = (field: TimeField) => {
    if (!tried || read.ok || read.wrong !== field) return null;
    return read.because === "too-early" ? words.endTooEarly : wrongWords[field];
  };
  const apply = () => {
    setTried(true);
    if (!read.ok) return;
    onClose();
    draft.run(setMeetingTime(read.interval));
  };
  const put = (field: TimeField) => (text: string) => setFields((old) => ({ ...old, [field]: text }));
  const common = { onEnter: apply, onEscape: onClose };
  return (
    <>
      <TextField
        label={words.date}
        description={words.dateExample}
        error={errorOf("date")}
        value={fields.date}
        onChange={put("date")}
        autoFocus
        {...common}
      />
      <div className="time-form-clocks">
        <TextField
          label={words.start}
          description={words.startExample}
          error={errorOf("start")}
          value={fields.start}
          onChange={put("start")}
          {...common}
        />
        <TextField
          label={words.end}
          description={words.endExample}
          error={errorOf("end")}
          value={fields.end}
          onChange={put("end")}
          {...common}
        />
      </div>
      <p className="time-form-result" aria-live="polite">
        <span className="time-form-result-label">{words.result}</span>
        {read.ok ? formatMeetingTime([read.interval]) : "……"}
      </p>
      <div className="time-form-verbs">
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button look="primary" onPress={apply}>
          {words.apply}
        </Button>
      </div>
    </>
  );
}
