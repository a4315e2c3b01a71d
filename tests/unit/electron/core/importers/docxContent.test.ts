import { expect, test } from "vitest";
import { readDocx } from "../../../../../electron/core/importers/docx/readDocx.ts";
import { sourceOf, written } from "../../../../builders/sourceText.ts";
import {
  abstractList,
  listed,
  listInstance,
  run,
  wordPackage,
  wordParagraph,
} from "../../../../builders/wordPackage.ts";

type Parts = Parameters<typeof wordPackage>[0];
const source = async (parts: Parts) => sourceOf(await readDocx("紀錄.docx", wordPackage(parts)));
const lines = async (parts: Parts) => written((await source(parts)).blocks);
const codes = async (parts: Parts) => (await source(parts)).warnings.map(({ code }) => code);

const control = (checked: "0" | "1", content: string) =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox></w:sdtPr><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
const symbol = (code: string, font = "Wingdings") => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
const field = (kind: string) => `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;

test("a check box of a content control reads as its sign, and by its state where the sign is unknown", async () => {
  const boxes = [
    control("1", run("☒")),
    control("0", run("☐")),
    control("1", symbol("F0FE")),
    control("1", symbol("F033", "Webdings")),
    control("0", ""),
    control("1", run("V")),
  ];
  expect(await lines({ body: wordParagraph(boxes.join("、")) })).toEqual(["☒☐☑☑☐☑"]);
});

test("letters set in a symbol font read as the signs they print", async () => {
  const font = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';
  expect(
    await lines({ body: wordParagraph(run("\uf0fe", font) + run("解除") + run("n", font) + run("\uf06c")) }),
  ).toEqual(["☑解除■\uf06c"]);
});

test("a bullet of a symbol font is the sign it prints", async () => {
  const bullet = '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr>';
  const numbering = abstractList(0, [{ format: "bullet", text: "\uf06c", extra: bullet }]) + listInstance(1, 0);
  expect(await lines({ body: listed("甲", 1), numbering })).toEqual(["●甲"]);
});

test("instructions of fields are no text, their results are", async () => {
  const nested = `${field("begin")}${instruction(" IF ")}${field("begin")}${instruction(" X ")}${field("separate")}${run("內")}${field("end")}${field("separate")}${run("第3次")}${field("end")}`;
  const simple = `<w:fldSimple w:instr=" DATE ">${run("115年")}</w:fldSimple>`;
  expect(await lines({ body: wordParagraph(run("甲") + nested + simple) })).toEqual(["甲第3次115年"]);
});

test("words behind an instruction that never ends are kept", async () => {
  expect(await lines({ body: wordParagraph(run("甲") + field("begin") + run("乙")) })).toEqual(["甲乙"]);
});

test("a drop-down of a form shows the entry that was chosen", async () => {
  const list =
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="繼續列管"/><w:listEntry w:val="解除列管"/></w:ddList></w:ffData></w:fldChar></w:r>';
  expect(await lines({ body: wordParagraph(list + instruction(" FORMDROPDOWN ") + field("end")) })).toEqual([
    "解除列管",
  ]);
});

test("ruby is read once, formulas by their letters", async () => {
  const ruby = `<w:r><w:ruby><w:rt>${run("ㄌㄨˋ")}</w:rt><w:rubyBase>${run("錄")}</w:rubyBase></w:ruby></w:r>`;
  const formula = "<m:oMath><m:r><m:t>x+1</m:t></m:r></m:oMath>";
  expect(await lines({ body: wordParagraph(ruby + run("事") + formula) })).toEqual(["錄事x+1"]);
});

test("a text box that is written twice for old readers is read once", async () => {
  const words = `<w:txbxContent>${wordParagraph(run("框"))}</w:txbxContent>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${words}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${words}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(await lines({ body: wordParagraph(run("文") + both) })).toEqual(["文", "框"]);
});

