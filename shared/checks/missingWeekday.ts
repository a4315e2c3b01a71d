import { parseMeetingTime } from "../calendar/meetingTime.ts";
import { fromIsoDate, weekdayName, weekdayOf } from "../calendar/rocDate.ts";
import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { headerFieldOf } from "./headerField.ts";

/** A day of meeting without its weekday; the form of the invitation prints it (文書處理手冊 開會通知單). */
export const missingWeekday: Check = (doc) => {
  const time = headerFieldOf(doc, "time");
  const { intervals, writtenWeekday } = parseMeetingTime(time?.text ?? "");
  const date = fromIsoDate(intervals[0]?.date ?? "");
  if (time === null || date === null || writtenWeekday !== null) return [];
  return [
    {
      code: "missing-weekday",
      message: `開會日期沒有寫星期；這一天是${weekdayName(weekdayOf(date))}。`,
      excerpt: excerptOf(time.text),
      blockId: time.id,
    },
  ];
};
