import type { FollowUpLine } from "../followUp/followUpLine.ts";
import type { ReplyMatch, UnansweredItem } from "../followUp/replyMatching.ts";
import type { SavedFile } from "./meetings.ts";

export type { FollowUpLine } from "../followUp/followUpLine.ts";
export type { ReplyFile, ReplyRow } from "../followUp/replyFile.ts";
export type { ReplyChoice, ReplyMatch, ReplyVerdict, UnansweredItem } from "../followUp/replyMatching.ts";

/** Formats of 回覆單 and of the reports. */
export const TABLE_FORMATS = ["docx", "xlsx", "ods"] as const;
export type TableFormat = (typeof TABLE_FORMATS)[number];

/** 列管表, 執行情形統計表, 各機關執行情形一覽表. */
export const FOLLOW_UP_REPORTS = ["table", "statistics", "byUnit"] as const;
export type FollowUpReport = (typeof FOLLOW_UP_REPORTS)[number];

/** One unit's share of a page's lines: `offset` is where its first line stands among all that the filter lets through. */
export interface FollowUpGroup {
  readonly unitKey: string;
  /** The name as it was first written; "" where none is named. */
  readonly unit: string;
  readonly offset: number;
  readonly count: number;
}

/** A part of what the board shows under a filter: units by name with the unnamed last, in each the most urgent first. */
export interface FollowUpPage {
  /** How many lines, items, and lines past their due the filter lets through. */
  readonly lines: number;
  readonly items: number;
  readonly late: number;
  readonly lateItems: number;
  readonly groups: readonly FollowUpGroup[];
  readonly offset: number;
  /** Where the line that was asked for stands among all; null where the filter does not let it through. */
  readonly place: number | null;
  /** Of a long 辦理情形 only its beginning; the whole is in the item's life. */
  readonly rows: readonly FollowUpLine[];
}

/** How many parts of items a unit or a meeting has in each state. */
export interface FollowUpCounts {
  readonly open: number;
  readonly released: number;
  readonly left: number;
  readonly late: number;
}

export interface UnitCounts extends FollowUpCounts {
  readonly unitKey: string;
  readonly unit: string;
}

/** What became of the items that one meeting opened. */
export interface MeetingCounts extends FollowUpCounts {
  readonly meetingId: string;
  readonly seriesId: string;
  readonly title: string | null;
  readonly ordinal: string | null;
  readonly date: string | null;
}

/** Figures for the chart and for the lists of a filter, over one series or all. */
export interface FollowUpFigures {
  readonly units: readonly UnitCounts[];
  /** The latest 60 meetings that opened any item, oldest first. */
  readonly meetings: readonly MeetingCounts[];
}

/** What a unit's 回覆單 would hold; `answered` of its `items` have 辦理情形 of this round already. */
export interface ReplyFormUnit {
  /** How many of its items come from something closed (不公開). */
  readonly closed: number;
  readonly unit: string;
  readonly items: number;
  readonly answered: number;
}

/** The files that were saved; where one could not be, `failed` names the units that have none and says why. */
export interface SavedReplyForms {
  readonly saved: readonly SavedFile[];
  readonly failed: { readonly units: readonly string[]; readonly message: string } | null;
  /** Sentences about what a form could not hold as it is. */
  readonly notes: readonly string[];
}

/** Every answer of some files against the table of a draft, at one revision of it. */
export interface ReplyMatching {
  readonly meetingId: string;
  readonly revision: number;
  readonly matches: readonly ReplyMatch[];
  readonly unanswered: readonly UnansweredItem[];
  /** Sentences about whole files, by name. */
  readonly notes: readonly { readonly name: string; readonly note: string }[];
}

/** What a merge did; `mergeId` undoes all of it, null where nothing was merged. */
export interface ReplyMerge {
  readonly mergeId: string | null;
  readonly revision: number;
  readonly merged: readonly ReplyMatch[];
  /** Answers that were filled in and not merged: what did not match, and what she was asked and did not take. */
  readonly left: readonly ReplyMatch[];
  readonly unanswered: readonly UnansweredItem[];
}

/** A merge that can still be undone; the instant is ISO. */
export interface PastMerge {
  readonly mergeId: string;
  readonly savedAt: string;
  readonly answers: number;
}

/** What an undone merge gave back, and the items that were changed by hand since and were left alone. */
export interface UndoneMerge {
  readonly revision: number;
  readonly restored: number;
  readonly kept: readonly { readonly unit: string; readonly subject: string }[];
}