test("pictures and embedded files are counted, plain lines are not", async () => {
  const picture = "<w:r><w:drawing><pic:pic/></w:drawing></w:r>";
  const line = "<w:r><w:drawing><wps:wsp/></w:drawing></w:r>";
  const read = await source({ body: `${wordParagraph(run("文") + picture + line)}<w:altChunk/>` });
  expect(read.warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining("1 張圖片"),
    expect.stringContaining("1 份別的文件"),
  ]);
});

test("a paragraph whose end was deleted goes on in the next", async () => {
  const body = wordParagraph(run("前"), '<w:rPr><w:del w:id="1"/></w:rPr>') + wordParagraph(run("後"));
  expect(await lines({ body })).toEqual(["前後"]);
  expect(await codes({ body })).toEqual(["tracked-changes"]);
});

test("deleted rows are gone, rows and cells inside content controls are read", async () => {
  const cell = (text: string) => `<w:tc>${wordParagraph(run(text))}</w:tc>`;
  const wrapped = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
  const body = `<w:tbl><w:tr>${cell("甲")}${wrapped(cell("乙"))}</w:tr><w:tr><w:trPr><w:del/></w:trPr>${cell("刪")}</w:tr>${wrapped(`<w:tr>${cell("丙")}${cell("丁")}</w:tr>`)}</w:tbl>`;
  expect(await lines({ body })).toEqual(["甲 | 乙", "丙 | 丁"]);
});

test("a table inside a content control of a cell is read row by row", async () => {
  const cell = (content: string) => `<w:tc>${content}</w:tc>`;
  const inner = `<w:tbl><w:tr>${cell(wordParagraph(run("內一")))}${cell(wordParagraph(run("內二")))}</w:tr></w:tbl>`;
  const body = `<w:tbl><w:tr>${cell(`<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`)}${cell(wordParagraph(run("外")))}</w:tr></w:tbl>`;
  expect(await lines({ body })).toEqual(["內一\t內二 | 外"]);
});

