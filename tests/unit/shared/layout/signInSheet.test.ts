import { describe, expect, it } from "vitest";
import type { LayoutTable } from "../../../../shared/layout/blocks.ts";
import { layoutText } from "../../../../shared/layout/layoutText.ts";
import { layOutSignInSheet, signInTitle } from "../../../../shared/layout/signInSheet.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { field, minutes, title } from "../../../builders/minutes.ts";

const record = minutes([
  title("河川委員會第5次會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時"),
  field("place", "地點", "第二會議室"),
  field("chair", "主席", "沈副縣長雲川"),
  field("attendees", "出席人員", "沈副縣長雲川、李委員宏遠"),
  field("nonVotingAttendees", "列席人員", "教育處路科長寧"),
]);

const sheet = layOutSignInSheet(record, defaultProfile);
const tables = sheet.blocks.filter((block): block is LayoutTable => block.kind === "table");

describe("a 簽到表", () => {
  it("bears the meeting's name and says when, where and who presides", () => {
    const lines = layoutText(sheet).split("\n");
    expect(lines.slice(0, 4)).toEqual([
      "河川委員會第5次會議簽到表",
      "時間：115年9月3日（星期四）下午2時",
      "地點：第二會議室",
      "主席：沈副縣長雲川",
    ]);
  });

  it("keeps 出席, 列席 and guests apart, each with lines for who comes besides", () => {
    const lines = layoutText(sheet).split("\n");
    expect(lines.filter((line) => /^(?:出席|列席|來賓)$/u.test(line))).toEqual(["出席", "列席", "來賓"]);
    expect(tables.map(({ rows }) => rows.length)).toEqual([1 + 2 + 2, 1 + 1 + 2, 1 + 5]);
    expect(lines).toContain("教育處\t科長\t路寧\t");
  });

  it("has rows high enough to sign that no page divides, below a head that each page repeats", () => {
    for (const { columns, rows } of tables) {
      expect(columns.reduce((sum, part) => sum + part, 0)).toBeCloseTo(1);
      expect(rows[0]).toMatchObject({ repeated: true });
      expect(rows.slice(1).every(({ leastHeight = 0, cantSplit }) => leastHeight >= 28 && cantSplit)).toBe(true);
    }
  });

  it("has lines for all where the record lists nobody", () => {
    const bare = layOutSignInSheet(minutes([title("會議")]), defaultProfile);
    expect(bare.blocks.filter(({ kind }) => kind === "table")).toHaveLength(1);
  });

  it.each([
    ["河川委員會第5次會議紀錄", "河川委員會第5次會議簽到表"],
    ["工作會報", "工作會報簽到表"],
    ["", "會議簽到表"],
  ])("of 「%s」 is 「%s」", (name, expected) => {
    expect(signInTitle(minutes([title(name)]))).toBe(expected);
  });
});
