import { existsSync, mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { type BackupRequest, backUpBeside } from "../../../../../electron/core/backup/backupRun.ts";
import { type PurgeOrder, type PurgeStep, purgeNext } from "../../../../../electron/core/backup/purgeRun.ts";
import type { BackupTimes } from "../../../../../electron/core/backup/schedule.ts";
import type { CorePorts } from "../../../../../electron/core/ports.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";
import { aSecretMeeting } from "../../../../store/secretMeeting.ts";
import { openedStore } from "../../../../store/temporaryStore.ts";
import { tracesIn } from "../../../../store/traces.ts";

const NEVER: BackupTimes = { look: 600_000, wait: 600_000, first: 600_000, again: 20 };

let core: TestCore;
afterEach(() => core.close());

/** A data folder with a meeting in the bin that bears the secret, and two backups of it. */
function prepared() {
  const dataFolder = join(mkdtempSync(join(tmpdir(), "lushi-purge-")), "data");
  const store = openedStore(dataFolder);
  const meetingId = aSecretMeeting(store);
  store.moveToBin(meetingId);
  for (let n = 0; n < 2; n += 1) store.backUp({ at: "2026-09-03T06:00:00Z", reason: "manual" });
  store.close();
  return { dataFolder, meetingId };
}

/** A gate before each step: `open` lets one through that has come, `openAll` every one. */
function gate() {
  let isOpen = false;
  const waiting: (() => void)[] = [];
  return {
    pass: () => (isOpen ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve))),
    open: async () => {
      await until(() => waiting.length > 0);
      waiting.shift()?.();
    },
    openAll: () => {
      isOpen = true;
      for (const each of waiting.splice(0)) each();
    },
  };
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 5) {
    if (waited > 10_000) throw new Error("What was waited for did not happen");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const said = async () => (await core.get("store.health", {})).purge;
const isListed = () => existsSync(join(core.dataFolder, "purges.txt"));

async function openOn(dataFolder: string, given: Partial<CorePorts> = {}) {
  core = await openTestCore({ dataFolder, backupTimes: NEVER, ...given });
}

describe("a purge", () => {
  it("is carried into the backups behind the answer, is said until then, and leaves no byte", async () => {
    const { dataFolder, meetingId } = prepared();
    const doors = gate();
    const purgeBackups = async (order: PurgeOrder): Promise<PurgeStep> => {
      await doors.pass();
      return purgeNext(dataFolder, order);
    };
    await openOn(dataFolder, { purgeBackups });
    expect(await said()).toBeNull();
    await core.get("meeting.purge", { meetingId });
    expect(await said()).toMatch(/正在把徹底刪除的會議也從備份裡移除，做完以前，舊備份裡還有/);
    await doors.open();
    await until(() => core.events.some(({ name }) => name === "backups.changed"));
    expect(await said()).toMatch(/還有 1 份/);
    expect(tracesIn(dataFolder)).toHaveLength(1);
    doors.openAll();
    await until(async () => (await said()) === null);
    expect(isListed()).toBe(false);
    expect(tracesIn(dataFolder)).toEqual([]);
    expect(await core.get("backup.list", {})).toHaveLength(2);
  });

  it("is gone on with behind the next start", async () => {
    const { dataFolder, meetingId } = prepared();
    await openOn(dataFolder, { purgeBackups: async () => ({ ok: false, reason: "disk", detail: "EIO" }) });
    await core.get("meeting.purge", { meetingId });
    await until(async () => (await said())?.startsWith("讀寫備份時發生錯誤") ?? false);
    const kept = `${dataFolder}-kept`;
    await core.keep(kept);
    expect(tracesIn(kept)).toHaveLength(2);
    await openOn(kept);
    await until(() => !isListed());
    expect(tracesIn(kept)).toEqual([]);
    expect(await said()).toBeNull();
  });

  it("is tried again by itself where the disk was full or the thread fell", async () => {
    const { dataFolder, meetingId } = prepared();
    const failures: (() => PurgeStep)[] = [
      () => ({ ok: false, reason: "full", detail: "room" }),
      () => {
        throw new TypeError("gone");
      },
    ];
    const purgeBackups = async (order: PurgeOrder) => failures.shift()?.() ?? purgeNext(dataFolder, order);
    await openOn(dataFolder, { purgeBackups });
    await core.get("meeting.purge", { meetingId });
    await until(async () => (await said())?.startsWith("磁碟空間不夠") ?? false);
    await until(() => !isListed());
    expect(tracesIn(dataFolder)).toEqual([]);
    expect(core.logged.filter(({ code }) => code === "purge")).toHaveLength(2);
  });

  it("names the files that it cannot be carried into until they are gone", async () => {
    const { dataFolder, meetingId } = prepared();
    const aside = join(dataFolder, "aside", "lushi-1.db");
    mkdirSync(join(dataFolder, "aside"));
    writeFileSync(aside, "毀損的舊資料檔");
    await openOn(dataFolder);
    const [newest] = await core.get("backup.list", {});
    const rotten = join(dataFolder, "backups", `${newest?.id}.db`);
    truncateSync(rotten, 20_000);
    await core.get("meeting.purge", { meetingId });
    await until(async () => (await said())?.includes("可能還有它的內容") ?? false);
    expect(await said()).toContain(aside);
    expect(await said()).toContain(rotten);
    expect(await said()).toMatch(/請自行刪除/);
    expect(isListed()).toBe(true);
    const kept = `${dataFolder}-kept`;
    await core.keep(kept);
    await openOn(kept);
    await until(async () => (await said())?.includes("可能還有它的內容") ?? false);
    rmSync(join(kept, "aside"), { recursive: true });
    rmSync(join(kept, "backups", `${newest?.id}.db`));
    expect(await said()).toBeNull();
    await core.close();
    await openOn(kept);
    await until(() => !isListed());
  });

  it("is not undone by a backup that is put back meanwhile", async () => {
    const { dataFolder, meetingId } = prepared();
    const doors = gate();
    const purgeBackups = async (order: PurgeOrder): Promise<PurgeStep> => {
      await doors.pass();
      return purgeNext(dataFolder, order);
    };
    await openOn(dataFolder, { purgeBackups });
    const [, oldest] = await core.get("backup.list", {});
    await core.get("meeting.purge", { meetingId });
    const restoring = core.get("backup.restore", { backupId: oldest?.id ?? "" });
    doors.openAll();
    await restoring;
    expect(await core.get("meeting.list", { seriesId: null, bin: true })).toEqual([]);
    await until(() => !isListed());
    expect(tracesIn(dataFolder)).toEqual([]);
  });

  it("waits for the backup that is being made, which may hold the meeting still", async () => {
    const { dataFolder, meetingId } = prepared();
    const doors = gate();
    const backUp = async (order: BackupRequest) => {
      const made = backUpBeside(dataFolder, order);
      await doors.pass();
      return made;
    };
    const carried: PurgeOrder[] = [];
    const purgeBackups = async (order: PurgeOrder) => {
      carried.push(order);
      return purgeNext(dataFolder, order);
    };
    await openOn(dataFolder, { backUp, purgeBackups });
    const making = core.get("backup.make", {});
    await core.get("meeting.purge", { meetingId });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(carried).toEqual([]);
    expect(await said()).not.toBeNull();
    doors.openAll();
    await making;
    await until(() => !isListed());
    expect(tracesIn(dataFolder)).toEqual([]);
    expect(await core.get("backup.list", {})).toHaveLength(3);
  });
});
