import { z } from "zod";
import type { StoredDocument } from "../minutes/document.ts";
import type { Answer } from "./errors.ts";
import {
  type Acknowledgement,
  type CommittedSteps,
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

const id = z.string().min(1).max(64);
const name = z.string().trim().min(1).max(200);
const storedDocument: z.ZodType<StoredDocument> = z.object({ version: z.int().min(1), doc: z.unknown() });
const bytes = z.instanceof(Uint8Array);
const nothing = z.object({});

/** Formats a meeting can be exported to. */
export const EXPORT_FORMATS = ["docx", "txt"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

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
    steps: z.array(z.unknown()).min(1).max(5000),
  }),
  "meeting.stepsSince": z.object({ meetingId: id, revision: z.int().min(0) }),
  "meeting.setState": z.object({ meetingId: id, state: z.enum(MEETING_STATES) }),
  "meeting.moveToBin": z.object({ meetingId: id }),
  "meeting.restore": z.object({ meetingId: id }),
  "meeting.purge": z.object({ meetingId: id }),
  "meeting.export": z.object({ meetingId: id, format: z.enum(EXPORT_FORMATS) }),
  "import.read": z.object({ name: z.string().min(1).max(255), bytes }),
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
  /** What the check of the whole store found that runs behind each start. */
  "store.health": nothing,
  "search.find": z.object({ query: z.string().max(200), limit: z.int().min(1).max(200) }),
} satisfies Record<string, z.ZodType>;

export type RequestName = keyof typeof requestArguments;
export type RequestArgument<Name extends RequestName> = z.infer<(typeof requestArguments)[Name]>;

/** What each request answers when it is not refused. */
export interface RequestResults {
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
  "meeting.export": SavedFile;
  "import.read": ImportReview;
  "import.cancel": null;
  "import.accept": MeetingRow;
  "followUp.list": readonly FollowUpItemRow[];
  "store.health": StoreHealth;
  "search.find": readonly SearchHit[];
}

export type RequestAnswer<Name extends RequestName> = Answer<RequestResults[Name]>;

/** One function for all requests: how a window speaks to the core, whatever carries the message. */
export type Send = <Name extends RequestName>(
  name: Name,
  argument: RequestArgument<Name>,
) => Promise<RequestAnswer<Name>>;
