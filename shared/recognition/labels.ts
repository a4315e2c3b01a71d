import type { HeaderFieldKind, MotionKind, MotionPartKind, OutcomeKind, SectionKind } from "../minutes/vocabulary.ts";

/** Header labels as they occur in records (reference: 會議規範 §11, 採購評選委員會審議規則 §11, real minutes). */
const HEADER_LABELS: readonly (readonly [HeaderFieldKind, string])[] = [
  ["time", "(?:開會|會議|召開)?(?:日期)?(?:及)?時間|(?:開會|會議|召開)?日期"],
  ["place", "(?:開會|會議|召開)?地點"],
  ["chair", "(?:會議|代理)?主席|(?:會議)?主持人|主持"],
  ["minuteTaker", "(?:會議)?(?:紀|記)錄(?:人員|人|者)?"],
  ["attendance", "出(?:[(（]列[)）]|、?列)席(?:單位及)?(?:人員|者|單位|名單)?"],
  ["nonVotingAttendees", "列席(?:單位及|機關及)?(?:人員|者|單位|機關|代表)?"],
  ["attendees", "(?:出席|與會|參加)(?:單位及|機關及|委員及)?(?:人員|者|委員|單位|名單|機關|代表)?"],
  ["excused", "請假(?:人員|委員|者|單位)?"],
  ["absent", "缺席(?:人員|委員|者)?"],
  ["meetingName", "會議名稱"],
];

/** Lets padding stand between the characters of a label (日    期). */
const padded = (pattern: string) =>
  pattern.replace(/[\u4e00-\u9fff](?![)\]]?[*+?])/gu, (character) => `${character}[\\s\\u3000]*`);

const HEADER_READERS = HEADER_LABELS.map(
  ([kind, pattern]) =>
    [kind, new RegExp(`^(${padded(`(?:${pattern})`)})(?:([:：])|$|(?<=[\\s\\u3000]))\\s*`, "u")] as const,
);

export interface HeaderLabel {
  readonly kind: HeaderFieldKind;
  readonly label: string;
  readonly separator: string;
  readonly length: number;
}

/** Reads a header label at the start of a line whose mark is already taken off; spacing not yet folded, for it may be the separator. */
export function readHeaderLabel(text: string): HeaderLabel | null {
  for (const [kind, reader] of HEADER_READERS) {
    const match = reader.exec(text);
    if (match === null) continue;
    const separator = match[2] ?? (match[0].length === text.length ? "" : "\u3000");
    return { kind, label: (match[1] ?? "").replace(/\s+/gu, ""), separator, length: match[0].length };
  }
  return null;
}

/** Section titles by kind; the first that fits answers. */
const SECTION_TITLES: readonly (readonly [SectionKind, RegExp])[] = [
  ["adjournment", /^散會/u],
  ["approvalOfPreviousMinutes", /(?:確認|宣讀).{0,8}紀錄|紀錄.{0,4}確認/u],
  [
    "followUpReport",
    /(?:前次|上次|歷次|上屆).{0,14}(?:辦理|執行|列管|追蹤)|(?:決議|裁示|列管).{0,8}(?:辦理|執行)情形|列管(?:事項|案件)/u,
  ],
  ["chairAddress", /(?:主席|市長|縣長|院長|部長|主持人|召集人|長官|校長).{0,4}(?:致詞|致辭|講話)|^致詞$/u],
  ["chairDirective", /^(?:主席|主持人|召集人|市長|縣長)?(?:裁示|指示)(?:事項)?$/u],
  ["conclusion", /^(?:主席|會議)?(?:總結|結論)$/u],
  ["extemporeMotion", /臨時動議|臨時提案/u],
  ["election", /選舉/u],
  ["annex", /(?:附|併附).{0,12}(?:發言摘要|附件)|^附件/u],
  ["discussion", /討論|提案|審議/u],
  ["exchange", /座談|意見交換|交流|詢答/u],
  ["announcement", /宣達|宣導|轉知/u],
  ["report", /報告/u],
];

export function sectionKindOf(title: string): SectionKind {
  return SECTION_TITLES.find(([, pattern]) => pattern.test(title))?.[0] ?? "other";
}

/** Titles that begin a section even without a mark. */
const KNOWN_SECTION =
  /^(?:主席致詞|主席報告|報告事項|報告案|業務報告|工作報告|討論事項|討論案|討論提案|提案討論|審議事項|臨時動議|選舉事項|確認(?:前次|上次)會議紀錄|(?:前次|上次|歷次)會議決議(?:事項)?(?:辦理|執行)情形|主席裁示|主席結論|會議結論|綜合座談|綜合討論|意見交換|散會)$/u;

