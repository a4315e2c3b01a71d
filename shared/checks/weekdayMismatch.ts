import { parseMeetingTime } from "../calendar/meetingTime.ts";
import { fromIsoDate, weekdayName, weekdayOf } from "../calendar/rocDate.ts";
import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { headerFieldOf } from "./headerField.ts";

/** A written weekday that is not the date's. */
export const weekdayMismatch: Check = (doc) => {
  const time = headerFieldOf(doc, "time");
  const { intervals, writtenWeekday } = parseMeetingTime(time?.text ?? "");
  const date = fromIsoDate(intervals[0]?.date ?? "");
  if (time === null || date === null || writtenWeekday === null || weekdayOf(date) === writtenWeekday) return [];
  return [
    {
      code: "weekday-mismatch",
      message: `這一天是${weekdayName(weekdayOf(date))}，紀錄寫的是${weekdayName(writtenWeekday)}，請確認日期或星期。`,
      excerpt: excerptOf(time.text),
      blockId: time.id,
    },
  ];
};
