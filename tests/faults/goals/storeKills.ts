import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openStore, type Store } from "../../../electron/core/store/store.ts";
import { storeDocument } from "../../../shared/minutes/document.ts";
import { sampleMinutes } from "../../store/sampleMinutes.ts";
import { figures } from "../figures.ts";
import { type Goal, type Outcome, Trials } from "../table.ts";

const CHILD = fileURLToPath(new URL("../../store/children/typeUntilKilled.ts", import.meta.url));
/** Batches after which a process is killed, at most. */
const MOST = 60;

function opened(folder: string): Store {
  const opening = openStore(folder, { clock: () => new Date(), log: () => undefined });
  if (!opening.ok) throw new Error(`${opening.reason}: ${opening.detail}`);
  return opening.store;
}

/** Lets a process type until it has acknowledged so many batches, and kills it; the last revision that it acknowledged. */
async function typeAndKill(folder: string, meetingId: string, batches: number): Promise<number> {
  const child = spawn(process.execPath, ["--no-warnings", CHILD, folder, meetingId], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said += text;
    if (said.split("\n").length > batches) child.kill("SIGKILL");
  });
  const [, signal] = await once(child, "close");
  if (signal !== "SIGKILL") throw new Error("The process ended by itself");
  return Number(said.split("\n").at(-2));
}

function wrongsAfter(folder: string, meetingId: string, acknowledged: number): { wrongs: string[]; reopened: number } {
  const began = performance.now();
  const store = opened(folder);
  const reopened = performance.now() - began;
  try {
    const revision = store.oneMeeting(meetingId)?.revision ?? -1;
    const wrongs = store.verifyAll().damages.map(({ table, key }) => `damage in ${table} ${key}`);
    if (revision !== acknowledged && revision !== acknowledged + 1) {
      wrongs.push(`revision ${revision} after ${acknowledged} was acknowledged`);
    }
    if (!store.loadDocument(meetingId).ok) wrongs.push("the record does not open");
    return { wrongs, reopened };
  } finally {
    store.close();
  }
}

async function run(): Promise<Outcome> {
  const trials = new Trials("G1 kills of the store while it is written");
  const folder = mkdtempSync(join(tmpdir(), "lushi-kills-"));
  let slowest = 0;
  try {
    const store = opened(folder);
    const series = store.createSeries({ name: "里民大會", ordinalRule: "none", profileId: null });
    const creation = store.createMeeting({ seriesId: series.id, document: storeDocument(sampleMinutes()) });
    if (!creation.ok) throw new Error(creation.reason);
    store.close();
    for (let kill = 0; kill < figures.storeKills; kill += 1) {
      const acknowledged = await typeAndKill(folder, creation.meeting.id, 1 + ((kill * 37) % MOST));
      const { wrongs, reopened } = wrongsAfter(folder, creation.meeting.id, acknowledged);
      slowest = Math.max(slowest, reopened);
      trials.add(`kill ${kill}`, wrongs);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return { rows: [trials.row(`0 lost, opened again in ${Math.round(slowest)} ms`)], failures: trials.failures };
}

export const storeKills: Goal = { name: "kills", run };