export function isKnownSectionTitle(title: string): boolean {
  return KNOWN_SECTION.test(title.replace(/\s+/gu, ""));
}

const OUTCOME_LABELS: readonly (readonly [OutcomeKind, string])[] = [
  ["resolution", "(?:大會|會議|委員會|附帶)?決議(?:事項)?|議決|審議結果"],
  ["decision", "決定(?:事項)?"],
  ["conclusion", "(?:主席|會議|綜合)?(?:結論|總結)"],
  ["chairDirective", "(?:主席|主持人|召集人|市長|縣長)?(?:裁示|裁定|指示)(?:事項)?"],
];
const OUTCOME_READERS = OUTCOME_LABELS.map(
  ([kind, pattern]) => [kind, new RegExp(`^(${padded(`(?:${pattern})`)})(?:([:：])|$)\\s*`, "u")] as const,
);

export interface ReadLabel<Kind extends string> {
  readonly kind: Kind;
  readonly label: string;
  readonly separator: string;
  readonly length: number;
}

function readLabel<Kind extends string>(
  readers: readonly (readonly [Kind, RegExp])[],
  text: string,
): ReadLabel<Kind> | null {
  for (const [kind, reader] of readers) {
    const match = reader.exec(text);
    if (match === null) continue;
    return {
      kind,
      label: (match[1] ?? "").replace(/\s+/gu, ""),
      separator: match[2] ?? "",
      length: match[0].length,
    };
  }
  return null;
}

/** Reads 決議：, 決定：, 總結：, 主席裁示 at the start of a line: with a colon, or alone on it. */
export function readOutcomeLabel(text: string): ReadLabel<OutcomeKind> | null {
  return readLabel(OUTCOME_READERS, text);
}

const PART_READERS = (
  [
    ["explanation", "說明|案情說明|背景說明"],
    ["measures", "辦法|擬辦|處理方式|擬處意見|建議辦法"],
    ["other", "審查意見|討論情形|發言摘要|委員意見|法令依據|依據"],
  ] as const
).map(([kind, pattern]) => [kind, new RegExp(`^(${padded(`(?:${pattern})`)})([:：])\\s*`, "u")] as const);

/** Reads 說明：, 辦法：, 擬辦： and other parts of a motion; only with a colon. */
export function readMotionPartLabel(text: string): ReadLabel<MotionPartKind> | null {
  return readLabel(PART_READERS, text);
}

const NUMERAL = "[一二三四五六七八九十百廿\\d０-９]{1,4}";
const MOTION_READER = new RegExp(
  `^(?:(案由|提案|提問|動議|臨時動議|臨時提案|討論案|報告案|審議案)\\s*(${NUMERAL})?|第\\s*(${NUMERAL})\\s*案)\\s*([:：])\\s*`,
  "u",
);

export interface MotionLabel {
  /** With "%" where the number goes. */
  readonly label: string;
  readonly number: string | null;
  readonly separator: string;
  readonly length: number;
  readonly kind: MotionKind | null;
}

/** Reads 案由一：, 案由：, 提問二：, 第1案： at the start of a line. */
export function readMotionLabel(text: string): MotionLabel | null {
  const match = MOTION_READER.exec(text);
  if (match === null) return null;
  const word = match[1];
  const number = match[2] ?? match[3] ?? null;
  const label = word === undefined ? "第%案" : number === null ? word : `${word}%`;
  const kind: MotionKind | null =
    word === "提問" ? "question" : word?.includes("動議") === true ? "extempore" : word === "報告案" ? "report" : null;
  return { label, number, separator: match[4] ?? "", length: match[0].length, kind };
}

/** 「（報告單位：衛生福利部）」 and its kin at the end of a motion's subject. */
export const PROPOSER_AT_END =
  /[(（]\s*(?:報告|提案|提問|業務|承辦|主辦)(?:單位|機關|人|委員)\s*[:：][^()（）]{1,40}[)）]。?$/u;

/** 「曾委員文杞提案」 set apart on the label's line. */
export const PROPOSER_AT_RIGHT = /^[^，。：:]{2,20}提案$/u;

/** What a report item is answered with when no label stands before it (「三、衛生局業務報告：准予備查。」). */
export const UNLABELLED_DECISION =
  /^(.{2,30}[:：])\s*((?:准予備查|同意備查|准予核備|備查|洽悉|照案通過|同意照辦|修正通過|照辦)(?:[，,].{0,40})?。?)$/u;
