import type { Node } from "prosemirror-model";
import { brokenAddress } from "./brokenAddress.ts";
import type { Check, Finding, FindingCode } from "./check.ts";
import { emptyParts } from "./emptyParts.ts";
import { endBeforeStart } from "./endBeforeStart.ts";
import { halfWidthMarks } from "./halfWidthMarks.ts";
import { missingAttachment } from "./missingAttachment.ts";
import { missingFullStop } from "./missingFullStop.ts";
import { missingWeekday } from "./missingWeekday.ts";
import { mixedSeparators } from "./mixedSeparators.ts";
import { nameOrder } from "./nameOrder.ts";
import { oddClock } from "./oddClock.ts";
import { outcomeWord } from "./outcomeWord.ts";
import { rareCharacters } from "./rareCharacters.ts";
import { recordLabel } from "./recordLabel.ts";
import { rulingContradiction } from "./rulingContradiction.ts";
import { similarOrganisations } from "./similarOrganisations.ts";
import { titleMarks } from "./titleMarks.ts";
import { twoSpellings } from "./twoSpellings.ts";
import { unifiedWords } from "./unifiedWords.ts";
import { unruledRows } from "./unruledRows.ts";
import { weekdayMismatch } from "./weekdayMismatch.ts";
import { zeroMinutes } from "./zeroMinutes.ts";

/** What cannot both be true. */
const FACTS: readonly Check[] = [endBeforeStart, oddClock, weekdayMismatch, rulingContradiction];

/** What an office would write otherwise, the weightiest first. */
const WRITING: readonly Check[] = [
  unruledRows,
  emptyParts,
  similarOrganisations,
  nameOrder,
  outcomeWord,
  missingAttachment,
  brokenAddress,
  missingWeekday,
  zeroMinutes,
  recordLabel,
  titleMarks,
  missingFullStop,
  halfWidthMarks,
  mixedSeparators,
  twoSpellings,
  unifiedWords,
  rareCharacters,
];

const CONTRADICTIONS: ReadonlySet<FindingCode> = new Set([
  "end-before-start",
  "odd-clock",
  "weekday-mismatch",
  "ruling-contradiction",
]);

/** Whether a finding says that two things cannot both be true; any other is a habit of writing. */
export const isContradiction = ({ code }: Finding): boolean => CONTRADICTIONS.has(code);

const UNFINISHED: ReadonlySet<FindingCode> = new Set(["unruled-rows", "empty-parts"]);

/** Whether a finding says that something is not written yet. */
export const isUnfinished = ({ code }: Finding): boolean => UNFINISHED.has(code);

const run = (checks: readonly Check[], doc: Node): Finding[] => checks.flatMap((check) => check(doc));

/** Where a record contradicts itself, in the order of the rules: what an import must show before it is accepted. */
export function runFactChecks(doc: Node): Finding[] {
  return run(FACTS, doc);
}

/** Everything the checks find in a record, contradictions first, in the order of the rules. */
export function runChecks(doc: Node): Finding[] {
  return run([...FACTS, ...WRITING], doc);
}
