import { existsSync } from "node:fs";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../shared/contract/events.ts";
import { type Log, placeOf } from "../log.ts";
import { clearUnfinished } from "../store/backupFiles.ts";
import type { StoreKey } from "../store/connection.ts";
import type { DataFolder } from "../store/dataFolder.ts";
import { asStoreError, StoreDamagedError, StoreUnavailableError } from "../store/errors.ts";
import { isPlain } from "../store/plainFile.ts";
import { type ReadyDatabase, readyDatabase, recryptBackups, recryptDatabase } from "../store/recrypt.ts";
import { forgetStaleKeyFile, type KeyFile, keepOldKey, writeKeyFile } from "./keyFile.ts";
import { words } from "./words.ts";

/** How a change of the lock ended, and the key under which the store is from now on. */
export interface Change {
  readonly key: StoreKey | null;
  readonly answer: Answer<null>;
}

interface Told {
  readonly ports: { readonly log: Log };
  readonly emit: CoreListener;
}

const tellTo = (emit: CoreListener) => (done: number, total: number) => emit({ name: "work.progress", done, total });

/**
 * Encrypts a closed store: the key file first, then the database, then its backups. Cut short before the database bears
 * its name nothing is encrypted and the key file counts for nothing; behind that, what is left is done at the next unlocking.
 */
export async function turnOn(folder: DataFolder, file: KeyFile, key: StoreKey, told: Told): Promise<Change> {
  try {
    keepOldKey(folder);
    writeKeyFile(folder, file);
    recryptDatabase(folder, key);
  } catch (error) {
    return { key: null, answer: refusalOf(error, told.ports.log) };
  }
  try {
    recryptBackups(folder, key, tellTo(told.emit));
    return { key, answer: answer(null) };
  } catch (error) {
    told.ports.log({ code: "lock", detail: placeOf(error) });
    return { key, answer: refuse("storage-failed", words.backupsLeft) };
  }
}

/**
 * Makes a closed store readable without a phrase. Whether that can be done shows with the database, which is made ready
 * first and takes its place last: no backup is left that nobody can open, and none is readable where this fails.
 */
export async function turnOff(folder: DataFolder, told: Told): Promise<Change> {
  let ready: ReadyDatabase | null = null;
  try {
    ready = readyDatabase(folder, null);
    recryptBackups(folder, null, tellTo(told.emit));
    ready.takePlace();
  } catch (error) {
    const isOff = existsSync(folder.database) && isPlain(folder.database);
    const isSealed = isOff || ready === null || sealAgain(folder, ready, told.ports.log);
    const refused = refusalOf(error, told.ports.log);
    return {
      key: isOff ? null : folder.key,
      answer: isSealed ? refused : refuse("storage-failed", words.backupsPlain),
    };
  }
  try {
    forgetStaleKeyFile(folder);
  } catch (error) {
    // Without anything encrypted it counts for nothing, and the next opening removes it.
    told.ports.log({ code: "lock", detail: placeOf(error) });
  }
  return { key: null, answer: answer(null) };
}

/** Undoes what a turning off made readable; false where that fails and has to wait for the next unlocking. */
function sealAgain(folder: DataFolder, ready: ReadyDatabase, log: Log): boolean {
  try {
    ready.discard();
    clearUnfinished(folder);
    recryptBackups(folder, folder.key);
    return true;
  } catch (error) {
    log({ code: "lock", detail: placeOf(error) });
    return false;
  }
}

/** Encrypts the backups that a change of the lock left readable; where that fails again they wait for the next time. */
export function sealLeft(folder: DataFolder, log: Log): void {
  try {
    recryptBackups(folder, folder.key);
  } catch (error) {
    log({ code: "lock", detail: placeOf(error) });
  }
}

function refusalOf(error: unknown, log: Log): Answer<never> {
  log({ code: "lock", detail: placeOf(error) });
  const known = asStoreError(error);
  if (known instanceof StoreDamagedError) return refuse("damaged", words.damaged);
  if (known instanceof StoreUnavailableError) {
    return refuse("storage-failed", known.reason === "busy" ? words.heldByOther : words.failed);
  }
  throw error;
}
