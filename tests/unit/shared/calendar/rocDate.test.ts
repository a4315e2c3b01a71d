import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  findRocDates,
  formatRocDate,
  fromIsoDate,
  parseRocDate,
  parseWeekday,
  type RocDate,
  rocDate,
  toIsoDate,
  weekdayName,
  weekdayOf,
} from "../../../../shared/calendar/rocDate.ts";

const SEED = { seed: 1911, numRuns: 2000 };
const on = (rocYear: number, month: number, day: number): RocDate => ({ rocYear, month, day });
const anyDay = fc.integer({ min: 0, max: 59_000 }).map((days) => addDays(on(38, 1, 1), days));

describe("reading a date", () => {
  test.each([
    ["110年12月10日", on(110, 12, 10)],
    ["中華民國104年11月4日", on(104, 11, 4)],
    ["民國93年7月8日", on(93, 7, 8)],
    ["110 年 12 月 10 日", on(110, 12, 10)],
    ["中華民國 110 年 1 月 5 日 ", on(110, 1, 5)],
    ["115/9/3", on(115, 9, 3)],
    ["115.07.28", on(115, 7, 28)],
    ["115-09-03", on(115, 9, 3)],
    ["1150903", on(115, 9, 3)],
    ["0990101", on(99, 1, 1)],
    ["99/1/5", on(99, 1, 5)],
    ["一百一十年十二月十日", on(110, 12, 10)],
    ["一一〇年十二月十日", on(110, 12, 10)],
    ["九十九年三月廿九日", on(99, 3, 29)],
    ["１１０年１２月１０日", on(110, 12, 10)],
    ["１１５／９／３", on(115, 9, 3)],
    ["2021年12月10日", on(110, 12, 10)],
    ["西元2021年12月10日", on(110, 12, 10)],
    ["2021-12-10", on(110, 12, 10)],
    ["2021/12/10", on(110, 12, 10)],
    ["109年2月29日", on(109, 2, 29)],
  ])("takes %s", (text, date) => {
    expect(parseRocDate(text)).toEqual(date);
  });

  test("refuses days that do not exist, years out of range and anything else", () => {
    for (const text of ["110年2月29日", "110年13月1日", "110年4月31日", "1101301", "110/0/5", "110年1月0日"]) {
      expect(parseRocDate(text), text).toBeNull();
    }
    for (const text of ["37年1月1日", "201年1月1日", "1900-01-01", "民國2021年12月10日", "西元110年12月10日"]) {
      expect(parseRocDate(text), text).toBeNull();
    }
    for (const text of [
      "",
      "正月初五",
      "110年12月",
      "12月10日",
      "115/9-3",
      "115090",
      "11509031",
      "110年12月10日星期五",
    ]) {
      expect(parseRocDate(text), text).toBeNull();
    }
  });
});

describe("finding dates in running text", () => {
  const found = (text: string) => findRocDates(text).map((each) => each.text);

  test("gives each date with its place", () => {
    const text = "自110年11月1日起，至 111 年 3 月 31 日止（115.07.28（二）另行通知，2021/12/10 函）";
    expect(found(text)).toEqual(["110年11月1日", "111 年 3 月 31 日", "115.07.28", "2021/12/10"]);
    for (const { start, end, text: part } of findRocDates(text)) expect(text.slice(start, end)).toBe(part);
    expect(findRocDates("於一百一十年十二月十日召開")[0]?.date).toEqual(on(110, 12, 10));
    expect(found("民國１１０年１２月１０日")).toEqual(["民國１１０年１２月１０日"]);
    expect(found("檔名1150903會議紀錄")).toEqual(["1150903"]);
  });

  test("is silent for lunar days and parts of longer numbers", () => {
    const silent = [
      "正月初五團拜",
      "農曆110年1月5日",
      "農曆民國110年1月5日",
      "農曆 一百一十年一月五日",
      "1110年12月10日",
      "第1101210號",
      "電話03-110-12-10-5",
      "112.115.07.28",
      "115.07.28.1",
      "版本v115.07.28",
      "共1101210元",
      "11012101",
      "帳號A1101210",
      "1101210,500",
      "110年2月30日",
      "110年度",
    ];
    for (const text of silent) expect(found(text), text).toEqual([]);
  });
});

describe("hostile text", () => {
  test.each([" ", "1", "民國 ", "農曆 ", "110年 "])("costs no more than its length: %j", { timeout: 2000 }, (part) => {
    expect(findRocDates(`${part.repeat(20_000)}110/1/`)).toEqual([]);
  });
});

describe("writing a date", () => {
  test("knows five forms", () => {
    const forms = (["long", "formal", "slash", "dotted", "compact"] as const).map((form) =>
      formatRocDate(on(99, 1, 5), form),
    );
    expect(forms).toEqual(["99年1月5日", "中華民國99年1月5日", "99/01/05", "99.01.05", "0990105"]);
    expect(formatRocDate(on(110, 12, 10))).toBe("110年12月10日");
  });

  test("is undone by reading, in every form and among text", () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom("long", "formal", "slash", "dotted", "compact"), (date, form) => {
        const text = formatRocDate(date, form);
        expect(parseRocDate(text)).toEqual(date);
        expect(findRocDates(`於 ${text} 召開`)).toEqual([{ date, start: 2, end: 2 + text.length, text }]);
      }),
      SEED,
    );
  });

  test("goes to ISO and back", () => {
    expect(toIsoDate(on(110, 12, 10))).toBe("2021-12-10");
    fc.assert(
      fc.property(anyDay, (date) => {
        expect(fromIsoDate(toIsoDate(date))).toEqual(date);
      }),
      SEED,
    );
    for (const text of ["2021-02-29", "2021-1-1", "1948-12-31", "2112-01-01", "2021-12-10T00:00"]) {
      expect(fromIsoDate(text), text).toBeNull();
    }
  });
});

describe("counting days", () => {
  test("knows the weekday of a day", () => {
    expect([on(110, 12, 10), on(106, 7, 18), on(110, 11, 8), on(109, 3, 11)].map(weekdayOf)).toEqual([5, 2, 1, 3]);
    expect([0, 5].map(weekdayName)).toEqual(["星期日", "星期五"]);
    expect(() => weekdayName(7)).toThrow(RangeError);
  });

  test("reads weekdays in any common spelling", () => {
    const texts = ["星期五", "（星期 五）", "週五", "周日", "禮拜天", "（二）", "六"];
    expect(texts.map(parseWeekday)).toEqual([5, 5, 5, 0, 0, 2, 6]);
    expect(["", "星期七", "星期", "七", "五日", "每週五"].map(parseWeekday)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test("adds days over month ends and leap days, and comes back", () => {
    expect(addDays(on(109, 2, 28), 1)).toEqual(on(109, 2, 29));
    expect(addDays(on(110, 12, 31), 1)).toEqual(on(111, 1, 1));
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 300 }), (date, days) => {
        const later = addDays(date, days);
        expect(addDays(later, -days)).toEqual(date);
        expect((weekdayOf(date) + days) % 7).toBe(weekdayOf(later));
      }),
      SEED,
    );
    expect(() => addDays(on(200, 12, 31), 1)).toThrow(RangeError);
    expect(rocDate(110, 2, 29)).toBeNull();
  });
});
