import { closeSync, fsyncSync, openSync, renameSync, writeSync } from "node:fs";

/** Writes a small text so that the file has the old one or the new, and only its owner can read it. */
export function writeDurably(path: string, text: string): void {
  const part = `${path}.part`;
  const handle = openSync(part, "w", 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(part, path);
}
