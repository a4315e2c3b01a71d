import { describe, expect, it } from "vitest";
import { doubtsOf } from "../../../../renderer/features/review/doubts.ts";
import { nextDoubt } from "../../../../renderer/features/review/nextDoubt.ts";
import { linesOfDoubts } from "../../../../renderer/features/review/reviewView.ts";
import { linesIn, rowsOf } from "../../../../renderer/features/review/rows.ts";
import type { Warning } from "../../../../shared/recognition/source.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import {
  clause,
  field,
  find,
  list,
  minutes,
  minutesOf,
  paragraph,
  remark,
  section,
  text,
} from "../../../builders/minutes.ts";

const none = new Map<string, readonly number[]>();
const warning = (given: Partial<Warning>): Warning => ({
  code: "unreadable-character",
  message: "請對照原檔。",
  excerpt: "",
  line: null,
  ...given,
});

describe("what is doubtful", () => {
  it("is a number that its place would not give, with the one it would", () => {
    const doc = minutesOf(list("一、", "甲", clause("丙", { mark: "三、" }), "丁"));
    const [doubt, ...others] = doubtsOf(doc, [], none);
    expect(others).toEqual([]);
    expect(doubt?.message).toContain("「三、」");
    expect(doubt?.message).toContain("「二、」");
  });

  it("is what the checks find in the record as it is now, not what the import found by the same rules", () => {
    const wrong = minutes([field("time", "時間", "115年9月3日（星期五）下午2時"), section("報告")]);
    const stale = warning({ code: "weekday-mismatch", line: 2 });
    expect(doubtsOf(wrong, [stale], none).map(({ blockId }) => blockId)).toEqual([find(wrong, "headerField").attrs.id]);
    const right = minutes([field("time", "時間", "115年9月3日（星期四）下午2時"), section("報告")]);
    expect(doubtsOf(right, [stale], none)).toEqual([]);
  });

  it("is found by its source line, or by its words", () => {
    const doc = minutesOf("甲", "乙丙");
    const [first, second] = ["甲", "乙丙"].map((words) => {
      let id = "";
      doc.descendants((node) => {
        if (node.isTextblock && node.textContent === words) id = String(node.attrs.id);
        return true;
      });
      return id;
    });
    const lines = new Map([[first ?? "", [7]]]);
    const doubts = doubtsOf(doc, [warning({ line: 7 }), warning({ code: "unsure-place", excerpt: "乙…" })], lines);
    expect(doubts.map(({ blockId }) => blockId)).toEqual([first, second]);
  });

  it("is the unit whose tick was taken for the ruling, not the first words of its row", () => {
    const doc = minutesOf(
      followUpTable(["serial", "subject", tickColumn("ruling")], row({ serial: "1", subject: "甲" }, assignment({}))),
    );
    const lines = new Map([[String(find(doc, "followUpRow").attrs.id), [3]]]);
    const [doubt] = doubtsOf(doc, [warning({ code: "ruling-from-tick", line: 3 })], lines);
    expect(doubt?.blockId).toBe(find(doc, "followUpAssignment").attrs.id);
  });

  it("is what is marked as uncertain, and a remark of nobody", () => {
    const doc = minutesOf(
      paragraph(["請", text("資訊室", "uncertain"), "辦理"]),
      remark("", { separator: "" }, "同意。"),
    );
    expect(doubtsOf(doc, [], none).map(({ excerpt }) => excerpt)).toEqual(["資訊室", ""]);
  });
});

describe("going from doubt to doubt", () => {
  const doc = minutesOf("甲", list("一、", clause("乙", { mark: "五、" })), "丙", remark("", { separator: "" }, "丁"));
  const doubts = doubtsOf(doc, [warning({ message: "整份" })], none);
  const lines = linesIn(rowsOf(doc));
  const lineOfDoubt = linesOfDoubts(doc, doubts, lines);
  const from = (at: number, seen: readonly string[]) => ({
    snapshot: { seen: new Set(seen) },
    doubts,
    lines,
    current: lines[at],
    lineOfDoubt,
  });
  const [whole, mark, speaker] = doubts.map(({ key }) => key);

  it("what concerns the whole record comes first, then the next line, round the end", () => {
    expect(doubts).toHaveLength(3);
    expect(nextDoubt(from(2, []), 1)?.key).toBe(whole);
    expect(nextDoubt(from(2, [whole ?? ""]), 1)?.key).toBe(speaker);
    expect(nextDoubt(from(3, [whole ?? "", speaker ?? ""]), 1)?.key).toBe(mark);
    expect(nextDoubt(from(2, [whole ?? ""]), -1)?.key).toBe(mark);
  });

  it("goes round all of them once every one was looked at, and is nothing where there is none", () => {
    expect(nextDoubt(from(1, [whole, mark, speaker].map(String)), 1)?.key).toBe(speaker);
    expect(nextDoubt({ ...from(0, []), doubts: [] }, 1)).toBeNull();
  });
});
