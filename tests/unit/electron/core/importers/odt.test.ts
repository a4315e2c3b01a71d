import { expect, test } from "vitest";
import { readOdt } from "../../../../../electron/core/importers/odt/readOdt.ts";
import { odfParagraph, odtPackage } from "../../../../builders/odfPackage.ts";
import { sourceOf, written } from "../../../../builders/sourceText.ts";

type Parts = Parameters<typeof odtPackage>[0];
const source = async (parts: Parts) => sourceOf(await readOdt("紀錄.odt", odtPackage(parts)));
const lines = async (parts: Parts) => written((await source(parts)).blocks);

const level = (index: number, format: string, attributes = "") =>
  `<text:list-level-style-number text:level="${index}" style:num-format="${format}" ${attributes}/>`;
const listStyle = (name: string, ...levels: string[]) =>
  `<text:list-style style:name="${name}">${levels.join("")}</text:list-style>`;
const item = (text: string, attributes = "", inner = "") =>
  `<text:list-item ${attributes}>${odfParagraph(text)}${inner}</text:list-item>`;
const list = (items: string, attributes = 'text:style-name="L"') => `<text:list ${attributes}>${items}</text:list>`;

test.each([
  ["一, 二, 三, ...", 'style:num-suffix="、"', ["一、", "二、", "十、", "十一、", "二十、", "二十一、"]],
  ["壹, 貳, 參, ...", 'style:num-suffix="、"', ["壹、", "貳、", "壹拾、", "壹拾壹、", "貳拾、", "貳拾壹、"]],
  [
    "甲, 乙, 丙, ...",
    'style:num-prefix="（" style:num-suffix="）"',
    ["（甲）", "（乙）", "（癸）", "（11）", "（20）", "（21）"],
  ],
  ["子, 丑, 寅, ...", "", ["子", "丑", "酉", "戌", "20", "21"]],
  ["１, ２, ３, ...", 'style:num-suffix="."', ["１.", "２.", "１０.", "１１.", "２０.", "２１."]],
  ["①, ②, ③, ...", "", ["①", "②", "⑩", "⑪", "⑳", "㉑"]],
  ["1", 'style:num-suffix="."', ["1.", "2.", "10.", "11.", "20.", "21."]],
  ["01, 02, 03, ...", "", ["01", "02", "10", "11", "20", "21"]],
  ["i", 'style:num-suffix=")"', ["i)", "ii)", "x)", "xi)", "xx)", "xxi)"]],
  ["A", "", ["A", "B", "J", "K", "T", "U"]],
])("marks of %s are read as LibreOffice prints them", async (format, around, expected) => {
  const all = await lines({
    body: list(Array.from({ length: 21 }, () => item("")).join("")),
    automatic: listStyle("L", level(1, format, around)),
  });
  expect([0, 1, 9, 10, 19, 20].map((index) => all[index])).toEqual(expected);
});

const OUTLINE = listStyle(
  "L",
  level(1, "一, 二, 三, ...", 'style:num-suffix="、"'),
  level(2, "1", 'style:num-suffix="." text:display-levels="2" style:num-prefix="("'),
  level(3, "甲, 乙, 丙, ...", 'loext:num-list-format="%1%之%3%："'),
);

test("deeper levels restart, show the levels above, and follow LibreOffice's pattern", async () => {
  const deep = list(item("丙"), "");
  const body = list(item("甲", "", list(item("乙", "", deep) + item("丁"), "")) + item("戊", "", list(item("己"), "")));
  expect(await lines({ body, automatic: OUTLINE })).toEqual([
    "一、甲",
    "(一.1.乙",
    "一之甲：丙",
    "(一.2.丁",
    "二、戊",
    "(二.1.己",
  ]);
});

test("a list goes on behind other text where it says so, and begins again where it does not", async () => {
  const body =
    list(item("甲"), 'text:style-name="L" xml:id="a"') +
    odfParagraph("間隔") +
    list(item("乙"), 'text:style-name="L" text:continue-numbering="true"') +
    list(item("丙"), 'text:style-name="L"') +
    list(item("丁"), 'text:style-name="L" text:continue-list="a"') +
    list(item("戊", 'text:start-value="7"'), 'text:style-name="L"');
  expect(await lines({ body, automatic: OUTLINE })).toEqual(["一、甲", "間隔", "二、乙", "一、丙", "三、丁", "七、戊"]);
});

test("list headers and further paragraphs of an item bear no mark", async () => {
  const header = `<text:list-header>${odfParagraph("標題")}</text:list-header>`;
  const body = list(header + item("甲", "", odfParagraph("續")) + item("乙"));
  expect(await lines({ body, automatic: OUTLINE })).toEqual(["標題", "一、甲", "續", "二、乙"]);
});

