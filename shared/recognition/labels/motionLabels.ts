import type { MotionKind } from "../../minutes/vocabulary.ts";

const NUMERAL = "[一二三四五六七八九十百廿\\d０-９]{1,4}";
const WORD = "案\\s*由|臨時動議|臨時提案|提案|提問|動議|討論案|報告案|審議案|追認案|選舉案|議題|議案";
const MOTION_READER = new RegExp(
  `^[【〔]?(?:(${WORD})\\s*(?:第)?(${NUMERAL})?(?:案)?|第\\s*(${NUMERAL})\\s*(?:號\\s*)?(?:提案|議案|案))[】〕]?\\s*([:：]|$|[\\t\\u3000]|、(?!\\s*(?:第|案由|序號|\\d)))[\\s\\u3000]*`,
  "u",
);

export interface MotionLabel {
  /** As written, with "%" where the number goes. */
  readonly label: string;
  readonly number: string | null;
  readonly separator: string;
  readonly length: number;
  readonly kind: MotionKind | null;
}

function kindOf(word: string): MotionKind | null {
  if (word.startsWith("提問")) return "question";
  if (word.startsWith("臨時") || word.startsWith("動議")) return "extempore";
  return word.startsWith("報告") ? "report" : null;
}

/** Reads 案由一：, 案由：, 提問二：, 第1案：, 案由三、 at the start of a line, and 提案一 or 第1案 alone on it. */
export function readMotionLabel(text: string): MotionLabel | null {
  const match = MOTION_READER.exec(text);
  if (match === null) return null;
  const number = match[2] ?? match[3] ?? null;
  const separator = match[4] ?? "";
  if (number === null && !/[:：]/u.test(separator)) return null;
  if (separator === "、" && match[1] === undefined) return null;
  const written = match[0].slice(0, match[0].trimEnd().length - separator.trim().length).replace(/\s+/gu, "");
  const label = number === null ? written : written.replace(number, "%");
  return { label, number, separator: separator.trim(), length: match[0].length, kind: kindOf(match[1] ?? "") };
}

const PROPOSER_WORD = "(?:報告|提案|提問|業務|承辦|主辦|提報)(?:單位|機關|人|委員|者)";

/** 「（報告單位：衛生福利部）」 and its kin at the end of a motion's subject. */
export const PROPOSER_AT_END = new RegExp(`[(（]\\s*${PROPOSER_WORD}\\s*[:：][^()（）]{1,40}[)）]。?$`, "u");

/** 「曾委員文杞提案」 set apart on the label's line. */
export const PROPOSER_AT_RIGHT = /^[^，。：:]{2,20}提案$/u;

/** 「提案單位：教務處」 on a line of its own. */
export const PROPOSER_LINE = new RegExp(`^${PROPOSER_WORD}\\s*[:：]\\s*[^。：:]{1,40}$`, "u");
