import { decodeText } from "../decodeText.ts";
import { PackageError } from "../package/readPackage.ts";
import { SourceSize } from "../package/sourceSize.ts";
import { FILE_LIMIT, failedReading, type Reading, TEXT_LIMIT } from "../reading.ts";
import { layOutSheets } from "../sheets/layOut.ts";
import type { SheetCell } from "../sheets/sheet.ts";
import { delimiterOf, parseCsv } from "./parseCsv.ts";

/** Excel writes ="007" to keep zeros; anything else that looks like a formula stays the text it is. */
const KEPT_ZEROS = /^="([^"]*)"$/u;

function cellsOf(rows: readonly (readonly string[])[]): SheetCell[] {
  return rows.flatMap((fields, row) =>
    fields.flatMap((field, column) => {
      const text = (KEPT_ZEROS.exec(field)?.[1] ?? field).trim();
      return text === "" ? [] : [{ row, column, colspan: 1, rowspan: 1, text }];
    }),
  );
}

function readText(name: string, written: string): Reading {
  const text = written.replace(/^\ufeff/u, "");
  const delimiter = delimiterOf(text);
  const cells = cellsOf(parseCsv(text.replace(/^sep=.\r?\n/iu, ""), delimiter));
  const blocks = layOutSheets([{ name: "", cells, boxes: [] }], new SourceSize());
  if (blocks.length === 0) return failedReading(name, "empty");
  return { ok: true, source: { name, format: "csv", blocks, warnings: [] } };
}

/** Reads a delimited text (.csv, .tsv) into a table; nothing in it is computed. */
export function readCsv(name: string, bytes: Uint8Array): Reading {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const decoding = decodeText(bytes);
  if (!decoding.ok) return failedReading(name, decoding.reason);
  if (decoding.text.length > TEXT_LIMIT) return failedReading(name, "too-large");
  try {
    return readText(name, decoding.text);
  } catch (error) {
    if (error instanceof PackageError) return failedReading(name, error.failure);
    throw error;
  }
}
