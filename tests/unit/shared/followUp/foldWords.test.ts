import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchesOf, phrasesOf } from "../../../../electron/core/store/searchText.ts";
import { foldWords, wordsOf } from "../../../../shared/followUp/foldWords.ts";

describe("words of the filter", () => {
  it("fold variants, width, case, accents and spaces away", () => {
    expect(foldWords("臺北市  Ｃafé")).toBe(foldWords("台北市cafe"));
    expect(wordsOf(" 秘書　ＡＢ ")).toEqual([foldWords("祕書"), "ab"]);
  });

  it("find what the search of all records finds", () => {
    const character = fc.constantFrom(..."臺台峰峯裡裏群羣為爲強强線綫秘祕衛衞每毎○〇ＡaÉe１1");
    const words = fc.array(character, { minLength: 1, maxLength: 3 }).map((all) => all.join(""));
    fc.assert(
      fc.property(fc.array(character, { maxLength: 12 }), words, (text, word) => {
        const phrases = phrasesOf(word);
        fc.pre(phrases.length === 1);
        const bySearch = matchesOf(text.join(""), phrases) !== null;
        expect(wordsOf(word).every((each) => foldWords(text.join("")).includes(each))).toBe(bySearch);
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
