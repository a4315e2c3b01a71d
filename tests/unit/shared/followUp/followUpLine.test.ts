import { describe, expect, it } from "vitest";
import { linesOf } from "../../../../shared/followUp/followUpLine.ts";
import { aMeetingOf, anEntry, foldedOf } from "../../../builders/followUpHistory.ts";

const on = (date: string) => ({ due: { kind: "date", date } as const });
const written = (text: string) => ({ due: { kind: "text", text } as const });

function linesAt(today: string, ...meetings: readonly ReturnType<typeof aMeetingOf>[]) {
  const { items, entries } = foldedOf(meetings);
  return linesOf(items, { seriesId: "s", meetings, entries, today });
}

describe("a line of a 列管事項", () => {
  it("counts the days since its opening, to today or to the meeting that ended it", () => {
    const lines = linesAt(
      "2026-06-05",
      aMeetingOf("第1次", "2026-03-05", anEntry("甲", "工務局"), anEntry("乙", "社會處")),
      aMeetingOf("第2次", "2026-04-04", anEntry("乙", "社會處", { ruling: "release" })),
    );
    expect(lines.map(({ subject, daysOpen }) => [subject, daysOpen])).toEqual([
      ["甲", 92],
      ["乙", 30],
    ]);
  });

  it("counts one 展延 for every meeting that moved the due to a later day, and none for an earlier or the same", () => {
    const [line] = linesAt(
      "2026-09-01",
      aMeetingOf("第1次", "2026-03-05", anEntry("甲", "工務局", on("2026-04-30"))),
      aMeetingOf("第2次", "2026-05-05", anEntry("甲", "工務局", written("115年6月30日"))),
      aMeetingOf("第3次", "2026-06-05", anEntry("甲", "工務局", written("儘速辦理"))),
      aMeetingOf("第4次", "2026-07-05", anEntry("甲", "工務局", on("2026-06-30"))),
      aMeetingOf("第5次", "2026-08-05", anEntry("甲", "工務局", on("2026-08-31"))),
      aMeetingOf("第6次", "2026-08-25", anEntry("甲", "工務局", on("2026-08-30"))),
    );
    expect(line).toMatchObject({ timesExtended: 2, dueDay: "2026-08-30", isLate: true });
  });

  it("is late only while it is open", () => {
    const open = aMeetingOf("第1次", "2026-03-05", anEntry("甲", "工務局", on("2026-04-30")));
    const ended = aMeetingOf("第2次", "2026-06-05", anEntry("甲", "工務局", { ruling: "release" }));
    expect(linesAt("2026-06-05", open)[0]?.isLate).toBe(true);
    expect(linesAt("2026-04-30", open)[0]?.isLate).toBe(false);
    expect(linesAt("2026-06-05", open, ended)[0]?.isLate).toBe(false);
  });

  it("stands once for every unit of an item, each with its own end", () => {
    const both = anEntry("甲", "", { units: ["工務局", "社會處"] });
    const lines = linesAt(
      "2026-06-05",
      aMeetingOf("第1次", "2026-03-05", both),
      aMeetingOf("第2次", "2026-04-05", anEntry("甲", "工務局", { ruling: "release" })),
    );
    expect(lines.map(({ unit, status, number }) => [unit, status, number])).toEqual([
      ["工務局", "released", "115-1-01"],
      ["社會處", "open", "115-1-01"],
    ]);
  });
});
