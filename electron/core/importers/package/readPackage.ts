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

/** Lists the entries; a doubled name, an encrypted entry or too many of them end it. */
function listEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  return new Promise((resolve, reject) => {
    zip.on("error", () => reject(new PackageError("damaged")));
    zip.on("end", () => resolve(entries));
    zip.on("entry", (entry: Entry) => {
      const failure = entryFailure(entry, entries);
      if (failure !== null) {
        reject(new PackageError(failure));
        return;
      }
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}

function entryFailure(entry: Entry, seen: ReadonlyMap<string, Entry>): PackageFailure | null {
  if ((entry.generalPurposeBitFlag & 1) !== 0) return "encrypted";
  if (seen.has(entry.fileName)) return "damaged";
  if (seen.size >= PACKAGE_LIMITS.entries || entry.uncompressedSize > PACKAGE_LIMITS.entryBytes) return "too-large";
  return null;
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
      const stop = (failure: PackageFailure) => {
        stream.destroy();
        reject(new PackageError(failure));
      };
      stream.on("data", (chunk: Buffer) => {
        size += chunk.length;
        const swollen = size > PACKAGE_LIMITS.ratioGrace && size > entry.compressedSize * PACKAGE_LIMITS.ratio;
        if (size > PACKAGE_LIMITS.entryBytes || swollen || !budget.spend(chunk.length)) stop("too-large");
        else chunks.push(chunk);
      });
      stream.on("error", () => stop("damaged"));
      stream.on("end", () => resolve(Buffer.concat(chunks, size)));
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
      const entry = entries.get(name);
      return entry === undefined ? null : inflate(zip, entry, budget);
    };
    return { ok: true, package: { names: new Set(entries.keys()), read } };
  } catch (error) {
    return { ok: false, failure: error instanceof PackageError ? error.failure : "damaged" };
  }
}
