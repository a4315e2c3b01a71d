import { expect, test } from "vitest";
import { recogniseText } from "../../../builders/recognised.ts";

const kindOf = (text: string) => recogniseText(text).kind;

test("a header of two essential fields makes minutes", () => {
  expect(kindOf("會議紀錄\n時間：115年3月5日\n主席：葉縣長海棠\n討論道路。\n")).toBe("minutes");
});

test("so do outcomes and an adjournment without a header", () => {
  expect(kindOf("里民大會\n討論事項\n決議：路燈增設三盞。\n散會\n")).toBe("minutes");
  expect(kindOf("里民大會\n決議：路燈增設三盞。\n決議：公園修剪。\n")).toBe("minutes");
});

test("one field or one outcome is too little", () => {
  expect(kindOf("活動公告\n時間：115年3月5日\n歡迎參加。\n")).toBe("unknown");
  expect(kindOf("讀書心得\n決議：我要早起。\n")).toBe("unknown");
});

test("what announces a meeting is no record of one", () => {
  const fields = "開會時間：115年5月12日\n開會地點：第三會議室\n主持人：卓處長立行\n出席者：警察局\n";
  expect(kindOf(`東嶼縣政府開會通知單\n${fields}`)).toBe("unknown");
  expect(kindOf(`區務會議議程\n${fields}一、主席致詞\n二、報告事項\n`)).toBe("unknown");
  expect(kindOf(`東嶼縣政府會議紀錄\n${fields}`)).toBe("minutes");
  expect(kindOf(`區務會議議程及紀錄\n${fields}決議：通過。\n`)).toBe("minutes");
});

test("a table of follow-up items alone is a list", () => {
  expect(
    kindOf(
      "列管事項一覽表\n序號 列管事項 主辦單位 辦理情形 列管建議\n1\n請改善照明\n工務處\n已改善\n□繼續列管 ■解除列管\n",
    ),
  ).toBe("follow-up-list");
});

test("short phrases and bullets make a briefing", () => {
  const slides = Array.from({ length: 10 }, (_, index) => `◎重點${index}\n說明文字`).join("\n");
  expect(kindOf(`計畫簡報\n${slides}\n`)).toBe("briefing");
});

test("in a file that is no record every line stays, bare numbers too", () => {
  const { doc, furniture } = recogniseText("讀書心得\n第一段還沒寫完\n\n\n8\n\n繼續寫。\n");
  expect(furniture).toEqual([]);
  expect(doc.textContent).toContain("8");
});
