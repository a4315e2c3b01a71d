import { expect, test } from "vitest";
import { countedIds } from "../../../../../shared/minutes/ids.ts";
import { marksOf } from "../../../../../shared/minutes/marks.ts";
import { plainText } from "../../../../../shared/minutes/plainText.ts";
import { recognise } from "../../../../../shared/recognition/recognise.ts";
import type { SourceLine } from "../../../../../shared/recognition/source.ts";
import { bodyOf, outlineOf } from "../../../../builders/recognised.ts";

const outline = (text: string) =>
  outlineOf(bodyOf(text))
    .map((line) => line.replace(/^ {2}/u, ""))
    .slice(2);

test("items nest by the style of their marks and come back to the list they continue", () => {
  expect(outline("壹、報告事項\n一、甲事\n(一) 細項\n1. 更細\n2. 再細\n(二) 另一\n二、乙事\n")).toEqual([
    "clauseList [一、]",
    "  clause",
    "    paragraph 甲事",
    "    clauseList [(一)]",
    "      clause",
    "        paragraph 細項",
    "        clauseList [1.]",
    "          clause",
    "            paragraph 更細",
    "          clause",
    "            paragraph 再細",
    "      clause",
    "        paragraph 另一",
    "  clause",
    "    paragraph 乙事",
  ]);
});

test("a gap and a repeat stay as literal marks", () => {
  const doc = bodyOf("壹、報告事項\n一、甲\n三、丙\n三、丁\n四、戊\n");
  const literal: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clause") literal.push(node.attrs.mark);
    return true;
  });
  expect(literal).toEqual([null, "三、", "三、", null]);
  expect([...marksOf(doc).values()].map((mark) => mark.text)).toEqual(["壹、", "一、", "三、", "三、", "四、"]);
});

test("a list that begins anew in the same style stands beside the first, however deep the last item was", () => {
  expect(
    outline("壹、報告事項\n一、甲\n(一) 細項\n1. 更細\n一、乙\n").filter((line) => !line.includes("paragraph")),
  ).toEqual([
    "clauseList [一、]",
    "  clause",
    "    clauseList [(一)]",
    "      clause",
    "        clauseList [1.]",
    "          clause",
    "clauseList [一、]",
    "  clause",
  ]);
});

test("the list of an outcome and the list of reports around it are told apart", () => {
  const text =
    "壹、報告事項\n一、社會處業務報告\n決定：\n一、洽悉。\n二、請加強宣導。\n二、警察局業務報告\n決定：\n一、洽悉。\n二、請補充資料。\n三、衛生局業務報告\n決定：洽悉。\n";
  expect(outline(text).filter((line) => /^ {0,2}(?:clause|clauseList)/u.test(line))).toEqual([
    "clauseList [一、]",
    "  clause",
    "  clause",
    "  clause",
  ]);
});

test("thousands of items that each begin a list make no tree that nothing can walk", () => {
  const text = Array.from({ length: 3000 }, () => "一、王委員大明：\n一、第一點\n").join("");
  expect(bodyOf(`壹、討論事項\n${text}`).textContent.length).toBeGreaterThan(20_000);
});

/** The body of a record whose marks were counted by the file's format, as lines of an outline. */
function counted(...items: readonly (readonly [mark: string, text: string])[]) {
  const line = (text: string, number: number, mark: string | null): SourceLine => ({
    kind: "line",
    number,
    text,
    whole: true,
    pageStart: false,
    mark,
  });
  const head = ["青溪縣第3次會議紀錄", "時間：115年9月3日", "主席：高遠志"].map((text, at) => line(text, at + 1, null));
  const blocks = [...head, line("報告事項", 4, "壹、"), ...items.map(([mark, text], at) => line(text, at + 5, mark))];
  return recognise({ name: "a.docx", format: "docx", blocks, warnings: [] }, countedIds());
}

test("bullets that the format prints make a list, and none of them departs from it", () => {
  const { doc, warnings } = counted(["•", "甲事"], ["•", "乙事"]);
  const clauses: unknown[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clause") clauses.push(node.attrs.mark);
    return true;
  });
  expect(clauses).toEqual([null, null]);
  expect(plainText(doc).split("\n").slice(-2)).toEqual(["•甲事", "•乙事"]);
  expect(warnings).toEqual([]);
});

test("a mark of the format that no list of ours has stands before its words, once", () => {
  const { doc, warnings } = counted(["1.1", "甲事"], ["第一條", "乙事"], ["一○一、", "丙事"], ["A-1", "丁事"]);
  expect(plainText(doc).split("\n").slice(-4)).toEqual(["1.1甲事", "第一條乙事", "一○一、丙事", "A-1丁事"]);
  expect(warnings).toEqual([]);
});
