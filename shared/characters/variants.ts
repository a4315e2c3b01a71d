/** Pairs of variants that mean the same word (臺／台, 峯／峰, 裏／裡 …); the first is read as the second. */
const VARIANT_PAIRS =
  "臺台峯峰裏裡羣群爲為衆眾啓啟恆恒强強綫線麪麵牀床鷄雞着著册冊産產説說衞衛秘祕緖緒温溫滙匯値值戶户内內幷并吿告査查毎每○〇";

const VARIANTS: ReadonlyMap<string, string> = new Map(
  VARIANT_PAIRS.match(/../gsu)?.map((pair) => {
    const [from = "", to = ""] = pair;
    return [from, to] as const;
  }),
);

/** The character that stands for all its variants, for searching and comparing only: names keep theirs. */
export function foldVariant(character: string): string {
  return VARIANTS.get(character) ?? character;
}
