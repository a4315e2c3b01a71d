import { excerptOf } from "../minutes/excerpt.ts";
import type { Check } from "./check.ts";
import { outsideQuotes, perBlock, textBlocksOf } from "./textBlocks.ts";

/** Pairs that are both in use and mean the same; one record keeps to one. */
const PAIRS: readonly (readonly [string, string])[] = [
  ["聯結", "連結"],
  ["紀錄人", "記錄人"],
  ["臺灣", "台灣"],
  ["臺北", "台北"],
  ["臺中", "台中"],
  ["臺南", "台南"],
  ["臺東", "台東"],
  ["平臺", "平台"],
  ["週", "周"],
  ["其他", "其它"],
  ["唯一", "惟一"],
  ["籌劃", "籌畫"],
  ["規劃", "規畫"],
  ["轉介", "轉界"],
  ["回覆", "回復"],
  ["防治宣導", "防制宣導"],
];

/** Only as a measure of time; 周 is a surname too. */
const WEEK = /[每本上下一兩二三四五六\d](週|周)(?!\p{Script=Han}{0,2}(?:委員|處長|局長|主任|科長))/gu;

const spellingsOf = perBlock((text) => {
  const words = outsideQuotes(text);
  const found = new Set(PAIRS.flat().filter((word) => word.length > 1 && words.includes(word)));
  for (const [, week] of words.matchAll(WEEK)) if (week !== undefined) found.add(week);
  return found;
});

/** One word written in two ways in the same record; flagged at the second way. */
export const twoSpellings: Check = (doc) => {
  const blocks = textBlocksOf(doc);
  return PAIRS.flatMap(([one, other]) => {
    const first = blocks.find((block) => spellingsOf(block).has(one) || spellingsOf(block).has(other));
    if (first === undefined) return [];
    const earlier = spellingsOf(first).has(one) ? one : other;
    const later = earlier === one ? other : one;
    const second = blocks.find((block) => spellingsOf(block).has(later));
    if (second === undefined) return [];
    return [
      {
        code: "two-spellings" as const,
        message: `同一份紀錄裡「${earlier}」和「${later}」都有，請統一。`,
        excerpt: excerptOf(second.text),
        blockId: second.id,
      },
    ];
  });
};
