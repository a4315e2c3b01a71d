import { z } from "zod";
import type { FollowUpStatus } from "../followUp/lifeCycle.ts";
import { type ReplyFile, replyFile } from "../followUp/replyFile.ts";
import { REPLY_CHOICES } from "../followUp/replyMatching.ts";
import type { StoredDocument } from "../minutes/document.ts";
import type { Whereabouts } from "../minutes/whereabouts.ts";
import { type AttachmentResults, attachmentArguments } from "./attachmentRequests.ts";
import type { BackupRow } from "./backups.ts";
import type { SavedTogether } from "./circulation.ts";
import { circulationParts } from "./circulationParts.ts";
import { editionRequest } from "./editions.ts";
import type { Answer } from "./errors.ts";
import { EXPORT_FORMATS, EXPORT_PARTS } from "./exportFormats.ts";
import {
  FOLLOW_UP_REPORTS,
  type FollowUpFigures,
  type FollowUpPage,
  type PastMerge,
  type ReplyFormUnit,
  type ReplyMatching,
  type ReplyMerge,
  type SavedReplyForms,
  TABLE_FORMATS,
  type UndoneMerge,
} from "./followUps.ts";
import {
  type HandoverContents,
  LARGEST_HANDOVER,
  type MadeHandover,
  type MergedHandover,
  READABLE_FORMATS,
  type SavedCopies,
} from "./handover.ts";
import {
  LOCK_AFTER_CHOICES,
  LONGEST_PASS_PHRASE,
  type LockState,
  SHORTEST_PASS_PHRASE,
  type TurnedOff,
  type TurnedOn,
} from "./lock.ts";
import {
  type Acknowledgement,
  type CommittedSteps,
  type ExportedFile,
  type FollowUpItemRow,
  type ImportReview,
  MEETING_STATES,
  type MeetingRow,
  type OpenedMeeting,
  ORDINAL_RULES,
  type SavedFile,
  type SearchHit,
  type SeriesRow,
  type StoreHealth,
} from "./meetings.ts";
import { type ProfileResults, profileRequests } from "./profileRequests.ts";
import type { KnownToProposals } from "./proposals.ts";
import { LONGEST_PHRASE, MOST_CHOSEN_KEYS, MOST_PHRASES, type Settings, THEME_CHOICES } from "./settings.ts";
import type { ReadVersion, VersionRow } from "./versions.ts";

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(200);
const storedDocument: z.ZodType<StoredDocument> = z.object({ version: z.int().min(1), doc: z.unknown() });
const bytes = z.instanceof(Uint8Array);
const secret = z.string().min(1).max(LONGEST_PASS_PHRASE);
const newPhrase = z.string().min(SHORTEST_PASS_PHRASE).max(LONGEST_PASS_PHRASE);
const nothing = z.object({});
/** One paste of a whole book: what is one change is sent whole. */
const MOST_STEPS = 100_000;

/**
 * Every request from a window to the core, with the shape of its argument. A request is named by its subject and verb;
 * the receiver parses the argument with this schema before anything else.
 */
