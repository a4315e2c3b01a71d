import { formatNumeral, largestNumeral, NUMERAL_KINDS, type NumeralKind, parseNumeral } from "./numerals.ts";

/**
 * How a list is marked 分項標號, shown by the mark of its first item: `壹、` `一、` `(一)` `（一）` `1.` `１、` `甲、` `①` `第一、`,
 * or the bullet itself: `•` `◎` `※`.
 */
export type ListStyle = string;

/** A mark read at the start of a line. */
export interface ReadMark {
  readonly style: ListStyle;
  /** 1 for every bullet. */
  readonly value: number;
  /** As written, without the spaces inside or after it. */
  readonly mark: string;
  /** Characters to drop from the line: the mark and the spaces after it. */
  readonly length: number;
}

interface Frame {
  readonly style: ListStyle;
  readonly kind: NumeralKind;
  readonly open: string;
  readonly close: string;
  /** Whether ten is written 壹拾 and not 拾. */
  readonly fullTen?: boolean;
}

const SEPARATORS = ["、", ".", "．"];
const PARENTHESES = [
  ["(", ")"],
  ["（", "）"],
  ["(", ")、"],
  ["（", "）、"],
] as const;

function framesOf(kind: NumeralKind): Frame[] {
  const frame = (open: string, close: string): Frame => ({
    style: open + formatNumeral(1, kind) + close,
    kind,
    open,
    close,
  });
  const enclosed = PARENTHESES.map(([open, close]) => frame(open, close));
  switch (kind) {
    case "circled":
      return [frame("", "")];
    case "latin":
      return [frame("", "."), frame("", ")"), ...enclosed];
    case "arabic":
    case "fullwidth":
      return [...SEPARATORS.map((close) => frame("", close)), frame("", ")"), frame("", "）"), ...enclosed];
    case "chinese":
      return [...SEPARATORS.map((close) => frame("", close)), ...enclosed, frame("第", "、"), frame("第", "")];
    default:
      return [...SEPARATORS.map((close) => frame("", close)), ...enclosed];
  }
}

const FRAMES = NUMERAL_KINDS.flatMap(framesOf).sort((a, b) => b.close.length - a.close.length);

/** 壹、 to 玖、 as in the style 壹、, then 壹拾、壹拾壹、: Word's own numbering of chapters. It is shown by its tenth mark. */
export const FULL_TEN_STYLE: ListStyle = "壹拾、";
const FULL_TEN: Frame = { style: FULL_TEN_STYLE, kind: "formal", open: "", close: "、", fullTen: true };

const FRAME_OF_STYLE = new Map([...FRAMES, FULL_TEN].map((frame) => [frame.style, frame]));

const BULLETS = new Set("•◎‧·・→※■●○◆◇★☆▪▫▲△▶►➢➤✓✔-–—*");

/** Private-use code points that Word's Wingdings and Symbol bullets become in extracted text. */
const FONT_BULLETS = new Map([
  ["\uf06c", "●"],
  ["\uf0b7", "•"],
  ["\uf09f", "•"],
  ["\uf06e", "■"],
  ["\uf0a7", "▪"],
  ["\uf075", "◆"],
  ["\uf0d8", "➢"],
  ["\uf0fc", "✓"],
]);

/** Every numbered style but `FULL_TEN_STYLE`; the bullets are `LIST_BULLETS`. */
export const NUMBERED_STYLES: readonly ListStyle[] = FRAMES.map((frame) => frame.style);

/** Every bullet that is a style of its own. */
export const LIST_BULLETS: readonly ListStyle[] = [...BULLETS];

/** Whether a text is a list style. */
export function isListStyle(text: string): boolean {
  return FRAME_OF_STYLE.has(text) || BULLETS.has(text);
}

/** The largest value a style can write in its own numerals; Infinity for bullets. */
export function largestMark(style: ListStyle): number {
  const frame = FRAME_OF_STYLE.get(style);
  return frame ? largestNumeral(frame.kind) : Number.POSITIVE_INFINITY;
}

/**
 * The mark of the n-th item; past the last numeral of a kind (癸, ㊿) the digits stand in the same frame.
 * @throws RangeError for a text that is no style, or n that is not a whole number from 1
 */
export function formatMark(style: ListStyle, n: number): string {
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`No list mark for ${n}`);
  if (BULLETS.has(style)) return style;
  const frame = FRAME_OF_STYLE.get(style);
  if (!frame) throw new RangeError(`Not a list style: ${style}`);
  const numeral = n > largestNumeral(frame.kind) ? String(n) : formatNumeral(n, frame.kind);
  return frame.open + (frame.fullTen === true ? numeral.replace(/^拾/u, "壹拾") : numeral) + frame.close;
}

/** The mark at the start of a trimmed line, or null where the line merely begins with a number (1.5公里, 二、三月, （略）). */
export function readMark(text: string): ReadMark | null {
  return readNumbered(text) ?? readBullet(text);
}

