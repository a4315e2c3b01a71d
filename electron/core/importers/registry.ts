import { readCsv } from "./csv/readCsv.ts";
import { readDocx } from "./docx/readDocx.ts";
import { endingOf } from "./fileEnding.ts";
import { looksLikePage, readHtml, readPasted } from "./html/readHtml.ts";
import { readMarkdown } from "./markdown/readMarkdown.ts";
import { readOdt } from "./odt/readOdt.ts";
import { PackageError } from "./package/readPackage.ts";
import { readPdf } from "./pdf/readPdf.ts";
import { failedReading, type Reading } from "./reading.ts";
import { readOds } from "./sheets/readOds.ts";
import { readXlsx } from "./sheets/readXlsx.ts";
import { readTxt } from "./txt.ts";

/** Reads the bytes of one kind of file into a source document. */
export type Importer = (name: string, bytes: Uint8Array) => Reading | Promise<Reading>;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const isZip = (bytes: Uint8Array) => ZIP.every((byte, index) => bytes[index] === byte);

/**
 * An old binary file, which an office program alone can read. A new one under the old ending is read as what it is, and
 * so is a web page, which is what many offices' systems give out as .xls.
 */
const oldOffice =
  (importer: Importer): Importer =>
  (name, bytes) => {
    if (bytes.length === 0) return failedReading(name, "empty");
    if (isZip(bytes)) return importer(name, bytes);
    return looksLikePage(bytes) ? readHtml(name, bytes) : failedReading(name, "old-office");
  };

/** Importers by file ending; adding a format means adding a file and a line here. */
const IMPORTERS: ReadonlyMap<string, Importer> = new Map<string, Importer>([
  ["txt", readTxt],
  ["text", readTxt],
  ["md", readMarkdown],
  ["markdown", readMarkdown],
  ["docx", readDocx],
  ["docm", readDocx],
  ["odt", readOdt],
  ["ods", readOds],
  ["xlsx", readXlsx],
  ["xlsm", readXlsx],
  ["csv", readCsv],
  ["tsv", readCsv],
  ["pdf", readPdf],
  ["html", readHtml],
  ["htm", readHtml],
]);

/** Endings of files that have to be saved as another kind first. */
const REFUSED: ReadonlyMap<string, Importer> = new Map<string, Importer>([
  ["doc", oldOffice(readDocx)],
  ["dot", oldOffice(readDocx)],
  ["rtf", oldOffice(readDocx)],
  ["xls", oldOffice(readXlsx)],
  ["xlt", oldOffice(readXlsx)],
  ["ppt", (name) => failedReading(name, "slides")],
  ["pptx", (name) => failedReading(name, "slides")],
  ["odp", (name) => failedReading(name, "slides")],
]);

/** Endings of the files that are taken from a folder: each is read or answered with the sentence of its kind. */
export const LISTED_ENDINGS: readonly string[] = [...IMPORTERS.keys(), ...REFUSED.keys()];

/** Reads a file by its ending; a file that cannot be read is answered, never thrown. */
export async function readFileBytes(name: string, bytes: Uint8Array): Promise<Reading> {
  const ending = endingOf(name);
  const importer = ending === "" ? readPasted : (IMPORTERS.get(ending) ?? REFUSED.get(ending));
  if (importer === undefined) return failedReading(name, "unknown-format");
  try {
    return await importer(name, bytes);
  } catch (error) {
    if (error instanceof PackageError) return failedReading(name, error.failure);
    throw error;
  }
}
