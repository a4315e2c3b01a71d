import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatMeetingTime,
  type MeetingInterval,
  parseAdjournment,
  parseMeetingTime,
} from "../../../../shared/calendar/meetingTime.ts";
import { addDays, toIsoDate } from "../../../../shared/calendar/rocDate.ts";

const sitting = (
  date: string | null,
  startsAt: string | null = null,
  endsAt: string | null = null,
): MeetingInterval => ({
  date,
  startsAt,
  endsAt,
});

describe("reading the time of a meeting", () => {
  test.each([
    ["110年12月10日（星期五）下午2時30分", [sitting("2021-12-10", "14:30")]],
    ["106 年 7 月 18 日(星期二)下午 1 時 30 分", [sitting("2017-07-18", "13:30")]],
    ["中華民國104年11月4日（星期三）下午3時", [sitting("2015-11-04", "15:00")]],
    ["115.07.28（二）14:00-16:00", [sitting("2026-07-28", "14:00", "16:00")]],
    ["115年9月3日(四) 上午9時30分至12時", [sitting("2026-09-03", "09:30", "12:00")]],
    ["115年9月3日上午9時至下午4時", [sitting("2026-09-03", "09:00", "16:00")]],
    ["115年9月3日下午2時～4時30分", [sitting("2026-09-03", "14:00", "16:30")]],
    ["115年9月3日上午 10 時至 3 時", [sitting("2026-09-03", "10:00", "15:00")]],
    ["下午 02:00－04:00", [sitting(null, "14:00", "16:00")]],
    ["09:30～12:00", [sitting(null, "09:30", "12:00")]],
    ["一百一十年十二月十日上午十時", [sitting("2021-12-10", "10:00")]],
    ["110年12月10日", [sitting("2021-12-10")]],
    ["另行通知", []],
    ["", []],
  ])("takes %s", (text, intervals) => {
    expect(parseMeetingTime(text)).toMatchObject({ intervals, oddities: [] });
  });

  test("lets later days inherit the year", () => {
    const { intervals, writtenWeekday, oddities } = parseMeetingTime(
      "111年11月4日（星期五）上午10時7分、11月8日（星期二）上午9時1分",
    );
    expect(intervals).toEqual([sitting("2022-11-04", "10:07"), sitting("2022-11-08", "09:01")]);
    expect(writtenWeekday).toBe(5);
    expect(oddities).toEqual([]);
    expect(parseMeetingTime("111年12月30日、1月3日").intervals).toEqual([sitting("2022-12-30"), sitting("2023-01-03")]);
    expect(parseMeetingTime("111年11月4日至5日上午9時").intervals).toEqual([
      sitting("2022-11-04"),
      sitting("2022-11-05", "09:00"),
    ]);
  });

  test("divides a day into sittings and follows a meeting past midnight", () => {
    expect(parseMeetingTime("115年9月3日上午9時至12時、下午2時至5時").intervals).toEqual([
      sitting("2026-09-03", "09:00", "12:00"),
      sitting("2026-09-03", "14:00", "17:00"),
    ]);
    const { intervals, oddities } = parseMeetingTime("115年9月3日下午10時至翌日凌晨1時");
    expect(intervals).toEqual([sitting("2026-09-03", "22:00"), sitting("2026-09-04", null, "01:00")]);
    expect(oddities).toEqual([]);
  });

  test("reports what a careful reader would query", () => {
    const oddities = (text: string) => parseMeetingTime(text).oddities;
    expect(oddities("110年12月10日（星期五）下午14時30分")).toEqual(["afternoon-24h"]);
    expect(oddities("110年12月10日（星期四）上午12時")).toEqual(["wrong-weekday", "ambiguous-noon"]);
    expect(oddities("110年2月29日下午5時0分")).toEqual(["invalid-date", "zero-minutes"]);
    expect(oddities("下午4時至下午2時")).toEqual(["end-before-start"]);
    expect(oddities("11月8日上午9時")).toEqual(["year-missing"]);
    expect(parseMeetingTime("110年2月29日下午5時").intervals).toEqual([sitting(null, "17:00")]);
    expect(parseMeetingTime("115.07.28（二）").writtenWeekday).toBe(2);
    expect(parseMeetingTime("115.07.28").writtenWeekday).toBeNull();
  });
});

