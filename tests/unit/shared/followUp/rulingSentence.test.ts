import { describe, expect, test } from "vitest";
import { caseRulingsIn } from "../../../../shared/followUp/rulingSentence.ts";

const rulings = (text: string) => caseRulingsIn(text).map(({ caseNumber, ruling }) => [caseNumber, ruling]);

describe("sentences that rule on cases", () => {
  test("gather cases until a ruling is named", () => {
    expect(
      rulings(
        "第2案、第3案及第10案解除列管，第9案請甲部與乙部另行召開專案會議討論，第1案及第6案繼續列管，並於下次會議提出報告：",
      ),
    ).toEqual([
      [2, "release"],
      [3, "release"],
      [10, "release"],
      [9, "specialMeeting"],
      [1, "continue"],
      [6, "continue"],
    ]);
  });

  test("may put words between a case and its ruling", () => {
    expect(rulings("第1案，請社會處補充資料後，繼續列管。")).toEqual([[1, "continue"]]);
  });

  test("may divide their parts by 、 and ；", () => {
    expect(rulings("序號1、3解除列管、序號2持續列管；序號4自行列管")).toEqual([
      [1, "release"],
      [3, "release"],
      [2, "continue"],
      [4, "selfTrack"],
    ]);
  });

  test("may announce the ruling before its cases", () => {
    expect(rulings("解除列管案件：第1案、第3案。繼續列管案件：第2案。")).toEqual([
      [1, "release"],
      [3, "release"],
      [2, "continue"],
    ]);
  });

  test("may speak of all that are left", () => {
    expect(rulings("第1案繼續列管，其餘解除列管。")).toEqual([
      [1, "continue"],
      [null, "release"],
    ]);
    expect(rulings("以上各案均解除列管")).toEqual([[null, "release"]]);
    expect(rulings("第1、2案均解除列管")).toEqual([
      [1, "release"],
      [2, "release"],
    ]);
    expect(rulings("第1案自行列管，餘依建議辦理")).toEqual([
      [1, "selfTrack"],
      [null, "asSuggested"],
    ]);
  });

  test("name the case that is merged, not the one it goes into", () => {
    expect(rulings("序號6併入序號2列管")).toEqual([[6, "merge"]]);
  });

  test("keep the words they were read from", () => {
    expect(caseRulingsIn("洽悉，第1案、第2案解除列管，請續辦。")[0]?.excerpt).toBe("第1案、第2案解除列管");
  });
});

describe("sentences that rule on none", () => {
  test.each([
    "請各單位繼續追蹤辦理情形。",
    "本案列入提案列管，並於下次會報報告。",
    "第1案請社會處補充。第二階段計畫解除列管條件另訂。",
    "第3案照案通過，請各單位配合辦理。",
    "請依第3案決議辦理。",
  ])("%s", (text) => {
    expect(rulings(text)).toEqual([]);
  });
});
