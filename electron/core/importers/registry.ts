import { readCsv } from "./csv/readCsv.ts";
import { readDocx } from "./docx/readDocx.ts";
import { readOdt } from "./odt/readOdt.ts";
import { PackageError } from "./package/readPackage.ts";
import { failedReading, type Reading } from "./reading.ts";
import { readOds } from "./sheets/readOds.ts";
import { readXlsx } from "./sheets/readXlsx.ts";
import { readTxt } from "./txt.ts";

/** Reads the bytes of one kind of file into a source document. */
export type Importer = (name: string, bytes: Uint8Array) => Reading | Promise<Reading>;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const isZip = (bytes: Uint8Array) => ZIP.every((byte, index) => bytes[index] === byte);

/** An old binary file, which an office program alone can read; a new one under the old ending is read as what it is. */
const oldOffice =
  (importer: Importer): Importer =>
  (name, bytes) => {
    if (bytes.length === 0) return failedReading(name, "empty");
    return isZip(bytes) ? importer(name, bytes) : failedReading(name, "old-office");
  };

/** Importers by file ending; adding a format means adding a file and a line here. */
const IMPORTERS: ReadonlyMap<string, Importer> = new Map<string, Importer>([
  ["txt", readTxt],
  ["text", readTxt],
  ["docx", readDocx],
  ["docm", readDocx],
  ["odt", readOdt],
  ["ods", readOds],
  ["xlsx", readXlsx],
  ["xlsm", readXlsx],
  ["csv", readCsv],
  ["tsv", readCsv],
]);

/** Endings of files that have to be saved as another kind first. */
const REFUSED: ReadonlyMap<string, Importer> = new Map<string, Importer>([
  ["doc", oldOffice(readDocx)],
  ["xls", oldOffice(readXlsx)],
  ["pdf", (name) => failedReading(name, "pdf")],
]);

export const READABLE_ENDINGS: readonly string[] = [...IMPORTERS.keys()];

export const endingOf = (name: string) => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";

/** Reads a file by its ending; a file that cannot be read is answered, never thrown. */
export async function readFileBytes(name: string, bytes: Uint8Array): Promise<Reading> {
  const ending = endingOf(name);
  const importer = IMPORTERS.get(ending) ?? REFUSED.get(ending);
  if (importer === undefined) return failedReading(name, "unknown-format");
  try {
    return await importer(name, bytes);
  } catch (error) {
    if (error instanceof PackageError) return failedReading(name, error.failure);
    throw error;
  }
}
