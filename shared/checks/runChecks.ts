import type { Node } from "prosemirror-model";
import type { Check, Finding } from "./check.ts";
import { endBeforeStart } from "./endBeforeStart.ts";
import { oddClock } from "./oddClock.ts";
import { rulingContradiction } from "./rulingContradiction.ts";
import { weekdayMismatch } from "./weekdayMismatch.ts";

const CHECKS: readonly Check[] = [endBeforeStart, oddClock, weekdayMismatch, rulingContradiction];

/** Everything the checks find in a record, in the order of the rules. */
export function runChecks(doc: Node): Finding[] {
  return CHECKS.flatMap((check) => check(doc));
}