export const requestArguments = {
  "series.list": nothing,
  "series.create": z.object({ name, ordinalRule: z.enum(ORDINAL_RULES) }),
  "series.rename": z.object({ seriesId: id, name }),
  "series.setOrdinalRule": z.object({ seriesId: id, ordinalRule: z.enum(ORDINAL_RULES) }),
  /** By date, latest first; meetings without one stand above all others. */
  "meeting.list": z.object({ seriesId: id.nullable(), bin: z.boolean() }),
  /** A new meeting, from the last of its series where there is one: next 次別, roster, skeleton. */
  "meeting.create": z.object({ seriesId: id }),
  "meeting.createSample": nothing,
  "meeting.open": z.object({ meetingId: id }),
  "meeting.appendSteps": z.object({
    meetingId: id,
    baseRevision: z.int().min(0),
    clientId: id,
    steps: z.array(z.unknown()).min(1).max(MOST_STEPS),
  }),
  "meeting.stepsSince": z.object({ meetingId: id, revision: z.int().min(0) }),
  /** A final record is opened again only with a reason, which its versions keep. */
  "meeting.setState": z.object({
    meetingId: id,
    state: z.enum(MEETING_STATES),
    reason: z.string().trim().min(1).max(200).optional(),
  }),
  "meeting.moveToBin": z.object({ meetingId: id }),
  "meeting.restore": z.object({ meetingId: id }),
  "meeting.purge": z.object({ meetingId: id }),
  "meeting.export": z.object({
    meetingId: id,
    format: z.enum(EXPORT_FORMATS),
    edition: editionRequest.exactOptional(),
    /** Left out, the 會議紀錄. */
    part: z.enum(EXPORT_PARTS).exactOptional(),
  }),
  ...attachmentArguments,
  /** The record in several formats and, where `circulation` says so, one 傳閱資料夾 with what else is sent round. */
  "meeting.exportTogether": z.object({
    meetingId: id,
    formats: z.array(z.enum(EXPORT_FORMATS)).max(EXPORT_FORMATS.length),
    edition: editionRequest.exactOptional(),
    /** Left out, the 會議紀錄. */
    part: z.enum(EXPORT_PARTS).exactOptional(),
    circulation: circulationParts.nullable(),
  }),
  /** `asList` reads a file that is nothing else as a bare 列管表, whose columns are then assigned by hand. */
  "import.read": z.object({ name: z.string().min(1).max(255), bytes, asList: z.boolean().exactOptional() }),
  "import.cancel": nothing,
  "import.accept": z.object({
    document: storedDocument,
    /** An existing series, or a name for a new one. */
    series: z.union([z.object({ id }), z.object({ name })]),
    sourceName: z.string().max(255),
    sourceHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** The meeting whose place it takes; the old one goes to the bin. */
    replaces: id.nullable(),
  }),
  /** The 列管事項 of one series or, for null, of all. */
  "followUp.list": z.object({ seriesId: id.nullable() }),
  /** Some of the parts of 列管事項 that a filter lets through; null and "" let all through. */
  "followUp.page": z.object({
    seriesId: id.nullable(),
    unitKey: z.string().max(200).nullable(),
    status: z.enum(["open", "released", "left"] satisfies FollowUpStatus[]).nullable(),
    lateOnly: z.boolean(),
    /** Of the open ones those due in this month. */
    thisMonthOnly: z.boolean().exactOptional(),
    /** The id of a line: the page on which it stands is answered instead of the one from `offset`. */
    lineId: z.string().min(1).max(200).exactOptional(),
    /** Words that must all occur in number, subject, unit or the latest 辦理情形. */
    text: z.string().max(200),
    offset: z.int().min(0),
    limit: z.int().min(1).max(500),
  }),
  /** One item with all its rounds, by the `itemKey` of a line. */
  "followUp.life": z.object({ seriesId: id, itemKey: z.string().min(1).max(64) }),
  /** `unitsOnly` leaves the meetings out, whose figures are counted from their lines. */
  "followUp.figures": z.object({ seriesId: id.nullable(), unitsOnly: z.boolean().exactOptional() }),
  /** 列管表, 執行情形統計表 or 各機關執行情形一覽表 as of a meeting, as a file of its own. */
  "followUpReport.export": z.object({
    meetingId: id,
    report: z.enum(FOLLOW_UP_REPORTS),
    format: z.enum(TABLE_FORMATS),
  }),
  /** The units that the 列管表 of a draft still waits for. */
  "replyForm.units": z.object({ meetingId: id }),
  /** Saves one 回覆單 for each of these units, or for all; `replyBy` ISO, `instruction` "" for the usual one. */
  "replyForm.export": z.object({
    meetingId: id,
    format: z.enum(TABLE_FORMATS),
    units: z.array(z.string().min(1).max(200)).min(1).max(200).nullable(),
    replyBy: z.iso.date().nullable(),
    instruction: z.string().max(500),
    /** Leaves the column 承辦人／電話 out. */
    withoutContact: z.boolean().exactOptional(),
    /** Puts what comes from something closed (不公開) in, marked; left out, nothing of it goes to any unit. */
    withClosed: z.boolean().exactOptional(),
  }),
  /** Reads one returned file; nothing is kept of it. */
  "replyForm.read": z.object({ name: z.string().min(1).max(255), bytes }),
  /** Finds for every answer its place in the draft; changes nothing. */
  "replyForm.match": z.object({ meetingId: id, files: z.array(replyFile).max(200) }),
  /**
   * Merges all that is `ready` and what she chose of the rest, by the `key` of a match; refused as a conflict where the
   * draft is no longer at the `revision` that she was shown and she chose anything.
   */
  "replyForm.merge": z.object({
    meetingId: id,
    revision: z.int().min(0),
    files: z.array(replyFile).min(1).max(200),
    choices: z.array(z.object({ key: z.string().max(40), choice: z.enum(REPLY_CHOICES) })).max(100_000),
  }),
  /** The merges into a draft that can still be undone, the latest first. */
  "replyForm.merges": z.object({ meetingId: id }),
  "replyForm.undoMerge": z.object({ meetingId: id, mergeId: id }),
  /** What was refused of a meeting's proposals, and the units that its series knows. */
  "proposal.known": z.object({ meetingId: id }),
  /** A refused proposal does not come back; `recall` takes the refusal back. */
  "proposal.dismiss": z.object({ meetingId: id, proposal: z.string().min(1).max(100) }),
  "proposal.recall": z.object({ meetingId: id, proposal: z.string().min(1).max(100) }),
  /** The versions of a meeting, oldest first. */
  "version.list": z.object({ meetingId: id }),
  /** 記下這一版: keeps the record as it is now under a name. */
  "version.add": z.object({ meetingId: id, name }),
  "version.read": z.object({ versionId: id }),
  ...profileRequests,
  "settings.get": nothing,
  /** Changes some of the choices. */
  "settings.set": z.object({
    theme: z.enum(THEME_CHOICES).exactOptional(),
    phrases: z.array(z.string().trim().min(1).max(LONGEST_PHRASE)).max(MOST_PHRASES).exactOptional(),
    keys: z
      .record(z.string().min(1).max(100), z.string().max(40))
      .refine((keys) => Object.keys(keys).length <= MOST_CHOSEN_KEYS)
      .exactOptional(),
    lockAfter: z.literal(LOCK_AFTER_CHOICES).exactOptional(),
    motionTimes: z.boolean().exactOptional(),
  }),
  "lock.state": nothing,
  "lock.unlock": z.object({ phrase: secret }),
  /** Unlocks with the recovery code, behind which a new phrase is set. */
  "lock.recover": z.object({ code: secret, phrase: newPhrase }),
  /** Locks the store in all windows once what they have typed is saved. */
  "lock.now": nothing,
  /** A window is being used. */
  "lock.active": nothing,
  /** A new recovery code, of which nothing is kept. */
  "lock.newCode": nothing,
  /** Encrypts the store and all its backups. */
  "lock.turnOn": z.object({ phrase: newPhrase, code: secret }),
  "lock.turnOff": z.object({ phrase: secret }),
  "lock.changePhrase": z.object({ phrase: secret, newPhrase }),
  "lock.changeCode": z.object({ phrase: secret, code: secret }),
  /** Saves everything as one file that opens with this phrase. */
  "handover.make": z.object({ phrase: newPhrase }),
  /** Saves every record and the 列管表 of every series as files that can be read without the app. */
  "handover.readable": z.object({ format: z.enum(READABLE_FORMATS) }),
  /** Begins to take a file of so many bytes; its parts follow in order. */
  "handover.begin": z.object({ size: z.int().min(1).max(LARGEST_HANDOVER) }),
  "handover.part": z.object({ bytes }),
  /** Says what is in the file that was taken; nothing changes. */
  "handover.look": z.object({ phrase: secret }),
  /** Merges it into the store, of which a backup is made first. */
  "handover.merge": nothing,
  /** Ends what is being made or merged, and forgets a file that was taken. */
  "handover.cancel": nothing,
  /** What the check of the whole store found that runs behind each start. */
  "store.health": nothing,
  /** Newest first. */
  "backup.list": nothing,
  "backup.make": nothing,
  /** Puts a backup in the place of the store, of which another backup is made first. */
  "backup.restore": z.object({ backupId: z.string().min(1).max(100) }),
  "search.find": z.object({ query: z.string().max(200), limit: z.int().min(1).max(200) }),
  /** Where found blocks stand in their records, in the order asked; null where one is gone. */
  "search.places": z.object({ blocks: z.array(z.object({ meetingId: id, blockId: id })).max(200) }),
} satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof requestArguments;
export type RequestArgument<Name extends RequestName> = z.infer<(typeof requestArguments)[Name]>;

