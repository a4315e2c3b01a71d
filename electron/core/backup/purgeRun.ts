import { clearUnfinished } from "../store/backupFiles.ts";
import type { StoreKey } from "../store/connection.ts";
import { type DataFolder, dataFolder } from "../store/dataFolder.ts";
import { asStoreError, StoreUnavailableError } from "../store/errors.ts";
import { backupsHolding, purgeBackup } from "../store/purgeBackups.ts";
import { freeSpace, RESERVE } from "./room.ts";

/** Meetings that are to be gone from the backups. */
export interface PurgeOrder {
  readonly meetingIds: readonly string[];
  /** Backups in which they stay, by their ids: those are damaged. */
  readonly except: readonly string[];
  /** With what the backups are encrypted; left out or null where they are not. */
  readonly key?: StoreKey | null;
}

/** How one step of it ended. */
export type PurgeStep =
  /** `left` counts the backups to come; `damaged` is the path of the one that was found so and left as it was. */
  | {
      readonly ok: true;
      readonly left: number;
      readonly damaged: { readonly id: string; readonly path: string } | null;
    }
  | { readonly ok: false; readonly reason: "full" | "disk" | "failed"; readonly detail: string };

/** A working copy, its log and the copy that takes the backup's place, each at most as large as the backup. */
const ROOM = 3;

/** Carries purges into one more backup, the newest that holds any of the meetings. */
export function purgeNext(
  path: string,
  { meetingIds, except, key = null }: PurgeOrder,
  free: (folder: DataFolder) => number = freeSpace,
): PurgeStep {
  const folder = dataFolder(path, key);
  try {
    clearUnfinished(folder);
    const [next, ...others] = backupsHolding(folder, meetingIds).filter(({ id }) => !except.includes(id));
    if (next === undefined) return { ok: true, left: 0, damaged: null };
    if (free(folder) < ROOM * next.size + RESERVE) return { ok: false, reason: "full", detail: "room" };
    const isPurged = purgeBackup(folder, next, meetingIds);
    return { ok: true, left: others.length, damaged: isPurged ? null : { id: next.id, path: next.path } };
  } catch (error) {
    const known = asStoreError(error);
    if (!(known instanceof StoreUnavailableError)) throw error;
    return { ok: false, reason: known.reason === "full" ? "full" : "disk", detail: known.reason };
  }
}
