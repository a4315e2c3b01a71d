import { expect, test } from "vitest";
import { namedRulings, readRuling, rulingName } from "../../../../shared/followUp/rulingWords.ts";
import { RULINGS } from "../../../../shared/minutes/vocabulary.ts";

test.each([
  ["解除列管", "release"],
  ["解除追蹤", "release"],
  ["同意解列", "release"],
  ["予以結案", "release"],
  ["繼續列管", "continue"],
  ["持續追蹤", "continue"],
  ["續管", "continue"],
  ["暫不解除列管", "continue"],
  ["俟驗收完成後再行解除列管", "continue"],
  ["尚未結案", "continue"],
  ["自行列管", "selfTrack"],
  ["請衛福部另行召開專案會議討論", "specialMeeting"],
  ["移請資安小組會議列管", "transfer"],
  ["併入第2案列管", "merge"],
  ["併案辦理", "merge"],
  ["撤銷列管", "cancel"],
])("%s is %s", (text, ruling) => {
  expect(readRuling(text)).toBe(ruling);
});

test.each([
  "請持續辦理",
  "洽悉",
  "列管事項辦理情形",
  "追蹤關懷個案",
  "請於下次會議報告",
  "專案報告",
  "合併計算",
  "移請教育處辦理",
])("%s is none", (text) => {
  expect(readRuling(text)).toBeNull();
});

test("rulings are found where they stand, and never one within another", () => {
  const text = "第1案解除列管，第2案自行列管，第3案俟完工後解除列管";
  expect(namedRulings(text).map(({ ruling, start, end }) => [ruling, text.slice(start, end)])).toEqual([
    ["release", "解除列管"],
    ["selfTrack", "自行列管"],
    ["continue", "俟完工後解除列管"],
  ]);
});

test("the name of a ruling is read as that ruling, where it speaks of 列管", () => {
  for (const ruling of RULINGS.filter((each) => each !== "transfer"))
    expect(readRuling(rulingName(ruling))).toBe(ruling);
});
