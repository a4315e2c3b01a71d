import { addAttachment, listAttachments, oneAttachment } from "./attachments.ts";
import { loadDocument } from "./documents.ts";
import { asStoreError, StoreDamagedError } from "./errors.ts";
import { entriesOfMeeting, followUpEntries } from "./followUpEntries.ts";
import { followUpFigures, followUpLife } from "./followUpFigures.ts";
import { followUpPage } from "./followUpPages.ts";
import { mendBoard } from "./followUpProjection.ts";
import type { ReadHandle, WriteHandle } from "./handle.ts";
import {
  changeMeeting,
  createMeeting,
  createMeetingInNamedSeries,
  createMeetingInNewSeries,
  findBySourceHash,
  listMeetings,
  meetingProfile,
  moveToBin,
  oneMeeting,
  restoreFromBin,
  setMeetingProfile,
} from "./meetings.ts";
import { mergeLists } from "./mergeLists.ts";
import { mergeMeeting } from "./mergeMeetings.ts";
import { listPeople, removePerson, savePerson } from "./people.ts";
import { listProfiles, oneProfile, removeProfile, saveProfile } from "./profiles.ts";
import { markProjectionsStale, rebuildProjections } from "./projections.ts";
import { purge, purgeHistory } from "./purge.ts";
import { damagedRecords } from "./quarantine.ts";
import { listMerges, mergeReplies, undoReplies } from "./replyMerges.ts";
import { search } from "./search.ts";
import {
  changeSeries,
  createSeries,
  dismissedProposals,
  dismissProposal,
  listSeries,
  oneSeries,
  recallProposal,
  removeSeries,
} from "./series.ts";
import { changeSettings, settings } from "./settings.ts";
import { writeAllSnapshots, writeSnapshot } from "./snapshots.ts";
import { appendSteps, stepsSince } from "./steps.ts";
import { verifyAll } from "./verify.ts";
import { addVersion, finalise, listVersions, markVersion, readVersion, reopen, restoreVersion } from "./versions.ts";

const READS = {
  listSeries,
  oneSeries,
  dismissedProposals,
  listMeetings,
  oneMeeting,
  damagedRecords,
  meetingProfile,
  findBySourceHash,
  loadDocument,
  stepsSince,
  listVersions,
  readVersion,
  followUpEntries,
  entriesOfMeeting,
  followUpPage,
  followUpLife,
  followUpFigures,
  listMerges,
  search,
  listPeople,
  listProfiles,
  oneProfile,
  listAttachments,
  oneAttachment,
  settings,
} satisfies Record<string, (store: ReadHandle, ...rest: never[]) => unknown>;

/** Questions that open their own read transaction, because even its end may show damage. */
const CHECKS = { verifyAll };

const WRITES = {
  createSeries,
  changeSeries,
  removeSeries,
  dismissProposal,
  recallProposal,
  createMeeting,
  createMeetingInNamedSeries,
  createMeetingInNewSeries,
  changeMeeting,
  setMeetingProfile,
  appendSteps,
  mergeReplies,
  undoReplies,
  writeSnapshot,
  writeAllSnapshots,
  addVersion,
  markVersion,
  restoreVersion,
  finalise,
  reopen,
  moveToBin,
  restoreFromBin,
  purge,
  purgeHistory,
  rebuildProjections,
  mendBoard,
  markProjectionsStale: ({ db }: WriteHandle) => markProjectionsStale(db),
  savePerson,
  removePerson,
  saveProfile,
  removeProfile,
  addAttachment,
  changeSettings,
  mergeLists,
  mergeMeeting,
} satisfies Record<string, (store: WriteHandle, ...rest: never[]) => unknown>;

type Bound<Verbs> = {
  readonly [Name in keyof Verbs]: Verbs[Name] extends (store: never, ...rest: infer Rest) => infer Result
    ? (...rest: Rest) => Result
    : never;
};

/** Questions to the store; each sees one committed state. */
export type ReadableStore = Bound<typeof READS> & Bound<typeof CHECKS>;

/** The store with its write verbs, each of which is one transaction. */
export type WritableStore = ReadableStore & Bound<typeof WRITES>;

/** Hears what a verb throws and the damage it went round, once its transaction has ended. */
type Hear = (error: unknown) => void;

/** The read verbs of a store, each within one read transaction. */
export function readsOf(handle: ReadHandle, hear: Hear = () => {}): ReadableStore {
  const reads = bind<ReadHandle, typeof READS>(READS, handle, (run) => handle.db.transaction(run).deferred(), hear);
  return { ...reads, ...bind<ReadHandle, typeof CHECKS>(CHECKS, handle, (run) => run(), hear) };
}

/** All verbs of a store; a write verb opens its own transaction. */
export function verbsOf(handle: WriteHandle): WritableStore {
  const hear = (error: unknown) => healNextTime(handle, error);
  return { ...readsOf(handle, hear), ...bind<WriteHandle, typeof WRITES>(WRITES, handle, (run) => run(), hear) };
}

/** Lists and search are made of the documents, so that damage to them alone ends with the next opening. */
function healNextTime({ db, log }: WriteHandle, error: unknown): void {
  if (!(error instanceof StoreDamagedError)) return;
  log(`damaged ${error.table} ${error.key}: ${error.detail}`);
  if (!error.isDerived) return;
  try {
    markProjectionsStale(db);
  } catch (other) {
    log(`damaged ${error.table} not marked: ${String(other)}`);
  }
}

type Verbs<Handle> = Record<string, (store: Handle, ...rest: never[]) => unknown>;

/** Gives every verb its store and names what SQLite throws. */
function bind<Handle extends ReadHandle, Given extends Verbs<Handle>>(
  verbs: Given,
  handle: Handle,
  around: <Result>(run: () => Result) => Result,
  hear: Hear,
): Bound<Given> {
  const bound = Object.entries(verbs).map(([name, verb]) => {
    const call = (...rest: never[]) => {
      try {
        return around(() => verb(handle, ...rest));
      } catch (error) {
        const known = asStoreError(error);
        hear(known);
        throw known;
      } finally {
        for (const damage of handle.found.take()) hear(damage);
      }
    };
    return [name, call] as const;
  });
  return Object.fromEntries(bound) as Bound<Given>;
}
