import { describe, expect, it } from "vitest";
import type { OrdinalRule } from "../../../../shared/contract/meetings.ts";
import { countedYear, firstOrdinal, nextOrdinal, ordinalOf, ordinalRuleOf } from "../../../../shared/series/ordinal.ts";

describe("ordinalOf", () => {
  it.each([
    ["雲海縣政府兒少委員會第5次會議紀錄", "第5次", 5, null],
    ["第 12 次聯繫會報", "第 12 次", 12, null],
    ["雲海縣府第五次會議", "第五次", 5, null],
    ["雲海縣府第十二次會議", "第十二次", 12, null],
    ["第１０次會議", "第１０次", 10, null],
    ["雲海縣115年第1次兒少委員會", "115年第1次", 1, { value: 115, unit: "年" }],
    ["115年度兒少高關懷會議第3次會議紀錄", "115年度兒少高關懷會議第3次", 3, { value: 115, unit: "年度" }],
    ["雲海國中114學年度第2次校務會議", "114學年度第2次", 2, { value: 114, unit: "學年度" }],
    ["第4屆第2次理監事聯席會議", "第2次", 2, null],
    [
      "望春國中113學年度第1學期校務發展委員會第2次會議紀錄",
      "113學年度第1學期校務發展委員會第2次",
      2,
      { value: 113, unit: "學年度" },
    ],
  ])("finds 次別 in %s", (title, text, number, year) => {
    expect(ordinalOf(title)).toMatchObject({ text, number, year });
  });

  it.each(["雲海縣兒少委員會臨時會議紀錄", "", "次別第次"])("finds none in 「%s」", (title) => {
    expect(ordinalOf(title)).toBeNull();
  });
});

describe("nextOrdinal", () => {
  const next = (title: string, rule: OrdinalRule, day = "2026-09-03") => {
    const ordinal = ordinalOf(title);
    return ordinal === null ? null : nextOrdinal(ordinal, rule, day);
  };

  it.each<[string, OrdinalRule, string]>([
    ["第5次", "continuous", "第6次"],
    ["第九次", "continuous", "第十次"],
    ["第 9 次", "continuous", "第 10 次"],
    ["第９次", "continuous", "第１０次"],
    ["第999次", "continuous", "第1000次"],
    ["115年第1次", "rocYear", "115年第2次"],
    ["114年第3次", "rocYear", "115年第1次"],
    ["114年度第3次", "fiscalYear", "115年度第1次"],
    ["114學年度第2次", "schoolYear", "115學年度第1次"],
    ["114年度兒少會議第三次", "fiscalYear", "115年度兒少會議第一次"],
    ["第4屆第2次", "term", "第3次"],
    ["第5次", "none", "第5次"],
    ["115學年度第1學期第2次", "schoolYear", "115學年度第1學期第3次"],
    ["114學年度第2學期校務會議第4次", "schoolYear", "115學年度第1學期校務會議第1次"],
    ["114學年度第一學期第3次", "schoolYear", "115學年度第一學期第1次"],
  ])("follows %s by the rule %s with %s", (title, rule, expected) => {
    expect(next(title, rule)).toBe(expected);
  });

  it("keeps the school year until 31 July", () => {
    expect(next("114學年度第2次", "schoolYear", "2026-07-31")).toBe("114學年度第3次");
  });

  it.each([
    ["2026-01-31", "114學年度第1學期校務會議第4次"],
    ["2026-02-01", "114學年度第2學期校務會議第1次"],
    ["2026-07-31", "114學年度第2學期校務會議第1次"],
  ])("begins a new count with the semester: on %s after 第1學期 it is %s", (day, expected) => {
    expect(next("114學年度第1學期校務會議第3次", "schoolYear", day)).toBe(expected);
  });

  it("does not go back to an earlier year than the last meeting's", () => {
    expect(next("116年第1次", "rocYear")).toBe("116年第2次");
  });
});

describe("ordinalRuleOf", () => {
  it.each<[string, OrdinalRule]>([
    ["雲海縣115年第1次兒少委員會會議紀錄", "rocYear"],
    ["115年度第2次聯繫會報", "fiscalYear"],
    ["114學年度第1次校務會議", "schoolYear"],
    ["第4屆第2次理監事聯席會議", "term"],
    ["兒少委員會第5次會議", "continuous"],
    ["專案會議紀錄", "none"],
  ])("reads %s as %s", (title, rule) => {
    expect(ordinalRuleOf(title)).toBe(rule);
  });
});

describe("the count of a new series", () => {
  it("begins with the present year where the rule counts by year", () => {
    expect(firstOrdinal("rocYear", "2026-09-03")).toEqual({ year: "115年", number: "1" });
    expect(firstOrdinal("schoolYear", "2026-07-31")).toEqual({ year: "114學年度", number: "1" });
    expect(firstOrdinal("continuous", "2026-09-03")).toEqual({ year: "", number: "1" });
    expect(firstOrdinal("none", "2026-09-03")).toEqual({ year: "", number: "" });
  });

  it("counts in no year by a day that does not exist", () => {
    expect(countedYear("rocYear", "2026-02-30")).toBeNull();
  });
});
