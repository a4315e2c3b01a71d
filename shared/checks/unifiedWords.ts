import { excerptOf } from "../minutes/excerpt.ts";
import type { Check, Finding } from "./check.ts";
import { outsideQuotes, perBlock, textBlocksOf } from "./textBlocks.ts";

/**
 * Words that the list of unified characters writes otherwise (法律統一用字表; 文書處理手冊 附錄2), as [written, unified].
 * Where a character is right in one sense and wrong in another, only the compounds that are wrong stand here.
 */
const UNIFIED: readonly (readonly [written: string, unified: string])[] = [
  ["公佈", "公布"],
  ["分佈", "分布"],
  ["散佈", "散布"],
  ["頒佈", "頒布"],
  ["發佈", "發布"],
  ["宣佈", "宣布"],
  ["佈置", "布置"],
  ["佈建", "布建"],
  ["佈達", "布達"],
  ["佔比", "占比"],
  ["佔有", "占有"],
  ["佔用", "占用"],
  ["佔地", "占地"],
  ["獨佔", "獨占"],
  ["部份", "部分"],
  ["身份", "身分"],
  ["成份", "成分"],
  ["充份", "充分"],
  ["盡速", "儘速"],
  ["盡快", "儘快"],
  ["盡早", "儘早"],
  ["盡量", "儘量"],
  ["盡先", "儘先"],
  ["執掌", "職掌"],
  ["暸解", "瞭解"],
  ["明暸", "明瞭"],
  ["計劃", "計畫"],
  ["搜集", "蒐集"],
  ["抵觸", "牴觸"],
  ["徹底", "澈底"],
  ["貫澈", "貫徹"],
  ["征收", "徵收"],
  ["征求", "徵求"],
  ["征詢", "徵詢"],
  ["粘貼", "黏貼"],
  ["雇用", "僱用"],
  ["僱主", "雇主"],
  ["僱員", "雇員"],
  ["取銷", "取消"],
  ["賬目", "帳目"],
  ["賬戶", "帳戶"],
  ["座落", "坐落"],
  ["委托", "委託"],
  ["信托", "信託"],
  ["銷燬", "銷毀"],
  ["燬損", "毀損"],
  ["厘訂", "釐訂"],
  ["厘清", "釐清"],
  ["答複", "答復"],
  ["回複", "回復"],
  ["佐証", "佐證"],
  ["証明", "證明"],
  ["并且", "並且"],
  ["給于", "給予"],
  ["提昇", "提升"],
];

const WORDS = new Map(UNIFIED);
const PATTERN = new RegExp([...WORDS.keys()].join("|"), "g");

const wordsOf = perBlock((text) => [...new Set(outsideQuotes(text).match(PATTERN) ?? [])]);

/** 統一用字: each word once, where it stands first; what is quoted is another's and stays. */
export const unifiedWords: Check = (doc) => {
  const places = new Map<string, Finding>();
  for (const block of textBlocksOf(doc))
    for (const word of wordsOf(block)) {
      if (places.has(word)) continue;
      places.set(word, {
        code: "unified-words",
        message: `「${word}」的統一用字是「${WORDS.get(word) ?? ""}」；名稱或引文照原文就好。`,
        excerpt: excerptOf(block.text),
        blockId: block.id,
      });
    }
  return [...places.values()];
};
