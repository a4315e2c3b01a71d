import { describe, expect, test } from "vitest";
import {
  outcomeNamed,
  readMotionPartLabel,
  readOutcomeLabel,
  readUnlabelledOutcome,
} from "../../../../../shared/recognition/labels/outcomeLabels.ts";

describe("outcome labels", () => {
  test.each([
    ["決議：照案通過。", "resolution", "決議", "："],
    ["決  議：照案通過。", "resolution", "決議", "："],
    ["決議", "resolution", "決議", ""],
    ["【決議】：同意", "resolution", "【決議】", "："],
    ["附帶決議：請研議", "resolution", "附帶決議", "："],
    ["決議如下：", "resolution", "決議如下", "："],
    ["決議二：緩議", "resolution", "決議二", "："],
    ["決議\u3000照案通過", "resolution", "決議", ""],
    ["決議照案通過。", "resolution", "決議", ""],
    ["決定：洽悉。", "decision", "決定", "："],
    ["總結:", "conclusion", "總結", ":"],
    ["主席結論：", "conclusion", "主席結論", "："],
    ["主席裁示：請辦理", "chairDirective", "主席裁示", "："],
    ["主席裁示", "chairDirective", "主席裁示", ""],
    ["縣長裁示：請辦理", "chairDirective", "縣長裁示", "："],
    ["談副縣長裁示：請辦理", "chairDirective", "談副縣長裁示", "："],
    ["召集人裁（指）示：", "chairDirective", "召集人裁（指）示", "："],
    ["裁示事項：", "chairDirective", "裁示事項", "："],
  ])("reads %s", (text, kind, label, separator) => {
    expect(readOutcomeLabel(text)).toMatchObject({ kind, label, separator });
  });

  test.each([
    "決議辦理情形：",
    "決議事項辦理情形",
    "決議內容如附件",
    "依決議：辦理",
    "主席裁示辦理情形：",
    "結論報告如附",
    "決定版本後公告",
    "決議通過後再行公告，並請各單位於期限內完成相關作業程序及後續宣導事宜",
    "請示：",
  ])("is silent for %s", (text) => {
    expect(readOutcomeLabel(text)).toBeNull();
  });
});

describe("labels of a motion's parts", () => {
  test.each([
    ["說明：本案", "explanation", "說明"],
    ["說\u3000明：", "explanation", "說明"],
    ["擬辦：提會審議", "measures", "擬辦"],
    ["委員發言摘要：", "other", "委員發言摘要"],
    ["辦理情形：已完成", "other", "辦理情形"],
    ["表決：同意7人", "other", "表決"],
  ])("reads %s", (text, kind, label) => {
    expect(readMotionPartLabel(text)).toMatchObject({ kind, label, separator: "：" });
  });

  test.each(["說明", "說明會：", "辦法第三條：", "社會處說明："])("is silent for %s", (text) => {
    expect(readMotionPartLabel(text)).toBeNull();
  });
});

describe("answers without a label", () => {
  test("stand behind the words that they answer", () => {
    expect(readUnlabelledOutcome("衛生局業務報告：准予備查。")).toEqual({
      kind: "decision",
      before: "衛生局業務報告：",
      answer: "准予備查。",
    });
    expect(readUnlabelledOutcome("預算執行情形報告。洽悉。")).toMatchObject({ before: "預算執行情形報告。" });
  });

  test("or alone", () => {
    expect(readUnlabelledOutcome("照案通過。")).toEqual({ kind: "resolution", before: "", answer: "照案通過。" });
    expect(readUnlabelledOutcome("准予備查，餘依主席裁示辦理。")).toMatchObject({ kind: "decision", before: "" });
  });

  test.each(["本案照案通過後公告。", "請同意備查", "衛生局業務報告：辦理中。", "准予備查者計三件。"])(
    "are not seen in %s",
    (text) => {
      expect(readUnlabelledOutcome(text)).toBeNull();
    },
  );
});

describe("outcomes by other names", () => {
  test.each([
    ["投票結果：甲當選。", "resolution"],
    ["推選結果：由乙擔任。", "resolution"],
    ["決議主文：應於七日內報告。", "resolution"],
    ["本會決議：照案通過。", "resolution"],
    ["小組決定：洽悉。", "decision"],
    ["評審結論：優等二件。", "conclusion"],
    ["市長裁示：請提高比例。", "chairDirective"],
  ])("reads %s", (text, kind) => {
    expect(readOutcomeLabel(text)?.kind).toBe(kind);
  });

  test.each(["表決結果：贊成31，反對38", "評選結果：第1名", "投票結果將於會後公告。", "選舉結果報告"])(
    "is silent for %s",
    (text) => {
      expect(readOutcomeLabel(text)).toBeNull();
    },
  );

  test("a column is one of outcomes by its whole name only", () => {
    expect(outcomeNamed("大會決議")).toBe("resolution");
    expect(outcomeNamed("決定")).toBe("decision");
    expect(outcomeNamed("決議事項辦理情形")).toBeNull();
    expect(outcomeNamed("決議：")).toBeNull();
  });
});
