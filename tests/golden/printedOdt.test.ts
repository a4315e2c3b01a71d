import { beforeAll, describe, expect, it } from "vitest";
import { assignment, followUpTable, row, tickColumn } from "../builders/followUpTable.ts";
import { field, list, minutes, minutesOf, section, table, title } from "../builders/minutes.ts";
import { odtOf } from "../unit/electron/core/exporters/odt/readOdt.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";
import { hasPdfToText, PRINTING_FONTS, type PrintedSheet, printedSheets, wordThatBegins } from "./printedWords.ts";
import { riverCommittee } from "./riverCommittee.ts";

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const mm = (millimetres: number) => millimetres * POINTS_PER_MILLIMETRE;
/** What "the same place" means: half a millimetre. */
const NEAR = mm(0.5);

const soffice = findLibreOffice();
const LACK =
  soffice === null
    ? "LibreOffice (soffice) is not installed: the printed ODT goes unmeasured"
    : hasPdfToText()
      ? null
      : "pdftotext is not installed: the printed ODT goes unmeasured";

const longFollowUp = minutes([
  title("雲海市長照推動小組第4次會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時"),
  section(
    "前次會議決議事項辦理情形",
    followUpTable(
      ["serial", "subject", "units", "progress", tickColumn("ruling")],
      ...Array.from({ length: 16 }, (_each, index) =>
        row(
          { serial: String(index + 1), subject: `第${index + 1}案請各區公所盤點據點之無障礙設施，並提出改善期程。` },
          assignment({ units: "社會局", progress: "已完成初步盤點，預計年底前改善完畢。" }, { ruling: "continue" }),
        ),
      ),
    ),
  ),
]);

const twelveItems = minutesOf(
  list(
    "一、",
    ...Array.from({ length: 12 }, (_each, index) => `事項${index + 1}${"請各單位依限辦理並回報進度，".repeat(4)}`),
  ),
);

/** Tables of so many rows that the end of one of them falls on the end of a page. */
const endingInTables = Array.from({ length: 14 }, (_each, more) =>
  minutesOf("出席情形如下：", table(...Array.from({ length: 20 + more }, (_row, at) => [`第${at + 1}列`, "內容"]))),
);

const sheets: Record<string, readonly PrintedSheet[]> = {};
const of = (name: string) => sheets[name] ?? [];
const FOOT = mm(297 - 25);
const bodyOf = ({ words }: PrintedSheet) => words.filter(({ top }) => top < FOOT);
const footOf = ({ words }: PrintedSheet) => words.filter(({ top }) => top >= FOOT);

describe.skipIf(LACK !== null)(LACK ?? "a record as LibreOffice prints its ODT", () => {
  beforeAll(async () => {
    if (soffice === null) return;
    process.env.FONTCONFIG_FILE = PRINTING_FONTS;
    const records = { river: riverCommittee, table: longFollowUp, list: twelveItems };
    const secret = riverCommittee.type.create(
      { ...riverCommittee.attrs, classification: "密" },
      riverCommittee.content,
    );
    const all = [
      ...Object.entries({ ...records, secret }),
      ...endingInTables.map((doc, index) => [String(index), doc] as const),
    ];
    const files = all.map(([name, doc]) => [`${name}.odt`, odtOf(doc)]);
    const printed = await convertAll(soffice, Object.fromEntries(files), "pdf");
    for (const [name, pdf] of Object.entries(printed)) sheets[name.replace(".odt", "")] = await printedSheets(pdf);
    delete process.env.FONTCONFIG_FILE;
  }, 120_000);

  it("stands 2.5 cm from every edge of A4", () => {
    expect(of("river").length).toBeGreaterThan(2);
    for (const sheet of of("river")) {
      expect(Math.abs(sheet.width - mm(210))).toBeLessThan(NEAR);
      expect(Math.abs(sheet.height - mm(297))).toBeLessThan(NEAR);
      const words = bodyOf(sheet);
      const [left, right] = [Math.min(...words.map((each) => each.left)), Math.max(...words.map((each) => each.right))];
      expect(left).toBeGreaterThan(mm(25) - NEAR);
      expect(right).toBeLessThan(mm(185) + NEAR);
      const firstTop = Math.min(...words.map(({ top }) => top));
      expect(firstTop).toBeGreaterThan(mm(25) - NEAR);
      expect(firstTop).toBeLessThan(mm(25) + 16);
      expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(FOOT + NEAR);
    }
    expect(Math.abs(wordThatBegins(of("river"), "時間：").left - mm(25))).toBeLessThan(NEAR);
    expect(Math.abs(wordThatBegins(of("river"), "紀錄：").right - mm(185))).toBeLessThan(NEAR);
  });

  it("has its title in the middle", () => {
    for (const line of ["青溪縣", "115年第"]) {
      const { left, right } = wordThatBegins(of("river"), line);
      expect(Math.abs((left + right) / 2 - mm(105)), line).toBeLessThan(NEAR);
    }
  });

  it("hangs items of one and of two characters at one place, ten to twelve included", () => {
    const lines = of("list").flatMap(bodyOf);
    const marks = lines.filter(({ text }) => /^[一二三四五六七八九十]+、/u.test(text));
    expect(marks).toHaveLength(12);
    for (const { left } of marks) expect(Math.abs(left - mm(25))).toBeLessThan(NEAR);
    // Three characters of 16 points: 十一、.
    const others = lines.filter((word) => !marks.includes(word));
    expect(others.length).toBeGreaterThan(30);
    for (const { left, text } of others) expect(Math.abs(left - mm(25) - 48), text).toBeLessThan(NEAR);
  });

  it("counts its pages in the middle of each foot, and leaves no page blank", () => {
    for (const [name, all] of Object.entries(sheets)) {
      all.forEach((sheet, index) => {
        const foot = footOf(sheet);
        expect(foot.map(({ text }) => text).join("")).toBe(`第${index + 1}頁，共${all.length}頁`);
        const [left, right] = [foot[0]?.left ?? 0, foot.at(-1)?.right ?? 0];
        expect(Math.abs((left + right) / 2 - mm(105))).toBeLessThan(NEAR);
        expect(bodyOf(sheet).length, `page ${index + 1} of ${name}`).toBeGreaterThan(0);
      });
    }
  });

  it("repeats the header of a table that goes on, and parts no row", () => {
    const pages = of("table").map(bodyOf);
    expect(pages.length).toBeGreaterThan(1);
    for (const words of pages) expect(words.filter(({ text }) => text === "項次")).toHaveLength(1);
    for (const words of pages.slice(1)) expect(words[0]?.text).toBe("項次");
    for (const words of pages) {
      const text = words.map((word) => word.text).join("");
      expect(text.match(/解除列管/gu)?.length).toBe(text.match(/繼續列管/gu)?.length);
    }
  });

  it("bears its classification above the text of every page, which stands where it stood", () => {
    const [plain, secret] = [of("river"), of("secret")];
    expect(secret).toHaveLength(plain.length);
    secret.forEach((sheet, index) => {
      expect(sheet.words.filter(({ text, bottom }) => text === "密" && bottom < mm(25))).toHaveLength(1);
      const body = sheet.words.filter(({ top }) => top > mm(25) - NEAR);
      expect(body).toEqual(plain[index]?.words);
    });
  });

  it("ends with its last table, whatever it fills", () => {
    for (const [index] of endingInTables.entries()) {
      const all = of(String(index));
      expect(all.at(-1)?.words.map(({ text }) => text)).toContain(`第${20 + index}列`);
    }
    expect(new Set(endingInTables.map((_each, index) => of(String(index)).length)).size).toBeGreaterThan(1);
  });
});
