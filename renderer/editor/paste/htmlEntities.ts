/** Named character references that programs write onto the clipboard (HTML Living Standard 13.5, the common ones). */
const NAMED = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    shy: "\u00ad",
    zwnj: "\u200c",
    zwj: "\u200d",
    lrm: "\u200e",
    rlm: "\u200f",
    middot: "·",
    bull: "•",
    hellip: "…",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    ldquo: "“",
    rdquo: "”",
    laquo: "«",
    raquo: "»",
    times: "×",
    divide: "÷",
    plusmn: "±",
    deg: "°",
    sup2: "²",
    sup3: "³",
    frac12: "½",
    copy: "©",
    reg: "®",
    trade: "™",
    euro: "€",
    sect: "§",
    para: "¶",
    rarr: "→",
    larr: "←",
    uarr: "↑",
    darr: "↓",
    le: "≤",
    ge: "≥",
    ne: "≠",
    infin: "∞",
    permil: "‰",
    prime: "′",
  }),
);

/** What the numbers from 128 on mean in a character reference: Windows-1252 (HTML Living Standard 13.2.5.80). */
const WINDOWS_1252: readonly number[] = [
  ...[0x20ac, 0x81, 0x201a, 0x192, 0x201e, 0x2026, 0x2020, 0x2021],
  ...[0x2c6, 0x2030, 0x160, 0x2039, 0x152, 0x8d, 0x17d, 0x8f],
  ...[0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014],
  ...[0x2dc, 0x2122, 0x161, 0x203a, 0x153, 0x9d, 0x17e, 0x178],
];

function fromNumber(code: number): string {
  const meant = WINDOWS_1252[code - 128] ?? code;
  const valid = meant > 0 && meant <= 0x10ffff && !(meant >= 0xd800 && meant <= 0xdfff);
  return valid ? String.fromCodePoint(meant) : "\ufffd";
}

/** The text that HTML writes with character references; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#x([0-9a-f]{1,8})|#([0-9]{1,9})|([a-z][a-z0-9]{1,31}));?/giu,
    (whole, hex, decimal, name) => {
      if (hex !== undefined) return fromNumber(Number.parseInt(hex, 16));
      if (decimal !== undefined) return fromNumber(Number.parseInt(decimal, 10));
      return NAMED.get(name) ?? whole;
    },
  );
}
