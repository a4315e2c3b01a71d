/** Wingdings and Symbol characters that offices use as bullets and boxes, by their code in those fonts (low byte). */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, "☺"],
  [0x6c, "●"],
  [0x6d, "○"],
  [0x6e, "■"],
  [0x6f, "□"],
  [0x70, "□"],
  [0x71, "❑"],
  [0x72, "❒"],
  [0x75, "◆"],
  [0x76, "❖"],
  [0x9f, "•"],
  [0xa1, "○"],
  [0xa2, "○"],
  [0xa4, "◉"],
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xab, "★"],
  [0xd8, "➢"],
  [0xdf, "←"],
  [0xe0, "→"],
  [0xe8, "➔"],
  [0xf0, "⇨"],
  [0xfb, "✗"],
  [0xfc, "✓"],
  [0xfd, "☒"],
  [0xfe, "☑"],
]);
const WINGDINGS_2: ReadonlyMap<number, string> = new Map([
  [0x50, "✓"],
  [0x51, "☒"],
  [0x52, "☑"],
  [0x53, "☒"],
  [0x54, "☒"],
  [0xa3, "□"],
]);
const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xb0, "°"],
  [0xb1, "±"],
  [0xb3, "≥"],
  [0xa3, "≤"],
  [0xb4, "×"],
  [0xb8, "÷"],
  [0xb7, "•"],
  [0xae, "→"],
  [0xa8, "♦"],
]);

const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ["wingdings", WINGDINGS],
  ["wingdings 2", WINGDINGS_2],
  ["symbol", SYMBOL],
]);

/** The visible character of a `w:sym` (ECMA-376 §17.3.3.30), or null where the font is not known. */
export function symbolCharacter(font: string, code: string): string | null {
  const point = Number.parseInt(code, 16);
  if (Number.isNaN(point)) return null;
  return FONTS.get(font.toLowerCase())?.get(point & 0xff) ?? null;
}

const SYMBOL_CODE = /[\u0021-\u00ff\uf021-\uf0ff]/gu;

/** Words set in a symbol font as a reader sees them; a sign this table does not know stays and is counted. */
export function readSymbols(font: string, words: string): { readonly text: string; readonly unknown: number } {
  const table = FONTS.get(font.toLowerCase());
  if (table === undefined) return { text: words, unknown: 0 };
  let unknown = 0;
  const text = words.replace(SYMBOL_CODE, (sign) => {
    const known = table.get((sign.codePointAt(0) ?? 0) & 0xff);
    if (known === undefined) unknown += 1;
    return known ?? sign;
  });
  return { text, unknown };
}
