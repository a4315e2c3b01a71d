import { useMemo } from "react";
import type { Answer } from "../../../shared/contract/errors.ts";
import type { MeetingRow, OrdinalRule, SeriesRow } from "../../../shared/contract/meetings.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";

/** What can be done with meetings and series; each tells whether it was done, and says why when it was not. */
export interface MeetingDeeds {
  readonly createSeries: (name: string, ordinalRule: OrdinalRule) => Promise<SeriesRow | null>;
  readonly renameSeries: (seriesId: string, name: string) => Promise<boolean>;
  readonly setOrdinalRule: (seriesId: string, ordinalRule: OrdinalRule) => Promise<boolean>;
  readonly createMeeting: (seriesId: string) => Promise<boolean>;
  readonly createSample: () => Promise<boolean>;
  readonly moveToBin: (meeting: MeetingRow) => Promise<boolean>;
  readonly restore: (meeting: MeetingRow) => Promise<boolean>;
  readonly purge: (meeting: MeetingRow) => Promise<boolean>;
}

/**
 * `onDone` is told after each deed, with the sentence of a refusal or null; `onBack` which meeting 復原 has put back into
 * the list.
 */
export function useMeetingDeeds(
  onDone: (refusal: string | null) => void,
  onBack: (meetingId: string) => void,
): MeetingDeeds {
  const bridge = useBridge();
  const { go } = useNavigation();
  const toasts = useToasts();
  return useMemo(() => {
    const words = strings.meetings;
    const done = <Value>(answer: Answer<Value>): Value | null => {
      onDone(answer.ok ? null : answer.refusal.message);
      return answer.ok ? answer.value : null;
    };
    const open = (meeting: MeetingRow | null): boolean => {
      if (meeting !== null) go({ page: "drafting", meetingId: meeting.id, blockId: null });
      return meeting !== null;
    };
    let creating = false;
    /** A second press before the first is answered makes no second meeting. */
    const create = async (asked: () => Promise<Answer<MeetingRow>>): Promise<boolean> => {
      if (creating) return false;
      creating = true;
      const meeting = done(await asked());
      creating = false;
      return open(meeting);
    };
    const titleOf = (meeting: MeetingRow) => meeting.title ?? words.untitled;
    const restore = async (meeting: MeetingRow) =>
      done(await ask(bridge, "meeting.restore", { meetingId: meeting.id })) !== null;
    return {
      createSeries: async (name, ordinalRule) => done(await ask(bridge, "series.create", { name, ordinalRule })),
      renameSeries: async (seriesId, name) => done(await ask(bridge, "series.rename", { seriesId, name })) !== null,
      setOrdinalRule: async (seriesId, ordinalRule) =>
        done(await ask(bridge, "series.setOrdinalRule", { seriesId, ordinalRule })) !== null,
      createMeeting: (seriesId) => create(() => ask(bridge, "meeting.create", { seriesId })),
      createSample: () => create(() => ask(bridge, "meeting.createSample", {})),
      moveToBin: async (meeting) => {
        if (done(await ask(bridge, "meeting.moveToBin", { meetingId: meeting.id })) === null) return false;
        toasts.show(words.movedToBin(titleOf(meeting)), {
          name: strings.shell.undo,
          run: () =>
            void restore(meeting).then((restored) => {
              if (restored) onBack(meeting.id);
            }),
        });
        return true;
      },
      restore: async (meeting) => {
        const restored = await restore(meeting);
        if (restored) toasts.show(words.restored(titleOf(meeting)));
        return restored;
      },
      purge: async (meeting) => {
        const answer = await ask(bridge, "meeting.purge", { meetingId: meeting.id });
        done(answer);
        if (answer.ok) toasts.show(words.purged(titleOf(meeting)));
        return answer.ok;
      },
    };
  }, [bridge, go, toasts, onDone, onBack]);
}
