import { expect, test } from "vitest";
import { missingFrom } from "../../../../shared/recognition/conservation.ts";

test("nothing is missing where all words are there, white space and order aside", () => {
  expect(missingFrom(["壹、 時間：115 年", "決議：照案通過。"], "決議：照案通過。\n壹、時間：115年")).toEqual([]);
});

test("a line that is not there is missing as it was written", () => {
  expect(missingFrom(["決議：照案通過。", "請 秘書處 辦理。"], "決議：照案通過。")).toEqual(["請 秘書處 辦理。"]);
});

test("pieces that stood apart on a line are looked for one by one", () => {
  expect(missingFrom(["已完成改善 □繼續列管 ■解除列管"], "■解除列管\n□繼續列管\n已完成改善")).toEqual([]);
  expect(missingFrom(["已完成改善 □繼續列管"], "已完成改善")).toEqual(["□繼續列管"]);
});
