import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { hardBreak, text } from "./inline.ts";

/** Sentences of a meeting, and texts that look like marks, labels, dates and ticks without being any. */
const PHRASES = [
  "請秘書處於下次會議前提出改善方案",
  "准予備查",
  "照案通過。",
  "洽悉",
  "本案經討論後修正通過，並請各單位配合辦理。",
  "一、",
  "（二）另案辦理",
  "(三) ",
  "壹、",
  "壹拾、",
  "1.",
  "1.5公里",
  "２、",
  "甲、",
  "•",
  "決議：",
  "決定：同意",
  "主席：",
  "主席裁示",
  "說明：",
  "案由一：",
  "第3案",
  "時間：115年9月3日（星期四）下午2時30分",
  "散會：上午11時40分",
  "□解除列管",
  "■繼續列管",
  "（待確認）",
  "A/B 測試 v2.0 & <tag>",
  "https://example.gov.tw/a?b=1&c=2",
  "「引號」與『雙引號』——破折號……",
  "　全形空白　",
  "100% (一)",
  "林委員○○",
];

/** Single characters: Plane 2 ideographs, the private use area, combining and full-width signs beside plain ones. */
const CHARACTERS = [
  ..."會議紀錄案由說明決議委員處長年月日時分，。、：；（）",
  ..."𠮷𡈼𤭢𫝀",
  ..."\ue000\uf06c\uf0a1",
  ..."aZ09%&<>\"'.-",
  ..."１Ａ　é\u0301ㄅ",
];

/** Text of at least one character, without line feeds or control characters. */
export function arbitraryWords(): fc.Arbitrary<string> {
  const phrase = fc.constantFrom(...PHRASES);
  const characters = fc.string({ unit: fc.constantFrom(...CHARACTERS), minLength: 1, maxLength: 12 });
  return fc.oneof(
    { weight: 3, arbitrary: phrase },
    { weight: 2, arbitrary: characters },
    {
      weight: 1,
      arbitrary: fc.array(fc.oneof(phrase, characters), { minLength: 2, maxLength: 4 }).map((all) => all.join("")),
    },
  );
}

export const MARK_NAMES = ["strong", "underline", "strike", "superscript", "subscript", "uncertain"] as const;

/** Inline content of zero or more runs under any marks, hard breaks among them. */
export function arbitraryInline(): fc.Arbitrary<Node[]> {
  const plain = arbitraryWords().map((words) => text(words));
  const marked = fc
    .tuple(arbitraryWords(), fc.subarray([...MARK_NAMES], { minLength: 1, maxLength: 3 }))
    .map(([words, marks]) => text(words, ...allowedTogether(marks)));
  const run = fc.oneof(
    { weight: 6, arbitrary: plain },
    { weight: 2, arbitrary: marked },
    { weight: 1, arbitrary: fc.constant(null).map(hardBreak) },
  );
  return fc.oneof(
    { weight: 5, arbitrary: plain.map((node) => [node]) },
    { weight: 3, arbitrary: fc.array(run, { maxLength: 4 }) },
  );
}

const allowedTogether = (marks: readonly (typeof MARK_NAMES)[number][]) =>
  marks.filter((mark) => mark !== "subscript" || !marks.includes("superscript"));