const NUMERAL_CHARACTERS: Record<NumeralKind, string> = {
  formal: "[壹貳參参叁叄贰弍弐肆伍陸柒捌玖拾佰百零〇]{1,6}",
  chinese: "[一二兩三四五六七八九十百佰零〇廿卅]{1,6}",
  arabic: "[1-9][0-9]{0,2}",
  fullwidth: "[１-９][０-９]{0,2}",
  stem: "[甲乙丙丁戊己庚辛壬癸]",
  branch: "[子丑寅卯辰巳午未申酉戌亥]",
  circled: "[①-⑳㉑-㉟㊱-㊿]",
  latin: "[a-z]",
};

const PATTERNS = FRAMES.map((frame) => ({ frame, pattern: patternOf(frame) }));

function patternOf({ kind, open, close }: Frame): RegExp {
  const escaped = (part: string) => part.replace(/[().]/g, "\\$&");
  const inner = open === "" ? "" : "\\s*";
  const gap = close === "" || close.startsWith(".") ? "" : "\\s*";
  return new RegExp(`^${escaped(open)}${inner}(${NUMERAL_CHARACTERS[kind]})${gap}${escaped(close)}(\\s*)`, "u");
}

function readNumbered(text: string): ReadMark | null {
  for (const { frame, pattern } of PATTERNS) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [whole, numeral = "", space = ""] = found;
    const value = parseNumeral(numeral, frame.kind);
    if (value === null || isRunOfDigits(numeral)) continue;
    if (isPartOfSentence(frame, value, text.slice(whole.length), space !== "")) continue;
    return { style: frame.style, value, mark: whole.replace(/\s/g, ""), length: whole.length };
  }
  return null;
}

/** 一二級 names two grades; only 一〇 and 一〇一 are positional numbers in a mark. */
const isRunOfDigits = (numeral: string) => /^[一二三四五六七八九壹貳參肆伍陸柒捌玖]{2,}$/.test(numeral);

function isPartOfSentence(frame: Frame, value: number, rest: string, spaced: boolean): boolean {
  if (frame.style === "第一") return !spaced && rest !== "";
  if (frame.kind === "circled") return false;
  if (spaced) return false;
  const enclosed = frame.open === "(" || frame.open === "（";
  if (frame.close === "." || frame.close === "．") {
    if (/^[0-9０-９]/.test(rest)) return true;
    return frame.kind === "latin" && /^[A-Za-z]/.test(rest);
  }
  if (enclosed && value >= 100 && /^[年0-9]/.test(rest)) return true;
  if (enclosed && /^[、及至與和或~～\-－][(（]/.test(rest)) return true;
  return frame.close.endsWith("、") && continuesCounting(frame, value, rest);
}

const COUNTED = "[年月日天週周季期屆次級階線層樓歲人名位個項款點案件組類種式班方等者成倍科處小分、及與和至]|$";

/** 二、三月 and 甲、乙方: the number that follows is the next one, and something is counted by it. */
function continuesCounting({ kind }: Frame, value: number, rest: string): boolean {
  const next = new RegExp(`^[(（第]?(${NUMERAL_CHARACTERS[kind]})[)）]?(?=${COUNTED})`, "u").exec(rest);
  return next !== null && parseNumeral(next[1] ?? "", kind) === value + 1;
}

function readBullet(text: string): ReadMark | null {
  const found = /^(\S)(\s*)(\S?)/u.exec(text);
  if (!found) return null;
  const [, written = "", space = "", next = ""] = found;
  const style = FONT_BULLETS.get(written) ?? written;
  if (!BULLETS.has(style) || next === "" || !standsAlone(style, space, next)) return null;
  return { style, value: 1, mark: written, length: written.length + space.length };
}

/** ○○縣, ○君, -5度, --- and *號 begin with a sign that is no bullet. */
function standsAlone(style: ListStyle, space: string, next: string): boolean {
  if (next === style) return false;
  if (space !== "") return true;
  if (style === "○") return !/[姓君生女男童]/.test(next);
  if (style === "*") return false;
  return !/[-–—]/.test(style) || !/[0-9０-９.><-]/.test(next);
}

/** Width of a mark in em: half-width characters count 0.5. */
export function markWidth(mark: string): number {
  let width = 0;
  for (const char of mark) width += /[\u0020-\u007e\uff61-\uffdc]/u.test(char) ? 0.5 : 1;
  return width;
}

/**
 * The usual depth of a style in a government document, 0 to 8, and 9 for styles outside the chain
 * (文書處理手冊 分項標號: 壹、一、（一）1、（1）甲、（甲）子、（子）).
 */
export function outlineRank(style: ListStyle): number {
  const frame = FRAME_OF_STYLE.get(style);
  if (!frame || frame.open === "第") return 9;
  const enclosed = frame.open !== "";
  if (!enclosed && !SEPARATORS.includes(frame.close)) return 9;
  switch (frame.kind) {
    case "formal":
      return enclosed ? 9 : 0;
    case "chinese":
      return enclosed ? 2 : 1;
    case "arabic":
    case "fullwidth":
      return enclosed ? 4 : 3;
    case "stem":
      return enclosed ? 6 : 5;
    case "branch":
      return enclosed ? 8 : 7;
    default:
      return 9;
  }
}
