import type { MotionKind } from "../../minutes/vocabulary.ts";
import { padded } from "./pattern.ts";

const NUMERAL = "[一二三四五六七八九十百廿\\d０-９]{1,4}";
const WORD = "案\\s*由|臨時動議|臨時提案|提案|提問|動議|討論案|報告案|審議案|追認案|選舉案|議題|議案";
/** 第2案, 第1號案, 縣提字第8號案, 第33-6-01號; a scanner's l and O pass for digits before 案. */
const FILE = "(?:\\p{Script=Han}{1,4}字|\\p{Script=Han}{1,2}(?=\\s*第[^案]{1,6}號))?";
const CASE = `${FILE}第\\s*(${NUMERAL}(?:-\\d{1,4}){0,3}|[lIO\\d]{1,3})\\s*(?:號\\s*(?:提案|議案|案)?|提案|議案|案)`;
const MOTION_READER = new RegExp(
  `^[【〔]?(?:(${WORD})\\s*(?:第)?(${NUMERAL})?(?:案)?|(報告)\\s*(${NUMERAL})(?=[\\t\\u3000])|${CASE})[】〕]?\\s*([:：]|$|[\\t\\u3000]|、(?!\\s*(?:第|案由|序號|\\d)))[\\s\\u3000]*`,
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
  const word = match[1] ?? match[3] ?? "";
  const number = match[2] ?? match[4] ?? match[5] ?? null;
  const separator = match[6] ?? "";
  if (number === null && !/[:：]/u.test(separator)) return null;
  // 「第三案、其餘照辦，…」 speaks of a case.
  if (separator === "、" && word === "" && /[，。；]/u.test(text.slice(match[0].length))) return null;
  const written = match[0].slice(0, match[0].trimEnd().length - separator.trim().length).replace(/\s+/gu, "");
  const label = number === null ? written : written.replace(number, "%");
  return { label, number, separator: separator.trim(), length: match[0].length, kind: kindOf(word) };
}

const PROPOSER_WORD = "(?:報告|提案|提問|業務|承辦|主辦|提報|設計|申請)(?:單位|機關|人|委員|者)";

/** 「（報告單位：衛生福利部）」 and its kin at the end of a motion's subject. */
export const PROPOSER_AT_END = new RegExp(`[(（]\\s*(?:${PROPOSER_WORD}|提案)\\s*[:：][^()（）]{1,40}[)）]。?$`, "u");

/** 「曾委員文杞提案」 set apart on the label's line. */
export const PROPOSER_AT_RIGHT = /^[^，。：:]{2,20}提案$/u;

/** 「提案單位：教務處」 on a line of its own. */
export const PROPOSER_LINE = new RegExp(`^${padded(PROPOSER_WORD)}[:：]\\s*[^。：:]{1,40}$`, "u");

const HEAD_WORD = padded(`(?:${PROPOSER_WORD}|提案|類別|連署人|附署人|附議人?)`);
/** What a motion's head says besides its subject: 「類別：法規　提案人：麥議員惠文　連署人：燕議員子謙」. */
export const MOTION_HEAD_LINE = new RegExp(
  `^(?:${HEAD_WORD}[:：][^。：:]{1,40}(?=$|[\\s\\u3000])[\\s\\u3000]*){1,4}$`,
  "u",
);

const LABEL_GAP = new RegExp(
  `^(\\s*[【〔]?(?:(?:案由|提案|議題|議案|討論案|審議案|報告)\\s*${NUMERAL}|${CASE})[】〕]?) +(?=[^\\s:：，。、）)])(?!決議|決定|之|的|及|與|和|辦理|解除|繼續)`,
  "u",
);

/** A line whose gap between the number of a case and its subject is kept when spaces beside Chinese are folded. */
export const withLabelGap = (text: string): string =>
  text.replace(LABEL_GAP, (_whole, label: string) => `${label}\u3000`);