/** What each request answers when it is not refused. */
export interface RequestResults extends AttachmentResults, ProfileResults {
  "series.list": readonly SeriesRow[];
  "series.create": SeriesRow;
  "series.rename": SeriesRow;
  "series.setOrdinalRule": SeriesRow;
  "meeting.list": readonly MeetingRow[];
  "meeting.create": MeetingRow;
  "meeting.createSample": MeetingRow;
  "meeting.open": OpenedMeeting;
  "meeting.appendSteps": Acknowledgement;
  "meeting.stepsSince": CommittedSteps;
  "meeting.setState": MeetingRow;
  "meeting.moveToBin": MeetingRow;
  "meeting.restore": MeetingRow;
  "meeting.purge": null;
  "meeting.export": ExportedFile;
  "meeting.exportTogether": SavedTogether;
  "import.read": ImportReview;
  "import.cancel": null;
  "import.accept": MeetingRow;
  "followUp.list": readonly FollowUpItemRow[];
  "followUp.page": FollowUpPage;
  "followUp.life": FollowUpItemRow;
  "followUp.figures": FollowUpFigures;
  "followUpReport.export": SavedFile;
  "replyForm.units": readonly ReplyFormUnit[];
  "replyForm.export": SavedReplyForms;
  "replyForm.read": ReplyFile;
  "replyForm.match": ReplyMatching;
  "replyForm.merge": ReplyMerge;
  "replyForm.merges": readonly PastMerge[];
  "replyForm.undoMerge": UndoneMerge;
  "proposal.known": KnownToProposals;
  "proposal.dismiss": null;
  "proposal.recall": null;
  "version.list": readonly VersionRow[];
  "version.add": VersionRow;
  "version.read": ReadVersion;
  "settings.get": Settings;
  "settings.set": Settings;
  "lock.state": LockState;
  "lock.unlock": null;
  "lock.recover": null;
  "lock.now": null;
  "lock.active": null;
  "lock.newCode": string;
  "lock.turnOn": TurnedOn;
  "lock.turnOff": TurnedOff;
  "lock.changePhrase": null;
  "lock.changeCode": null;
  "handover.make": MadeHandover;
  "handover.readable": SavedCopies;
  "handover.begin": null;
  "handover.part": null;
  "handover.look": HandoverContents;
  "handover.merge": MergedHandover;
  "handover.cancel": null;
  "store.health": StoreHealth;
  "backup.list": readonly BackupRow[];
  "backup.make": BackupRow;
  "backup.restore": null;
  "search.find": readonly SearchHit[];
  "search.places": readonly (Whereabouts | null)[];
}

export type RequestAnswer<Name extends RequestName> = Answer<RequestResults[Name]>;

/** One function for all requests: how a window speaks to the core, whatever carries the message. */
export type Send = <Name extends RequestName>(
  name: Name,
  argument: RequestArgument<Name>,
) => Promise<RequestAnswer<Name>>;
