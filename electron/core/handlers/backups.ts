import type { BackupRow } from "../../../shared/contract/backups.ts";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { Backups } from "../backup/backups.ts";
import { words } from "../backup/words.ts";
import { type BackupFile, listBackups } from "../store/backupFiles.ts";
import { dataFolder } from "../store/dataFolder.ts";
import type { SubjectHandlers } from "./context.ts";

const rowOf = ({ id, at, reason, size, isDamaged }: BackupFile): BackupRow => ({ id, at, reason, size, isDamaged });

export const backupRows = (folder: string): BackupRow[] => listBackups(dataFolder(folder)).map(rowOf);

/** `backups` is null while the store is shut; then none can be made of it. */
export function backupHandlers(
  folder: string,
  backups: Backups | null,
  restore: (backupId: string) => Promise<Answer<null>>,
): SubjectHandlers<"backup"> {
  return {
    "backup.list": () => answer(backupRows(folder)),
    "backup.make": async () => {
      const result = (await backups?.make("manual")) ?? null;
      if (result === null) return refuse("damaged", words.shut);
      return result.ok ? answer(rowOf(result.backup)) : refuse("storage-failed", words.trouble[result.reason]);
    },
    "backup.restore": ({ backupId }) => restore(backupId),
  };
}
