import { dataFolder } from "../../../electron/core/store/dataFolder.ts";
import { isPlain } from "../../../electron/core/store/plainFile.ts";
import { readyDatabase, recryptBackups, recryptDatabase } from "../../../electron/core/store/recrypt.ts";

// Turns the lock of the folder named in the arguments on and off, without end; prints a line after each file.
const [folder = "", hex = ""] = process.argv.slice(2);
const key = Buffer.from(hex, "hex");
const say = (line: string) => process.stdout.write(`${line}\n`);
say("begun");
for (;;) {
  const isOff = isPlain(dataFolder(folder).database);
  if (isOff) {
    recryptDatabase(dataFolder(folder), key);
    say("on");
    recryptBackups(dataFolder(folder, key), key, () => say("backup on"));
  } else {
    recryptBackups(dataFolder(folder, key), key);
    const ready = readyDatabase(dataFolder(folder, key), null);
    recryptBackups(dataFolder(folder, key), null, () => say("backup off"));
    ready.takePlace();
    say("off");
  }
}
