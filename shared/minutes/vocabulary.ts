/** What a file is: 會議紀錄, 列管表 on its own, 簡報, or none of them. */
export const DOCUMENT_KINDS = ["minutes", "follow-up-list", "briefing", "unknown"] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Fields of the header: 時間, 地點, 主席, 紀錄, 出席, 列席, 出（列）席, 請假, 缺席, 會議名稱. */
export const HEADER_FIELD_KINDS = [
  "time",
  "place",
  "chair",
  "minuteTaker",
  "attendees",
  "nonVotingAttendees",
  "attendance",
  "excused",
  "absent",
  "meetingName",
  "other",
] as const;
export type HeaderFieldKind = (typeof HEADER_FIELD_KINDS)[number];

/** Sections of the record: 主席致詞, 確認前次會議紀錄, 前次決議執行情形, 報告, 討論, 臨時動議, 選舉, 綜合座談, 主席裁示, 結論, 散會. */
export const SECTION_KINDS = [
  "chairAddress",
  "approvalOfPreviousMinutes",
  "followUpReport",
  "report",
  "discussion",
  "extemporeMotion",
  "election",
  "exchange",
  "announcement",
  "chairDirective",
  "conclusion",
  "annex",
  "adjournment",
  "other",
] as const;
export type SectionKind = (typeof SECTION_KINDS)[number];

/** Kinds of motion (案): 報告案, 討論案, 臨時動議, 提問. */
export const MOTION_KINDS = ["report", "discussion", "extempore", "question"] as const;
export type MotionKind = (typeof MOTION_KINDS)[number];

/** Labelled parts of a motion other than its outcome: 說明, 辦法/擬辦, 其他. */
export const MOTION_PART_KINDS = ["explanation", "measures", "other"] as const;
export type MotionPartKind = (typeof MOTION_PART_KINDS)[number];

/** Outcomes (處理結果): 決議, 決定, 結論/總結, 主席裁示. */
export const OUTCOME_KINDS = ["resolution", "decision", "conclusion", "chairDirective"] as const;
export type OutcomeKind = (typeof OUTCOME_KINDS)[number];

/** 發言 or 回應. */
export const REMARK_ROLES = ["statement", "response"] as const;
export type RemarkRole = (typeof REMARK_ROLES)[number];

/** Rulings on a follow-up item: 繼續列管, 另開專案會議, 解除列管, 自行列管, 併案, 移他會議, 撤銷. The same words serve as suggestions. */
export const RULINGS = ["continue", "specialMeeting", "release", "selfTrack", "merge", "transfer", "cancel"] as const;
export type Ruling = (typeof RULINGS)[number];

/** Columns of a 列管表: 項次, 列管編號, 會議, 案由, 主辦, 協辦, 期限, 辦理情形, 建議, 會議決定, 備註. */
export const FOLLOW_UP_COLUMNS = [
  "serial",
  "trackingNumber",
  "meeting",
  "subject",
  "units",
  "supportingUnits",
  "due",
  "progress",
  "suggestion",
  "ruling",
  "note",
] as const;
export type FollowUpColumnKind = (typeof FOLLOW_UP_COLUMNS)[number];

/** The columns that belong to an item as a whole; the others belong to one of its units. */
export const ITEM_COLUMNS: ReadonlySet<FollowUpColumnKind> = new Set([
  "serial",
  "trackingNumber",
  "meeting",
  "subject",
]);

/** A choice that a tick column offers, e.g. 「解除列管」. */
export interface TickOption {
  readonly ruling: Ruling;
  readonly label: string;
}

/** One column of a followUpTable; `options` and `tick` only where the column prints boxes (□解除列管). */
export interface FollowUpColumn {
  readonly kind: FollowUpColumnKind;
  readonly label: string;
  readonly options?: readonly TickOption[];
  readonly tick?: { readonly on: string; readonly off: string };
}

/** When an item is due (辦理期限): a day, before or at the next meeting, or words that name no day. */
export type DueDate =
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "nextMeeting"; readonly when: "before" | "at" }
  | { readonly kind: "text"; readonly text: string };

/** What makes an outcome or a clause a 列管事項. */
export interface Tracked {
  readonly itemId: string;
  readonly subject: string;
  readonly units: readonly string[];
  readonly due: DueDate | null;
}

/** 密等 (文書處理手冊§31); an ordinary record carries none. */
export const CLASSIFICATIONS = ["絕對機密", "極機密", "機密", "密"] as const;
export type Classification = (typeof CLASSIFICATIONS)[number];

/** The words that say on paper that something is to be confirmed. */
export const TO_CONFIRM = "（待確認）";

/** The word behind a speaker who answers. */
export const RESPONSE_VERB = "回應";
