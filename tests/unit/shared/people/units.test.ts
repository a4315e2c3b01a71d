import { describe, expect, test } from "vitest";
import { foldUnitName, looksLikeUnit, splitUnits } from "../../../../shared/people/units.ts";

describe("units", () => {
  test("are known by their endings", () => {
    const units =
      "社會處 警察局 人事室 社工科 國民健康署 經濟部 向陽基金會 社會福利協會 某某大學 第一國小 桃園市政府 總統府 行政院 法院 輔導諮商中心 心理及口腔健康司 " +
      "委員會 勞工處 和平區公所 就業服務中心 將軍區公所 各局處 相關單位 工作小組 少年警察隊 家庭暴力防治中心 環境股份有限公司 社會處（社工科）";
    for (const unit of units.split(" ")) expect(looksLikeUnit(unit), unit).toBe(true);
  });

  test("are not words or sentences that end alike", () => {
    const words =
      "社會 機會 公民社會 好處 用處 出處 全部 內部 會議室 第一會議室 說明會 研討會 座談會 部署 格局 上司 分組 場所 網站 專科 有關社會處 請社會處 建議衛生局 " +
      "由警察局 經社會處 的部 處 委員 單位 地點 附件 各位委員 期待可以有更多資源能夠挹注到偏遠地區的服務中心 社會處，警察局";
    for (const word of words.split(" ")) expect(looksLikeUnit(word), word).toBe(false);
    expect(looksLikeUnit("")).toBe(false);
  });
});

describe("lists of units", () => {
  test.each([
    ["社會處、教育處", ["社會處", "教育處"]],
    ["社會處\n向陽基金會", ["社會處", "向陽基金會"]],
    ["衛福部與法務部", ["衛福部", "法務部"]],
    ["衛福部及教育部", ["衛福部", "教育部"]],
    ["內政部、法務部及教育部", ["內政部", "法務部", "教育部"]],
    ["社會處和衛生局及警察局", ["社會處", "衛生局", "警察局"]],
    ["社會處 教育處", ["社會處", "教育處"]],
    ["1.社會處\n2.教育處", ["社會處", "教育處"]],
    ["衛福部心理健康司及社會及家庭署", ["衛福部心理健康司", "社會及家庭署"]],
    ["社會處", ["社會處"]],
    ["", []],
  ])("divides %j", (text, units) => {
    expect(splitUnits(text)).toEqual(units);
  });

  test("never divides inside a name", () => {
    const names =
      "心理及口腔健康司 社會救助及社工司 社會及家庭署 國民及學前教育署 原住民族及離島教育科 交通及建設部 法務部及所屬檢察署 和平區公所 內政部（警政署、移民署） " +
      "勞動及職業安全衛生研究所 新聞及公共關係室 家庭暴力及性侵害防治中心";
    for (const name of names.split(" ")) expect(splitUnits(name), name).toEqual([name]);
  });
});

describe("hostile cells", () => {
  test.each(["社會處及", "社會處、", "（", " "])("cost no more than their length: %j", { timeout: 2000 }, (part) => {
    expect(splitUnits(`${part.repeat(20_000)}x`).at(-1)).toMatch(/x$/);
  });
});

describe("comparing units", () => {
  test("overlooks short names, spaces and variants", () => {
    expect(foldUnitName("衛福部")).toBe(foldUnitName("衛生福利部"));
    expect(foldUnitName("台北市政府")).toBe(foldUnitName("臺北市 政府"));
    expect(foldUnitName("衛福部社家署")).toBe("衛生福利部社會及家庭署");
    expect(foldUnitName("社會救助及社工司")).toBe(foldUnitName("社工司"));
  });

  test("keeps different units apart", () => {
    expect(foldUnitName("青松基金會")).not.toBe(foldUnitName("青松協會"));
    expect(foldUnitName("社會處")).not.toBe(foldUnitName("社會局"));
  });
});
