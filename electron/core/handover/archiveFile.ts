import { createHmac, hkdfSync, randomBytes, timingSafeEqual } from "node:crypto";
import { closeSync, fsyncSync, openSync, readSync, writeSync } from "node:fs";
import { z } from "zod";
import {
  KEY_LENGTH,
  openKey,
  readPhrase,
  SCRYPT_COST,
  type ScryptCost,
  scryptCost,
  sealedKey,
  sealKey,
} from "../lock/sealedKey.ts";
import type { StoreKey } from "../store/connection.ts";

/**
 * A handover file (交接檔): this line, a line of JSON with the key sealed by the phrase, an encrypted database, and an
 * HMAC-SHA256 over all of it.
 */
const MAGIC = "LUSHI-HANDOVER 1\n";
const ANY_MAGIC = /^LUSHI-HANDOVER (\d+)\n/;
const PURPOSE = "lushi handover 1";
const DIGEST = 32;
const LONGEST_HEAD = 2_048;
const CHUNK = 1024 * 1024;

const head = z.object({ scrypt: scryptCost, key: sealedKey, size: z.int().min(1) });

export interface ArchiveKey {
  readonly key: StoreKey;
  /** What stands before the database of so many bytes. */
  readonly headOf: (size: number) => Buffer;
}

/** A new key, sealed with a phrase. */
export async function newArchiveKey(phrase: string, cost: ScryptCost = SCRYPT_COST): Promise<ArchiveKey> {
  const key = randomBytes(KEY_LENGTH);
  const sealed = await sealKey(key, readPhrase(phrase), PURPOSE, cost);
  return { key, headOf: (size) => Buffer.from(`${MAGIC}${JSON.stringify({ scrypt: cost, key: sealed, size })}\n`) };
}

const digestKey = (key: StoreKey) => Buffer.from(hkdfSync("sha256", key, Buffer.alloc(0), "handover digest", 32));

/** The whole file around a database that is encrypted with the key. */
export function archiveBytes({ key, headOf }: ArchiveKey, database: Uint8Array): Buffer {
  const before = headOf(database.length);
  const digest = createHmac("sha256", digestKey(key)).update(before).update(database).digest();
  return Buffer.concat([before, database, digest]);
}

export type ArchiveReading =
  | { readonly ok: true; readonly key: StoreKey }
  | { readonly ok: false; readonly reason: "not-handover" | "newer" | "cut-off" | "wrong-phrase" };

const no = (reason: Extract<ArchiveReading, { ok: false }>["reason"]): ArchiveReading => ({ ok: false, reason });

/** Reads a file of so many bytes with its phrase, and writes the encrypted database that is in it to `target`. */
export async function unpackArchive(
  path: string,
  size: number,
  phrase: string,
  target: string,
): Promise<ArchiveReading> {
  const handle = openSync(path, "r");
  try {
    const start = Buffer.alloc(Math.min(LONGEST_HEAD, size));
    readSync(handle, start, 0, start.length, 0);
    const text = start.toString("latin1");
    const version = ANY_MAGIC.exec(text)?.[1];
    if (version === undefined) return no("not-handover");
    if (!text.startsWith(MAGIC)) return no("newer");
    const end = text.indexOf("\n", MAGIC.length);
    const read = headIn(text.slice(MAGIC.length, end));
    if (end < 0 || read === null) return no("cut-off");
    const from = end + 1;
    if (size !== from + read.size + DIGEST) return no("cut-off");
    const key = await openKey(read.key, readPhrase(phrase), PURPOSE, read.scrypt);
    if (key === null) return no("wrong-phrase");
    return (await copyBody(handle, { from, size: read.size }, key, target)) ? { ok: true, key } : no("cut-off");
  } finally {
    closeSync(handle);
  }
}

function headIn(text: string): z.infer<typeof head> | null {
  try {
    return head.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** False where the digest is not that of what stands before it. */
async function copyBody(
  handle: number,
  { from, size }: { readonly from: number; readonly size: number },
  key: StoreKey,
  target: string,
): Promise<boolean> {
  const digest = createHmac("sha256", digestKey(key));
  const chunk = Buffer.alloc(CHUNK);
  const before = Buffer.alloc(from);
  readSync(handle, before, 0, from, 0);
  digest.update(before);
  const out = openSync(target, "w", 0o600);
  try {
    for (let at = 0; at < size; ) {
      const count = readSync(handle, chunk, 0, Math.min(CHUNK, size - at), from + at);
      if (count === 0) return false;
      digest.update(chunk.subarray(0, count));
      writeSync(out, chunk, 0, count);
      at += count;
      // Requests of a window come in between.
      await new Promise((resolve) => setImmediate(resolve));
    }
    fsyncSync(out);
  } finally {
    closeSync(out);
  }
  const written = Buffer.alloc(DIGEST);
  readSync(handle, written, 0, DIGEST, from + size);
  return timingSafeEqual(written, digest.digest());
}
