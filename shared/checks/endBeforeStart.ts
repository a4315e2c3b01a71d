import { excerptOf } from "../minutes/excerpt.ts";
import { factsOf } from "../minutes/facts.ts";
import type { Check } from "./check.ts";
import { adjournmentOf } from "./headerField.ts";

/** 散會 before 開會, unless the words say 翌日 or 次日. */
export const endBeforeStart: Check = (doc) => {
  const { startsAt, endsAt, intervals } = factsOf(doc);
  const adjournment = adjournmentOf(doc);
  if (startsAt === null || endsAt === null || endsAt >= startsAt || intervals.length > 1) return [];
  if (/翌日|次日|隔日/u.test(adjournment?.text ?? "")) return [];
  return [
    {
      code: "end-before-start",
      message: `散會時間（${endsAt}）早於開會時間（${startsAt}），請對照簽到表改正其中一個。`,
      excerpt: excerptOf(adjournment?.text ?? endsAt),
      blockId: adjournment?.id ?? null,
    },
  ];
};
