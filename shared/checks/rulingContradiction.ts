import { rulingName } from "../followUp/rulingWords.ts";
import { textRulingsOf } from "../followUp/textRulings.ts";
import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";

/** One case that the record both releases and keeps. */
export const rulingContradiction: Check = (doc) =>
  textRulingsOf(doc).contradictions.map(({ caseNumber, first, second }) => ({
    code: "ruling-contradiction",
    message: `第${caseNumber}案前面寫${rulingName(first.ruling)}，後面又列在${rulingName(second.ruling)}，請確認主席怎麼裁示。`,
    excerpt: excerptOf(second.excerpt),
    blockId: second.blockId,
  }));
