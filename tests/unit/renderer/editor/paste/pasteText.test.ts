import { describe, expect, it } from "vitest";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  outcome,
  paragraph,
  remark,
  section,
  table,
  tableCell,
  title,
} from "../../../../builders/minutes.ts";
import { desk } from "../desk.ts";
import { bodyShape, pasteInto, textInto } from "./pasteDesk.ts";

describe("pasted numbered lines", () => {
  it("go on with the list from an empty item, their numbers counted anew", () => {
    const doc = minutesOf(list("一、", "甲", "|", "丙"));
    expect(textInto(doc, "一、停車場\n二、圖書館")).toEqual(["一、甲", "二、停車場", "三、圖書館|", "四、丙"]);
    expect(textInto(doc, "1. 停車場\n2. 圖書館\n")).toEqual(["一、甲", "二、停車場", "三、圖書館|", "四、丙"]);
    expect(textInto(doc, "(三)停車場\r\n\r\n(五)圖書館\r\n")).toEqual([
      "一、甲",
      "二、停車場",
      "三、圖書館|",
      "四、丙",
    ]);
  });

  it("become a list in an empty paragraph, with the marks they had", () => {
    expect(textInto(minutesOf("|"), "一、甲\n二、乙\n")).toEqual(["一、甲", "二、乙|"]);
    expect(textInto(minutesOf("前", "|", "後"), "三、甲\n四、乙")).toEqual(["前", "三、甲", "四、乙|", "後"]);
    expect(bodyShape(pasteInto(desk(minutesOf("|")), { text: "一、甲\n二、乙" }))).toEqual(["一、[甲 | 乙]"]);
  });

  it("go on with the list before where they go on counting", () => {
    const doc = minutesOf(list("一、", "甲", "乙"), "|");
    expect(bodyShape(pasteInto(desk(doc), { text: "三、丙\n四、丁" }))).toEqual(["一、[甲 | 乙 | 丙 | 丁]"]);
    expect(bodyShape(pasteInto(desk(doc), { text: "一、丙\n二、丁" }))).toEqual(["一、[甲 | 乙]", "一、[丙 | 丁]"]);
  });

  it("keep their levels", () => {
    const text = "一、甲\n(一)子\n(二)丑\n1、寅\n二、乙\n(一)卯";
    expect(bodyShape(pasteInto(desk(minutesOf("|")), { text }))).toEqual([
      "一、[甲 | (一)[子 | 丑 | 1、[寅]] | 乙 | (一)[卯]]",
    ]);
    const doc = minutesOf(list("一、", "前", "|"));
    expect(textInto(doc, text)).toEqual(["一、前", "二、甲", "(一)子", "(二)丑", "1、寅", "三、乙", "(一)卯|"]);
  });

  it("go below an item where their marks are of a deeper level, and behind it where not", () => {
    const doc = minutesOf(list("一、", "說明如下|", "末"));
    expect(textInto(doc, "(一)甲\n(二)乙")).toEqual(["一、說明如下", "(一)甲", "(二)乙|", "二、末"]);
    expect(textInto(doc, "一、甲\n二、乙")).toEqual(["一、說明如下", "二、甲", "三、乙|", "四、末"]);
  });

  it("leave what stands below an item with it", () => {
    const doc = minutesOf(list("一、", clause("甲|", list("（一）", "子")), "丙"));
    expect(textInto(doc, "二、乙\n三、丁")).toEqual(["一、甲", "（一）子", "二、乙", "三、丁|", "四、丙"]);
  });

  it("cut the words at the cursor in two", () => {
    expect(textInto(minutesOf(list("一、", "前|後")), "一、甲\n二、乙")).toEqual(["一、前", "二、甲", "三、乙|後"]);
    expect(textInto(minutesOf("前|後"), "甲\n乙\n丙")).toEqual(["前甲", "乙", "丙|後"]);
    const below = minutesOf(list("一、", clause("前|後", list("（一）", "子"))));
    expect(textInto(below, "一、甲\n二、乙")).toEqual(["一、前", "二、甲", "三、乙|後", "（一）子"]);
  });

  it("keep a gap of the source to be seen, where they are a list of their own", () => {
    expect(textInto(minutesOf("|"), "一、甲\n三、乙\n四、丙")).toEqual(["一、甲", "三、乙", "四、丙|"]);
  });

  it("may be bullets, and lines that only begin with a number stay words", () => {
    expect(textInto(minutesOf("|"), "• 甲\n• 乙")).toEqual(["•甲", "•乙|"]);
    expect(textInto(minutesOf("|"), "1.5公里\n二、三月之間")).toEqual(["1.5公里", "二、三月之間|"]);
  });

  it("are an item behind the words they follow, or words among words", () => {
    expect(textInto(minutesOf(list("一、", "甲|", "丙")), "二、乙")).toEqual(["一、甲", "二、乙|", "三、丙"]);
    expect(textInto(minutesOf("見（|）"), "一、甲")).toEqual(["見（一、甲|）"]);
    expect(textInto(minutesOf(list("一、", "|")), "一、甲")).toEqual(["一、甲|"]);
    expect(textInto(minutesOf("|"), "一、甲")).toEqual(["一、甲|"]);
  });

  it("leave no empty paragraph behind", () => {
    const doc = minutesOf("|");
    expect(bodyShape(pasteInto(desk(doc), { text: "\n\n甲\n\n乙\n\n" }))).toEqual(["甲", "乙"]);
  });
});

