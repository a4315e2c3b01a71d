import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { listBackups } from "../../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../../electron/core/store/dataFolder.ts";
import { openStore } from "../../../electron/core/store/store.ts";
import { checkFile } from "../../../electron/core/store/verifiedCopy.ts";
import { seeded } from "../mutate.ts";
import { Disk } from "./disk.ts";
import { type IoShim, runWithShim } from "./ioShim.ts";
import { type Operation, readOperations } from "./operations.ts";
import { ACKNOWLEDGED, DATA, EXPORT, exported, type Promised, readPromises } from "./promises.ts";

const CHILD = new URL("../children/saveUntilEnd.ts", import.meta.url);

/** What one process wrote, call by call. */
export interface Recording {
  readonly operations: readonly Operation[];
  /** Files whose bytes differ from those that the calls give; the library missed something where there are any. */
  readonly missed: readonly string[];
}

/** Records a process that types, exports and backs up. */
export async function record(shim: IoShim, synchronous: "FULL" | "NORMAL", batches: number): Promise<Recording> {
  const scratch = mkdtempSync(join(tmpdir(), "lushi-cut-"));
  const folder = join(scratch, "watched");
  const log = join(scratch, "calls");
  try {
    const end = await runWithShim(shim, {
      script: CHILD,
      arguments: [folder, synchronous, String(batches)],
      folder,
      log,
    });
    if (end.code !== 0) throw new Error(end.errors);
    const operations = readOperations(log);
    const disk = new Disk();
    for (const operation of operations) disk.apply(operation);
    const missed = [...disk.seen()].flatMap(([path, bytes]) => {
      if (isShared(path)) return [];
      const isSame = existsSync(join(folder, path)) && readFileSync(join(folder, path)).equals(bytes);
      return isSame ? [] : [path];
    });
    return { operations, missed };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Memory that SQLite shares between connections; it is written past the calls and made anew at each start. */
const isShared = (path: string) => path.endsWith("-shm");

/** What a cut lost; empty where nothing. */
export type Loss =
  | "does not open"
  | "damaged"
  | "an acknowledged revision"
  | "an acknowledged export"
  | "half an export"
  | "an acknowledged backup"
  | "a backup that is not whole";

function revisionIn(folder: string): { readonly revision: number | null; readonly losses: Loss[] } {
  const opening = openStore(folder, { clock: () => new Date("2026-09-03T06:00:00Z"), log: () => undefined });
  if (!opening.ok) return { revision: null, losses: ["does not open"] };
  const { store } = opening;
  try {
    const [meeting] = store.listMeetings();
    const losses: Loss[] = store.verifyAll().damages.length > 0 ? ["damaged"] : [];
    if (meeting !== undefined && !store.loadDocument(meeting.id).ok) losses.push("damaged");
    return { revision: meeting?.revision ?? null, losses };
  } finally {
    store.close();
  }
}

function exportLoss(bytes: Buffer | undefined, promised: number | null): Loss[] {
  if (bytes === undefined) return promised === null ? [] : ["an acknowledged export"];
  const number = bytes.length < 4 ? 0 : bytes.readUInt32BE();
  if (!bytes.equals(exported(number))) return ["half an export"];
  return number < (promised ?? 0) ? ["an acknowledged export"] : [];
}

/** What is lost of the promises in the files that a cut left. */
export function lossesOf(files: ReadonlyMap<string, Buffer>, promised: Promised): Loss[] {
  const folder = mkdtempSync(join(tmpdir(), "lushi-cut-"));
  try {
    for (const [path, bytes] of files) {
      if (isShared(path) || path === ACKNOWLEDGED) continue;
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const data = join(folder, DATA);
    const backups = listBackups(dataFolder(data));
    const losses = exportLoss(files.get(EXPORT), promised.export);
    if (!backups.every(({ path, digest }) => isWhole(path, digest))) losses.push("a backup that is not whole");
    if ((backups[0]?.sequence ?? -1) < (promised.backup ?? -1)) losses.push("an acknowledged backup");
    const { revision, losses: inStore } = revisionIn(data);
    if ((revision ?? -1) < (promised.revision ?? -1)) losses.push("an acknowledged revision");
    return [...losses, ...inStore];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isWhole(path: string, digest: string): boolean {
  const check = checkFile(path);
  return check.damages.length === 0 && check.digest === digest;
}

/** Cuts the power at so many places of a recording; what each lost. */
export function cutPower({ operations }: Recording, cuts: number, seed: number): Loss[][] {
  const random = seeded(seed);
  const places = Array.from({ length: cuts }, () => random(operations.length)).sort((a, b) => a - b);
  const disk = new Disk();
  let applied = 0;
  return places.map((place) => {
    while (applied < place) {
      const operation = operations[applied];
      if (operation !== undefined) disk.apply(operation);
      applied += 1;
    }
    const promised = readPromises(disk.read(ACKNOWLEDGED)?.toString("utf8") ?? "");
    return lossesOf(disk.afterCut(random), promised);
  });
}
