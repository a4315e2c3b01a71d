import { crc32 } from "node:zlib";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";
import { PACKAGE_LIMITS } from "./limits.ts";

/** Why a package (DOCX, ODT, XLSX) could not be opened. */
export type PackageFailure = "not-a-package" | "damaged" | "too-large" | "encrypted" | "old-office";

/** The parts of a package by their names, inflated when they are asked for. */
export interface Package {
  readonly names: ReadonlySet<string>;
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

export type OpenedPackage =
  | { readonly ok: true; readonly package: Package }
  | { readonly ok: false; readonly failure: PackageFailure };

/** A package that breaks a limit or is torn, found while a part is read. */
export class PackageError extends Error {
  readonly failure: PackageFailure;

  constructor(failure: PackageFailure) {
    super(`Package is ${failure}`);
    this.failure = failure;
  }
}

const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];
const ZIP = [0x50, 0x4b];
const startsWith = (bytes: Uint8Array, signature: readonly number[]) =>
  signature.every((byte, index) => bytes[index] === byte);

/** A compound file is an old .doc/.xls, or a package with a password ([MS-OFFCRYPTO] §2.3.4.4). */
function compoundFailure(bytes: Uint8Array): PackageFailure {
  const name = Buffer.from("EncryptedPackage", "utf16le");
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(name) ? "encrypted" : "old-office";
}

function openZip(bytes: Uint8Array): Promise<ZipFile> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error !== null) reject(error);
      else resolve(zip);
    });
  });
}

/** Part names are equal whatever their case (ECMA-376 part 2 §6.2.2.3). */
const keyOf = (name: string) => name.toLowerCase();

/** Lists the entries; a doubled name, an encrypted entry or too many of them end it. */
function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    if (zip.entryCount > PACKAGE_LIMITS.entries) {
      reject(new PackageError("too-large"));
      return;
    }
    zip.on("error", () => reject(new PackageError("damaged")));
    zip.on("end", () => {
      if (overlap([...entries.values()])) reject(new PackageError("damaged"));
      else resolve(entries);
    });
    zip.on("entry", (entry: Entry) => {
      const failure = entryFailure(entry, entries);
      if (failure !== null) {
        reject(new PackageError(failure));
        return;
      }
      entries.set(keyOf(entry.fileName), entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/u;
const FILE_TYPE = 0o170000;
const SYMBOLIC_LINK = 0o120000;

function entryFailure(entry: Entry, seen: ReadonlyMap<string, Entry>): PackageFailure | null {
  if ((entry.generalPurposeBitFlag & 1) !== 0) return "encrypted";
  if (seen.has(keyOf(entry.fileName)) || CONTROL.test(entry.fileName)) return "damaged";
  if (((entry.externalFileAttributes >>> 16) & FILE_TYPE) === SYMBOLIC_LINK) return "damaged";
  if (seen.size >= PACKAGE_LIMITS.entries || entry.uncompressedSize > PACKAGE_LIMITS.entryBytes) return "too-large";
  return null;
}

const LOCAL_HEADER = 30;

/** Whether two entries claim the same bytes, as a bomb does that inflates one piece many times. */
function overlap(entries: readonly Entry[]): boolean {
  const ordered = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  return ordered.some((entry, index) => {
    const next = ordered[index + 1];
    const end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER + entry.compressedSize;
    return next !== undefined && end > next.relativeOffsetOfLocalHeader;
  });
}

class Budget {
  private left: number = PACKAGE_LIMITS.totalBytes;

  spend(bytes: number): boolean {
    this.left -= bytes;
    return this.left >= 0;
  }
}

function inflate(zip: ZipFile, entry: Entry, budget: Budget): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(new PackageError("damaged"));
        return;
      }
      const chunks: Buffer[] = [];
      let size = 0;
      let sum = 0;
      const stop = (failure: PackageFailure) => {
        stream.destroy();
        reject(new PackageError(failure));
      };
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        sum = crc32(chunk, sum);
        const swollen = size > PACKAGE_LIMITS.ratioGrace && size > entry.compressedSize * PACKAGE_LIMITS.ratio;
        if (size > PACKAGE_LIMITS.entryBytes || swollen || !budget.spend(chunk.length)) stop("too-large");
        else chunks.push(chunk);
      });
      stream.on("error", () => stop("damaged"));
      stream.on("end", () => {
        if (sum === entry.crc32) resolve(Buffer.concat(chunks, size));
        else stop("damaged");
      });
    });
  });
}

/** Opens a zip package of office XML; nothing is written to disk and no part is followed anywhere. */
export async function openPackage(bytes: Uint8Array): Promise<OpenedPackage> {
  if (startsWith(bytes, COMPOUND_FILE)) return { ok: false, failure: compoundFailure(bytes) };
  if (!startsWith(bytes, ZIP)) return { ok: false, failure: "not-a-package" };
  try {
    const zip = await openZip(bytes);
    const entries = await listEntries(zip);
    const budget = new Budget();
    const read = async (name: string) => {
      const entry = entries.get(keyOf(name));
      return entry === undefined ? null : inflate(zip, entry, budget);
    };
    return { ok: true, package: { names: new Set(Array.from(entries.values(), (entry) => entry.fileName)), read } };
  } catch (error) {
    return { ok: false, failure: error instanceof PackageError ? error.failure : "damaged" };
  }
}
