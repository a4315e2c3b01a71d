import { expect, test } from "vitest";
import { readCsv } from "../../../../../electron/core/importers/csv/readCsv.ts";
import { sourceOf, written } from "../../../../builders/sourceText.ts";

const ROWS = "編號,案由,辦理情形\n001,改善步道,已完工\n";
const utf16le = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le"));
const read = (text: string | Uint8Array) =>
  sourceOf(readCsv("列管.csv", typeof text === "string" ? new TextEncoder().encode(text) : text));

test.each([
  ["commas", ROWS],
  ["tabs", ROWS.replaceAll(",", "\t")],
  ["semicolons", ROWS.replaceAll(",", ";")],
  ["CRLF", ROWS.replaceAll("\n", "\r\n")],
  ["CR alone", ROWS.replaceAll("\n", "\r")],
  ["a byte order mark", `\ufeff${ROWS}`],
  ["Excel's sep line", `sep=;\n${ROWS.replaceAll(",", ";")}`],
  ["UTF-16", utf16le(ROWS.replaceAll(",", "\t"))],
])("a list written with %s is the same table", (_, text) => {
  expect(written(read(text).blocks)).toEqual(["編號 | 案由 | 辦理情形", "001 | 改善步道 | 已完工"]);
});

test("quotes hold delimiters, line breaks and quotes", () => {
  const source = read('編號,案由\n1,"甲、乙,\n與「丙""丁」"\n');
  expect(written(source.blocks)).toEqual(["編號 | 案由", '1 | 甲、乙,/與「丙"丁」']);
});

test("commas in text do not outweigh the tabs that divide every line", () => {
  const source = read("編號\t案由\n1\t甲,乙,丙\n2\t丁\n");
  expect(written(source.blocks)).toEqual(["編號 | 案由", "1 | 甲,乙,丙", "2 | 丁"]);
});

test("what looks like a formula stays the text it is, zeros that Excel kept stay too", () => {
  const source = read('甲,乙\n=cmd|\' /C calc\'!A0,"=""007"""\n');
  expect(written(source.blocks)).toEqual(["甲 | 乙", "=cmd|' /C calc'!A0 | 007"]);
});

test("a quote that never closes costs no words", () => {
  const source = read('編號,案由\n1,"未完\n2,乙\n');
  expect(written(source.blocks)).toEqual(["編號 | 案由", '1 | "未完', "2 | 乙"]);
});

test("Big5 is read, and its user-defined characters become the private use that Windows gives them", () => {
  const big5 = Uint8Array.from([
    ...[0xbd, 0x73, 0xb8, 0xb9, 0x2c, 0xa5, 0x44, 0xae, 0x75, 0x0a],
    ...[0x31, 0x2c, 0xa4, 0xfd, 0xfa, 0x40, 0x81, 0x40, 0xa5, 0x44, 0x0a],
  ]);
  expect(written(read(big5).blocks)).toEqual(["編號 | 主席", "1 | 王\ue000\ueeb8主"]);
});

test.each([
  ["", "empty"],
  [" \n,,\n", "empty"],
  ["\u0000\u0001\u0002", "not-text"],
  [`${"a,".repeat(300)}\n`, "too-large"],
  ["a,b\n".repeat(20_001), "too-large"],
])("a text that cannot be a list gives its reason", (text, reason) => {
  expect(readCsv("列管.csv", new TextEncoder().encode(text))).toMatchObject({ ok: false, reason });
});

test("20,000 rows are read", () => {
  expect(read("a,b\n".repeat(20_000)).blocks[0]).toMatchObject({ kind: "table" });
});
