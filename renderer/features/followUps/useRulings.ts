import { useCallback, useMemo, useState } from "react";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { type Command, useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import { ordinalLabel } from "../meetings/ordinalLabel.ts";
import { remember } from "./boardMemory.ts";
import { type RuledPart, ruleInDrafts, type SeriesRuling, sendTo } from "./ruleInDraft.ts";
import { RULING_KEYS } from "./rulingKeys.ts";
import { todayIso } from "./words.ts";

/** What was done in one series, as a sentence. */
function sentenceOf(done: SeriesRuling, ruling: Ruling, seriesName: string): string {
  const words = strings.followUps.rule;
  switch (done.kind) {
    case "no-draft":
      return words.noDraft(seriesName);
    case "not-in-draft":
      return words.notInDraft(ordinalLabel(done.meeting.title ?? "") || seriesName);
    case "ruled": {
      const meeting = ordinalLabel(done.meeting.title ?? "") || seriesName;
      return (
        words.ruled(done.count, rulingName(ruling), meeting) + (done.missing === 0 ? "" : words.missing(done.missing))
      );
    }
  }
}

/** Parts that were just ruled 併案 or 移他會議, and of which it is not said yet where they went. */
export interface Sent {
  readonly ruling: "merge" | "transfer";
  readonly seriesId: string;
  readonly places: readonly { readonly meetingId: string; readonly assignmentIds: readonly string[] }[];
}

export interface Rulings {
  readonly rule: (ruling: Ruling) => void;
  /** What waits for a word about where it went; null where nothing does. */
  readonly sent: Sent | null;
  /** Says where it went; null leaves it open. */
  readonly send: (destination: string | null) => void;
}

function sentOf(ruled: readonly SeriesRuling[], ruling: Ruling): Sent | null {
  if (ruling !== "merge" && ruling !== "transfer") return null;
  const done = ruled.filter((each) => each.kind === "ruled");
  const places = done.map(({ meeting, assignmentIds }) => ({ meetingId: meeting.id, assignmentIds }));
  return places.length === 0 ? null : { ruling, seriesId: done[0]?.seriesId ?? "", places };
}

/** Rules the parts in the present drafts of their series, says what came of it, and offers the way back. */
export function useRulings(parts: readonly RuledPart[], series: readonly SeriesRow[]): Rulings {
  const bridge = useBridge();
  const toasts = useToasts();
  const [sent, setSent] = useState<Sent | null>(null);
  const rule = useCallback(
    async (ruling: Ruling) => {
      if (parts.length === 0) return;
      const ruled = await ruleInDrafts(bridge, parts, ruling, todayIso(new Date()));
      if (!ruled.ok) {
        toasts.show(ruled.refusal.message);
        return;
      }
      remember({ selected: new Map() });
      setSent(sentOf(ruled.value, ruling));
      const nameOf = (seriesId: string) => series.find(({ id }) => id === seriesId)?.name ?? "";
      const said = ruled.value.map((each) => sentenceOf(each, ruling, nameOf(each.seriesId))).join("");
      const undos = ruled.value.flatMap((each) => (each.kind === "ruled" ? [each.undo] : []));
      const run = () => {
        setSent(null);
        for (const undo of undos) void undo();
      };
      toasts.show(said, undos.length === 0 ? null : { name: strings.followUps.rule.undo, run });
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
