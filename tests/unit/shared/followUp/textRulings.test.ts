import { describe, expect, test } from "vitest";
import { textRulingsOf } from "../../../../shared/followUp/textRulings.ts";
import { bodyOf } from "../../../builders/recognised.ts";

const rulingsOf = (body: string) =>
  textRulingsOf(bodyOf(body)).rulings.map(({ caseNumber, ruling, subject }) =>
    subject === null ? [caseNumber, ruling] : [caseNumber, ruling, subject],
  );
const contradictionsOf = (body: string) =>
  textRulingsOf(bodyOf(body)).contradictions.map(({ caseNumber }) => caseNumber);

describe("rulings in the outcomes of a record", () => {
  test("are read from sentences and from the list below a colon", () => {
    const body =
      "壹、報告案\n案由一：前次會議決議辦理情形報告。\n決定：\n一、洽悉。\n二、第2案解除列管，第1案及第3案繼續列管：\n（一）案由1 設施：請提出報告。\n（二）案由2 人力：請說明。\n（三）案由3 系統：請補充。\n";
    expect(rulingsOf(body)).toEqual([
      [2, "release"],
      [1, "continue"],
      [3, "continue"],
    ]);
    expect(contradictionsOf(body)).toEqual([2]);
  });

  test("are not taken from what somebody says", () => {
    expect(rulingsOf("壹、前次會議決議辦理情形\n王委員大明：建議第1案解除列管。\n")).toEqual([]);
  });

  test("count on a case of another report where the words speak of 列管", () => {
    expect(rulingsOf("壹、討論事項\n案由：修正要點。\n決議：併第3案辦理，另開專案會議。\n")).toEqual([]);
    expect(rulingsOf("壹、討論事項\n案由：追蹤事項。\n決議：第3案解除列管。\n")).toEqual([[3, "release"]]);
  });

  test("of two sections do not contradict each other", () => {
    const body =
      "壹、報告事項\n案由一：列管案件報告。\n決定：第1案解除列管。\n貳、討論事項\n案由一：另案。\n決議：第1案繼續列管。\n";
    expect(contradictionsOf(body)).toEqual([]);
  });
});

describe("rulings in a report on earlier decisions", () => {
  test("are read from its plain words", () => {
    expect(rulingsOf("壹、前次會議決議辦理情形\n第1案及第2案解除列管，其餘繼續列管。\n")).toEqual([
      [1, "release"],
      [2, "release"],
      [null, "continue"],
    ]);
  });

  test("are read item by item, with what each is about", () => {
    const body =
      "壹、前次會議決議追蹤\n（一）個資盤點作業：已完成，解除列管。\n（二）資安健診：報告撰寫中。\n決議：繼續列管。\n（三）教育訓練：建議解除列管。\n";
    expect(rulingsOf(body)).toEqual([
      [1, "release", "個資盤點作業"],
      [2, "continue", "資安健診"],
    ]);
  });

  test("are not seen elsewhere", () => {
    expect(rulingsOf("壹、報告事項\n（一）個資盤點作業：已完成，解除列管。\n")).toEqual([]);
  });
});

test("a ruling on a row of a table is told apart from a bare case", () => {
  const doc = bodyOf(
    "壹、列管事項辦理情形\n序號 列管事項 主辦單位 辦理情形 列管建議\n1\n請改善\n工務處\n已改善\n□繼續列管 ■解除列管\n決定：第1案繼續列管，第7案解除列管，其餘依建議辦理。\n",
  );
  const { rulings, rowRulings } = textRulingsOf(doc);
  expect(rowRulings.map(({ rowId, ruling }) => [rowId !== null, ruling])).toEqual([
    [true, "continue"],
    [false, "asSuggested"],
  ]);
  expect(rulings.map(({ caseNumber }) => caseNumber)).toEqual([7]);
});
