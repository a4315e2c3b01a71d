import { appendFileSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import {
  type HandoverContents,
  LARGEST_HANDOVER,
  type MadeHandover,
  type MergedHandover,
} from "../../../shared/contract/handover.ts";
import { SHORTEST_PASS_PHRASE } from "../../../shared/contract/lock.ts";
import type { Backups } from "../backup/backups.ts";
import type { CoreContext, SubjectHandlers } from "../handlers/context.ts";
import { readPhrase } from "../lock/sealedKey.ts";
import { placeOf } from "../log.ts";
import { dataFolder } from "../store/dataFolder.ts";
import { asStoreError, StoreDamagedError, StoreUnavailableError } from "../store/errors.ts";
import { type ForeignStore, openForeign } from "../store/store.ts";
import { archiveBytes, newArchiveKey, unpackArchive } from "./archiveFile.ts";
import { mergeArchive } from "./mergeArchive.ts";
import { fileDay, saveReadable } from "./readableCopies.ts";
import { words } from "./words.ts";
import { Work } from "./work.ts";

const REFUSALS = {
  "not-handover": words.notHandover,
  newer: words.newerHandover,
  "cut-off": words.cutOff,
  "wrong-phrase": words.wrongPhrase,
} as const;

/** What stands around the database in a handover file, in bytes, and more. */
const ROOM_OF_SEAL = 64 * 1024;

/** Makes handover files (交接檔) and takes them in: one piece of work at a time. */
export class Handover {
  readonly handlers: SubjectHandlers<"handover">;
  private readonly context: CoreContext;
  private readonly backups: Backups | null;
  private work: Work | null = null;
  /** The file that is being taken, and how many bytes it is to have. */
  private taken: { readonly size: number } | null = null;
  private foreign: ForeignStore | null = null;

  constructor(context: CoreContext, backups: Backups | null) {
    this.context = context;
    this.backups = backups;
    try {
      this.forget();
    } catch {
      // What an earlier run left is encrypted, and goes the next time.
    }
    this.handlers = {
      "handover.make": ({ phrase }) => this.alone((work) => this.make(phrase, work)),
      "handover.readable": ({ format }) => this.alone((work) => saveReadable(context, format, work)),
      "handover.begin": ({ size }) => this.begin(size),
      "handover.part": ({ bytes }) => this.part(bytes),
      "handover.look": ({ phrase }) => this.alone(() => this.look(phrase)),
      "handover.merge": () => this.alone((work) => this.merge(work)),
      "handover.cancel": () => {
        if (this.work === null) this.forget();
        else this.work.stop();
        return answer(null);
      },
    };
  }

  private get folder(): string {
    return join(this.context.ports.dataFolder, "handover");
  }

  private get file(): string {
    return join(this.folder, "taken");
  }

  private async alone<Value>(run: (work: Work) => Promise<Answer<Value>>): Promise<Answer<Value>> {
    if (this.work !== null) return refuse("bad-request", words.busy);
    const work = new Work(this.context.emit);
    this.work = work;
    try {
      return await run(work);
    } finally {
      this.work = null;
    }
  }

  private freshFolder(): void {
    this.forget();
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
  }

  /** Leaves nothing of a file that was made or taken. */
  private forget(): void {
    this.foreign?.close();
    this.foreign = null;
    this.taken = null;
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async make(phrase: string, work: Work): Promise<Answer<MadeHandover>> {
    const { store, ports } = this.context;
    const meetings = store.listMeetings({}).filter(({ isSample }) => !isSample).length;
    if (meetings === 0) return refuse("not-found", words.nothingHere);
    if (readPhrase(phrase).length < SHORTEST_PASS_PHRASE) return refuse("bad-request", words.shortPhrase);
    this.freshFolder();
    try {
      await work.goOn(0, 3);
      const archive = await newArchiveKey(phrase, ports.scryptCost);
      if (!(await work.goOn(1, 3))) return refuse("cancelled", words.cancelled);
      store.writeAllSnapshots();
      store.copyUnder(this.file, archive.key);
      if (!(await work.goOn(2, 3))) return refuse("cancelled", words.cancelled);
      if (statSync(this.file).size > LARGEST_HANDOVER - ROOM_OF_SEAL) return refuse("conflict", words.tooLarge);
      const saved = await ports.saveFile(
        words.fileName(fileDay(ports.now())),
        archiveBytes(archive, readFileSync(this.file)),
      );
      return saved.ok ? answer({ ...saved.value, meetings }) : saved;
    } catch (error) {
      return this.refusalOf(error, words.notMade);
    } finally {
      this.forget();
    }
  }

  private begin(size: number): Answer<null> {
    if (this.work !== null) return refuse("bad-request", words.busy);
    try {
      this.freshFolder();
      closeSync(openSync(this.file, "wx", 0o600));
      this.taken = { size };
      return answer(null);
    } catch (error) {
      return this.refusalOf(error, words.notTaken);
    }
  }

  private part(bytes: Uint8Array): Answer<null> {
    if (this.taken === null || this.work !== null) return refuse("bad-request", words.noFile);
    try {
      if (statSync(this.file).size + bytes.length > this.taken.size) return refuse("bad-request", words.cutOff);
      appendFileSync(this.file, bytes);
      return answer(null);
    } catch (error) {
      return this.refusalOf(error, words.notTaken);
    }
  }

  private async look(phrase: string): Promise<Answer<HandoverContents>> {
    if (this.taken === null) return refuse("bad-request", words.noFile);
    this.foreign?.close();
    this.foreign = null;
    const { database } = dataFolder(this.folder);
    try {
      if (existsSync(database)) rmSync(database);
      if (statSync(this.file).size !== this.taken.size) return refuse("unreadable-file", words.cutOff);
      const read = await unpackArchive(this.file, this.taken.size, phrase, database);
      if (!read.ok) {
        return refuse(read.reason === "wrong-phrase" ? "wrong-secret" : "unreadable-file", REFUSALS[read.reason]);
      }
      const log = (line: string) => this.context.ports.log({ code: "handover", detail: line });
      const opening = openForeign(this.folder, read.key, log);
      if (!opening.ok) {
        return refuse("unreadable-file", opening.reason === "newer" ? words.newerHandover : words.cutOff);
      }
      this.foreign = opening.store;
      return answer(contentsOf(opening.store));
    } catch (error) {
      return this.refusalOf(error, words.notTaken);
    }
  }

  private async merge(work: Work): Promise<Answer<MergedHandover>> {
    const { foreign, backups } = this;
    const { store, emit } = this.context;
    if (foreign === null || backups === null) return refuse("bad-request", words.noFile);
    const backup = await backups.make("handover");
    if (!backup.ok) return refuse("storage-failed", words.noBackup);
    try {
      return answer({ ...(await mergeArchive(store, foreign, work)), backupId: backup.backup.id });
    } catch (error) {
      // Each meeting is whole or not there, and those before are kept.
      this.context.ports.log({ code: "handover", detail: placeOf(error) });
      if (asStoreError(error) === null) throw error;
      return refuse("storage-failed", words.partlyMerged);
    } finally {
      this.forget();
      emit({ name: "meetings.listChanged" });
      emit({ name: "profiles.changed" });
      emit({ name: "backups.changed" });
    }
  }

  private refusalOf(error: unknown, message: string): Answer<never> {
    this.context.ports.log({ code: "handover", detail: placeOf(error) });
    const known = asStoreError(error);
    if (known instanceof StoreDamagedError) return refuse("damaged", known.message);
    if (known instanceof StoreUnavailableError) return refuse("storage-failed", message);
    throw error;
  }
}

function contentsOf(store: ForeignStore): HandoverContents {
  const meetings = store.listMeetings({}).filter(({ isSample }) => !isSample);
  const dates = meetings.flatMap(({ facts }) => facts.date ?? []).sort();
  const series = store
    .listSeries()
    .map(({ id, name }) => ({ name, meetings: meetings.filter(({ seriesId }) => seriesId === id).length }))
    .filter(({ meetings: count }) => count > 0);
  return { series, meetings: meetings.length, from: dates[0] ?? null, to: dates.at(-1) ?? null };
}
