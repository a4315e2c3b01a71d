import { expect, test } from "vitest";
import { matchesOf, phrasesOf, tokensOf } from "../../electron/core/store/searchText.ts";

/** The stretches of a text that answer a query. */
const found = (text: string, query: string) =>
  matchesOf(text, phrasesOf(query))?.map(({ from, to }) => text.slice(from, to)) ?? null;

test.each([
  ["列管事項", ["列", "管", "事", "項"]],
  ["COVID-19 及 v2.0", ["covid", "19", "及", "v2", "0"]],
  ["１１５年Ａ棟", ["115", "年", "a", "棟"]],
  ["Café 與 café", ["cafe", "與", "cafe"]],
  ["主　席：𠮷林", ["主", "席", "𠮷", "林"]],
  ["臺北、峯、這裏、王○○", ["台", "北", "峰", "這", "裡", "王", "〇", "〇"]],
  ["葛\u{e0100}城", ["葛", "城"]],
  ["\ue000字", ["\ue000", "字"]],
  ["，。：（）　", []],
])("the words of 「%s」 are %j", (text, tokens) => {
  expect(tokensOf(text)).toEqual(tokens);
});

test.each([
  ["請台北市政府", "臺北", ["台北"]],
  ["請臺北市政府", "台北", ["臺北"]],
  ["主　席：林文雄", "主席", ["主　席"]],
  ["第１１５次", "115", ["１１５"]],
  ["列管、事項", "管事", null],
  ["列管事項由總務處列管", "列管 總務", ["列管", "總務", "列管"]],
  ["列管事項", "列管 教務", null],
  ["𠮷林里辦公處", "林里", ["林里"]],
  ["共㈠案", "(一)", ["㈠"]],
  ["ＣＯＶＩＤ疫情", "covid", ["ＣＯＶＩＤ"]],
])("in 「%s」 the query 「%s」 finds %j", (text, query, matches) => {
  expect(found(text, query)).toEqual(matches);
});

test("a query of marks and white space asks for nothing", () => {
  expect(phrasesOf('　，。 "* ')).toEqual([]);
});
