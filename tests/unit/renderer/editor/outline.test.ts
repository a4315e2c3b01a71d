import { describe, expect, it } from "vitest";
import { outlineOf, placeAt, sameOutline } from "../../../../renderer/editor/outline.ts";
import { field, list, minutes, motion, part, section, table } from "../../../builders/minutes.ts";
import { desk, run, typing } from "./desk.ts";

const record = (where: "heading" | "motion" | "cell" | "header") =>
  minutes([
    field("time", "時間", where === "header" ? "甲|" : "甲"),
    section(where === "heading" ? "報告事項|" : "報告事項", list("一、", "甲")),
    section(
      "討論事項",
      motion("停車場", part("explanation", "說明", where === "motion" ? "乙|" : "乙")),
      motion("圖書館", { mark: "五" }, table([where === "cell" ? "丙|" : "丙"])),
    ),
  ]);

describe("the outline", () => {
  it("has sections and motions with their marks", () => {
    const entries = outlineOf(record("heading"));
    expect(entries.map(({ level, mark, text, literal }) => [level, mark, text, literal])).toEqual([
      [1, "壹、", "報告事項|", false],
      [1, "貳、", "討論事項", false],
      [2, "案由一：", "停車場", false],
      [2, "案由五：", "圖書館", true],
    ]);
  });

  it("is the same for what is typed into a paragraph, and another one for a new heading", () => {
    const state = desk(record("motion"));
    expect(sameOutline(outlineOf(state.doc), outlineOf(run(state, typing("丁")).doc))).toBe(true);
    const heading = desk(record("heading"));
    expect(sameOutline(outlineOf(heading.doc), outlineOf(run(heading, typing("丁")).doc))).toBe(false);
  });

  it("knows where the cursor is", () => {
    const place = (where: Parameters<typeof record>[0]) => placeAt(desk(record(where)).selection.$head);
    expect(place("heading")).toMatchObject({ words: "壹、報告事項", inTable: false });
    expect(place("motion")).toMatchObject({ words: "案由一：停車場", inTable: false });
    expect(place("cell")).toMatchObject({ words: "案由五：圖書館", inTable: true });
    expect(place("header")).toMatchObject({ entryId: null, inTimeField: true });
  });
});
