import { expect, test } from "vitest";
import { readDocx } from "../../../../../electron/core/importers/docx/readDocx.ts";
import type { SourceDocument } from "../../../../../shared/recognition/source.ts";
import {
  abstractList,
  listed,
  listInstance,
  run,
  wordPackage,
  wordParagraph,
} from "../../../../builders/wordPackage.ts";

async function read(parts: Parameters<typeof wordPackage>[0]): Promise<SourceDocument> {
  const reading = await readDocx("測試.docx", wordPackage(parts));
  if (!reading.ok) throw new Error(reading.message);
  return reading.source;
}

const lines = (source: SourceDocument) =>
  source.blocks.flatMap((block) => (block.kind === "line" ? [`${block.mark ?? ""}${block.text}`] : []));

const marksOfFormat = async (format: string, text: string, count: number) =>
  lines(
    await read({
      body: Array.from({ length: count }, () => listed("", 1)).join(""),
      numbering: abstractList(0, [{ format, text }]) + listInstance(1, 0),
    }),
  );

test.each([
  [
    "taiwaneseCountingThousand",
    "%1、",
    ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "十一、"],
  ],
  [
    "ideographLegalTraditional",
    "%1、",
    ["壹、", "貳、", "參、", "肆、", "伍、", "陸、", "柒、", "捌、", "玖、", "壹拾、", "壹拾壹、"],
  ],
  ["ideographTraditional", "（%1）", ["（甲）", "（乙）", "（丙）"]],
  ["ideographZodiac", "%1、", ["子、", "丑、", "寅、"]],
  ["decimalFullWidth", "%1、", ["１、", "２、", "３、"]],
  ["decimal", "%1.", ["1.", "2.", "3."]],
  ["decimalEnclosedCircle", "%1", ["①", "②", "③"]],
  ["upperRoman", "%1.", ["I.", "II.", "III.", "IV."]],
  ["lowerLetter", "(%1)", ["(a)", "(b)", "(c)"]],
  ["decimalZero", "%1.", ["01.", "02."]],
  [
    "taiwaneseDigital",
    "%1、",
    ["一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "一○、", "一一、"],
  ],
])("marks of %s are read as Word prints them", async (format, text, expected) => {
  expect(await marksOfFormat(format, text, expected.length)).toEqual(expected);
});

test("deeper levels restart behind a higher one and print the numbers above them", async () => {
  const levels = [
    { format: "taiwaneseCountingThousand", text: "%1、" },
    { format: "taiwaneseCountingThousand", text: "（%2）" },
    { format: "decimal", text: "%3." },
  ];
  const source = await read({
    body: [
      listed("甲", 1),
      listed("乙", 1, 1),
      listed("丙", 1, 2),
      listed("丁", 1, 1),
      listed("戊", 1),
      listed("己", 1, 1),
    ].join(""),
    numbering: abstractList(0, levels) + listInstance(1, 0),
  });
  expect(lines(source)).toEqual(["一、甲", "（一）乙", "1.丙", "（二）丁", "二、戊", "（一）己"]);
});

test("a level with lvlRestart 0 counts on across the higher level", async () => {
  const levels = [
    { format: "taiwaneseCountingThousand", text: "%1、" },
    { format: "decimal", text: "%2.", extra: '<w:lvlRestart w:val="0"/>' },
  ];
  const source = await read({
    body: [listed("", 1), listed("", 1, 1), listed("", 1), listed("", 1, 1)].join(""),
    numbering: abstractList(0, levels) + listInstance(1, 0),
  });
  expect(lines(source)).toEqual(["一、", "1.", "二、", "2."]);
});

test("legal numbering prints the levels above in digits", async () => {
  const levels = [
    { format: "taiwaneseCountingThousand", text: "%1、" },
    { format: "decimal", text: "%1.%2", extra: "<w:isLgl/>" },
  ];
  const source = await read({
    body: [listed("", 1), listed("", 1), listed("", 1, 1)].join(""),
    numbering: abstractList(0, levels) + listInstance(1, 0),
  });
  expect(lines(source)).toEqual(["一、", "二、", "2.1"]);
});

