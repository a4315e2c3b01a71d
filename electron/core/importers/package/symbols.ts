/** Wingdings and Symbol characters that offices use as bullets and boxes, by their code in those fonts (low byte). */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
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
  [0xa7, "▪"],
  [0xa8, "□"],
  [0xd8, "➢"],
  [0xe0, "→"],
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
