import { expect, test } from "vitest";
import { voteDraft } from "../../../../../shared/recognition/body/votes.ts";
import { bodyOf, outlineOf } from "../../../../builders/recognised.ts";

test.each([
  ["同意79票，不同意11票，棄權14票。", 79, 11, 14],
  ["在場議員十二人，贊成八人，反對三人，棄權一人。", 8, 3, 1],
  ["贊成 31，反對 38", 31, 38, null],
  ["同意 5 票、反對 0 票、棄權 1 票", 5, 0, 1],
  ["贊成每週三為便服日者22人，反對9人。", 22, 9, null],
  ["出席10人，同意7票、不同意2票、空白1票。", 7, 2, 1],
])("counts %s", (text, inFavour, against, abstaining) => {
  expect(voteDraft(text, [1])).toMatchObject({ name: "vote", text, attrs: { inFavour, against, abstaining } });
});

test.each(["贊成者起立", "記名表決", "王大明42票當選", "同意照案辦理。", "同意每年級減為7班，函報核定"])(
  "stays silent about %s",
  (text) => {
    expect(voteDraft(text, [1])).toBeNull();
  },
);

test("a 表決 below a case is kept as votes, a sentence with the word is not", () => {
  const outline = outlineOf(
    bodyOf("壹、討論事項\n案由一：修正要點。\n表決：同意7票，反對2票\n決議：通過。\n表決後通過，同意7票。\n"),
  );
  expect(outline.filter((line) => line.trim().startsWith("vote"))).toEqual(["      vote 同意7票，反對2票"]);
});