test("rows that begin late are filled up, a merge goes on only below itself", async () => {
  const cell = (text: string, properties = "") =>
    `<w:tc><w:tcPr>${properties}</w:tcPr>${wordParagraph(run(text))}</w:tc>`;
  const merged = (text: string, restart = false) => cell(text, restart ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>");
  const body = `<w:tbl><w:tr>${cell("甲")}${merged("乙", true)}</w:tr><w:tr>${cell("寬", '<w:gridSpan w:val="2"/>')}</w:tr><w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${merged("丙")}</w:tr></w:tbl>`;
  expect(await lines({ body })).toEqual(["甲 | 乙", "2×1 寬", " | 丙"]);
});

test.each(["nothing", "space", "tab"])("a mark followed by %s is the same mark", async (suffix) => {
  const level = { format: "taiwaneseCountingThousand", text: "第%1案", extra: `<w:suff w:val="${suffix}"/>` };
  const numbering = abstractList(0, [level]) + listInstance(1, 0);
  expect(await lines({ body: listed("步道", 1), numbering })).toEqual(["第一案步道"]);
});

test("a level bound to a style numbers the paragraphs of that style and of those based on it", async () => {
  const styles = [
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>',
    '<w:style w:type="paragraph" w:styleId="H2"><w:basedOn w:val="H1"/></w:style>',
    '<w:style w:type="paragraph" w:styleId="H2a"><w:basedOn w:val="H2"/></w:style>',
  ].join("");
  const bound = (style: string) => `<w:pStyle w:val="${style}"/>`;
  const levels = [
    { format: "ideographLegalTraditional", text: "%1、", extra: bound("H1") },
    { format: "taiwaneseCountingThousand", text: "%2、", extra: bound("H2") },
  ];
  const body = ["H1", "H2", "H2a", "H1"].map((style) => wordParagraph(run(style), bound(style))).join("");
  const numbering = abstractList(0, levels) + listInstance(1, 0);
  expect(await lines({ body, styles, numbering })).toEqual(["壹、H1", "一、H2", "二、H2a", "貳、H1"]);
});

test("a numbering style is followed to its definition", async () => {
  const numbering =
    abstractList(0, [], '<w:numStyleLink w:val="Rows"/>') +
    abstractList(1, [{ format: "ideographTraditional", text: "%1、" }], '<w:styleLink w:val="Rows"/>') +
    listInstance(1, 0);
  expect(await lines({ body: listed("", 1) + listed("", 1), numbering })).toEqual(["甲、", "乙、"]);
});

test("a format of one's own with leading zeros is printed so", async () => {
  const custom =
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1."/></w:lvl>';
  const numbering = `<w:abstractNum w:abstractNumId="0">${custom}</w:abstractNum>${listInstance(1, 0)}`;
  expect(await lines({ body: listed("", 1), numbering })).toEqual(["001."]);
});

test("lists in notes do not count in the body, and a note that refers to itself ends", async () => {
  const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const numbering = abstractList(0, [{ format: "decimal", text: "%1." }]) + listInstance(1, 0);
  const footnotes = `<w:footnote w:id="2">${listed("註", 1)}${wordParagraph(run("自指") + reference)}</w:footnote>`;
  const body = listed("甲", 1) + wordParagraph(run("文") + reference + reference) + listed("乙", 1);
  expect(await lines({ body, numbering, footnotes })).toEqual(["1.甲", "文", "1.註", "自指", "2.乙"]);
});

test("hidden paragraphs are not counted, hidden character styles hide", async () => {
  const styles = '<w:style w:type="character" w:styleId="Off"><w:rPr><w:vanish/></w:rPr></w:style>';
  const hidden = wordParagraph(
    run("藏", "<w:vanish/>"),
    '<w:numPr><w:numId w:val="1"/></w:numPr><w:rPr><w:vanish/></w:rPr>',
  );
  const numbering = abstractList(0, [{ format: "decimal", text: "%1." }]) + listInstance(1, 0);
  const body =
    listed("甲", 1) + hidden + listed("乙", 1) + wordParagraph(run("丙") + run("藏", '<w:rStyle w:val="Off"/>'));
  expect(await lines({ body, styles, numbering })).toEqual(["1.甲", "2.乙", "丙"]);
});

test("a page begins behind a page break, wherever it stands", async () => {
  const pageBreak = '<w:r><w:br w:type="page"/></w:r>';
  const { blocks } = await source({
    body:
      wordParagraph(run("甲") + pageBreak) +
      wordParagraph(run("乙")) +
      wordParagraph(pageBreak + run("丙")) +
      wordParagraph(run("丁"), "<w:pageBreakBefore/>"),
  });
  expect(blocks.map((block) => block.kind === "line" && [block.text, block.pageStart])).toEqual([
    ["甲", false],
    ["乙", true],
    ["丙", true],
    ["丁", true],
  ]);
});

test("heads and feet with words of their own are reported, page numbers and the title again are not", async () => {
  const page = `${run("第 ")}${field("begin")}${instruction(" PAGE ")}${field("separate")}${run("3")}${field("end")}${run(" 頁，共 9 頁")}`;
  const body = wordParagraph(run("會議紀錄"));
  expect(await codes({ body, header: wordParagraph(run("會議紀錄")), footer: wordParagraph(page) })).toEqual([]);
  expect(await codes({ body, header: wordParagraph(run("限閱")), footer: wordParagraph(page) })).toEqual([
    "lost-formatting",
  ]);
});

test("text is composed (NFC) and never folded (NFKC)", async () => {
  expect(await lines({ body: wordParagraph(run("e\u0301（１）\uf9e4")) })).toEqual(["é（１）理"]);
});

test.each([
  ["an empty document", wordParagraph(""), "empty"],
  ["a scan", wordParagraph("<w:r><w:drawing><pic:pic/></w:drawing></w:r>"), "pictures-only"],
])("%s has nothing to read", async (_, body, reason) => {
  expect(await readDocx("a.docx", wordPackage({ body }))).toMatchObject({ ok: false, reason });
});