test("a list inside an item that has no words of its own does not count the item", async () => {
  const empty = (inner: string) => `<text:list-item>${inner}</text:list-item>`;
  const body =
    list(item("甲", "", list(item("乙"), ""))) +
    odfParagraph("間") +
    list(empty(list(item("丙"), "")), 'text:style-name="L" text:continue-numbering="true"');
  expect(await lines({ body, automatic: OUTLINE })).toEqual(["一、甲", "(一.1.乙", "間", "(一.2.丙"]);
});

test("headings are numbered by the outline", async () => {
  const styles = `<text:outline-style>${level(1, "壹, 貳, 參, ...", 'style:num-suffix="、"')}${level(2, "")}</text:outline-style>`;
  const body =
    '<text:h text:outline-level="1">報告</text:h><text:h text:outline-level="2">細目</text:h><text:h text:outline-level="1">討論</text:h>';
  expect(await lines({ body, styles })).toEqual(["壹、報告", "細目", "貳、討論"]);
});

test("tabs, spaces, line breaks and folded white space are read as they print", async () => {
  const body = odfParagraph(
    '  甲 \n  乙<text:s text:c="3"/>丙<text:tab/>丁<text:line-break/>戊<text:soft-page-break/>己',
  );
  expect(await lines({ body })).toEqual(["甲 乙   丙\t丁", "戊己"]);
});

test("tracked changes are accepted, hidden words, comments and pictures are reported", async () => {
  const tracked = `<text:tracked-changes><text:changed-region><text:deletion>${odfParagraph("刪去")}</text:deletion></text:changed-region></text:tracked-changes>`;
  const automatic =
    '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>';
  const comment = `<office:annotation>${odfParagraph("註解")}</office:annotation>`;
  const body = `${tracked}${odfParagraph(`甲<text:change text:change-id="1"/><text:span text:style-name="H">藏</text:span>${comment}<draw:frame><draw:image/></draw:frame>乙`)}`;
  const read = await source({ body, automatic });
  expect(written(read.blocks)).toEqual(["甲乙"]);
  expect(read.warnings.map(({ code }) => code)).toEqual([
    "tracked-changes",
    "hidden-text",
    "lost-formatting",
    "lost-formatting",
  ]);
});

test("notes, text boxes and check boxes are read, ruby is not doubled", async () => {
  const note = `<text:note><text:note-citation>1</text:note-citation><text:note-body>${odfParagraph("註文")}</text:note-body></text:note>`;
  const box = `<draw:frame><draw:text-box>${odfParagraph("框內")}</draw:text-box></draw:frame>`;
  const ruby = "<text:ruby><text:ruby-base>錄</text:ruby-base><text:ruby-text>ㄌㄨˋ</text:ruby-text></text:ruby>";
  const forms =
    '<office:forms><form:form><form:checkbox form:id="c1" form:label="解除" form:current-state="checked"/></form:form></office:forms>';
  const body = forms + odfParagraph(`${ruby}事${note}${box}<draw:control draw:control="c1"/>`);
  expect(await lines({ body })).toEqual(["錄事■解除", "註文", "框內"]);
});

test("tables keep spans, header rows, repeated rows and tables inside", async () => {
  const cell = (content: string, attributes = "") => `<table:table-cell ${attributes}>${content}</table:table-cell>`;
  const words = (text: string, attributes = "") => cell(odfParagraph(text), attributes);
  const inner = `<table:table><table:table-row>${words("內一")}${words("內二")}</table:table-row></table:table>`;
  const body = `<table:table><table:table-header-rows><table:table-row>${words("案由", 'table:number-columns-spanned="2"')}<table:covered-table-cell/></table:table-row></table:table-header-rows><table:table-row>${words("甲", 'table:number-rows-spanned="2"')}${cell(inner)}</table:table-row><table:table-row><table:covered-table-cell/>${words("乙")}</table:table-row><table:table-row table:number-rows-repeated="2">${words("同")}${words("同")}</table:table-row></table:table>`;
  expect(await lines({ body })).toEqual(["2×1 案由", "1×2 甲 | 內一\t內二", "乙", "同 | 同", "同 | 同"]);
});

test("the words of page heads are reported unless they only count pages", async () => {
  const page = (head: string) =>
    `<style:master-page><style:header>${odfParagraph(head)}</style:header></style:master-page>`;
  const counted = await source({
    body: odfParagraph("甲"),
    master: page("第<text:page-number>3</text:page-number>頁，共 9 頁"),
  });
  expect(counted.warnings).toEqual([]);
  const worded = await source({ body: odfParagraph("甲"), master: page("雲海縣政府內部文件") });
  expect(worded.warnings).toMatchObject([{ code: "lost-formatting", excerpt: "雲海縣政府內部文件" }]);
});
