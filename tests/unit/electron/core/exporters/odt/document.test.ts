import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { xmlSafe } from "../../../../../../electron/core/exporters/xmlSafe.ts";
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
import { contentOf, lookOf, paragraphsOf, paragraphWith, styleNamed, wordsOf } from "./readOdt.ts";

describe("paragraphs", () => {
  it("bear the style of their kind", () => {
    const content = contentOf(riverCommittee);
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
    ];
    expect(kinds.map((words) => lookOf(content, words).kind)).toEqual([
      "MeetingTitle",
      "HeaderField",
      "Section",
      "Motion",
      "MotionPart",
      "Remark",
      "Outcome",
      "Clause2",
      "TableHeader",
    ]);
  });

  it("that are sections and motions are headings of the navigator", () => {
    const content = contentOf(riverCommittee);
    const levels = all(content, "text:h").map((heading) => [
      textOf(heading).slice(0, 4),
      heading.attributes["text:outline-level"],
    ]);
    expect(levels).toContainEqual(["壹、主席", "1"]);
    expect(levels).toContainEqual(["案由二：", "2"]);
    expect(levels).toHaveLength(12);
  });

  it("hang lists of ten and more items by the widest mark, with a tab stop at the text", () => {
    const items = Array.from({ length: 12 }, (_each, index) => `事項${index + 1}`);
    const content = contentOf(minutesOf(list("一、", ...items)));
    const hanging = {
      kind: "Clause1",
      "fo:margin-left": "48pt",
      "fo:text-indent": "-48pt",
      "fo:text-align": "justify",
    };
    expect(lookOf(content, "事項9")).toEqual({
      ...hanging,
      stops: [
        ["left", "0pt"],
        ["left", "4pt"],
      ],
    });
    expect(all(paragraphWith(content, "事項9"), "text:tab")).toHaveLength(1);
    expect(lookOf(content, "事項11")).toEqual({ ...hanging, stops: [] });
    expect(all(paragraphWith(content, "事項11"), "text:tab")).toEqual([]);
  });

  it("stand 紀錄 at the right margin by a tab", () => {
    const doc = minutes([field("chair", "主席", "高遠志"), field("minuteTaker", "紀錄", "梁書瑤", { sameLine: true })]);
    const content = contentOf(doc);
    expect(wordsOf(paragraphWith(content, "紀錄"))).toBe("主席：高遠志\t紀錄：梁書瑤");
    // Counted from the left indent: 三 em of 主席：, 453.5 points of text.
    expect(lookOf(content, "紀錄").stops).toEqual([["right", "405.5pt"]]);
  });

  it("keep a motion with what is decided of it", () => {
    const content = contentOf(
      minutes([section("討論", motion("修訂案。", outcome("resolution", "決議", "照案通過。")))]),
    );
    expect(lookOf(content, "修訂案")).toMatchObject({ "fo:keep-with-next": "always" });
    expect(lookOf(content, "照案通過")).not.toHaveProperty("fo:keep-with-next");
  });

  it("are bold only where the record or the profile says so", () => {
    const content = contentOf(
      minutes([section("主席致詞", { runIn: true }, "（略）", paragraph([text("甲", "strong"), "乙"]))]),
    );
    const weights = (words: string) =>
      all(paragraphWith(content, words), "text:span").map((span) => [
        textOf(span),
        first(styleNamed(content, span.attributes["text:style-name"]), "style:text-properties").attributes[
          "fo:font-weight"
        ],
      ]);
    expect(weights("主席致詞")).toEqual([["（略）", "normal"]]);
    expect(weights("甲")).toEqual([["甲", "bold"]]);
  });

  it("carry the marks of words", () => {
    const marks = ["underline", "strike", "superscript", "subscript"] as const;
    const content = contentOf(minutesOf(paragraph(marks.map((mark) => text(mark.slice(0, 3), mark)))));
    const looks = all(paragraphWith(content, "und"), "text:span").map(
      (span) => first(styleNamed(content, span.attributes["text:style-name"]), "style:text-properties").attributes,
    );
    expect(looks).toMatchObject([
      { "style:text-underline-style": "solid" },
      { "style:text-line-through-style": "solid" },
      { "style:text-position": "super 58%" },
      { "style:text-position": "sub 58%" },
    ]);
  });

  it("keep blanks that a reader would fold", () => {
    const words = " 甲  乙 丙   ";
    const [content, again] = [
      contentOf(minutesOf(words)),
      contentOf(minutesOf(paragraph([text("甲 "), text(" 乙", "strong")]))),
    ];
    expect(wordsOf(paragraphWith(content, "甲"))).toBe(words);
    expect(wordsOf(paragraphWith(again, "甲"))).toBe("甲  乙");
  });

  it("break the title where it was broken", () => {
    expect(
      all(paragraphWith(contentOf(minutes([title("青溪縣\n會議紀錄")])), "青溪縣"), "text:line-break"),
    ).toHaveLength(1);
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
  const cellsOf = (each: XmlElement) => elementsOf(each).filter(({ name }) => name.endsWith("table-cell"));

  it("repeat their header and keep their rows whole", () => {
    const content = contentOf(minutesOf(twoUnits));
    expect(all(first(content, "table:table-header-rows"), "table:table-row")).toHaveLength(1);
    const together = all(content, "table:table-row").map(
      (each) =>
        first(styleNamed(content, each.attributes["table:style-name"]), "style:table-row-properties").attributes[
          "fo:keep-together"
        ],
    );
    expect(together).toEqual(["always", "always", "always"]);
  });

  it("are as wide as the text", () => {
    const content = contentOf(minutesOf(twoUnits));
    const width = (name: string | undefined, properties: string, attribute: string) =>
      Number.parseFloat(first(styleNamed(content, name), properties).attributes[attribute] ?? "");
    const columns = all(content, "table:table-column").map((column) =>
      width(column.attributes["table:style-name"], "style:table-column-properties", "style:column-width"),
    );
    const of = first(content, "table:table").attributes["table:style-name"];
    expect(width(of, "style:table-properties", "style:width")).toBe(453.5);
    expect(columns.reduce((sum, each) => sum + each, 0)).toBeCloseTo(453.5, 2);
  });

  it("join the cells of an item over its units", () => {
    const rows = all(contentOf(minutesOf(twoUnits)), "table:table-row").map(cellsOf);
    expect(rows[1]?.map((cell) => cell.attributes["table:number-rows-spanned"] ?? "1")).toEqual([
      "2",
      "2",
      "1",
      "1",
      "1",
    ]);
    expect(rows[2]?.map(({ name }) => name)).toEqual([
      "table:covered-table-cell",
      "table:covered-table-cell",
      "table:table-cell",
      "table:table-cell",
      "table:table-cell",
    ]);
  });

  it("join cells across and down", () => {
    const doc = minutesOf(table([tableCell({ rowspan: 2, colspan: 2 }, "甲"), "乙"], ["丙"], ["丁", "戊", "己"]));
    const rows = all(contentOf(doc), "table:table-row").map(cellsOf);
    expect(rows.map((cells) => cells.map(textOf))).toEqual([
      ["甲", "", "乙"],
      ["", "", "丙"],
      ["丁", "戊", "己"],
    ]);
    expect(rows[0]?.[0]?.attributes).toMatchObject({
      "table:number-columns-spanned": "2",
      "table:number-rows-spanned": "2",
    });
  });

  it("cover every square of their grid and end every cell with a paragraph", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        for (const each of all(contentOf(doc), "table:table")) {
          const columns = elementsOf(each).filter(({ name }) => name === "table:table-column").length;
          const groups = elementsOf(each).filter(({ name }) => name === "table:table-header-rows");
          const own = [...groups.flatMap(elementsOf), ...elementsOf(each)].filter(
            ({ name }) => name === "table:table-row",
          );
          for (const every of own) {
            expect(cellsOf(every)).toHaveLength(columns);
            for (const cell of cellsOf(every)) {
              if (cell.name === "table:table-cell") expect(elementsOf(cell).at(-1)?.name).toBe("text:p");
            }
          }
        }
      }),
      { numRuns: 60, seed: 20_260_903 },
    );
  });
});

describe("every record", () => {
  it("keeps each character once and in order", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const printed = paragraphsOf(contentOf(doc))
          .map(wordsOf)
          .join("")
          .replace(/〔圖[^〕]*〕/gu, "");
        expect(printed.replace(/\s+/gu, "")).toBe(xmlSafe(plainText(doc)).replace(/\s+/gu, ""));
      }),
      { numRuns: 150, seed: 20_260_903 },
    );
  });

  it("ends with a line that takes no room where a table or picture is its last", () => {
    const last = paragraphsOf(contentOf(minutesOf(table(["甲"])))).at(-1);
    expect(last?.attributes["text:style-name"]).toBe("AfterTable");
    expect(paragraphsOf(contentOf(minutesOf("甲"))).at(-1)?.attributes["text:style-name"]).not.toBe("AfterTable");
  });
});
