import type { SectionKind } from "../../minutes/vocabulary.ts";
import { withoutPadding } from "./pattern.ts";

/** Section titles by kind; the first that fits answers. */
const SECTION_TITLES: readonly (readonly [SectionKind, RegExp])[] = [
  ["adjournment", /^(?:散會|閉會(?!詞)|閉庭|會議結束)/u],
  ["approvalOfPreviousMinutes", /(?:確認|宣讀).{0,14}(?:[紀記]錄|議事錄)|(?:[紀記]錄|議事錄).{0,4}(?:確認|宣讀)/u],
  [
    "followUpReport",
    /(?:前次|上次|歷次|上屆|前屆).{0,14}(?:辦理|執行|列管|追蹤)|(?:決議|裁[(（]?指?[)）]?示|列管|交辦).{0,8}(?:辦理|執行|追蹤)情形|列管(?:事項|案件)/u,
  ],
  [
    "chairAddress",
    /(?:主席|市長|縣長|院長|部長|署長|局長|處長|鄉長|鎮長|區長|校長|理事長|董事長|主任委員|主持人|召集人|長官).{0,4}(?:致詞|致辭|講話|引言)|^致[詞辭]$|^開場/u,
  ],
  [
    "chairDirective",
    /^(?:主席|主持人|召集人|主任委員|[\p{Script=Han}]{0,3}長)?(?:裁[(（]?指?[)）]?示|指示|提示)(?:事項)?$/u,
  ],
  ["conclusion", /^(?:主席|會議|綜合)?(?:總結|結論|結語)(?:事項)?$|^(?:會議)?(?:決議|決定)(?:事項)?$/u],
  ["extemporeMotion", /臨時(?:動議|提案)/u],
  ["election", /選舉(?!委員會)|^(?:補選|改選|推選|票選)/u],
  ["annex", /(?:附|併附).{0,12}(?:發言摘要|附件)|^附件|^發言(?:摘要|紀要)$/u],
  ["discussion", /討論|提案|審議|議案/u],
  ["exchange", /座談|意見交[換流]|交流|詢答/u],
  ["announcement", /宣達|宣導|轉知|宣布事項/u],
  ["report", /報告/u],
];

const BRACKETED = /^[【〔［《〈](.{1,30})[】〕］》〉]$/u;

/** A title without the brackets that set it off: 【主席致詞】. */
export const withoutBrackets = (title: string): string => BRACKETED.exec(title)?.[1]?.trim() ?? title;

/** What a section is about, by its title. */
export function sectionKindOf(title: string): SectionKind {
  return SECTION_TITLES.find(([, pattern]) => pattern.test(title))?.[0] ?? "other";
}

const WHO =
  "(?:主席|主持人|召集人|主任委員|理事長|董事長|會長|院長|部長|署長|局長|處長|市長|縣長|鄉長|鎮長|區長|校長|所長|長官|來賓)";
const WHOSE = "(?:(?:各|本)?(?:行政)?(?:單位|處室|課室|局處|科室|機關|部門|股室|組室|委員會|會員國?)(?:及|、)?)*";
const PREVIOUS = "(?:前次|上次|歷次|上屆|第\\d{1,4}次)";

/** Titles that begin a section even without a mark. */
const KNOWN_TITLE = new RegExp(
  `^(?:${[
    `${WHO}(?:及${WHO})?(?:致(?:開會|閉會|歡迎)?[詞辭]|報告|講話|引言|提示)`,
    `${WHO}(?:宣布)?(?:開會|開庭)|大會開始|${WHO}(?:裁示|指示)事項`,
    "(?:施政(?:總)?|業務)?質詢(?:時間)?|[一二三]讀會|(?:補選|改選|選舉|推選)(?:事項)?|頒獎",
    "(?:一般|議員|代表|會員)提案|(?:審議|討論)案件|議題討論|下次會議(?:時間|日期)?|檢討[及與](?:策進)?建議|閉庭",
    "(?:報告|討論|審議|選舉|宣導|宣達|宣布|確認|提案|建議|協調|追蹤|列管|追認)事項",
    "(?:報告|討論|審議)(?:提)?案|(?:提案|議案)(?:討論|審議)|討論議題|討論提綱",
    `(?!報告$)${WHOSE}(?:業務|工作|專題|專案|財務|會務|綜合|執行情形|進度|重點工作)?(?:宣導)?報告`,
    "臨時動議|臨時提案|綜合座談|綜合討論|自由討論|意見交[換流]|散會(?:時間)?|閉會",
    `(?:宣讀|確認|宣讀及確認|宣讀並確認)(?:本會|議程及)?${PREVIOUS}(?:大會|(?:\\p{Script=Han}{0,4})會議)?(?:[紀記]錄|議事錄)|${PREVIOUS}(?:會議)?(?:[紀記]錄|議事錄)(?:之)?(?:確認|宣讀)|確認議程`,
    `${PREVIOUS}(?:會議)?(?:主席)?(?:決議|決定|裁示|指示|列管|交辦|追蹤)?(?:事項|案件)?(?:之)?(?:辦理|執行|追蹤|列管)(?:情形|進度|情況)(?:報告)?`,
    "主席(?:裁示|結論|總結|指示)(?:事項)?|會議結論",
  ].join("|")})$`,
  "u",
);

/** Whether a title, or each of its two halves (臨時動議及意見交換), is one that begins a section by itself. */
export function isKnownSectionTitle(title: string): boolean {
  const words = withoutPadding(title);
  if (words.length > 28) return false;
  return KNOWN_TITLE.test(words) || words.split(/[及與暨]/u).every((half) => KNOWN_TITLE.test(half));
}
