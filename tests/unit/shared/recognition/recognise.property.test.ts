import fc from "fast-check";
import { expect, test } from "vitest";
import { readDocument, storeDocument } from "../../../../shared/minutes/document.ts";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { withoutSpace } from "../../../../shared/recognition/spacing.ts";
import { HEADER, recogniseText } from "../../../builders/recognised.ts";

const MARKS = [
  "壹、",
  "貳、",
  "拾、",
  "壹拾、",
  "一、",
  "二、",
  "十、",
  "(一)",
  "（二）",
  "1.",
  "2、",
  "１、",
  "(1)",
  "甲、",
  "①",
  "•",
  "\uf06c",
  "第一、",
];
const LABELS = [
  ..."時間： 日    期： 地點: 主席： 紀錄： 記　錄：王大明 出席人員： 列席： 請假委員： 會議方式：".split(" "),
  ..."案由一： 案由： 提案二 第1案 第三案： 提問一： 提案單位：教務處 說明： 辦法： 決議： 決定： 決　議 結論: 主席裁示 主席裁示：".split(
    " ",
  ),
  ..."王委員大明： 王委員大明 社會處回應： 回覆： 主席：".split(" "),
  ..."主席致詞 報告事項： 討論事項 臨時動議：無 散會 散會（上午11時） 附件一 會議紀錄".split(" "),
];
const TEXTS = [
  ..."本案照案通過。 准予備查。 洽悉 請社會處於下次會議提出報告， 繼續 無 （略） 第1案、第3案解除列管，其餘繼續列管。 115年3月5日（星期四）下午14時30分 https://example.org/a：b".split(
    " ",
  ),
  "（提案單位：教育處）",
  "二、三月間",
  "English words wrapped",
  "序號 列管事項 主辦單位 辦理情形 列管建議",
  "項次",
  "□繼續列管 ■解除列管",
  "█繼續列管",
  "社會處",
  "1",
  "2",
  "- 3 -",
  "第 2 頁，共 9 頁",
  "𠮷田",
];
const GAPS = ["", "", "", " ", "　", "      ", "\t"];
const ENDS = ["\n", "\n", "\n", " \n", "\n\n", " \n\n", "\n\f", "\r\n"];

/** A line of a record, or of nothing: labels, marks, words and gaps in any order. */
const line = fc
  .array(
    fc.oneof(
      fc.constantFrom(...MARKS),
      fc.constantFrom(...LABELS),
      fc.constantFrom(...TEXTS),
      fc.string({ unit: fc.constantFrom(..."會議案由紀錄一二三、，。：（）()12 　.□■"), maxLength: 12 }),
    ),
    { maxLength: 4 },
  )
  .chain((parts) =>
    fc.tuple(fc.constantFrom(...GAPS), fc.constantFrom(...ENDS)).map(([gap, end]) => parts.join(gap) + end),
  );
/** Half of the soups begin as a record does, so that their lines are read as its body. */
const soup = fc
  .tuple(fc.constantFrom("", HEADER), fc.array(line, { minLength: 1, maxLength: 60 }))
  .map(([header, lines]) => header + lines.join(""));

/** How often each character of a text occurs, white space aside. */
function countsOf(text: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const character of withoutSpace(text)) {
    counts[character] = (counts[character] ?? 0) + 1;
  }
  return counts;
}

test("any soup of lines becomes a valid document that holds every character", () => {
  fc.assert(
    fc.property(soup, (text) => {
      fc.pre(withoutSpace(text) !== "");
      const { doc, furniture, unplaced } = recogniseText(text);
      expect(problemsOf(doc)).toEqual([]);
      expect(unplaced).toBe("");
      expect(countsOf(plainText(doc) + furniture.join(""))).toEqual(countsOf(text));
      expect(readDocument(storeDocument(doc)).ok).toBe(true);
    }),
    { seed: 20260115, numRuns: 3000 },
  );
});

test("the same text is read the same way twice", () => {
  fc.assert(
    fc.property(soup, (text) => {
      fc.pre(withoutSpace(text) !== "");
      expect(recogniseText(text).doc.toJSON()).toEqual(recogniseText(text).doc.toJSON());
    }),
    { seed: 20260116, numRuns: 200 },
  );
});

test("time grows with the length of a text, not with its square", { timeout: 30_000 }, () => {
  const line = "請各單位持續追蹤辦理情形並於下次會議提出報告\n";
  const { doc, unplaced } = recogniseText(HEADER + line.repeat(80_000));
  expect(doc.textContent.length).toBeGreaterThan(80_000 * (line.length - 1));
  expect(unplaced).toBe("");
});
