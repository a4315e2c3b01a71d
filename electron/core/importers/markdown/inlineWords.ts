import type { FormatMark, TextSpan } from "../../../../shared/recognition/source.ts";

/** The words of a line and where they are formatted. */
export interface InlineWords {
  readonly text: string;
  readonly spans: readonly TextSpan[];
}

/** A run of emphasis signs with words between, the longest first; `~~` strikes. */
const EMPHASIS = /(\*{2,3}|(?<![A-Za-z0-9*])\*|__|~~)(?=\S)((?:(?!\1).)*?\S)\1(?!\*)/u;
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

const marksOf = (sign: string): FormatMark[] => (sign === "~~" ? ["strike"] : sign === "*" ? [] : ["strong"]);

/** A character of the private use area for each escaped sign, so that it is not read as one. */
const HIDDEN = 0xf1000;
const hide = (text: string) =>
  text.replace(ESCAPED, (_whole, sign: string) => String.fromCodePoint(HIDDEN + sign.charCodeAt(0)));
const show = (text: string) =>
  text.replace(/[\u{f1000}-\u{f107f}]/gu, (hidden) => String.fromCharCode((hidden.codePointAt(0) ?? HIDDEN) - HIDDEN));

/** Takes the signs of bold, italic and struck words off a line (CommonMark §6.2) and shows escaped ones (§2.4). */
export function inlineWords(written: string): InlineWords {
  let rest = hide(written);
  let text = "";
  const spans: TextSpan[] = [];
  for (let found = EMPHASIS.exec(rest); found !== null; found = EMPHASIS.exec(rest)) {
    const [whole, sign = "", inner = ""] = found;
    text += show(rest.slice(0, found.index));
    const from = text.length;
    text += show(inner);
    const marks = marksOf(sign);
    if (marks.length > 0) spans.push({ from, to: text.length, marks });
    rest = rest.slice(found.index + whole.length);
  }
  return { text: text + show(rest), spans };
}
