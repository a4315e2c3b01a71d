import { describe, expect, test } from "vitest";
import { isKnownSectionTitle, sectionKindOf } from "../../../../../shared/recognition/labels/sectionTitles.ts";

describe("what a section is about", () => {
  test.each([
    ["主席致詞", "chairAddress"],
    ["市長致詞", "chairAddress"],
    ["確認前次會議紀錄", "approvalOfPreviousMinutes"],
    ["上次會議紀錄確認", "approvalOfPreviousMinutes"],
    ["前次會議決議事項辦理情形", "followUpReport"],
    ["歷次會議列管事項執行情形", "followUpReport"],
    ["上次會議主席裁（指）示事項辦理情形", "followUpReport"],
    ["各局處業務報告", "report"],
    ["報告事項", "report"],
    ["討論事項", "discussion"],
    ["審議案", "discussion"],
    ["臨時動議與意見交換", "extemporeMotion"],
    ["選舉事項", "election"],
    ["綜合座談", "exchange"],
    ["業務宣達", "announcement"],
    ["主席裁示", "chairDirective"],
    ["主席裁（指）示事項", "chairDirective"],
    ["會議結論", "conclusion"],
    ["決議事項", "conclusion"],
    ["併附與會人員發言摘要", "annex"],
    ["散會", "adjournment"],
    ["海河署說明事項", "other"],
    ["其他", "other"],
  ])("%s is %s", (title, kind) => {
    expect(sectionKindOf(title)).toBe(kind);
  });
});

describe("titles that need no mark", () => {
  test.each([
    "主席致詞",
    "各處室業務報告",
    "各單位工作報告",
    "工 作 報 告",
    "前次會議決議執行情形",
    "上次會議列管事項辦理情形",
    "確認第3次會議紀錄",
    "臨時動議及意見交換",
    "討論提案",
    "散會",
  ])("%s is one", (title) => {
    expect(isKnownSectionTitle(title)).toBe(true);
  });

  test.each(["社會處", "教務處：", "本次報告重點如下", "請各單位工作報告", "海河署說明事項", "討論", "報告", "主席"])(
    "%s is none",
    (title) => {
      expect(isKnownSectionTitle(title)).toBe(false);
    },
  );
});
