import type { Ruling } from "../minutes/vocabulary.ts";
import { namedCases } from "./caseNumbers.ts";
import { namedRulings } from "./rulingWords.ts";

/** What a sentence rules about one earlier case; `caseNumber` null stands for 其餘 or 各案. */
export interface CaseRuling {
  readonly caseNumber: number | null;
  /** `asSuggested`: 其餘依建議辦理. */
  readonly ruling: Ruling | "asSuggested";
  /** Whether the words speak of 列管 themselves. */
  readonly tracks: boolean;
  /** The words it was read from. */
  readonly excerpt: string;
}

type Token =
  | {
      readonly kind: "cases";
      readonly numbers: readonly (number | null)[];
      readonly start: number;
      readonly end: number;
    }
  | {
      readonly kind: "ruling";
      readonly ruling: CaseRuling["ruling"];
      readonly tracks: boolean;
      readonly start: number;
      readonly end: number;
    };

const REST =
  /其餘(?:各)?(?:列管)?(?:案件?|事項|項目)?|餘(?=[依照按均繼持解])|(?:以上)?各案|全案|全部(?:案件)?|(?:以上|上開)(?:案件|[\d一二三四五六七八九十]+案)|均/gu;
const AS_SUGGESTED = /(?:依|照|按)(?:照)?(?:列管|追蹤|管考|幕僚|業務單位|承辦單位|所提)?建議(?:事項)?(?:辦理)?/gu;

function tokensOf(sentence: string): Token[] {
  const rulings = namedRulings(sentence);
  const outside = ({ start, end }: { start: number; end: number }) =>
    !rulings.some((ruling) => start < ruling.end && ruling.start < end);
  const spans = (pattern: RegExp) =>
    [...sentence.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return [
    ...rulings.map((each): Token => ({ kind: "ruling", ...each })),
    ...spans(AS_SUGGESTED).map((each): Token => ({ kind: "ruling", ruling: "asSuggested", tracks: false, ...each })),
    ...namedCases(sentence).map((each): Token => ({ kind: "cases", ...each })),
    ...spans(REST).map((each): Token => ({ kind: "cases", numbers: [null], ...each })),
  ]
    .filter((token) => token.kind === "ruling" || outside(token))
    .sort((a, b) => a.start - b.start);
}

/** Whether a ruling announces the cases that follow it: 解除列管案件：第1案、第3案. */
const announces = (sentence: string, end: number) =>
  /^(?:之|的)?(?:案件|事項|者|項目)?(?:計\d+案)?[:：]/u.test(sentence.slice(end));

function rulingsOfSentence(sentence: string): CaseRuling[] {
  const found: CaseRuling[] = [];
  let waiting: (number | null)[] = [];
  let waitingFrom = 0;
  let announced: Extract<Token, { kind: "ruling" }> | null = null;
  const settle = (
    numbers: readonly (number | null)[],
    token: Extract<Token, { kind: "ruling" }>,
    from: number,
    to: number,
  ) => {
    const { ruling, tracks } = token;
    const excerpt = sentence.slice(from, to).trim();
    // 「第1、2案均解除列管」 names its cases; 均 stands for none besides.
    const named = numbers.some((number) => number !== null) ? numbers.filter((number) => number !== null) : [null];
    found.push(...named.map((caseNumber) => ({ caseNumber, ruling, tracks, excerpt })));
  };
  for (const token of tokensOf(sentence)) {
    if (token.kind === "cases") {
      if (announced !== null) settle(token.numbers, announced, announced.start, token.end);
      else {
        if (waiting.length === 0) waitingFrom = token.start;
        waiting.push(...token.numbers);
      }
      continue;
    }
    announced = null;
    if (waiting.length > 0) settle(waiting, token, waitingFrom, token.end);
    else if (announces(sentence, token.end)) announced = token;
    waiting = [];
  }
  return found;
}

/**
 * Reads 「第2案、第3案解除列管，第9案另開專案會議，其餘繼續列管」: cases gather until a ruling is named. A sentence that names no
 * case adds nothing, so that 「請各單位繼續追蹤」 stays silent.
 */
export function caseRulingsIn(text: string): CaseRuling[] {
  return text.split(/(?<=[。；;\n])/u).flatMap(rulingsOfSentence);
}
