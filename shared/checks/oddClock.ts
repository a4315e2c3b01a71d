import { parseAdjournment, parseMeetingTime } from "../calendar/meetingTime.ts";
import { excerptOf } from "../minutes/excerpt.ts";
import type { Check, Finding } from "./check.ts";
import { adjournmentOf, headerFieldOf } from "./headerField.ts";

/** 下午14時 and its like (文書處理手冊§20(7); 院長信箱112.5.30: 「下午13時」 is wrong). A written 0分 is left alone. */
export const oddClock: Check = (doc) => {
  const findings: Finding[] = [];
  const flag = (place: { id: string; text: string } | null, oddities: readonly (string | null)[]) => {
    if (place === null) return;
    for (const oddity of new Set(oddities)) {
      if (oddity !== "afternoon-24h" && oddity !== "ambiguous-noon") continue;
      findings.push({
        code: "odd-clock",
        message:
          oddity === "afternoon-24h"
            ? "時間寫成「下午」又用24小時制，請改成下午幾時，例如下午2時30分。"
            : "「上午12時」看不出是中午還是半夜，請改成中午12時或凌晨0時。",
        excerpt: excerptOf(place.text),
        blockId: place.id,
      });
    }
  };
  const time = headerFieldOf(doc, "time");
  const meeting = parseMeetingTime(time?.text ?? "");
  flag(time, meeting.oddities);
  const adjournment = adjournmentOf(doc);
  const end = parseAdjournment(adjournment?.text ?? "", meeting.intervals[0]?.startsAt ?? null);
  flag(adjournment, [end?.oddity ?? null]);
  return findings;
};
