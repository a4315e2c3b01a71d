import { listBackups } from "../../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../../electron/core/store/dataFolder.ts";
import { openRestored } from "../../../electron/core/store/store.ts";

// Puts the two backups of the folder named in the arguments back in turn, without end; prints a line after each.
const [folder = ""] = process.argv.slice(2);
for (let turn = 0; ; turn += 1) {
  const backup = listBackups(dataFolder(folder)).filter(({ reason }) => reason === "manual")[turn % 2];
  if (backup === undefined) throw new Error("There are no two backups");
  const { opening } = openRestored(folder, { clock: () => new Date(), log: () => undefined }, backup);
  if (!opening.ok) throw new Error(opening.detail);
  opening.store.close();
  process.stdout.write(`${backup.sequence}\n`);
}
