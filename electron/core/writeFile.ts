import { randomBytes } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

const RETRIES = 8;
const BUSY = new Set(["EPERM", "EACCES", "EBUSY"]);

/** Renames over a file that an antivirus or Word may hold for a moment: up to about two seconds of trying. */
async function renameWithPatience(from: string, to: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      await rename(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      if (attempt >= RETRIES || !BUSY.has(code)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
    }
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A name for what is being written; the file's own may be as long as a name can be already. */
const pieceIn = (folder: string): string => join(folder, `.lushi-${randomBytes(6).toString("hex")}.part`);

/**
 * Writes a file so that a reader sees the old bytes or the new, never a part: a new file beside it, synced, read back,
 * renamed. On any error the old file is whole and the piece is removed.
 */
export async function writeFileAtomically(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const piece = pieceIn(folder);
  try {
    const handle = await open(piece, "wx+");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
      const { size } = await handle.stat();
      const back = Buffer.alloc(size);
      await handle.read(back, 0, size, 0);
      if (Buffer.compare(back, bytes) !== 0) throw new Error("The file read back differs from what was written");
    } finally {
      await handle.close();
    }
    await renameWithPatience(piece, path);
    await syncFolder(folder);
  } catch (error) {
    await rm(piece, { force: true });
    throw error;
  }
}

/**
 * Writes a new folder of files so that it is there whole or not at all: a hidden folder beside it, every file synced and
 * read back, then renamed. On any error nothing is left of it.
 */
export async function writeFolderAtomically(
  path: string,
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<void> {
  const parent = dirname(path);
  await mkdir(parent, { recursive: true });
  const piece = pieceIn(parent);
  try {
    await mkdir(piece);
    for (const { name, bytes } of files) await writeFileAtomically(join(piece, basename(name)), bytes);
    await renameWithPatience(piece, path);
    await syncFolder(parent);
  } catch (error) {
    await rm(piece, { recursive: true, force: true });
    throw error;
  }
}