const anyClock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
const clocks = fc
  .record({ startsAt: fc.option(anyClock), endsAt: fc.option(fc.oneof(anyClock, fc.constant("24:00"))) })
  .filter(({ startsAt, endsAt }) => startsAt !== null || endsAt !== null);
const dateOnly: fc.Arbitrary<Omit<MeetingInterval, "date">[]> = fc.constant([{ startsAt: null, endsAt: null }]);
const oneDay: typeof dateOnly = fc.oneof(dateOnly, fc.array(clocks, { minLength: 1, maxLength: 3 }));
const days = fc
  .array(fc.record({ gap: fc.integer({ min: -400, max: 400 }).filter((gap) => gap !== 0), sittings: oneDay }), {
    maxLength: 4,
  })
  .map((entries) => {
    let date = { rocYear: 110, month: 12, day: 10 };
    return entries.flatMap(({ gap, sittings }) => {
      date = addDays(date, gap);
      return sittings.map((each) => ({ date: toIsoDate(date), ...each }));
    });
  });
const undated = fc.array(
  clocks.map((each) => ({ date: null, ...each })),
  { maxLength: 3 },
);

describe("writing the time of a meeting", () => {
  test("follows government usage", () => {
    const write = (...intervals: MeetingInterval[]) => formatMeetingTime(intervals);
    expect(write(sitting("2021-12-10", "14:30", "16:00"))).toBe("110年12月10日（星期五）下午2時30分至4時");
    expect(write(sitting("2021-12-10", "09:30", "12:00"))).toBe("110年12月10日（星期五）上午9時30分至12時");
    expect(write(sitting("2021-12-10", "09:30", "16:00"))).toBe("110年12月10日（星期五）上午9時30分至下午4時");
    expect(write(sitting("2022-11-04", "10:07"), sitting("2022-11-08", "09:01"))).toBe(
      "111年11月4日（星期五）上午10時7分、11月8日（星期二）上午9時1分",
    );
    expect(write(sitting("2026-09-03", "22:00"), sitting("2026-09-04", null, "01:00"))).toBe(
      "115年9月3日（星期四）下午10時至9月4日（星期五）凌晨1時",
    );
    expect(write()).toBe("");
  });

  test("is undone by reading", () => {
    fc.assert(
      fc.property(fc.oneof(days, undated), (intervals) => {
        expect(parseMeetingTime(formatMeetingTime(intervals)).intervals).toEqual(intervals);
      }),
      { seed: 1911, numRuns: 3000 },
    );
  });

  test("refuses what is not ISO", () => {
    expect(() => formatMeetingTime([sitting("110/12/10")])).toThrow(RangeError);
    expect(() => formatMeetingTime([sitting(null, "9:00")])).toThrow(RangeError);
  });
});

describe("reading the closing time", () => {
  test.each([
    ["（同日12時30分）", "09:00", "12:30", null],
    ["同日12時30分", "14:30", "12:30", "end-before-start"],
    ["：下午2時30分。", "13:30", "14:30", null],
    ["（下午5時0分）", null, "17:00", "zero-minutes"],
    ["散會。(下午5時0分 )", "14:00", "17:00", "zero-minutes"],
    ["（下午 1時 15分）", "10:00", "13:15", null],
    ["散會：5時", "14:00", "17:00", null],
    ["散會（10時30分）", "09:00", "10:30", null],
    ["散會：5時", null, "05:00", null],
    ["散會：下午13時45分", "10:00", "13:45", "afternoon-24h"],
    ["（110年12月10日下午5時）", "14:00", "17:00", null],
    ["散會（翌日凌晨1時）", "22:00", "01:00", null],
    ["散會（9時）", "22:00", "09:00", "end-before-start"],
  ])("takes %s after %s as %s", (text, startsAt, endsAt, oddity) => {
    expect(parseAdjournment(text, startsAt)).toEqual({ endsAt, oddity });
  });

  test("is silent where none is written", () => {
    for (const text of ["", "散會。", "散會：略", "會議歷時2小時", "第3點意見併案"]) {
      expect(parseAdjournment(text, "14:00"), text).toBeNull();
    }
  });
});
