import type { MotionPartKind, OutcomeKind } from "../../minutes/vocabulary.ts";
import { padded, type ReadLabel, withoutPadding } from "./pattern.ts";

const WHO = "(?:[\\u4e00-\\u9fff]{0,6}(?:主席|主持人|召集人|主任委員|長))?";
const LAST = "(?:事項)?(?:如下)?(?:[一二三四五]|\\d{1,2}|[(（][一二三四五\\d][)）])?";

/** What was found out by reading, counting or drawing: as good as a resolution. */
const RESULT = "(?:審議|審查|投票|開票|選舉|推選|票選|抽籤|三讀)結果";

const OUTCOME_LABELS: readonly (readonly [OutcomeKind, string])[] = [
  ["resolution", `(?:大會|本會|院會|會議|委員會|小組|本案|附帶)?決議${LAST}|議決|決議主文|${RESULT}`],
  ["decision", `(?:主席|會議|小組|大會)?決定${LAST}`],
  ["conclusion", `(?:會議|綜合|評審|WHO)?(?:結論|總結|結語)${LAST}`],
  ["chairDirective", `(?:會議|WHO)?(?:裁示|裁定|指示|提示|裁[(（]指[)）]示)${LAST}`],
];

/** What a body says when it has nothing to add; behind a bare 決議 they tell that it is the label. */
const SHORT_ANSWER =
  "(?:准予|同意|照案|修正|原則|洽悉|通過|緩議|保留|撤案|不予|備查|照辦)(?:[^：:。]{0,12}。?$|[，,][^：:]{0,30}$)";

const SEPARATOR = `(?:([:：])|$|(?=[\\t\\u3000])|(?=${SHORT_ANSWER}))`;

function readerOf(pattern: string): RegExp {
  // The class of WHO must not be padded.
  const words = padded(pattern).replaceAll("WHO", WHO);
  return new RegExp(`^([【〔［]?(?:${words})[】〕］]?)${SEPARATOR}[\\s\\u3000]*`, "u");
}

const OUTCOME_READERS = OUTCOME_LABELS.map(([kind, pattern]) => [kind, readerOf(pattern)] as const);

const PART_READERS = (
  [
    ["explanation", "(?:提案|案情|背景|現況)?說明|(?:提案)?理由|緣由"],
    ["measures", "(?:建議)?辦法|擬辦|擬議|處理方式|擬處意見|處理建議|執行方式"],
    [
      "other",
      "(?:初審|審查|研析|業務單位)意見|討論(?:情形|摘要)?|(?:委員)?發言(?:摘要|要點|紀要|內容)|委員意見|意見摘要|(?:法令)?依據|(?:辦理|執行)情形|表決(?:結果|情形)?|投票",
    ],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(`^(${padded(`(?:${pattern})`)})([:：])\\s*`, "u")] as const);

function readLabel<Kind extends string>(
  readers: readonly (readonly [Kind, RegExp])[],
  text: string,
): ReadLabel<Kind> | null {
  for (const [kind, reader] of readers) {
    const match = reader.exec(text);
    if (match === null) continue;
    const label = withoutPadding(match[1] ?? "");
    return { kind, label, separator: match[2] ?? "", length: match[0].length };
  }
  return null;
}

/** Reads 決議：, 決定：, 總結：, 主席裁示 at the start of a line: with a colon, alone on it, or before a short answer. */
export function readOutcomeLabel(text: string): ReadLabel<OutcomeKind> | null {
  return readLabel(OUTCOME_READERS, text);
}

/** The kind of outcome that the name of a table's column is; null where it is none. */
export function outcomeNamed(name: string): OutcomeKind | null {
  const label = readLabel(OUTCOME_READERS, name.trim());
  return label !== null && label.separator === "" && label.length === name.trim().length ? label.kind : null;
}

export const isOutcomeName = (name: string): boolean => outcomeNamed(name) !== null;

/** Reads 說明：, 辦法：, 擬辦： and other parts of a motion; only with a colon. */
export function readMotionPartLabel(text: string): ReadLabel<MotionPartKind> | null {
  return readLabel(PART_READERS, text);
}

const NOTED = "(?:准予|同意)備查|准予核備|備查|洽悉|敬悉";
const ADOPTED = "照案通過|修正(?:後)?通過|同意照辦|照辦|原則通過|緩議|撤案";
const ANSWER = `(?:${NOTED}|${ADOPTED})(?:[，,][^。]{0,40})?。?`;
const BEHIND_WORDS = new RegExp(`^(.{2,60}?(?:[:：]|報告。|報告案。|情形。))\\s*(${ANSWER})$`, "u");
const ALONE = new RegExp(`^${ANSWER}$`, "u");

export interface UnlabelledOutcome {
  readonly kind: OutcomeKind;
  /** The words before the answer; empty where it stands alone. */
  readonly before: string;
  readonly answer: string;
}

/** What an item is answered with when no label stands before it: 「三、衛生局業務報告：准予備查。」, or 「洽悉。」 alone. */
export function readUnlabelledOutcome(text: string): UnlabelledOutcome | null {
  const match = BEHIND_WORDS.exec(text);
  const answer = match?.[2] ?? (ALONE.test(text) ? text : null);
  if (answer === null) return null;
  const kind: OutcomeKind = new RegExp(`^(?:${NOTED})`, "u").test(answer) ? "decision" : "resolution";
  return { kind, before: match?.[1] ?? "", answer };
}
