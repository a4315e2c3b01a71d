import { type KeyboardEvent, useRef, useState } from "react";
import type { Attendee } from "../../../../shared/attendance/attendance.ts";
import type { PresenceChange } from "../../../../shared/attendance/presenceWords.ts";
import { excuse, seat, setProxy } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { isComposing } from "../../../ui/composing.ts";
import { useToasts } from "../../../ui/Toast.tsx";
import { useRovingFocus } from "../../../ui/useRovingFocus.ts";
import { AttendeeRow, DeedButtons } from "./AttendeeRow.tsx";
import { ATTENDEE_DEEDS, type AttendeeDeed, canDo } from "./attendeeDeeds.ts";
import { ProxyForm } from "./ProxyForm.tsx";
import { useListFocus } from "./useListFocus.ts";

interface AttendeeListProps {
  readonly draft: Draft;
  readonly people: readonly Attendee[];
  readonly isFinal: boolean;
  /** Writes 入席 or 離席 at the cursor; false if it cannot stand there. */
  readonly record: (person: string, change: PresenceChange["change"]) => boolean;
  readonly say: (words: string) => void;
}

/** The people with their states; one stop of Tab, the arrows move, a digit records something of the person. */
export function AttendeeList({ draft, people, isFinal, record, say }: AttendeeListProps) {
  const words = strings.attendance;
  const list = useRef<HTMLUListElement>(null);
  const toasts = useToasts();
  const ids = people.map(({ name }) => name);
  const { activeId, handlers } = useRovingFocus(list, ids);
  const [asked, setProxyFor] = useState<string | null>(null);
  const proxyFor = asked !== null && ids.includes(asked) ? asked : null;
  const focus = useListFocus(list, people, activeId, proxyFor);

  const change = (name: string, command: ReturnType<typeof seat>, done: string) => {
    if (draft.act(command)) say(done);
    else toasts.show(words.said.nothing(name));
  };
  const run = (deed: AttendeeDeed, person: Attendee) => {
    const { name } = person;
    if (!canDo(deed, person)) return;
    focus.expectMove();
    switch (deed) {
      case "arrive":
        return void record(name, "arrives");
      case "leave":
        return void record(name, "leaves");
      case "excuse":
        return change(name, excuse(name), words.said.excused(name));
      case "seat":
        return change(name, seat(name), words.said.seated(name));
      case "proxy":
        return setProxyFor(name);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (proxyFor !== null) return;
    handlers.onKeyDown(event);
    if (isFinal || event.defaultPrevented || isComposing(event)) return;
    if (event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return;
    const deed = ATTENDEE_DEEDS.find(([, key]) => key === event.key)?.[0];
    const person = people.find(({ name }) => name === activeId);
    if (deed === undefined || person === undefined) return;
    event.preventDefault();
    run(deed, person);
  };
  const closeProxy = () => {
    setProxyFor(null);
    focus.toActive();
  };
  if (people.length === 0) return null;
  return (
    <>
      <p className="attendance-list-title" aria-hidden="true">
        {words.people}
        {isFinal ? null : <span className="pane-hint">{words.keys}</span>}
      </p>
      <ul
        ref={list}
        className="attendance-list"
        aria-label={words.people}
        onKeyDown={onKeyDown}
        onFocus={handlers.onFocus}
      >
        {people.map((person) => (
          <li key={person.name} className="attendance-person">
            <AttendeeRow person={person} isActive={person.name === activeId} />
            {isFinal || person.name !== activeId || proxyFor !== null ? null : (
              <DeedButtons person={person} run={run} />
            )}
            {proxyFor !== person.name ? null : (
              <ProxyForm
                person={person}
                onClose={closeProxy}
                onKeep={(proxy) => {
                  closeProxy();
                  change(person.name, setProxy(person.name, proxy), words.said.proxied(person.name, proxy));
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
