import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { adjournmentOf, headerFieldOf } from "./headerField.ts";

/** 5時0分 and 5時00分: a full hour is written 5時 (文書處理手冊§20(7)). */
export const zeroMinutes: Check = (doc) =>
  [headerFieldOf(doc, "time"), adjournmentOf(doc)].flatMap((place) =>
    place !== null && /[時點]\s*0{1,2}\s*分/.test(place.text.normalize("NFKC"))
      ? [
          {
            code: "zero-minutes" as const,
            message: "整點不必寫「0分」，寫到「時」就好。",
            excerpt: excerptOf(place.text),
            blockId: place.id,
          },
        ]
      : [],
  );
