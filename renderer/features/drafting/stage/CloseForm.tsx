import { useEffect, useRef } from "react";
import { setAdjournment } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { isComposing } from "../../../ui/composing.ts";
import { type AgendaRow, undecided } from "../agenda/agendaRows.ts";
import { useAgendaRows } from "../agenda/useAgendaRows.ts";
import { useObserved } from "../useObserved.ts";
import { clockAt, clockWords, isOfDay, useNow } from "./clock.ts";
import type { StageControls } from "./useStage.ts";
import "./stage.css";

const TICK_MS = 5_000;
/** Places named in one line. */
const NAMED = 8;

/** Before 散會: what is not decided or not confirmed yet, and the closing time with one key. */
export function CloseForm({ draft, controls }: { readonly draft: Draft; readonly controls: StageControls }) {
  const inSession = useObserved(draft.stage) === "inSession";
  return inSession && controls.isClosing ? <Form draft={draft} controls={controls} /> : null;
}

function Form({ draft, controls }: { readonly draft: Draft; readonly controls: StageControls }) {
  const words = strings.stage;
  const now = useNow(TICK_MS);
  const rows = undecided(useAgendaRows(draft));
  const doubts = useObserved(draft.doubts);
  const isToday = isOfDay(draft.state.doc, now);
  const primary = useRef<HTMLButtonElement>(null);
  useEffect(() => primary.current?.focus(), []);
  const leave = () => {
    controls.openClose(false);
    draft.focus();
  };
  const close = (writesTime: boolean) => {
    if (writesTime && !draft.act(setAdjournment(clockAt(now)))) return;
    void controls.change("draft").then(() => draft.focus());
  };
  const goTo = (id: string) => {
    controls.openClose(false);
    draft.goTo(id);
  };
  return (
    <section
      className="stage-form stage-close"
      aria-label={words.close}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || isComposing(event)) return;
        event.stopPropagation();
        leave();
      }}
    >
      <div className="stage-left">
        {rows.length === 0 && doubts.length === 0 ? <p className="stage-words">{words.allWritten}</p> : null}
        {rows.length === 0 ? null : (
          <Places words={words.noOutcomes(rows.length)} places={rows.map(asPlace)} onGo={goTo} />
        )}
        {doubts.length === 0 ? null : (
          <Places
            words={words.doubts(doubts.length)}
            places={doubts.map(({ blockId, from, what }) => ({ key: `${blockId} ${from}`, id: blockId, name: what }))}
            onGo={goTo}
          />
        )}
      </div>
      <div className="stage-verbs">
        <Button ref={primary} look="primary" onPress={() => close(isToday)}>
          {isToday ? words.takeEnd(clockWords(now)) : words.keepEnd}
        </Button>
        {isToday ? <Button onPress={() => close(false)}>{words.keepEnd}</Button> : null}
        <Button onPress={leave}>{words.notYet}</Button>
      </div>
    </section>
  );
}

interface NamedPlace {
  readonly key: string;
  readonly id: string;
  readonly name: string;
}

const asPlace = ({ id, mark, subject }: AgendaRow): NamedPlace => ({ key: id, id, name: mark + subject });

interface PlacesProps {
  readonly words: string;
  readonly places: readonly NamedPlace[];
  readonly onGo: (id: string) => void;
}

function Places({ words, places, onGo }: PlacesProps) {
  return (
    <div className="stage-places">
      <p className="stage-words">{words}</p>
      <ul>
        {places.slice(0, NAMED).map(({ key, id, name }) => (
          <li key={key}>
            <button type="button" className="stage-place" onClick={() => onGo(id)}>
              {name}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
