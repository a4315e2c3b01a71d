import { purgeNext } from "../../../electron/core/backup/purgeRun.ts";
import { openStore } from "../../../electron/core/store/store.ts";

// Purges the meeting named in the arguments where it is still there, then carries the purge into the backups; prints a
// line before it begins and after each step, and waits to be killed.
const [folder = "", meetingId = ""] = process.argv.slice(2);
const opening = openStore(folder, { clock: () => new Date(), log: () => undefined });
if (!opening.ok) throw new Error(opening.detail);
process.stdout.write("open\n");
opening.store.purge(meetingId);
process.stdout.write("purged\n");
for (let left = 1; left > 0; ) {
  const step = purgeNext(folder, { meetingIds: [meetingId], except: [] });
  if (!step.ok || step.damaged !== null) throw new Error(JSON.stringify(step));
  ({ left } = step);
  process.stdout.write(`${left}\n`);
}
setInterval(() => undefined, 60_000);
