import { openStore } from "../../../electron/core/store/store.ts";

// Opens the store of the folder named in the arguments, says so, and holds it until it is killed.
const [folder = ""] = process.argv.slice(2);
const opening = openStore(folder, { clock: () => new Date(), log: () => {} });
process.stdout.write(opening.ok ? "open\n" : `${opening.reason}\n`);
// What nothing refers to is collected, and the lock with it.
setInterval(() => opening.ok, 60_000);
