import { useCallback, useMemo } from "react";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { type Command, useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { useToasts } from "../../ui/Toast.tsx";
import { ordinalLabel } from "../meetings/ordinalLabel.ts";
import type { BoardPart } from "./board.ts";
import { remember } from "./boardMemory.ts";
import { ruleInDrafts, type SeriesRuling } from "./ruleInDraft.ts";
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

/** Rules the parts in the present drafts of their series, says what came of it, and offers the way back. */
export function useRulings(parts: readonly BoardPart[], series: readonly SeriesRow[]): (ruling: Ruling) => void {
  const bridge = useBridge();
  const toasts = useToasts();
  const rule = useCallback(
    async (ruling: Ruling) => {
      if (parts.length === 0) return;
      const ruled = await ruleInDrafts(bridge, parts, ruling, todayIso(new Date()));
      if (!ruled.ok) {
        toasts.show(ruled.refusal.message);
        return;
      }
      remember({ selected: new Set() });
      const nameOf = (seriesId: string) => series.find(({ id }) => id === seriesId)?.name ?? "";
      const said = ruled.value.map((each) => sentenceOf(each, ruling, nameOf(each.seriesId))).join("");
      const undos = ruled.value.flatMap((each) => (each.kind === "ruled" ? [each.undo] : []));
      const run = () => {
        for (const undo of undos) void undo();
      };
      toasts.show(said, undos.length === 0 ? null : { name: strings.followUps.rule.undo, run });
    },
    [bridge, toasts, parts, series],
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
  return useCallback((ruling) => void rule(ruling), [rule]);
}
