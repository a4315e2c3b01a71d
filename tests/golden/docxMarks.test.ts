import { Document, type ILevelsOptions, Packer, Paragraph } from "docx";
import { describe, expect, it } from "vitest";
import { readDocx } from "../../electron/core/importers/docx/readDocx.ts";
import { sourceOf, written } from "../builders/sourceText.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";

const NO_SOFFICE = "LibreOffice (soffice) is not installed: the marks it prints go uncompared";
const NUMBERS = [
  1, 2, 9, 10, 11, 12, 13, 19, 20, 21, 25, 27, 30, 53, 60, 61, 99, 100, 101, 110, 111, 120, 200, 315, 780,
];

/** Formats of Word (ECMA-376 §17.18.59) that LibreOffice prints as Word does, up to the last number where it does. */
const ALIKE: readonly (readonly [format: string, last: number])[] = [
  ["decimal", 999],
  ["decimalZero", 999],
  ["decimalHalfWidth", 999],
  ["decimalFullWidth", 999],
  ["decimalFullWidth2", 999],
  // Word goes on in digits where LibreOffice has ㉑.
  ["decimalEnclosedCircle", 20],
  ["decimalEnclosedCircleChinese", 20],
  ["upperRoman", 999],
  ["lowerRoman", 999],
  ["upperLetter", 999],
  ["lowerLetter", 999],
  // Word has no word for hundreds here: 一○○ (both programs agree up to 99).
  ["taiwaneseCounting", 99],
  ["chineseCounting", 99],
  ["taiwaneseCountingThousand", 999],
  ["chineseCountingThousand", 999],
  ["japaneseCounting", 999],
  ["ideographLegalTraditional", 999],
  ["chineseLegalSimplified", 999],
  ["ideographTraditional", 999],
  ["ideographZodiac", 999],
];

/** What Word prints and LibreOffice does not know, from the examples of the standard. */
const WORD_ALONE: readonly (readonly [format: string, marks: readonly (readonly [number, string])[]])[] = [
  [
    "decimalEnclosedFullstop",
    [
      [1, "⒈"],
      [20, "⒛"],
      [21, "21"],
    ],
  ],
  [
    "decimalEnclosedParen",
    [
      [1, "⑴"],
      [20, "⒇"],
      [21, "21"],
    ],
  ],
  ["decimalEnclosedCircle", [[21, "21"]]],
  [
    "ideographDigital",
    [
      [9, "九"],
      [10, "一〇"],
      [111, "一一一"],
    ],
  ],
  [
    "taiwaneseDigital",
    [
      [9, "九"],
      [10, "一○"],
      [111, "一一一"],
    ],
  ],
  [
    "taiwaneseCounting",
    [
      [99, "九十九"],
      [100, "一○○"],
      [101, "一○一"],
      [315, "三一五"],
    ],
  ],
  [
    "chineseCounting",
    [
      [100, "一○○"],
      [120, "一二○"],
    ],
  ],
  [
    "ideographEnclosedCircle",
    [
      [1, "㊀"],
      [10, "㊉"],
      [11, "11"],
    ],
  ],
  [
    "ideographZodiacTraditional",
    [
      [1, "甲子"],
      [12, "乙亥"],
      [60, "癸亥"],
      [61, "甲子"],
    ],
  ],
  ["numberInDash", [[7, "- 7 -"]]],
];

/** A file of the docx library with a list for each number, which it begins with. */
async function listsOf(format: string, numbers: readonly number[]): Promise<Uint8Array> {
  const level = (start: number) => [{ level: 0, format, text: "（%1）", start }] as readonly ILevelsOptions[];
  const config = numbers.map((start) => ({ reference: `from${start}`, levels: level(start) }));
  const children = numbers.map(
    (start) => new Paragraph({ text: "詞", numbering: { reference: `from${start}`, level: 0 } }),
  );
  const document = new Document({ numbering: { config }, sections: [{ children }] });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

const marksIn = async (bytes: Uint8Array) =>
  written(sourceOf(await readDocx("a.docx", bytes)).blocks).map((line) => line.replace(/詞$/u, ""));

const textOf = (bytes: Uint8Array | undefined) =>
  new TextDecoder("utf-8")
    .decode(bytes)
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/\s*詞\s*$/u, "").trim());

