// What the process that is cut off has promised, and where it keeps its things below its folder.

/** Where it writes down what was acknowledged. */
export const ACKNOWLEDGED = "acknowledged.txt";
export const DATA = "data";
/** A file that is exported over and over. */
export const EXPORT = "匯出/會議紀錄.docx";

/** The bytes of the n-th export; its number stands in its first four. */
export function exported(number: number): Uint8Array {
  const bytes = Buffer.alloc(20_000 + ((number * 977) % 30_000), number % 251);
  bytes.writeUInt32BE(number);
  return bytes;
}

/** The last of each kind that was acknowledged, null where none was. */
export interface Promised {
  readonly revision: number | null;
  readonly export: number | null;
  readonly backup: number | null;
}

export function readPromises(text: string): Promised {
  const last = (kind: string) => {
    const found = [...text.matchAll(new RegExp(`^${kind} (\\d+)$`, "gmu"))].at(-1)?.[1];
    return found === undefined ? null : Number(found);
  };
  return { revision: last("revision"), export: last("export"), backup: last("backup") };
}
