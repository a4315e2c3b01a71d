/** A run of white space this wide sets things apart on one line (紀錄 at the right); it becomes a tab. */
const WIDE_GAP = /[ \t\u00a0]{3,}|\t+|\u3000{2,}/gu;

const CJK =
  "\\p{Script=Han}\\p{Script=Bopomofo}\\u3001-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6，。、；：？！（）「」『』《》〈〉…—·‧□█■☑☐";
const BESIDE_CJK = new RegExp(`(?<=[${CJK}]) +(?=[${CJK}\\d])|(?<=[\\d]) +(?=[${CJK}])`, "gu");
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

/** The text without any white space: what must never be lost. */
export function withoutSpace(text: string): string {
  return text.replace(/[\s\u3000\ufeff]+/gu, "");
}

/** Joins two lines of one paragraph: a space only between two Latin words. */
export function joinLines(before: string, after: string): string {
  const needsSpace = /[A-Za-z0-9,.;]$/.test(before) && /^[A-Za-z]/.test(after) && !/[A-Za-z]-$/.test(before);
  return needsSpace ? `${before} ${after}` : before + after;
}

/** Printed width in em: a half-width character counts one half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += /[\u0020-\u007e]/.test(character) ? 0.5 : 1;
  return width;
}