const LEVELS = [
  ["ideographLegalTraditional", "%1、"],
  ["taiwaneseCountingThousand", "%2、"],
  ["taiwaneseCountingThousand", "（%3）"],
  ["decimal", "%3.%4"],
  ["lowerLetter", "第%5點"],
] as const;
const PLACES = [0, 1, 2, 3, 3, 4, 2, 3, 1, 2, 0, 1, 1, 3, 4, 4, 0, 2] as const;

/** Five levels that print the numbers above them, and a second list that starts again at 4. */
async function outlined(): Promise<Uint8Array> {
  const levels = LEVELS.map(([format, text], level) => ({ level, format, text }));
  const again = levels.map((level) => ({ ...level, start: 4 }));
  const paragraph = (reference: string, level: number, instance = 0) =>
    new Paragraph({ text: "詞", numbering: { reference, level, instance } });
  const children = [
    ...PLACES.map((level) => paragraph("outline", level)),
    ...PLACES.map((level) => paragraph("again", level, 1)),
    ...PLACES.slice(0, 6).map((level) => paragraph("outline", level)),
    ...PLACES.slice(0, 6).map((level) => paragraph("outline", level, 2)),
  ];
  const config = [
    { reference: "outline", levels },
    { reference: "again", levels: again },
  ];
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ numbering: { config }, sections: [{ children }] })));
}

describe("marks of a DOCX that the docx library wrote", () => {
  const soffice = findLibreOffice();

  it("are those that LibreOffice prints, in every format that it knows", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const files: Record<string, Uint8Array> = {};
    const due = ([, last]: (typeof ALIKE)[number]) => NUMBERS.filter((number) => number <= last);
    for (const each of ALIKE) files[`${each[0]}.docx`] = await listsOf(each[0], due(each));
    const printed = await convertAll(soffice, files, "txt:Text (encoded):UTF8");
    for (const each of ALIKE) {
      const name = `${each[0]}.docx`;
      const marks = await marksIn(files[name] ?? new Uint8Array());
      expect(marks, name).toHaveLength(due(each).length);
      expect(marks, name).toEqual(textOf(printed[name]));
    }
  });

  it("are the same in the file that LibreOffice makes of it", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const files: Record<string, Uint8Array> = { "outline.docx": await outlined() };
    for (const [format, last] of ALIKE) {
      files[`${format}.docx`] = await listsOf(
        format,
        NUMBERS.filter((number) => number <= last),
      );
    }
    const saved = await convertAll(soffice, files, "docx:MS Word 2007 XML");
    for (const [name, bytes] of Object.entries(files)) {
      expect(await marksIn(saved[name] ?? new Uint8Array()), name).toEqual(await marksIn(bytes));
    }
  });

  it("are those that LibreOffice prints on five levels, restarted, started elsewhere and taken up again", async (ctx) => {
    if (soffice === null) return ctx.skip(NO_SOFFICE);
    const bytes = await outlined();
    const { "a.docx": printed } = await convertAll(soffice, { "a.docx": bytes }, "txt:Text (encoded):UTF8");
    const marks = await marksIn(bytes);
    expect(marks).toHaveLength(PLACES.length * 2 + 12);
    expect(marks).toEqual(textOf(printed));
  });

  it.each(WORD_ALONE)("in %s are those that Word prints", async (format, marks) => {
    const bytes = await listsOf(
      format,
      marks.map(([number]) => number),
    );
    expect(await marksIn(bytes)).toEqual(marks.map(([, mark]) => `（${mark}）`));
  });
});
