import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { listBackups } from "../store/backupFiles.ts";
import type { StoreKey } from "../store/connection.ts";
import { type DataFolder, syncFolder } from "../store/dataFolder.ts";
import { isPlain } from "../store/plainFile.ts";
import { lockedFiles } from "../store/recrypt.ts";
import { writeDurably } from "../store/writeDurably.ts";
import { readRecoveryCode } from "./recoveryCode.ts";
import { openKey, readPhrase, type ScryptCost, scryptCost, sealedKey, sealKey } from "./sealedKey.ts";

/** What opens a locked store: its pass phrase (通行語句) or its recovery code (復原碼), as typed. */
export type Secret = { readonly phrase: string } | { readonly code: string };

const keyFile = z.object({ format: z.literal(1), scrypt: scryptCost, phrase: sealedKey, code: sealedKey });

/** The key of a store, sealed with a phrase and with a code; it lies beside the database and says nothing of it. */
export type KeyFile = z.infer<typeof keyFile>;

type Slot = "phrase" | "code";
const purposeOf = (slot: Slot) => `lushi store 1 ${slot}`;

/** The characters of a secret as they count; null where a code cannot be one. */
const charactersOf = (secret: Secret): string | null =>
  "phrase" in secret ? readPhrase(secret.phrase) : readRecoveryCode(secret.code);

async function slotOf(key: StoreKey, secret: Secret, cost: ScryptCost) {
  const characters = charactersOf(secret);
  if (characters === null) throw new RangeError("not a recovery code");
  return sealKey(key, characters, purposeOf("phrase" in secret ? "phrase" : "code"), cost);
}

/** Seals a key with both secrets. */
export async function sealedWith(key: StoreKey, phrase: string, code: string, cost: ScryptCost): Promise<KeyFile> {
  return {
    format: 1,
    scrypt: cost,
    phrase: await slotOf(key, { phrase }, cost),
    code: await slotOf(key, { code }, cost),
  };
}

/** The same key under another phrase or code; the other of the two stays. */
export async function resealed(file: KeyFile, key: StoreKey, secret: Secret): Promise<KeyFile> {
  const slot = await slotOf(key, secret, file.scrypt);
  return "phrase" in secret ? { ...file, phrase: slot } : { ...file, code: slot };
}

/** The key, where the secret opens it. */
export async function opened(file: KeyFile, secret: Secret): Promise<StoreKey | null> {
  const characters = charactersOf(secret);
  if (characters === null) return null;
  const slot: Slot = "phrase" in secret ? "phrase" : "code";
  return openKey(file[slot], characters, purposeOf(slot), file.scrypt);
}

/** The key file of a folder, or its copy where that one cannot be read; null where neither can. */
export function readKeyFile({ keyFile: path, keyFileCopy }: DataFolder): KeyFile | null {
  for (const each of [path, keyFileCopy]) {
    try {
      return keyFile.parse(JSON.parse(readFileSync(each, "utf8")));
    } catch {
      // The other one is there for this.
    }
  }
  return null;
}

/** Writes the key file and its copy, both on disk when this returns. */
export function writeKeyFile(folder: DataFolder, file: KeyFile): void {
  const text = `${JSON.stringify(file, null, 2)}\n`;
  mkdirSync(folder.backups, { recursive: true, mode: 0o700 });
  writeDurably(folder.keyFileCopy, text);
  syncFolder(folder.backups);
  writeDurably(folder.keyFile, text);
  syncFolder(folder.path);
}

/**
 * Removes the key file of a store that does without; not where a damaged backup is still encrypted with its key. What was
 * set aside under it keeps a copy.
 */
export function forgetStaleKeyFile(folder: DataFolder): void {
  const paths = [folder.keyFile, folder.keyFileCopy].filter(existsSync);
  if (paths.length === 0 || hasLockedBackup(folder)) return;
  if (lockedFiles(folder).length > 0) setKeyAside(folder);
  for (const path of paths) rmSync(path, { force: true });
}

const hasLockedBackup = (folder: DataFolder) => !listBackups(folder).every(({ path }) => isPlain(path));

/** Keeps the key file that a turning off left for damaged backups, before that of another key takes its place. */
export function keepOldKey(folder: DataFolder): void {
  if (hasLockedBackup(folder)) setKeyAside(folder);
}

function setKeyAside(folder: DataFolder): void {
  const found = [folder.keyFile, folder.keyFileCopy].find(existsSync);
  if (found === undefined) return;
  mkdirSync(folder.aside, { recursive: true, mode: 0o700 });
  copyFileSync(found, join(folder.aside, `key-${Date.now()}.key`));
  syncFolder(folder.aside);
}