describe("pasted lines", () => {
  it("replace what is selected, over any number of blocks", () => {
    expect(textInto(minutesOf("甲|乙", "丙", "丁|戊"), "一\n二")).toEqual(["甲一", "二|戊"]);
    expect(textInto(minutesOf("甲|乙|丙"), "一")).toEqual(["甲一|丙"]);
  });

  it("stay one line in the title and the header", () => {
    const doc = minutes([title("圖書館|"), field("attendees", "出席人員", ""), section("報告")]);
    expect(textInto(doc, "館務會議\n紀錄")[0]).toBe("圖書館館務會議\n紀錄|");
    const people = minutes([title("圖"), field("attendees", "出席人員", "|"), section("報告")]);
    expect(textInto(people, "1. 王大明\n2. 李小華\n")).toContain("出席人員：王大明、李小華|");
    const place = minutes([title("圖"), field("place", "地點", "|"), section("報告")]);
    expect(textInto(place, "市政大樓\n三樓")).toContain("地點：市政大樓 三樓|");
  });

  it("go on below a heading and a speaker", () => {
    const doc = minutes([section("|", "舊")]);
    expect(textInto(doc, "壹、報告事項\n一、甲\n二、乙")).toEqual(["壹、報告事項：", "一、甲", "二、乙|", "舊"]);
    expect(textInto(minutesOf(remark("李委員|", "舊")), "宏文\n新")).toEqual(["李委員宏文：", "新|", "舊"]);
  });

  it("go on below a speaker in the place of what is selected, the cursor behind them", () => {
    const doc = minutesOf(remark("李|委員", "停車場改善", "圖書館改善", "游泳|池"), "以上");
    expect(textInto(doc, "副\n甲\n乙")).toEqual(["李副：", "甲", "乙|", "池", "以上"]);
  });

  it("go into an outcome, a remark and a cell as their blocks", () => {
    const doc = minutesOf(outcome("resolution", "決議", "|"));
    expect(textInto(doc, "一、甲\n二、乙")).toEqual(["決議：一、甲", "二、乙|"]);
    expect(textInto(minutesOf(table(["|", "乙"])), "一、甲\n二、丙")).toEqual(["一、甲", "二、丙|", "乙"]);
  });

  it("lose soft hyphens, zero-width signs and direction marks", () => {
    expect(textInto(minutesOf("|"), "\ufeff停\u200b車\u00ad場\u202c，👨\u200d👩\u200d👧，葛\u{e0100}")).toEqual([
      "停車場，👨\u200d👩\u200d👧，葛\u{e0100}|",
    ]);
  });

  it("are joined where the edge of a page cut them", () => {
    const text = [
      "一、請主辦單位彙整各場館的巡檢紀錄，並於下次會議提出改善期",
      "程，送秘書室彙辦。",
      "二、有關夜間照明不足的路段，先以臨時燈具補足，再列入明年度",
      "預算，並請工務組於會後一週內勘查現場及提出經費需求說明，由",
      "主計室協助。",
      "三、志工排班由服務臺統一調度，遇連續假期時每班增加二人，請",
      "人事室配合。",
    ].join("\r\n");
    expect(textInto(minutesOf("|"), text)).toEqual([
      "一、請主辦單位彙整各場館的巡檢紀錄，並於下次會議提出改善期程，送秘書室彙辦。",
      "二、有關夜間照明不足的路段，先以臨時燈具補足，再列入明年度預算，並請工務組於會後一週內勘查現場及提出經費需求說明，由主計室協助。",
      "三、志工排班由服務臺統一調度，遇連續假期時每班增加二人，請人事室配合。|",
    ]);
  });
});

describe("pasted rows of a spreadsheet", () => {
  it("are a table among paragraphs", () => {
    const state = pasteInto(desk(minutesOf("前|")), { text: "單位\t經費\r\n秘書室\t五萬\r\n" });
    expect(bodyShape(state)).toEqual(["前", "table({單位 | 經費} | {秘書室 | 五萬})"]);
  });

  it("keep line feeds within a cell, and are no table where tabs set marks off", () => {
    const state = pasteInto(desk(minutesOf("|")), { text: '單位\t說明\r\n秘書室\t"甲ㄧ\n「乙」""丙"""\r\n' });
    expect(bodyShape(state)).toEqual(['table({單位 | 說明} | {秘書室 | 甲ㄧ | 「乙」"丙"})']);
    expect(textInto(minutesOf("|"), "一、\t甲\n二、\t乙")).toEqual(["一、甲", "二、乙|"]);
  });

  it("fill the cells of a table from the cursor, and add rows and columns", () => {
    const doc = minutesOf(table(["項目", "經費"], ["文宣", "|"]));
    const state = pasteInto(desk(doc), { text: "五萬\t備註\n十萬\t無" });
    expect(bodyShape(state)).toEqual(["table({項目 | 經費 | } | {文宣 | 五萬 | 備註} | { | 十萬 | 無})"]);
  });

  it("go round merged cells", () => {
    const cell = (words: string, colspan: number, rowspan: number) => tableCell({ colspan, rowspan }, words);
    const doc = minutesOf(table([cell("|甲", 1, 2), "乙"], ["丙"], ["丁", "戊"]));
    const state = pasteInto(desk(doc), { text: "1\t2\n3\t4\n5\t6" });
    expect(bodyShape(state)).toEqual(["table({1x2:1 | 3 | 2} | {4} | {5 | 6})"]);
  });

  it("become paragraphs where words stand with them", () => {
    const doc = minutesOf(paragraph("|"));
    expect(textInto(doc, "說明：\n甲\t乙\n丙")).toEqual(["說明：", "甲\t乙", "丙|"]);
  });
});
