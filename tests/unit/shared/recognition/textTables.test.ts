import { describe, expect, test } from "vitest";
import type { SourceBlock } from "../../../../shared/recognition/source.ts";
import { withTextTables } from "../../../../shared/recognition/textTables.ts";
import { HEADER, recogniseText, sourceOfText, summaryOfText } from "../../../builders/recognised.ts";

const blocksOf = (text: string): SourceBlock[] => withTextTables(sourceOfText(text).blocks);

/** The words of the tables in a text, cell by cell. */
const tablesOf = (text: string) =>
  blocksOf(text).flatMap((block) =>
    block.kind === "table"
      ? [block.rows.map((row) => row.map(({ lines }) => lines.map((line) => line.text).join("/")))]
      : [],
  );

describe("tables drawn in a text", () => {
  test("are read with a line a row", () => {
    const text = "┌──┬────┐\n│編號│事項　　│\n├──┼────┤\n│ 1 │修繕　　│\n│ 2 │採購　　│\n└──┴────┘\n";
    expect(tablesOf(text)).toEqual([
      [
        ["編號", "事項"],
        ["1", "修繕"],
        ["2", "採購"],
      ],
    ]);
  });

  test("are read with borders between the rows, words broken over lines put together", () => {
    const text = "┌─┬──┐\n│項│事項│\n├─┼──┤\n│1 │河堤│\n│　│修繕│\n├─┼──┤\n│2 │採購│\n└─┴──┘\n";
    expect(tablesOf(text)).toEqual([
      [
        ["項", "事項"],
        ["1", "河堤修繕"],
        ["2", "採購"],
      ],
    ]);
  });
});

const LIST = "編號　裁示事項　　　主辦單位　辦理情形　　列管結果\n";

test("a list whose columns are set apart by gaps is a 列管表", () => {
  const rows = "1　修繕河堤欄杆　工務處　已於三月完工　解除列管\n2　更新站牌　交通處　招標中　繼續列管\n";
  const { followUps, unplaced } = summaryOfText(`${HEADER}壹、前次會議裁示事項辦理情形\n${LIST}${rows}貳、散會\n`);
  expect(followUps.map(({ subject, units, ruling }) => [subject, units, ruling])).toEqual([
    ["修繕河堤欄杆", ["工務處"], "release"],
    ["更新站牌", ["交通處"], "continue"],
  ]);
  expect(unplaced).toBe("");
});

test("what stands in a column of 決議 is an outcome", () => {
  const table = "案號｜申請單位｜案由｜決議\n1｜青田社｜補助舞臺燈光｜同意\n2｜南風社｜補助印刷｜緩議\n";
  const { outcomes, unplaced } = summaryOfText(`${HEADER}壹、審查案件\n${table}貳、散會\n`);
  expect(outcomes.map(({ kind, text }) => [kind, text])).toEqual([
    ["resolution", "同意"],
    ["resolution", "緩議"],
  ]);
  expect(unplaced).toBe("");
});

test.each([
  ["names set in columns", "王大明　　李小華　　陳文正\n林一二　　黃三四　　吳五六\n"],
  ["figures without names of a 列管表", "季別　　午餐　　晚餐\n第1季　18　6\n"],
  ["a sentence with a bar in it", "請依甲｜乙｜丙三類分別辦理，並於下次會議報告。\n"],
  ["a head without rows", LIST],
])("stays silent about %s", (_name, text) => {
  expect(tablesOf(text)).toEqual([]);
});

test("a table of cases is no 列管表, although it has a column 說明", () => {
  const text = "案號｜提案單位｜案由及說明｜決議\n1｜教務處｜課程計畫審議｜照案通過\n";
  const { doc } = recogniseText(`${HEADER}壹、討論提案\n${text}貳、散會\n`);
  let found = 0;
  doc.descendants((node) => {
    if (node.type.name === "followUpTable") found += 1;
    return !node.isTextblock;
  });
  expect(found).toBe(0);
});

test("a column of 決議 in a file that is no record says nothing of outcomes", () => {
  const { kind, outcomes } = summaryOfText("通訊錄\n案號｜申請單位｜案由｜決議\n1｜青田社｜補助舞臺燈光｜同意\n");
  expect([kind, outcomes]).toEqual(["unknown", []]);
});
