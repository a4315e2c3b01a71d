import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromIsoDate } from "../../../../shared/calendar/rocDate.ts";
import { dueText, parseDue } from "../../../../shared/followUp/dueText.ts";
import { findDue } from "../../../../shared/followUp/dueWords.ts";
import type { DueDate } from "../../../../shared/minutes/vocabulary.ts";

const TODAY = "2026-09-03";

describe("a due that is typed", () => {
  it.each([
    ["115/10/31", "2026-10-31"],
    ["1151031", "2026-10-31"],
    ["115.10.31", "2026-10-31"],
    ["115年10月31日前", "2026-10-31"],
    ["115年10月底", "2026-10-31"],
    ["10月底前", "2026-10-31"],
    ["10/15", "2026-10-15"],
    ["2月底", "2027-02-28"],
    ["年底", "2026-12-31"],
    ["本月底前", "2026-09-30"],
    ["明年6月底", "2027-06-30"],
    ["一百一十五年十月底", "2026-10-31"],
  ])("%s is the day %s", (typed, date) => {
    expect(parseDue(typed, TODAY)).toEqual({ kind: "date", date });
  });

  it.each([
    ["下次會議", "at"],
    ["下次", "at"],
    ["下次會議報告", "at"],
    ["下次會議前", "before"],
    ["下次會前", "before"],
    ["於下次會議召開前", "before"],
  ])("%s is a meeting", (typed, when) => {
    expect(parseDue(typed, TODAY)).toEqual({ kind: "nextMeeting", when });
  });

  it("stays as it was typed where it names neither, and is none where nothing is", () => {
    expect(parseDue("簽約後三個月內", TODAY)).toEqual({ kind: "text", text: "簽約後三個月內" });
    expect(parseDue("10月底", null)).toEqual({ kind: "text", text: "10月底" });
    expect(parseDue("  ", TODAY)).toBeNull();
  });

  it("comes back from what is printed of it", () => {
    const days = fc
      .date({ min: new Date("1950-01-01"), max: new Date("2100-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
      .filter((date) => fromIsoDate(date) !== null);
    const dues: fc.Arbitrary<DueDate> = fc.oneof(
      days.map((date): DueDate => ({ kind: "date", date })),
      fc.constantFrom("before" as const, "at" as const).map((when): DueDate => ({ kind: "nextMeeting", when })),
    );
    fc.assert(
      fc.property(dues, fc.option(days), (due, today) => {
        expect(parseDue(dueText(due), today)).toEqual(due);
      }),
      { seed: 20_260_903 },
    );
  });
});

describe("a due in a sentence", () => {
  it.each([
    ["自115年9月10日起實施", ""],
    ["109年3月11日已函復", ""],
    ["115年度計畫照案通過", ""],
    ["請於下次工作小組會議報告", "下次工作小組會議"],
    ["10月底前完成，並於下次會議報告", "115年10月31日"],
    ["於下次會議前彙整，下次會議報告", "下次會議前"],
    ["文到一個月內回復", "文到一個月內"],
    ["明年上半年召開", "明年上半年"],
    ["儘速辦理", ""],
  ])("%s → %s", (sentence, due) => {
    expect(dueText(findDue(sentence, TODAY)?.due ?? null)).toBe(due);
  });

  it("never costs more than its length", () => {
    const long = `請社會處${"於下次".repeat(20_000)}會議${"115年".repeat(20_000)}`;
    const begun = performance.now();
    findDue(long, TODAY);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});
