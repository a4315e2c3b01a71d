/** A run of white space this wide sets things apart on one line (紀錄 at the right); it becomes a tab. */
const WIDE_GAP = /[ \t\u00a0]{3,}|\t+|\u3000{2,}/gu;

const CJK =
  "\\p{Script=Han}\\p{Script=Bopomofo}\\u3001-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6，。、；：？！（）「」『』《》〈〉…—·‧□█■☑☐";
const BESIDE_CJK = new RegExp(`(?<=[${CJK}]) +(?=[${CJK}\\d])|(?<=[\\d]) +(?=[${CJK}])`, "gu");
const BETWEEN_CJK = new RegExp(`(?<=[${CJK}])[\\s\\u3000]+(?=[${CJK}\\d])|(?<=\\d)[\\s\\u3000]+(?=[${CJK}])`, "gu");
const BESIDE_PARENTHESIS = new RegExp(`(?<=[${CJK}\\d]) +(?=[()])|(?<=[()]) +(?=[${CJK}])`, "gu");

/** Folds the spaces that PDF text puts between Chinese characters and beside digits; wide gaps become tabs. */
export function foldSpacing(text: string): string {
  return text
    .replace(WIDE_GAP, "\t")
    .replace(/[ \u00a0]+/gu, " ")
    .replace(BESIDE_CJK, "")
    .replace(BESIDE_PARENTHESIS, "")
    .replace(/ *\t */gu, "\t")
    .trim();
}

/** The words of a title: spaces between Chinese characters, wide ones too, only set it off on the page. */
export function foldTitle(text: string): string {
  return text.replace(BETWEEN_CJK, "");
}

/** The text without any white space: what must never be lost. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000\ufeff]+/gu, "");
}

/** What stands between two lines of one paragraph: a space only between two Latin words. */
function between(before: string, after: string): string {
  const needsSpace = /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z]/.test(after) && !/[A-Za-z]-$/.test(before);
  return needsSpace ? " " : "";
}

/** Joins two lines of one paragraph. */
export const joinLines = (before: string, after: string): string => before + between(before, after) + after;

/** Joins all lines of one paragraph, in time that grows with their length only. */
export const joinAllLines = (lines: readonly string[]): string =>
  lines.map((line, index) => (index === 0 ? line : between(lines[index - 1] ?? "", line) + line)).join("");

/** Printed width in em: a half-width character counts one half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e]/.test(character) ? 0.5 : 1;
  return width;
}
