import { describe, expect, test } from "vitest";
import { bodyOf, outlineOf } from "../../../../builders/recognised.ts";

const outline = (text: string) =>
  outlineOf(bodyOf(text))
    .map((line) => line.replace(/^ {2}/u, ""))
    .slice(2);

describe("remarks", () => {
  test("begin with a speaker and a colon of either width or none, and end where the next voice begins", () => {
    expect(
      outline(
        "壹、討論事項\n江委員映雪:\n請說明。\n社會處回覆：\n已辦理。\n簡委員伯倫\n1. 第一點。\n主席裁示：照辦。\n",
      ),
    ).toEqual([
      "remark [statement]",
      "  speaker 江委員映雪",
      "  paragraph 請說明。",
      "remark [response 回覆]",
      "  speaker 社會處",
      "  paragraph 已辦理。",
      "remark [statement]",
      "  speaker 簡委員伯倫",
      "  clauseList [1.]",
      "    clause",
      "      paragraph 第一點。",
      "outcome [chairDirective 主席裁示]",
      "  paragraph 照辦。",
    ]);
  });

  test("a chair's directive inside a numbered item stays in the item", () => {
    expect(
      outline(
        "壹、報告事項\n一、社會處報告\n(一) 建議改善。\n回應：已辦理。\n主席裁示：照辦。\n(二) 另案。\n決定：洽悉。\n",
      ),
    ).toEqual([
      "clauseList [一、]",
      "  clause",
      "    paragraph 社會處報告",
      "    clauseList [(一)]",
      "      clause",
      "        paragraph 建議改善。",
      "        remark [response 回應]",
      "          speaker",
      "          paragraph 已辦理。",
      "        outcome [chairDirective 主席裁示]",
      "          paragraph 照辦。",
      "      clause",
      "        paragraph 另案。",
      "    outcome [decision 決定]",
      "      paragraph 洽悉。",
    ]);
  });

  test("a numbered item that names a unit is no remark", () => {
    expect(outline("壹、報告事項\n一、社會處：重點工作如下。\n")).toEqual([
      "clauseList [一、]",
      "  clause",
      "    paragraph 社會處：重點工作如下。",
    ]);
  });
});

describe("motions", () => {
  test("hold their proposer, explanation, remarks and outcome", () => {
    expect(
      outline(
        "壹、討論事項\n案由一：修正要點，提請討論。（提案單位：教務處）\n說明：略。\n童委員書瑋：贊成。\n決議：照案通過。\n案由二：另案。\n決議：緩議。\n",
      ),
    ).toEqual([
      "motion [discussion 案由%]",
      "  motionSubject 修正要點，提請討論。",
      "  proposer （提案單位：教務處）",
      "  motionPart [explanation 說明]",
      "    paragraph 略。",
      "  remark [statement]",
      "    speaker 童委員書瑋",
      "    paragraph 贊成。",
      "  outcome [resolution 決議]",
      "    paragraph 照案通過。",
      "motion [discussion 案由%]",
      "  motionSubject 另案。",
      "  outcome [resolution 決議]",
      "    paragraph 緩議。",
    ]);
  });

  test("whose label stands alone take 提案單位 and 案由 from the lines below", () => {
    expect(
      outline("壹、討論事項\n提案一\n提案單位：教務處\n案\u3000由：修正學則。\n說明：略。\n決議：通過。\n"),
    ).toEqual([
      "motion [discussion 提案%]",
      "  proposer 提案單位：教務處",
      "  motionSubject 案由：修正學則。",
      "  motionPart [explanation 說明]",
      "    paragraph 略。",
      "  outcome [resolution 決議]",
      "    paragraph 通過。",
    ]);
  });

  test("whose proposer stands at the right take their subject from the next paragraph", () => {
    expect(
      outline("壹、臨時動議\n案由一：                    洪委員品萱提案\n路面隆起，請修補。\n決  議：照辦。\n"),
    ).toEqual([
      "motion [extempore 案由%]",
      "  proposer 洪委員品萱提案",
      "  motionSubject 路面隆起，請修補。",
      "  outcome [resolution 決議]",
      "    paragraph 照辦。",
    ]);
  });

  test("may stand in a numbered item; a case named in the list of an outcome is none", () => {
    const text = "壹、綜合座談\n一、 提問一：請說明。\n總結:\n(一) 案由3：請提出報告。\n";
    expect(outline(text)).toEqual([
      "clauseList [一、]",
      "  clause",
      "    motion [question 提問%]",
      "      motionSubject 請說明。",
      "      outcome [conclusion 總結]",
      "        clauseList [(一)]",
      "          clause",
      "            paragraph 案由3：請提出報告。",
    ]);
  });
});

describe("outcomes", () => {
  test("a whole section is one where its heading says so", () => {
    expect(outline("壹、主席裁示：\n1. 請辦理。\n")[0]).toBe("outcome [chairDirective]");
    expect(outline("壹、決議事項\n一、通過。\n")[0]).toBe("outcome [resolution]");
    expect(outline("壹、結論\n一、通過。\n")[0]).toBe("outcome [conclusion]");
  });

  test("need no label behind a report or alone below it", () => {
    expect(outline("壹、報告事項\n一、衛生局業務報告：准予備查。\n二、文化局業務報告\n洽悉。\n")).toEqual([
      "clauseList [一、]",
      "  clause",
      "    paragraph 衛生局業務報告：",
      "    outcome [decision]",
      "      paragraph 准予備查。",
      "  clause",
      "    paragraph 文化局業務報告",
      "    outcome [decision]",
      "      paragraph 洽悉。",
    ]);
  });

  test("are not seen in an address or in what somebody quotes", () => {
    expect(outline("壹、主席致詞\n洽悉。\n").join()).not.toContain("outcome");
    expect(
      outline("壹、討論事項\n案由：另案。\n決議：\n一、照案通過。\n二、洽悉。\n").filter((line) =>
        line.includes("outcome"),
      ),
    ).toHaveLength(1);
  });
});
