import { describe, expect, it } from "vitest";
import { linesOf } from "../../../../shared/followUp/followUpLine.ts";
import { cellText, type PrintedSheet } from "../../../../shared/followUp/printedSheet.ts";
import { byUnitSheet, followUpSheet, statisticsSheet } from "../../../../shared/followUp/reports.ts";
import { aMeetingOf, anEntry, foldedOf } from "../../../builders/followUpHistory.ts";

const due = { kind: "date", date: "2026-04-30" } as const;
const FIRST = aMeetingOf(
  "115年第1次",
  "2026-03-05",
  anEntry("整修屋頂", "工務局", { due }),
  anEntry("招募志工", "", { units: ["社會處", "教育處"] }),
  anEntry("盤點圖書", "教育處"),
);
const SECOND = aMeetingOf(
  "115年第2次",
  "2026-06-05",
  anEntry("整修屋頂", "工務局", { ruling: "continue", progress: "已發包" }),
  anEntry("招募志工", "社會處", { ruling: "release" }),
  anEntry("盤點圖書", "教育處", { ruling: "selfTrack" }),
);

function factsAfter(...meetings: readonly ReturnType<typeof aMeetingOf>[]) {
  const { items, entries } = foldedOf(meetings);
  const meeting = meetings.at(-1) ?? FIRST;
  const lines = linesOf(items, { seriesId: "s", meetings, entries, today: meeting.date ?? "" });
  const named = new Set(meeting.entries.map(({ itemId }) => itemId ?? ""));
  return { seriesName: "圖書館委員會", meeting, lines, named };
}

const rowsOf = ({ tables }: PrintedSheet, table = 0) => tables[table]?.rows.map((row) => row.map(cellText)) ?? [];

describe("the reports after a meeting", () => {
  it("list in the 列管表 what is still open and what the meeting ended", () => {
    const rows = rowsOf(followUpSheet(factsAfter(FIRST, SECOND)));
    expect(rows.map((row) => [row[1], row[3], row[4], row[7]])).toEqual([
      ["115-1-01", "整修屋頂", "工務局", "繼續列管\n（第1次）"],
      ["115-1-02", "招募志工", "社會處", "解除列管"],
      ["115-1-02", "招募志工", "教育處", "新列管"],
      ["115-1-03", "盤點圖書", "教育處", "自行列管"],
    ]);
    expect(rows[0]?.slice(5)).toEqual(["115年4月30日\n（逾期）", "已發包", "繼續列管\n（第1次）", "92", "0"]);
  });

  it("leave out of the 列管表 of a later meeting what ended before", () => {
    const third = aMeetingOf("115年第3次", "2026-09-05", anEntry("整修屋頂", "工務局", { ruling: "release" }));
    const rows = rowsOf(followUpSheet(factsAfter(FIRST, SECOND, third)));
    expect(rows.map((row) => [row[3], row[4]])).toEqual([
      ["整修屋頂", "工務局"],
      ["招募志工", "教育處"],
    ]);
  });

  it("count each unit's parts, and each item once in the sum", () => {
    const sheet = statisticsSheet(factsAfter(FIRST, SECOND));
    expect(rowsOf(sheet)).toEqual([
      ["工務局", "1", "0", "0", "1", "1"],
      ["社會處", "1", "1", "0", "0", "0"],
      ["教育處", "2", "0", "1", "1", "0"],
      ["合計（案）", "3", "0", "1", "2", "1"],
    ]);
    expect(rowsOf(sheet, 1)).toEqual([
      ["115年第1次", "115/03/05", "3", "0", "1", "2", "1"],
      ["合計（案）", "", "3", "0", "1", "2", "1"],
    ]);
  });

  it("stand by unit under a heading that counts", () => {
    const rows = rowsOf(byUnitSheet(factsAfter(FIRST, SECOND)));
    expect(rows.filter((row) => row.length === 1).flat()).toEqual([
      "工務局（共1件：解除0件、繼續1件；逾期1件）",
      "社會處（共1件：解除1件、繼續0件；逾期0件）",
      "教育處（共2件：解除0件、繼續1件、其他結束1件；逾期0件）",
    ]);
  });
});
