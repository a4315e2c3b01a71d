import type { FollowUpItem } from "../followUp/lifeCycle.ts";
import type { StoredDocument } from "../minutes/document.ts";
import type { MeetingFacts } from "../minutes/facts.ts";
import type { FollowUpColumnKind } from "../minutes/vocabulary.ts";
import type { Profile } from "../profiles/profile.ts";
import type { Warning } from "../recognition/source.ts";
import type { OrdinalRule } from "../series/ordinalRule.ts";

export { ORDINAL_RULES, type OrdinalRule } from "../series/ordinalRule.ts";

/** 草稿, 會議中, 定稿. */
export const MEETING_STATES = ["draft", "inSession", "final"] as const;
export type MeetingState = (typeof MEETING_STATES)[number];

/** 會議系列. */
export interface SeriesRow {
  readonly id: string;
  readonly name: string;
  readonly ordinalRule: OrdinalRule;
  readonly meetings: number;
}

/** One meeting in a list; dates ISO, times "HH:MM", `changedAt` an ISO instant. */
export interface MeetingRow {
  readonly id: string;
  readonly seriesId: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly startsAt: string | null;
  readonly state: MeetingState;
  readonly openItems: number;
  readonly changedAt: string;
  readonly inBin: boolean;
  readonly isSample: boolean;
}

/** A meeting as the editor opens it: its document and the revision that the next steps build on. */
export interface OpenedMeeting {
  readonly meeting: MeetingRow;
  readonly document: StoredDocument;
  readonly revision: number;
  /** The meeting's own profile, by which it is shown and exported. */
  readonly profile: Profile;
}

/** Steps that were committed after some revision; `clientIds` has one entry per step (the window that made it). */
export interface CommittedSteps {
  readonly revision: number;
  readonly steps: readonly unknown[];
  readonly clientIds: readonly string[];
}

/** The store's word that steps are on disk: the revision they made and the store's own clock. */
export interface Acknowledgement {
  readonly revision: number;
  readonly savedAt: string;
}

/** One line of an imported source, for the review page. */
export interface SourceText {
  readonly number: number;
  readonly text: string;
}

/** What was understood of a file, not saved yet. */
export interface ImportReview {
  readonly name: string;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly source: readonly SourceText[];
  readonly document: StoredDocument;
  readonly facts: MeetingFacts;
  readonly warnings: readonly Warning[];
  /** Block id → numbers of its source lines. */
  readonly provenance: Readonly<Record<string, readonly number[]>>;
  readonly furniture: readonly string[];
  /** Meetings that were imported from the same bytes before. */
  readonly alreadyImported: readonly MeetingRow[];
  /** What a series remembers of the columns of its 列管表; left out where it remembers nothing. */
  readonly remembered?: RememberedColumns;
}

/** Columns of a 列管表 that were assigned by hand in a series and stand in this file too: name as written and kind. */
export interface RememberedColumns {
  readonly seriesId: string;
  readonly seriesName: string;
  readonly columns: readonly { readonly label: string; readonly kind: FollowUpColumnKind }[];
}

/** A passage that a search found: the block's words with the places of the match (UTF-16 offsets). */
export interface SearchHit {
  readonly meetingId: string;
  readonly blockId: string;
  readonly meetingTitle: string | null;
  readonly date: string | null;
  readonly text: string;
  readonly matches: readonly { readonly from: number; readonly to: number }[];
}

/** Where an export went: a name and the folder as the user knows it, never a path to act on. */
export interface SavedFile {
  readonly name: string;
  readonly folder: string;
}

/** What is compared when an exported file is read back. */
export const READ_BACK_PARTS = [
  "file",
  "words",
  "title",
  "date",
  "startsAt",
  "endsAt",
  "place",
  "chair",
  "minuteTaker",
  "outcomes",
  "followUps",
] as const;
export type ReadBackPart = (typeof READ_BACK_PARTS)[number];

/** Something that an exported file says otherwise than the record does, in the words of both. */
export interface ReadBackDifference {
  readonly part: ReadBackPart;
  readonly written: string;
  readonly read: string;
}

/** An export that was saved, and in what it differs from the record when it is read back; null for a kind that is not read. */
export interface ExportedFile extends SavedFile {
  readonly differences: readonly ReadBackDifference[] | null;
}

/** A 列管事項 over all meetings of its series, with what the board shows of it. */
export interface FollowUpItemRow {
  readonly item: FollowUpItem;
  readonly seriesId: string;
  /** 第幾次繼續列管. */
  readonly timesContinued: number;
  /** The meetings that its rounds name. */
  readonly meetings: readonly FollowUpMeeting[];
}

/** A meeting as an item's life names it. */
export interface FollowUpMeeting {
  readonly id: string;
  readonly title: string | null;
  readonly ordinal: string | null;
  readonly date: string | null;
}

/** Whether the store has been checked since the start, and one sentence each where it is damaged or has no new backup. */
export interface StoreHealth {
  readonly checked: boolean;
  readonly damage: string | null;
  readonly backup: string | null;
  /** One sentence while the text of a purged meeting still stands in older backups or in files set aside. */
  readonly purge: string | null;
  /** Whether the store cannot be opened at all; only its backups can be asked for. */
  readonly isShut: boolean;
}
