import { useCallback, useMemo } from "react";
import { toIsoTime } from "../../../../shared/calendar/clockTime.ts";
import { type Command, useCommands } from "../../../app/commands.ts";
import { useKeys } from "../../../app/keys/useKeys.ts";
import { meetingTimes, setMeetingTime } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { useToasts } from "../../../ui/Toast.tsx";
import { TAKE_TIME_KEY } from "../agenda/agendaKeys.ts";
import { clockAt, clockWords, dayOf, isOfDay, isoWords } from "./clock.ts";
import type { StageControls } from "./useStage.ts";
import "./stage.css";

/** The sitting that begins at this moment: the day and the end that are written stay where they can. */
function beginningAt(draft: Draft, at: Date) {
  const [first] = meetingTimes(draft.state.doc);
  const startsAt = toIsoTime(clockAt(at));
  const endsAt = first?.endsAt != null && first.endsAt > startsAt ? first.endsAt : null;
  return setMeetingTime({ date: first?.date ?? dayOf(at), startsAt, endsAt });
}

/** After the meeting was started: the clock's time for the 時間 line, written only with her nod. */
export function TimeOffer({ draft, controls }: { readonly draft: Draft; readonly controls: StageControls }) {
  const { startedAt, settleStart } = controls;
  if (startedAt === null || !isOfDay(draft.state.doc, startedAt)) return null;
  const written = meetingTimes(draft.state.doc)[0]?.startsAt ?? null;
  if (written === toIsoTime(clockAt(startedAt))) return null;
  return <Offer draft={draft} at={startedAt} written={isoWords(written)} onSettled={settleStart} />;
}

interface OfferProps {
  readonly draft: Draft;
  readonly at: Date;
  readonly written: string | null;
  readonly onSettled: () => void;
}

function Offer({ draft, at, written, onSettled }: OfferProps) {
  const words = strings.stage;
  const toasts = useToasts();
  const keys = useKeys("stage-take-time");
  const now = clockWords(at);
  const take = useCallback(() => {
    if (!draft.act(beginningAt(draft, at))) return;
    onSettled();
    toasts.show(strings.stage.startTaken(now));
    draft.focus();
  }, [draft, at, now, onSettled, toasts]);
  useCommands(
    useMemo(
      (): Command[] => [
        {
          id: "stage-take-time",
          name: strings.stage.takeTime,
          group: strings.editor.commandGroup,
          keys: TAKE_TIME_KEY,
          anywhere: true,
          run: take,
        },
      ],
      [take],
    ),
  );
  return (
    <section className="stage-form stage-offer" aria-label={words.takeTime}>
      <p className="stage-words">{words.startOffer(written, now)}</p>
      <Button look="primary" onPress={take}>
        {words.takeStart(now)}
        {keys === null ? null : <kbd>{keys}</kbd>}
      </Button>
      <Button
        onPress={() => {
          onSettled();
          draft.focus();
        }}
      >
        {words.keepStart}
      </Button>
    </section>
  );
}
