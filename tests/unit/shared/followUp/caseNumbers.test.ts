import { expect, test } from "vitest";
import { caseNumbersIn, leadingCaseNumber } from "../../../../shared/followUp/caseNumbers.ts";

test.each([
  ["第2案、第3案及第10案解除列管", [2, 3, 10]],
  ["第 2 案、第 3 案", [2, 3]],
  ["第1至3案", [1, 2, 3]],
  ["第1案至第3案", [1, 2, 3]],
  ["第1-3案", [1, 2, 3]],
  ["第1、2、4案", [1, 2, 4]],
  ["第1案、第3至5案", [1, 3, 4, 5]],
  ["第一案及第三案", [1, 3]],
  ["第十一案", [11]],
  ["案由一、案由二", [1, 2]],
  ["案由一至案由三", [1, 2, 3]],
  ["案由3 社福中心定位", [3]],
  ["序號3", [3]],
  ["序號1、3及5", [1, 3, 5]],
  ["編號２～４", [2, 3, 4]],
  ["項次1至3", [1, 2, 3]],
  ["列管案第4案", [4]],
])("%s names %j", (text, numbers) => {
  expect(caseNumbersIn(text)).toEqual(numbers);
});

test.each([
  "第3次會議",
  "第1期計畫",
  "110年第1季",
  "第5案至第3案",
  "3案",
  "一案",
  "編號110-1",
  "案由：修正要點",
  "第1會議室",
])("%s names none", (text) => {
  expect(caseNumbersIn(text)).toEqual([]);
});

test("the number that begins a text is told from one within it", () => {
  expect(leadingCaseNumber("案由3社福中心定位：請提出報告。")).toBe(3);
  expect(leadingCaseNumber("第10案：請補充。")).toBe(10);
  expect(leadingCaseNumber("請就第10案補充。")).toBeNull();
  expect(leadingCaseNumber("第10次會議紀錄")).toBeNull();
});