test("two instances of one definition share its count until one overrides its start", async () => {
  const start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
  const source = await read({
    body: [listed("", 1), listed("", 1), listed("", 2), listed("", 3), listed("", 3)].join(""),
    numbering:
      abstractList(0, [{ format: "taiwaneseCountingThousand", text: "%1、" }]) +
      listInstance(1, 0) +
      listInstance(2, 0) +
      listInstance(3, 0, start),
  });
  expect(lines(source)).toEqual(["一、", "二、", "三、", "一、", "二、"]);
});

test("a list bound to a paragraph style needs no numbering of its own", async () => {
  const source = await read({
    body:
      wordParagraph(run("說明"), '<w:pStyle w:val="Item"/>') + wordParagraph(run("內文"), '<w:pStyle w:val="Child"/>'),
    styles:
      '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="Child"><w:basedOn w:val="Item"/></w:style>',
    numbering:
      abstractList(0, [{ format: "ideographTraditional", text: "%1、", extra: '<w:pStyle w:val="Item"/>' }]) +
      listInstance(1, 0),
  });
  expect(lines(source)).toEqual(["甲、說明", "乙、內文"]);
});

test("a paragraph that takes its list off (numId 0) bears no mark", async () => {
  const source = await read({
    body: wordParagraph(run("無"), '<w:pStyle w:val="Item"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    styles:
      '<w:style w:type="paragraph" w:styleId="Item"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    numbering: abstractList(0, [{ format: "decimal", text: "%1." }]) + listInstance(1, 0),
  });
  expect(lines(source)).toEqual(["無"]);
});

test("tracked changes are read as accepted and said so", async () => {
  const deleted = `<w:del><w:r><w:delText>刪去</w:delText></w:r></w:del>`;
  const source = await read({ body: wordParagraph(`${run("原文")}${deleted}<w:ins>${run("新增")}</w:ins>`) });
  expect(lines(source)).toEqual(["原文新增"]);
  expect(source.warnings.map((warning) => warning.code)).toEqual(["tracked-changes"]);
});

test("hidden text stays out and is reported", async () => {
  const source = await read({ body: wordParagraph(run("看得見") + run("看不見", "<w:vanish/>")) });
  expect(lines(source)).toEqual(["看得見"]);
  expect(source.warnings.map((warning) => warning.code)).toEqual(["hidden-text"]);
});

test("Wingdings symbols and legacy check boxes become the boxes a reader sees", async () => {
  const symbol = (code: string) => `<w:r><w:sym w:font="Wingdings" w:char="${code}"/></w:r>`;
  const legacy =
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>';
  const source = await read({
    body: wordParagraph(`${symbol("F0FE")}${run("解除")}${symbol("F0A8")}${run("繼續")}${legacy}`),
  });
  expect(lines(source)).toEqual(["☑解除□繼續■"]);
});

test("merged cells become spans, and the words of a continued cell are kept", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(run(text))}</w:tc>`;
  const source = await read({
    body: `<w:tbl><w:tr>${cell("案由", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr>${cell("甲", '<w:vMerge w:val="restart"/>')}${cell("一")}</w:tr><w:tr>${cell("續", "<w:vMerge/>")}${cell("二")}</w:tr></w:tbl>`,
  });
  const [table] = source.blocks;
  if (table?.kind !== "table") throw new Error("no table");
  expect(
    table.rows.map((row) =>
      row.map(({ colspan, rowspan, lines: own }) => [colspan, rowspan, own.map((line) => line.text).join("")]),
    ),
  ).toEqual([
    [[2, 1, "案由"]],
    [
      [1, 2, "甲續"],
      [1, 1, "一"],
    ],
    [[1, 1, "二"]],
  ]);
});

test("a text box and a footnote follow the paragraph they are anchored in", async () => {
  const box = `<w:r><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${wordParagraph(run("框內文字"))}</w:txbxContent></v:textbox></w:pict></w:r>`;
  const source = await read({
    body: wordParagraph(`${run("本文")}${box}<w:r><w:footnoteReference w:id="2"/></w:r>`),
    footnotes: `<w:footnote w:type="separator" w:id="0"/><w:footnote w:id="2">${wordParagraph(run("註文"))}</w:footnote>`,
  });
  expect(lines(source)).toEqual(["本文", "框內文字", "註文"]);
});
