import { cpSync, existsSync } from "node:fs";
import { expect, test } from "vitest";
import { purgeNext } from "../../electron/core/backup/purgeRun.ts";
import { listBackups } from "../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { checkFile } from "../../electron/core/store/verifiedCopy.ts";
import { startChild } from "./childProcess.ts";
import { sampleMinutes } from "./sampleMinutes.ts";
import { aSecretMeeting } from "./secretMeeting.ts";
import { aMeeting, openedStore, temporaryFolder } from "./temporaryStore.ts";
import { tracesIn } from "./traces.ts";

const KILLS = process.env.RELIABILITY === "long" ? 200 : 10;
const BACKUPS = 4;
const LONGEST = 120;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

test(`nothing of a purged meeting is left after a restart, over ${KILLS} kills in the middle`, {
  timeout: 600_000,
}, async () => {
  const original = temporaryFolder();
  const store = openedStore(original);
  const id = aSecretMeeting(store);
  for (let n = 0; n < BACKUPS; n += 1) {
    aMeeting(store, sampleMinutes(n + 20));
    store.backUp({ at: "2026-09-03T06:00:00Z", reason: "manual" });
  }
  store.close();
  let midway = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const folder = temporaryFolder();
    cpSync(original, folder, { recursive: true });
    const child = startChild("purgeUntilKilled.ts", folder, id);
    await child.printed(1 + (kill % BACKUPS));
    await wait((kill * 37) % LONGEST);
    await child.kill();
    const { purges } = dataFolder(folder);
    midway += existsSync(purges) && tracesIn(folder).length > 0 ? 1 : 0;
    for (const backup of listBackups(dataFolder(folder))) {
      expect(checkFile(backup.path)).toMatchObject({ damages: [], digest: backup.digest });
    }

    const after = openedStore(folder);
    // Killed before it was noted, the purge did not happen.
    if (after.oneMeeting(id) !== null) {
      expect(after.pendingPurges()).toEqual([]);
      after.close();
      continue;
    }
    expect(after.pendingPurges()).toEqual([id]);
    for (let left = 1; left > 0; ) {
      const step = purgeNext(folder, { meetingIds: [id], except: [] });
      if (!step.ok) throw new Error(step.detail);
      ({ left } = step);
    }
    expect(after.emptyLog()).toBe(true);
    after.endPurges([id]);
    expect(tracesIn(folder)).toEqual([]);
    expect(listBackups(dataFolder(folder)).map(({ sequence }) => sequence)).toEqual([4, 3, 2, 1]);
    expect(after.verifyAll().damages).toEqual([]);
    expect(after.listMeetings()).toHaveLength(5 + BACKUPS);
    after.close();
  }
  expect(midway).toBeGreaterThan(0);
});
