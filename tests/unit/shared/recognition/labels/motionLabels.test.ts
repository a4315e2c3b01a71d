import { describe, expect, test } from "vitest";
import {
  MOTION_HEAD_LINE,
  PROPOSER_AT_END,
  PROPOSER_AT_RIGHT,
  PROPOSER_LINE,
  readMotionLabel,
  withLabelGap,
} from "../../../../../shared/recognition/labels/motionLabels.ts";

describe("motion labels", () => {
  test.each([
    ["案由一：修正要點", "案由%", "一", "：", null],
    ["案由：修正要點", "案由", null, "：", null],
    ["案\u3000由：修正要點", "案由", null, "：", null],
    ["案由三、修正要點，提請討論。", "案由%", "三", "、", null],
    ["案由二\u3000修正要點", "案由%", "二", "", null],
    ["提案一", "提案%", "一", "", null],
    ["第1案", "第%案", "1", "", null],
    ["第三案：修正要點", "第%案", "三", "：", null],
    ["【提案二】", "【提案%】", "二", "", null],
    ["提問二：建議調整", "提問%", "二", "：", "question"],
    ["報告案一：統計", "報告案%", "一", "：", "report"],
    ["臨時動議一：請改善", "臨時動議%", "一", "：", "extempore"],
    ["議題一：備份", "議題%", "一", "：", null],
    ["第1號案", "第%號案", "1", "", null],
    ["縣提字第8號案", "縣提字第%號案", "8", "", null],
    ["市第11號案\u3000提案機關：市政府", "市第%號案", "11", "", null],
    ["第33-6-01號\u3000稽核條例", "第%號", "33-6-01", "", null],
    ["第二案、停車位輪流制（提案：總務處）", "第%案", "二", "、", null],
    ["第 l 案\u3000案由：變更計畫", "第%案", "l", "", null],
  ])("reads %s", (text, label, number, separator, kind) => {
    expect(readMotionLabel(text)).toMatchObject({ label, number, separator, kind });
  });

  test.each([
    "案由",
    "提案討論：無",
    "提案單位：教務處",
    "第3案解除列管",
    "第1案、第6案及第8案繼續列管：",
    "案由一、案由二解除列管",
    "案由3 社福中心：請提出報告",
    "臨時動議",
    "提案人：王大明",
    "第1次會議：",
    "第3號案的路燈",
    "第二案、餘照辦，請各單位配合。",
    "第164號函",
    "報告一",
  ])("is silent for %s", (text) => {
    expect(readMotionLabel(text)).toBeNull();
  });
});

test("finds the proposer at the end of a subject, at the right of the label, and on a line of its own", () => {
  expect(PROPOSER_AT_END.exec("設備盤點。（報告單位：健康福祉部）")?.[0]).toBe("（報告單位：健康福祉部）");
  expect(PROPOSER_AT_END.test("設備盤點（詳如附件：三）")).toBe(false);
  expect(PROPOSER_AT_RIGHT.test("洪委員品萱提案")).toBe(true);
  expect(PROPOSER_AT_RIGHT.test("本會另行研議後，再行提案")).toBe(false);
  expect(PROPOSER_LINE.test("提案單位：教務處")).toBe(true);
  expect(PROPOSER_LINE.test("提案單位：教務處。請於會後補送")).toBe(false);
});

test("the head of a motion may say several things on one line, and nothing else", () => {
  expect(MOTION_HEAD_LINE.test("類別：法規\u3000提案人：麥議員惠文\u3000連署人：燕議員子謙")).toBe(true);
  expect(MOTION_HEAD_LINE.test("提 案 人：石榴鄉公所")).toBe(true);
  expect(MOTION_HEAD_LINE.test("提案人：王大明。請於會後補送")).toBe(false);
  expect(MOTION_HEAD_LINE.test("說明：依規定辦理")).toBe(false);
});

test("a gap behind the number of a case is kept, none in a sentence that speaks of it", () => {
  expect(withLabelGap("第一案 推選第7屆董事長")).toBe("第一案\u3000推選第7屆董事長");
  expect(withLabelGap("提案一 公有停車場要點")).toBe("提案一\u3000公有停車場要點");
  expect(withLabelGap("第 3 案 解除列管")).toBe("第 3 案 解除列管");
  expect(withLabelGap("請就第 3 案 補充說明")).toBe("請就第 3 案 補充說明");
});
