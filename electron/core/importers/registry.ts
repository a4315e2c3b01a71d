import { failedReading, type Reading } from "./reading.ts";
import { readTxt } from "./txt.ts";

/** Reads the bytes of one kind of file into a source document. */
export type Importer = (name: string, bytes: Uint8Array) => Reading | Promise<Reading>;

/** Importers by file ending; adding a format means adding a file and a line here. */
const IMPORTERS: ReadonlyMap<string, Importer> = new Map([
  ["txt", readTxt],
  ["text", readTxt],
]);

export const READABLE_ENDINGS: readonly string[] = [...IMPORTERS.keys()];

export const endingOf = (name: string) => /\.([^./\\]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";

/** Reads a file by its ending. */
export async function readFileBytes(name: string, bytes: Uint8Array): Promise<Reading> {
  const importer = IMPORTERS.get(endingOf(name));
  return importer === undefined ? failedReading(name, "unknown-format") : importer(name, bytes);
}
