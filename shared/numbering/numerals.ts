/** The families of numerals that mark items: 壹, 一, 1, １, 甲, 子, ①, a. */
export type NumeralKind = "formal" | "chinese" | "arabic" | "fullwidth" | "stem" | "branch" | "circled" | "latin";

interface Writing {
  readonly digits: string;
  readonly ten: string;
  readonly hundred: string;
}

const FORMAL: Writing = { digits: "零壹貳參肆伍陸柒捌玖", ten: "拾", hundred: "佰" };
const CHINESE: Writing = { digits: "零一二三四五六七八九", ten: "十", hundred: "百" };

const CIRCLED = [..."①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳㉑㉒㉓㉔㉕㉖㉗㉘㉙㉚㉛㉜㉝㉞㉟㊱㊲㊳㊴㊵㊶㊷㊸㊹㊺㊻㊼㊽㊾㊿"];

const SHORT_KINDS = {
  stem: [..."甲乙丙丁戊己庚辛壬癸"],
  branch: [..."子丑寅卯辰巳午未申酉戌亥"],
  circled: CIRCLED,
  latin: [..."abcdefghijklmnopqrstuvwxyz"],
} as const;

/** Every kind, in the order `parseAnyNumeral` tries them; no text belongs to two. */
export const NUMERAL_KINDS: readonly NumeralKind[] = [
  "formal",
  "chinese",
  "arabic",
  "fullwidth",
  "stem",
  "branch",
  "circled",
  "latin",
];

/** The largest number a kind can write. */
export function largestNumeral(kind: NumeralKind): number {
  return kind in SHORT_KINDS ? SHORT_KINDS[kind as keyof typeof SHORT_KINDS].length : 999;
}

/**
 * The number written in a kind, as government documents write it: 拾, 貳拾壹, 一百零一, 一百一十.
 * @throws RangeError outside 1 to `largestNumeral(kind)`
 */
export function formatNumeral(n: number, kind: NumeralKind): string {
  if (!Number.isInteger(n) || n < 1 || n > largestNumeral(kind)) throw new RangeError(`No ${kind} numeral for ${n}`);
  switch (kind) {
    case "formal":
      return writeHundreds(n, FORMAL);
    case "chinese":
      return writeHundreds(n, CHINESE);
    case "arabic":
      return String(n);
    case "fullwidth":
      return String(n).replace(/\d/g, (digit) => String.fromCodePoint(0xff10 + Number(digit)));
    default:
      return SHORT_KINDS[kind][n - 1] ?? "";
  }
}

function writeHundreds(n: number, { digits, ten, hundred }: Writing): string {
  const digit = (value: number) => digits.charAt(value);
  const hundreds = Math.floor(n / 100);
  const tens = Math.floor((n % 100) / 10);
  const ones = n % 10;
  const head = hundreds > 0 ? digit(hundreds) + hundred : "";
  const tail = ones > 0 ? digit(ones) : "";
  if (tens > 0) return head + (tens > 1 || hundreds > 0 ? digit(tens) : "") + ten + tail;
  return head + (hundreds > 0 && ones > 0 ? digits.charAt(0) : "") + tail;
}

/** The number a text writes in one kind; also takes 壹拾, 廿, 卅, 兩百, 一百十一 and positional 一〇一. */
export function parseNumeral(text: string, kind: NumeralKind): number | null {
  switch (kind) {
    case "formal":
      return /[一二三四五六七八九十廿卅兩]/.test(text) ? null : readHundreds(plainDigits(text));
    case "chinese":
      return /[壹貳參肆伍陸柒捌玖拾贰弍弐参叁叄]/.test(text) ? null : readHundreds(text);
    case "arabic":
      return /^[1-9][0-9]{0,2}$/.test(text) ? Number(text) : null;
    case "fullwidth":
      return /^[１-９][０-９]{0,2}$/.test(text) ? Number(text.normalize("NFKC")) : null;
    default: {
      const index = SHORT_KINDS[kind].indexOf(text as never);
      return index < 0 ? null : index + 1;
    }
  }
}

const PLAIN = new Map<string, string>([
  ...[..."壹貳參肆伍陸柒捌玖"].map((formal, i) => [formal, "一二三四五六七八九".charAt(i)] as const),
  ..."贰弍弐".split("").map((variant) => [variant, "二"] as const),
  ..."参叁叄".split("").map((variant) => [variant, "三"] as const),
  ["拾", "十"],
]);

const plainDigits = (text: string) => text.replace(/./gu, (char) => PLAIN.get(char) ?? char);

const HUNDREDS =
  /^(?:(?<hundreds>[一二兩三四五六七八九])[百佰])?(?:(?<tens>[一二三四五六七八九]?)十|(?<score>[廿卅])十?|[零〇])?(?<ones>[一二三四五六七八九]?)$/;

function readHundreds(text: string): number | null {
  if (/^[一二三四五六七八九][零〇一二三四五六七八九]{1,2}$/.test(text)) {
    return Number([...text].map(digitValue).join(""));
  }
  const groups = HUNDREDS.exec(text)?.groups;
  if (!groups) return null;
  const { hundreds = "", tens, score, ones = "" } = groups;
  const zero = /[零〇]/.test(text);
  if (zero && (hundreds === "" || ones === "")) return null;
  if (hundreds !== "" && ones !== "" && tens === undefined && score === undefined && !zero) return null;
  const tenCount = score === "廿" ? 2 : score === "卅" ? 3 : tens === "" ? 1 : digitValue(tens ?? "");
  return digitValue(hundreds) * 100 + tenCount * 10 + digitValue(ones) || null;
}

/** 0 for 零, 〇 and the empty text. */
function digitValue(char: string): number {
  if (char === "兩") return 2;
  return char === "" ? 0 : Math.max(0, "〇一二三四五六七八九".indexOf(char));
}

/** The number a text writes in whichever kind it is written. */
export function parseAnyNumeral(text: string): { value: number; kind: NumeralKind } | null {
  for (const kind of NUMERAL_KINDS) {
    const value = parseNumeral(text, kind);
    if (value !== null) return { value, kind };
  }
  return null;
}
