/** Variants that mean the same word (臺／台, 裏／裡 …), the first read as the second; the same as the search's. */
const VARIANT_PAIRS =
  "臺台峯峰裏裡羣群爲為衆眾啓啟恆恒强強綫線麪麵牀床鷄雞着著册冊産產説說衞衛秘祕緖緒温溫滙匯値值戶户内內幷并吿告査查毎每○〇";

const VARIANTS: ReadonlyMap<string, string> = new Map(
  VARIANT_PAIRS.match(/../gsu)?.map((pair) => {
    const [from = "", to = ""] = pair;
    return [from, to] as const;
  }),
);

/** A text without differences of width, case, accents, variants and white space, for filtering by words. */
export function foldWords(text: string): string {
  let folded = "";
  for (const character of text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\s\p{M}\p{Cf}]+/gu, "")) {
    folded += VARIANTS.get(character) ?? character;
  }
  return folded;
}

/** The folded words of a filter, between white space; each must be found. */
export function wordsOf(filter: string): string[] {
  return filter
    .split(/\s+/u)
    .map(foldWords)
    .filter((word) => word !== "");
}
