import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../shared/contract/events.ts";
import { type Log, placeOf } from "../log.ts";
import type { StoreKey } from "../store/connection.ts";
import type { DataFolder } from "../store/dataFolder.ts";
import { asStoreError, StoreDamagedError, StoreUnavailableError } from "../store/errors.ts";
import { recryptBackups, recryptDatabase } from "../store/recrypt.ts";
import { type KeyFile, removeKeyFile, writeKeyFile } from "./keyFile.ts";
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

/** Makes a closed store readable without a phrase: the backups first, so that none is left that nobody can open. */
export async function turnOff(folder: DataFolder, told: Told): Promise<Change> {
  try {
    recryptBackups(folder, null, tellTo(told.emit));
    recryptDatabase(folder, null);
    removeKeyFile(folder);
    return { key: null, answer: answer(null) };
  } catch (error) {
    return { key: folder.key, answer: refusalOf(error, told.ports.log) };
  }
}

/** Encrypts the backups that a turning on left as they were; where that fails again they wait for the next time. */
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
  if (known instanceof StoreUnavailableError) return refuse("storage-failed", words.failed);
  throw error;
}
