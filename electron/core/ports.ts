import type { Answer } from "../../shared/contract/errors.ts";
import type { CoreEvent } from "../../shared/contract/events.ts";
import type { SavedFile } from "../../shared/contract/meetings.ts";
import type { IdSource } from "../../shared/minutes/ids.ts";
import type { BackupRequest, BackupResult } from "./backup/backupRun.ts";
import type { PurgeOrder, PurgeStep } from "./backup/purgeRun.ts";
import type { BackupTimes } from "./backup/schedule.ts";
import type { PrintJob } from "./exporters/pdf/printJob.ts";
import type { ScryptCost } from "./lock/sealedKey.ts";
import type { Log } from "./log.ts";
import type { SaveFiles } from "./saveFiles.ts";
import type { StoreKey } from "./store/connection.ts";

/** What the reader process is doing. */
export type ReadingPhase = Extract<CoreEvent, { name: "import.progress" }>["phase"];

/**
 * How a reading ended: `result` is what the reader process sent, for `decodeReaderResult`; "cancelled" on request,
 * "failed" where the process died or took too long.
 */
export type ReaderAnswer =
  | { readonly outcome: "read"; readonly result: Uint8Array }
  | { readonly outcome: "cancelled" | "failed" | "timeout" };

/** What a check of the whole store found; `isDerived` damage is mended from the records. */
export interface StoreVerification {
  readonly rows: number;
  readonly damages: readonly {
    readonly table: string;
    readonly key: string;
    readonly isDerived: boolean;
    readonly message: string;
  }[];
}

/** The world of the core, handed to it once by the host that starts it. */
export interface CorePorts {
  /** Where the data lie; a folder of this user on a disk of this machine. */
  readonly dataFolder: string;
  readonly now: () => Date;
  readonly newId: IdSource;
  readonly log: Log;
  /** Saves an export under a name like this one; the host decides where, and says so. */
  readonly saveFile: (name: string, bytes: Uint8Array) => Promise<Answer<SavedFile>>;
  /** Saves several files at once, asking at most once where. Left out, each is saved by itself. */
  readonly saveFiles?: SaveFiles;
  /** Prints a record as PDF with a browser's own engine. Left out, no PDF can be made. */
  readonly printPdf?: (job: PrintJob) => Promise<Answer<Uint8Array>>;
  /** Reads and recognises a file in a process of its own. */
  readonly readFile: (
    name: string,
    bytes: Uint8Array,
    progress: (phase: ReadingPhase) => void,
  ) => Promise<ReaderAnswer>;
  /** Ends the reading that is under way, if any. */
  readonly cancelReading: () => void;
  /** Makes a backup beside the core. Left out, none is made by itself. */
  readonly backUp?: (order: BackupRequest) => Promise<BackupResult>;
  /** Carries purges into the next backup beside the core. Left out, the core does it in its own thread. */
  readonly purgeBackups?: (order: PurgeOrder) => Promise<PurgeStep>;
  /** When backups are made; left out, as the app promises. */
  readonly backupTimes?: BackupTimes;
  /** Checks the whole store beside the core; null where that could not be done. Left out, nothing is checked. */
  readonly verify?: (key: StoreKey | null) => Promise<StoreVerification | null>;
  /** What guessing a pass phrase costs; left out, as the app promises. */
  readonly scryptCost?: ScryptCost;
  /** Milliseconds of quiet after which the store is locked: windows still send what was typed. Left out, as they need. */
  readonly lockGrace?: number;
}
