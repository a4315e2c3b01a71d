import { createHash, hash } from "node:crypto";
import type { Value } from "./connection.ts";

/** Length in bytes of the digest in the `checksum` column. */
export const CHECKSUM_LENGTH = 16;

function encode(value: Value): string {
  if (value === null) return "n";
  if (typeof value === "number") return `i${value}`;
  if (typeof value === "string") return `t${Buffer.byteLength(value)}:${value}`;
  return `b${value.length}:${createHash("sha256").update(value).digest("hex")}`;
}

/**
 * The digest of a row: the first 16 bytes of SHA-256 over the table's name and, in the order of the columns, each
 * column's name, type, length and value. The `checksum` column itself is left out.
 */
export function checksumOf(table: string, row: Readonly<Record<string, Value>>): Buffer {
  let text = `${table};`;
  for (const [column, value] of Object.entries(row)) {
    if (column !== "checksum") text += `${column}=${encode(value)};`;
  }
  return hash("sha256", text, "buffer").subarray(0, CHECKSUM_LENGTH);
}
