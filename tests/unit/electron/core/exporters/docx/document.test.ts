import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../../../../../shared/minutes/plainText.ts";
import { arbitraryMinutes } from "../../../../../builders/arbitraryMinutes.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../../../builders/followUpTable.ts";
import {
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  paragraph,
  section,
  table,
  tableCell,
  text,
  title,
} from "../../../../../builders/minutes.ts";
import { riverCommittee } from "../../../../../golden/riverCommittee.ts";
import { all, elementsOf, first, textOf, type XmlElement } from "../xmlTree.ts";
import { bodyOf, docxOf, paragraphWith, partOf } from "./readDocx.ts";

const value = (element: XmlElement) => element.attributes["w:val"];
/** The toggles of a name that are on (ECMA-376 §17.17.4): "false" and "0" put one out. */
const on = (element: XmlElement, name: string) =>
  all(element, name).filter((toggle) => !["false", "0"].includes(value(toggle) ?? "true"));
const styleOf = (paragraph: XmlElement) => value(first(paragraph, "w:pStyle"));

describe("the page", () => {
  it("is A4 with margins of 2.5 cm", async () => {
    const body = await bodyOf(riverCommittee);
    expect(first(body, "w:pgSz").attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    for (const side of ["w:top", "w:right", "w:bottom", "w:left"]) {
      expect(first(body, "w:pgMar").attributes[side]).toBe("1418");
    }
  });

  it("counts its pages in the footer", async () => {
    const footer = partOf(await docxOf(riverCommittee), "word/footer1.xml");
    expect(all(footer, "w:instrText").map(textOf)).toEqual(["PAGE", "NUMPAGES"]);
    expect(all(footer, "w:t").map(textOf).join("")).toBe("第  頁，共  頁");
    expect(styleOf(first(footer, "w:p"))).toBe("PageNumberLine");
  });

  it("bears a classification at its head, and no header without one", async () => {
    const secret = await docxOf(minutes([], { classification: "密" }));
    expect(textOf(partOf(secret, "word/header1.xml"))).toBe("密");
    expect(() => partOf(new Uint8Array(), "word/header1.xml")).toThrow();
    expect(all(await bodyOf(riverCommittee), "w:headerReference")).toEqual([]);
  });
});

describe("paragraphs", () => {
  it("bear the style of their kind", async () => {
    const body = await bodyOf(riverCommittee);
    const kinds = [
      "河川環境改善",
      "時間：",
      "主席致詞",
      "案由一：",
      "說明：",
      "溫委員立德：",
      "照案通過",
      "（二）下游",
      "項次",
      "水利處",
    ];
    expect(kinds.map((words) => styleOf(paragraphWith(body, words)))).toEqual([
      "MeetingTitle",
      "HeaderField",
      "Section",
      "Motion",
      "MotionPart",
      "Remark",
      "Outcome",
      "Clause2",
      "TableHeader",
      "HeaderField",
    ]);
  });

  it("hang lists of ten and more items by the widest mark, with a tab stop at the text", async () => {
    const items = Array.from({ length: 12 }, (_each, index) => `事項${index + 1}`);
    const body = await bodyOf(minutesOf(list("一、", ...items)));
    const ninth = paragraphWith(body, "事項9");
    expect(first(ninth, "w:ind").attributes).toEqual({ "w:left": "960", "w:hanging": "960" });
    expect(first(ninth, "w:tabs").children).toMatchObject([
      { attributes: { "w:val": "left", "w:pos": "960" } },
      { attributes: { "w:val": "left", "w:pos": "1040" } },
    ]);
    expect(all(first(ninth, "w:r"), "w:tab").length + all(ninth, "w:tab").length).toBe(3);
    const eleventh = paragraphWith(body, "事項11");
    expect(first(eleventh, "w:ind").attributes).toEqual({ "w:left": "960", "w:hanging": "960" });
    expect(all(eleventh, "w:tab")).toEqual([]);
  });

  it("stand 紀錄 at the right margin by a tab", async () => {
    const doc = minutes([field("chair", "主席", "高遠志"), field("minuteTaker", "紀錄", "梁書瑤", { sameLine: true })]);
    const line = paragraphWith(await bodyOf(doc), "紀錄");
    expect(textOf(line)).toBe("主席：高遠志紀錄：梁書瑤");
    expect(all(first(line, "w:tabs"), "w:tab").map((stop) => stop.attributes)).toEqual([
      { "w:val": "right", "w:pos": "9070" },
    ]);
  });

  it("keep a motion with what is decided of it", async () => {
    const doc = minutes([section("討論", motion("修訂案。", outcome("resolution", "決議", "照案通過。")))]);
    const body = await bodyOf(doc);
    expect(on(paragraphWith(body, "修訂案"), "w:keepNext")).toHaveLength(1);
    expect(on(paragraphWith(body, "照案通過"), "w:keepNext")).toHaveLength(0);
  });

  it("are bold only where the record or the profile says so", async () => {
    const body = await bodyOf(
      minutes([section("主席致詞", { runIn: true }, "（略）", paragraph([text("甲", "strong"), "乙"]))]),
    );
    const bold = (words: string) =>
      all(paragraphWith(body, words), "w:r").map((run) => all(run, "w:b").map(value).join() || "style");
    expect(bold("主席致詞")).toEqual(["style", "style", "style", "false"]);
    expect(bold("甲")).toEqual([expect.not.stringMatching("false"), "style"]);
  });

  it("carry the marks of words", async () => {
    const words = paragraph([
      text("甲", "underline"),
      text("乙", "strike"),
      text("丙", "superscript"),
      text("丁", "subscript"),
    ]);
    const runs = all(paragraphWith(await bodyOf(minutesOf(words)), "甲"), "w:rPr").map((each) =>
      elementsOf(each).map((element) => [element.name, value(element)]),
    );
    expect(runs).toEqual([
      [["w:u", "single"]],
      [["w:strike", undefined]],
      [["w:vertAlign", "superscript"]],
      [["w:vertAlign", "subscript"]],
    ]);
  });

  it("break the title where it was broken", async () => {
    const body = await bodyOf(minutes([title("青溪縣\n會議紀錄")]));
    expect(all(paragraphWith(body, "青溪縣"), "w:br")).toHaveLength(1);
  });
});

describe("tables", () => {
  const twoUnits = followUpTable(
    ["serial", "subject", "units", "progress", tickColumn("ruling")],
    row(
      { serial: "1", subject: "改善照明" },
      assignment({ units: "水利處", progress: "已設計" }, { ruling: "continue" }),
      assignment({ units: "農業處", progress: "已提供" }, { ruling: "release" }),
    ),
  );

  it("repeat their header and keep their rows whole", async () => {
    const rows = all(await bodyOf(minutesOf(twoUnits)), "w:tr");
    expect(rows.map((each) => on(each, "w:tblHeader").length)).toEqual([1, 0, 0]);
    expect(rows.map((each) => on(each, "w:cantSplit").length)).toEqual([1, 1, 1]);
  });

  it("are as wide as the text, their cells as their grid says", async () => {
    const body = await bodyOf(minutesOf(twoUnits));
    const grid = all(body, "w:gridCol").map((column) => Number(column.attributes["w:w"]));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(9070);
    expect(first(body, "w:tblW").attributes).toEqual({ "w:type": "dxa", "w:w": "9070" });
    expect(first(body, "w:tblLayout").attributes).toEqual({ "w:type": "fixed" });
    for (const each of all(body, "w:tr")) {
      expect(all(each, "w:tcW").map((width) => Number(width.attributes["w:w"]))).toEqual(grid);
    }
  });

  it("join the cells of an item over its units", async () => {
    const rows = all(await bodyOf(minutesOf(twoUnits)), "w:tr");
    const merges = rows.map((each) => all(each, "w:tc").map((cell) => all(cell, "w:vMerge").map(value).join()));
    expect(merges).toEqual([
      ["", "", "", "", ""],
      ["restart", "restart", "", "", ""],
      ["continue", "continue", "", "", ""],
    ]);
  });

  it("have borders on every side and between all cells", async () => {
    const borders = elementsOf(first(await bodyOf(minutesOf(twoUnits)), "w:tblBorders"));
    expect(borders.map((border) => border.name)).toEqual([
      "w:top",
      "w:left",
      "w:bottom",
      "w:right",
      "w:insideH",
      "w:insideV",
    ]);
    expect(new Set(borders.map(value))).toEqual(new Set(["single"]));
  });

  it("join cells across and down", async () => {
    const doc = minutesOf(table([tableCell({ rowspan: 2, colspan: 2 }, "甲"), "乙"], ["丙"], ["丁", "戊", "己"]));
    const rows = all(await bodyOf(doc), "w:tr").map((each) => all(each, "w:tc"));
    expect(rows.map((cells) => cells.map(textOf))).toEqual([
      ["甲", "乙"],
      ["", "丙"],
      ["丁", "戊", "己"],
    ]);
    expect(rows[0]?.[0] && value(first(rows[0][0], "w:gridSpan"))).toBe("2");
    expect(rows[1]?.[0] && value(first(rows[1][0], "w:gridSpan"))).toBe("2");
  });

  it("end every cell with a paragraph, as Word demands", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes(), async (doc) => {
        for (const cell of all(await bodyOf(doc), "w:tc")) expect(elementsOf(cell).at(-1)?.name).toBe("w:p");
      }),
      { numRuns: 40, seed: 20_260_903 },
    );
  });
});

describe("every record", () => {
  it("keeps each character once and in order", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes(), async (doc) => {
        const body = await bodyOf(doc);
        const printed = all(body, "w:t")
          .map(textOf)
          .join("")
          .replace(/〔圖[^〕]*〕/gu, "");
        expect(printed.replace(/\s+/gu, "")).toBe(plainText(doc).replace(/\s+/gu, ""));
      }),
      { numRuns: 150, seed: 20_260_903 },
    );
  });
});
