import { useMemo } from "react";
import type { MeetingState } from "../../../../shared/contract/meetings.ts";
import type { Profile } from "../../../../shared/profiles/profile.ts";
import { type Command, useCommands } from "../../../app/commands.ts";
import { newMotion, nextBlank } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { useToasts } from "../../../ui/Toast.tsx";
import type { Side } from "../SidePane.tsx";
import type { TimeCounting } from "../stage/useMotionTimes.ts";
import { useObserved } from "../useObserved.ts";
import { AGENDA_KEYS } from "./agendaKeys.ts";
import { useAttachments } from "./useAttachments.ts";

interface AgendaVerbs {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly counting: TimeCounting;
  readonly onSide: (side: Side) => void;
  readonly onPrint: () => void;
}

/** What the palette offers besides the keyed verbs: the printed agenda, and the counting of time during a meeting. */
function unkeyed({ counting, onPrint }: Pick<AgendaVerbs, "counting" | "onPrint">, stage: MeetingState): Command[] {
  const words = strings.agenda;
  const verb = (id: string, name: string, run: () => void): Command => ({
    id,
    name,
    group: words.group,
    keys: null,
    anywhere: false,
    run,
  });
  const print = verb("agenda-print", words.print, onPrint);
  if (stage !== "inSession") return [print];
  const name = counting.isOn ? words.hideTimes : words.showTimes;
  return [print, verb("agenda-times", name, () => counting.turn(!counting.isOn))];
}

/** Binds the keys of what is prepared for a meeting, wherever the focus is, and lists them in the palette. */
export function useAgendaCommands(verbs: AgendaVerbs): void {
  const { draft, profile, counting, onSide, onPrint } = verbs;
  const stage = useObserved(draft.stage);
  const attachments = useAttachments(draft);
  const toasts = useToasts();
  useCommands(
    useMemo(() => {
      const words = strings.agenda;
      const runs = {
        show: () => onSide("agenda"),
        newMotion: () => {
          if (!draft.run(newMotion(profile))) toasts.show(words.noPlace);
        },
        nextBlank: () => {
          if (!draft.run(nextBlank)) toasts.show(words.noBlank);
        },
        attach: () => {
          onSide("agenda");
          attachments.choose();
        },
      };
      const keyed = AGENDA_KEYS.filter(([name]) => stage !== "final" || name === "show").map(
        ([name, keys]): Command => ({
          id: `agenda-${name}`,
          name: words.keys[name],
          group: words.group,
          keys,
          anywhere: true,
          run: runs[name],
        }),
      );
      return [...keyed, ...unkeyed({ counting, onPrint }, stage)];
    }, [draft, profile, counting, onSide, onPrint, stage, attachments, toasts]),
  );
}
