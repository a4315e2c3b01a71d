import type { FollowUpLine } from "../../../shared/contract/followUps.ts";
import type { SeriesRow } from "../../../shared/contract/meetings.ts";
import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import type { Ruling } from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";
import { ordinalLabel } from "../meetings/ordinalLabel.ts";
import type { DraftRulings, SeriesRuling } from "./ruleInDraft.ts";

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

/** The parts of the series that are done. */
export function doneParts(parts: readonly FollowUpLine[], { done }: DraftRulings): readonly FollowUpLine[] {
  return parts.filter((part) => done.some(({ seriesId }) => seriesId === part.seriesId));
}

/** What came of a ruling, with what refused the rest of it. */
export function saidOf(
  rulings: DraftRulings,
  parts: readonly FollowUpLine[],
  ruling: Ruling,
  series: readonly Pick<SeriesRow, "id" | "name">[],
): string {
  const { done, refusal } = rulings;
  const nameOf = (seriesId: string) => series.find(({ id }) => id === seriesId)?.name ?? "";
  const said = done.map((each) => sentenceOf(each, ruling, nameOf(each.seriesId))).join("");
  if (refusal === null) return said;
  const rest = parts.length - doneParts(parts, rulings).length;
  return done.length === 0 ? refusal.message : said + strings.followUps.rule.refusedRest(rest, refusal.message);
}

/** Parts that were just ruled 併案 or 移他會議, and of which it is not said yet where they went. */
export interface Sent {
  readonly ruling: "merge" | "transfer";
  readonly seriesId: string;
  readonly places: readonly { readonly meetingId: string; readonly assignmentIds: readonly string[] }[];
}

/** What waits for a word about where it went: what was ruled now, else what waited before and was not ruled again. */
export function sentAfter(before: Sent | null, ruled: readonly SeriesRuling[], ruling: Ruling | null): Sent | null {
  const done = ruled.filter((each) => each.kind === "ruled");
  const [first] = done;
  if ((ruling === "merge" || ruling === "transfer") && first !== undefined) {
    const places = done.map(({ meeting, assignmentIds }) => ({ meetingId: meeting.id, assignmentIds }));
    return { ruling, seriesId: first.seriesId, places };
  }
  if (before === null) return null;
  const again = new Set(done.flatMap(({ assignmentIds }) => assignmentIds));
  const places = before.places
    .map(({ meetingId, assignmentIds }) => ({ meetingId, assignmentIds: assignmentIds.filter((id) => !again.has(id)) }))
    .filter(({ assignmentIds }) => assignmentIds.length > 0);
  return places.length === 0 ? null : { ...before, places };
}
