import { readdirSync, rmSync } from "node:fs";
import { expect, test } from "vitest";
import { listBackups } from "../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { openForReading } from "../../electron/core/store/openDatabase.ts";
import { checkFile } from "../../electron/core/store/verifiedCopy.ts";
import { startChild } from "./childProcess.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, documentIn, openedStore, temporaryFolder } from "./temporaryStore.ts";

const KILLS = process.env.RELIABILITY === "long" ? 200 : 10;
const LONGEST = 400;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The revision of the one meeting in a closed database. */
function revisionIn(path: string): number {
  const db = openForReading(path);
  const row = db.prepare("SELECT revision FROM meeting").get() as { revision: number };
  db.close();
  return row.revision;
}

test(`every backup that bears a name is whole, over ${KILLS} kills while they are made`, {
  timeout: 600_000,
}, async () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const { id } = aMeeting(store, sampleMinutes());
  store.close();
  let cutShort = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startChild("backUpUntilKilled.ts", folder, id);
    await child.printed(1);
    await wait((kill * 53) % LONGEST);
    await child.kill();
    const [sequence, revision] = (child.lines.at(-1) ?? "").split(" ").map(Number);
    const left = readdirSync(dataFolder(folder).backups);
    cutShort += left.some((name) => name.startsWith("unfinished")) ? 1 : 0;
    const [newest, ...others] = listBackups(dataFolder(folder));
    expect(newest?.sequence).toBeGreaterThanOrEqual(sequence ?? Number.NaN);
    expect(revisionIn(newest?.path ?? "")).toBeGreaterThanOrEqual(revision ?? Number.NaN);
    for (const backup of [newest, ...others]) {
      expect(checkFile(backup?.path ?? "")).toMatchObject({ damages: [], digest: backup?.digest });
    }
    const after = openedStore(folder);
    expect(after.oneMeeting(id)?.revision).toBeGreaterThanOrEqual(revision ?? Number.NaN);
    expect(after.verifyAll().damages).toEqual([]);
    after.close();
  }
  expect(cutShort).toBeGreaterThan(0);
});

test(`the store is the one backup or the other, over ${KILLS} kills while they are put back`, {
  timeout: 600_000,
}, async () => {
  const folder = temporaryFolder();
  const store = openedStore(folder);
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  store.backUp({ at: "2026-09-03T06:00:00Z", reason: "manual" });
  const typed = typing(doc, "（後來）");
  append(store, id, 0, typed);
  store.backUp({ at: "2026-09-03T06:10:00Z", reason: "manual" });
  store.close();
  for (let kill = 0; kill < KILLS; kill += 1) {
    const child = startChild("restoreUntilKilled.ts", folder);
    await child.printed(1);
    await wait((kill * 7) % 60);
    await child.kill();
    const after = openedStore(folder);
    const revision = after.oneMeeting(id)?.revision ?? -1;
    expect(documentIn(after, id).toJSON()).toEqual([doc, typed.doc][revision]?.toJSON());
    expect(after.verifyAll().damages).toEqual([]);
    after.close();
    rmSync(dataFolder(folder).aside, { recursive: true });
  }
});
