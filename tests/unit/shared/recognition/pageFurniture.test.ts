import { describe, expect, test } from "vitest";
import { habitsOf } from "../../../../shared/recognition/lineHabits.ts";
import { pageFurnitureOf } from "../../../../shared/recognition/pageFurniture.ts";
import { linesOfText } from "../../../builders/recognised.ts";

function furnitureIn(text: string): string[] {
  const lines = linesOfText(text);
  return [...pageFurnitureOf(lines, habitsOf(lines))].map((line) => line.text);
}

describe("page numbers", () => {
  test.each([
    "第 1 頁，共 5 頁",
    "第1頁/共5頁",
    "1/5",
    "- 3 -",
    "－3－",
    "第 3 頁",
    "頁次：3",
    "Page 2 of 9",
    "３／５",
  ])("%s is one", (number) => {
    expect(furnitureIn(`請各單位辦理。\n${number}\n會議結束。\n`)).toHaveLength(1);
  });

  test.each(["3", "110年", "第 3 案", "1/2的委員同意", "P.14", "- 3 - 說明", "3-1"])(
    "%s between sentences is none",
    (text) => {
      expect(furnitureIn(`請各單位辦理。\n${text}\n會議結束。\n`)).toEqual([]);
    },
  );

  test("a bare number set apart inside a sentence is one", () => {
    expect(furnitureIn("請各單位於期限內\n\n\n\n8\n\n完成檢查並回報。\n一、通過。\n二、緩議。\n三、同意。\n")).toEqual([
      "8",
    ]);
  });

  test("a bare number behind a line that is not set apart is none", () => {
    expect(furnitureIn("項次\n8\n請各單位完成檢查。\n")).toEqual([]);
  });

  test("bare numbers that count the pages are some, also between sentences", () => {
    const page = (number: number) => `第${"一二三四".charAt(number)}段文字。\n再一句。\n${number}`;
    expect(furnitureIn([1, 2, 3].map(page).join("\n\f"))).toEqual(["1", "2", "3"]);
  });

  test("bare numbers set apart by empty lines are some where they stand a page from each other", () => {
    const page = (number: number) => `${"內容說明。\n".repeat(14)}\n\n${number}\n\n`;
    expect(furnitureIn([3, 4, 5].map(page).join(""))).toEqual(["3", "4", "5"]);
    expect(furnitureIn([3, 4, 6].map(page).join(""))).toEqual(["6"]);
    expect(furnitureIn([1, 2, 3].map((number) => `內容說明。\n\n\n${number}\n\n請改善。\n`).join(""))).toEqual([]);
  });

  test("a bare number at the very end is one", () => {
    expect(furnitureIn("柒、散會：13:05\n\n1\n")).toEqual(["1"]);
  });

  test("the serial numbers of a table are none", () => {
    const text =
      "序號 列管事項 主辦單位 辦理情形 列管建議\n1\n請改善\n社會處\n已改善\n□繼續列管\n2\n請補充\n社會處\n已補充\n□繼續列管\n";
    expect(furnitureIn(text)).toEqual([]);
  });
});

describe("running heads", () => {
  const page = (head: string, number: number) => `${head}\n第${number}頁的第一句。\n第${number}頁的第二句。`;

  test("that begin page after page are left out", () => {
    const text = ["標題", ...[1, 2, 3, 4].map((number) => page("督導小組會議紀錄", number))].join("\n\f");
    expect(furnitureIn(text)).toEqual(Array(4).fill("督導小組會議紀錄"));
  });

  test("that repeat the title are left out on the second page already, the title stays", () => {
    expect(furnitureIn(`${page("督導小組會議紀錄", 1)}\n\f${page("督導小組會議紀錄", 2)}`)).toEqual([
      "督導小組會議紀錄",
    ]);
  });

  test("are known behind page numbers where form feeds were lost", () => {
    const text = [1, 2, 3].map((number) => `${page("督導小組會議紀錄", number)}\n第 ${number} 頁，共 3 頁`).join("\n");
    expect(furnitureIn(text)).toEqual([
      "第1頁，共3頁",
      "督導小組會議紀錄",
      "第2頁，共3頁",
      "督導小組會議紀錄",
      "第3頁，共3頁",
    ]);
  });

  test("are not seen in sentences that pages happen to begin with", () => {
    const text = ["甲", "乙", "丙", "丁"].map((name) => `${name}委員發言摘要。\n內容。`).join("\n\f");
    expect(furnitureIn(text)).toEqual([]);
  });
});

describe("what else only serves the page", () => {
  const RECORD = "測試市政府114年第3次府務會議紀錄\n時間：上午9時\n請於三月底前提\n";

  test("the title with the number of the page behind it", () => {
    expect(furnitureIn(`${RECORD}測試市政府 114年第3次府務會議紀錄      第 1頁\n出評估。\n`)).toHaveLength(1);
  });

  test("a line that is drawn", () => {
    expect(furnitureIn("會議紀錄\n──────────\n時間：上午9時\n")).toEqual(["──────────"]);
  });

  test("a number in the middle of the page", () => {
    expect(furnitureIn(`${RECORD}                              2\n出評估。\n`)).toEqual(["2"]);
  });

  test("no other words before 第1頁, and no serial numbers of a flattened table", () => {
    expect(furnitureIn(`${RECORD}有關採購契約及附件清冊之修正內容詳見  第 1頁\n`)).toEqual([]);
    const table =
      "項次  裁示事項    主辦單位  辦理情形  管考建議\n\n1\n修繕欄杆\n工務處\n已完工\n■解除列管\n\n2\n更新站牌\n交通處\n招標中\n";
    expect(furnitureIn(`會議紀錄\n${table}`)).toEqual([]);
  });
});
