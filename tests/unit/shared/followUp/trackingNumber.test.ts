import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldNumber, trackingNumbers } from "../../../../shared/followUp/trackingNumber.ts";
import { aMeetingOf, anEntry, foldedOf } from "../../../builders/followUpHistory.ts";

function numbersOf(meetings: readonly ReturnType<typeof aMeetingOf>[]): Record<string, string> {
  const { items, byId } = foldedOf(meetings);
  const numbers = trackingNumbers(items, byId);
  return Object.fromEntries(items.map(({ key, subject }) => [subject, numbers.get(key) ?? ""]));
}

describe("列管編號", () => {
  it("is made of year, 會次 and 項次 of the meeting that opened the item", () => {
    const meetings = [
      aMeetingOf("115年第1次", "2026-03-05", anEntry("甲", "工務局"), anEntry("乙", "社會處")),
      aMeetingOf("115年第2次", "2026-06-05", anEntry("甲", "工務局"), anEntry("丙", "工務局")),
    ];
    expect(numbersOf(meetings)).toEqual({ 甲: "115-1-01", 乙: "115-1-02", 丙: "115-2-01" });
  });

  it("takes the year from the day where the 會次 has none, and the 會次 in Chinese", () => {
    expect(numbersOf([aMeetingOf("第十二次", "2026-03-05", anEntry("甲", ""))])).toEqual({ 甲: "115-12-01" });
    expect(numbersOf([aMeetingOf("113學年度第2次", "2025-03-05", anEntry("甲", ""))])).toEqual({ 甲: "113-2-01" });
  });

  it("is year and serial where the meeting is not counted, and a serial where it has no day either", () => {
    const meetings = [
      aMeetingOf(null, "2026-01-05", anEntry("甲", "")),
      aMeetingOf(null, "2026-02-05", anEntry("乙", "")),
      aMeetingOf(null, null, anEntry("丙", "")),
    ];
    expect(numbersOf(meetings)).toEqual({ 甲: "115-001", 乙: "115-002", 丙: "001" });
  });

  it("is the one that a record prints, and no other item gets it", () => {
    const printed = anEntry("甲", "", { trackingNumber: "115-1-02" });
    expect(numbersOf([aMeetingOf("115年第1次", "2026-03-05", printed, anEntry("乙", ""))])).toEqual({
      甲: "115-1-02",
      乙: "115-1-02(2)",
    });
  });

  it("is the same for each item whatever meetings come behind, and never borne by two", () => {
    const meeting = fc.record({
      isCounted: fc.boolean(),
      subjects: fc.uniqueArray(fc.constantFrom(..."甲乙丙丁戊己庚辛"), { maxLength: 5 }),
      printed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(meeting, { minLength: 1, maxLength: 30 }), (given) => {
        const meetings = given.map(({ isCounted, subjects, printed }, at) =>
          aMeetingOf(
            isCounted ? `第${at + 1}次` : null,
            `2026-${String(1 + Math.floor(at / 28)).padStart(2, "0")}-${String(1 + (at % 28)).padStart(2, "0")}`,
            ...subjects.map((subject) => anEntry(subject, "", printed ? { trackingNumber: `府管${subject}` } : {})),
          ),
        );
        const all = numbersOf(meetings);
        expect(new Set(Object.values(all)).size).toBe(Object.keys(all).length);
        const before = numbersOf(meetings.slice(0, -1));
        for (const [subject, number] of Object.entries(before)) {
          if (all[subject]?.startsWith("府管") !== true) expect(all[subject]).toBe(number);
        }
      }),
      { seed: 20261121, numRuns: 200 },
    );
  });

  it("is compared whatever its width, dashes and spaces", () => {
    expect(foldNumber("１１５－１ – ０２")).toBe("115-1-02");
  });
});
