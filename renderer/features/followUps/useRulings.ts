import { useCallback, useMemo, useState } from "react";
import type { FollowUpLine } from "../../../shared/contract/followUps.ts";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { type Command, useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import { doneParts, type Sent, saidOf, sentAfter } from "./afterRuling.ts";
import { deselect } from "./boardMemory.ts";
import { ruleInDrafts, sendTo, undoAll } from "./ruleInDraft.ts";
import { RULING_KEYS } from "./rulingKeys.ts";
import { todayIso } from "./words.ts";

export interface Rulings {
  readonly rule: (ruling: Ruling) => void;
  /** What waits for a word about where it went; null where nothing does. */
  readonly sent: Sent | null;
  /** Says where it went; null leaves it open. */
  readonly send: (destination: string | null) => void;
}

/** Rules the parts in the present drafts of their series, says what came of it, and offers the way back. */
export function useRulings(parts: readonly FollowUpLine[], series: readonly SeriesRow[]): Rulings {
  const bridge = useBridge();
  const toasts = useToasts();
  const [sent, setSent] = useState<Sent | null>(null);
  const rule = useCallback(
    async (ruling: Ruling) => {
      if (parts.length === 0) return;
      const ruled = await ruleInDrafts(bridge, parts, ruling, todayIso(new Date()));
      const { done } = ruled;
      deselect(new Set(doneParts(parts, ruled).map(({ id }) => id)));
      setSent((before) => sentAfter(before, done, ruling));
      const run = async () => {
        setSent((before) => sentAfter(before, done, null));
        const refusal = await undoAll(done);
        if (refusal !== null) toasts.show(strings.followUps.rule.undoRefused(refusal.message));
      };
      const undo = { name: strings.followUps.rule.undo, run: () => void run() };
      toasts.show(saidOf(ruled, parts, ruling, series), done.some(({ kind }) => kind === "ruled") ? undo : null);
    },
    [bridge, toasts, parts, series],
  );
  const send = useCallback(
    (destination: string | null) => {
      setSent(null);
      if (sent === null || destination === null) return;
      for (const { meetingId, assignmentIds } of sent.places) {
        void sendTo(bridge, meetingId, assignmentIds, destination).then((done) => {
          if (!done.ok) toasts.show(done.refusal.message);
        });
      }
    },
    [bridge, toasts, sent],
  );
  useCommands(
    useMemo(
      () =>
        RULING_KEYS.map(
          ([ruling, keys]): Command => ({
            id: `follow-ups-rule-${ruling}`,
            name: strings.followUps.rule.command(rulingName(ruling)),
            group: strings.followUps.group,
            keys,
            anywhere: true,
            run: () => void rule(ruling),
          }),
        ),
      [rule],
    ),
  );
  return { rule: useCallback((ruling) => void rule(ruling), [rule]), sent, send };
}
