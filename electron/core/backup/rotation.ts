import type { BackupFile } from "../store/backupFiles.ts";

/** How many backups are kept: the newest of all, of the latest days and weeks, and those before another took its place. */
const NEWEST = 12;
const DAYS = 7;
const WEEKS = 4;
const REPLACED = 3;
const HANDOVERS = 2;
const UNTOUCHABLE = 3;
/** Bytes that all backups together may take, the untouchable ones apart. */
const BUDGET = 500 * 1024 * 1024;

type Kept = Pick<BackupFile, "sequence" | "at" | "reason" | "isDamaged" | "size">;

/** The newest of each value of a key, for the first so many values from the newest on. */
function firsts<Backup extends Kept>(backups: readonly Backup[], most: number, keyOf: (backup: Backup) => string) {
  const found = new Map<string, Backup>();
  for (const backup of backups) {
    const key = keyOf(backup);
    if (!found.has(key)) found.set(key, backup);
  }
  return [...found.values()].slice(0, most);
}

const DAY_MS = 86_400_000;
const dayOf = ({ at }: Kept) => at.slice(0, 10);
/** Weeks begin on Monday; 1970-01-01 was a Thursday. */
const weekOf = ({ at }: Kept) => String(Math.floor((Date.parse(at) / DAY_MS + 3) / 7));

/** The backups that stay whatever clock and room say: the newest sound ones by their sequence. */
export function untouchable<Backup extends Pick<Kept, "sequence" | "isDamaged">>(
  backups: readonly Backup[],
): ReadonlySet<Backup> {
  const newestFirst = [...backups].sort((a, b) => b.sequence - a.sequence);
  return new Set(newestFirst.filter(({ isDamaged }) => !isDamaged).slice(0, UNTOUCHABLE));
}

/**
 * The backups that may go. Which is newer is told by their sequence alone: a clock that jumps makes days and weeks look
 * wrong, and never takes the newest ones.
 */
export function superfluous<Backup extends Kept>(backups: readonly Backup[], budget = BUDGET): Backup[] {
  const newestFirst = [...backups].sort((a, b) => b.sequence - a.sequence);
  const kept = untouchable(backups);
  const wanted = new Set([
    ...kept,
    ...newestFirst.slice(0, NEWEST),
    ...firsts(newestFirst, DAYS, dayOf),
    ...firsts(newestFirst, WEEKS, weekOf),
    ...newestFirst.filter(({ reason }) => reason === "replaced").slice(0, REPLACED),
    ...newestFirst.filter(({ reason }) => reason === "handover").slice(0, HANDOVERS),
    ...newestFirst.filter(({ reason }) => reason === "migration").slice(0, 1),
  ]);
  let size = 0;
  return newestFirst.filter((backup) => {
    if (!wanted.has(backup)) return true;
    size += backup.size;
    return size > budget && !kept.has(backup);
  });
}
