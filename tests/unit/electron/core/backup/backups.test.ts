import { existsSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { afterEach, describe, expect, it } from "vitest";
import { type BackupRequest, type BackupResult, backUpBeside } from "../../../../../electron/core/backup/backupRun.ts";
import type { BackupTimes } from "../../../../../electron/core/backup/schedule.ts";
import type { CorePorts } from "../../../../../electron/core/ports.ts";
import { minutesSchema } from "../../../../../shared/minutes/schema.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

const SOON: BackupTimes = { look: 5, wait: 30, first: 1, again: 20 };
const NEVER: BackupTimes = { look: 600_000, wait: 600_000, first: 600_000, again: 600_000 };

let core: TestCore;
afterEach(() => core.close());

/** A core whose backups are made through a second connection, in this thread. */
async function openWith(backupTimes: BackupTimes, given: Partial<CorePorts> = {}) {
  let folder = given.dataFolder ?? "";
  const made: BackupRequest[] = [];
  const backUp = async (order: BackupRequest): Promise<BackupResult> => {
    made.push(order);
    return backUpBeside(folder, order);
  };
  core = await openTestCore({ backUp, backupTimes, ...given });
  folder = core.dataFolder;
  return made;
}

async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let waited = 0; !(await condition()); waited += 5) {
    if (waited > 10_000) throw new Error("What was waited for did not happen");
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const backups = () => core.get("backup.list", {});
const titles = async () => (await core.get("meeting.list", { seriesId: null, bin: false })).map(({ id }) => id);

async function type(meetingId: string, letter: string): Promise<void> {
  const { document, revision } = await core.get("meeting.open", { meetingId });
  const doc = Node.fromJSON(minutesSchema, document.doc);
  const steps = new Transform(doc).insert(1, minutesSchema.text(letter)).steps.map((step) => step.toJSON());
  await core.get("meeting.appendSteps", { meetingId, baseRevision: revision, clientId: "w", steps });
}

describe("backups by the clock", () => {
  it("are made behind the start and after each change, and not without one", async () => {
    const made = await openWith(SOON);
    const { id } = await core.get("meeting.createSample", {});
    await until(async () => (await backups()).length > 0);
    await type(id, "甲");
    const before = (await backups()).length;
    await until(async () => (await backups()).length > before);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const count = made.length;
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(made.length).toBe(count);
    expect(core.events.map(({ name }) => name)).toContain("backups.changed");
    expect((await backups()).every(({ isDamaged }) => !isDamaged)).toBe(true);
  });

  it("that fail for want of room are told truthfully, tried again, and stop nobody from typing", async () => {
    let full = true;
    let folder = "";
    await openWith(SOON, {
      backUp: async (order) => (full ? { ok: false, reason: "full", detail: "ENOSPC" } : backUpBeside(folder, order)),
    });
    folder = core.dataFolder;
    const { id } = await core.get("meeting.createSample", {});
    await until(async () => (await core.get("store.health", {})).backup !== null);
    expect((await core.get("store.health", {})).backup).toMatch(/^磁碟空間不夠.*「已儲存」的內容和最近的備份都在/);
    await type(id, "乙");
    full = false;
    await until(async () => (await core.get("store.health", {})).backup === null);
    expect(await backups()).not.toEqual([]);
  });

  it("leave the last room to what is typed: older ones go first, and then none is made", async () => {
    const MB = 1024 * 1024;
    let free = 1000 * MB;
    let folder = "";
    await openWith(NEVER, { backUp: async (order) => backUpBeside(folder, order, () => free) });
    folder = core.dataFolder;
    const { id } = await core.get("meeting.createSample", {});
    for (const letter of "子丑寅卯辰") {
      await type(id, letter);
      await core.get("backup.make", {});
    }
    const all = await backups();
    expect(all.map(({ id: each }) => each.slice(0, 6))).toEqual(["000005", "000004", "000003", "000002", "000001"]);
    // Room for the database and what is left free, but for one of the old backups.
    const whole = readdirSync(folder)
      .filter((name) => name.startsWith("lushi.db"))
      .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
    free = 32 * MB + whole - 1000;
    await core.get("backup.make", {});
    expect((await backups()).map(({ id: each }) => each.slice(0, 6))).toEqual([
      "000006",
      "000005",
      "000004",
      "000003",
      "000002",
    ]);
    free = 0;
    expect(await core.ask("backup.make", {})).toMatchObject({ ok: false, refusal: { code: "storage-failed" } });
    expect(await backups()).toHaveLength(5);
    await type(id, "巳");
  });

  it("are made at the end of what stands in none yet", async () => {
    await openWith(NEVER);
    await core.get("meeting.createSample", {});
    const folder = core.dataFolder;
    const kept = `${folder}-kept`;
    await core.keep(kept);
    expect(readdirSync(join(kept, "backups")).map((name) => name.split("-")[2])).toEqual(["closing"]);
    await openWith(NEVER, { dataFolder: kept });
    expect(await backups()).toHaveLength(1);
  });

  it("are not made where the thread for them ends without a word", async () => {
    await openWith(NEVER, { backUp: () => Promise.reject(new Error("gone")) });
    const answer = await core.ask("backup.make", {});
    expect(answer).toMatchObject({ ok: false, refusal: { code: "storage-failed" } });
    expect((await core.get("store.health", {})).backup).toMatch(/沒有做成.*都在/);
  });
});

describe("putting a backup back", () => {
  it("gives the store as it was then, and keeps what it was, so that it can be undone", async () => {
    await openWith(NEVER);
    const first = await core.get("meeting.createSample", {});
    const then = await core.get("meeting.open", { meetingId: first.id });
    const backup = await core.get("backup.make", {});
    await type(first.id, "丙");
    await core.get("meeting.createSample", {});
    const now = await titles();

    expect(await core.get("backup.restore", { backupId: backup.id })).toBeNull();
    expect(core.events.at(-1)).toEqual({ name: "store.replaced" });
    expect(await titles()).toEqual([first.id]);
    expect((await core.get("meeting.open", { meetingId: first.id })).document).toEqual(then.document);

    const [undo] = await backups();
    expect(undo?.reason).toBe("replaced");
    await core.get("backup.restore", { backupId: undo?.id ?? "" });
    expect(await titles()).toEqual(now);
    await type(first.id, "丁");
    // What was in the way stands in a verified backup, so that nothing is kept twice.
    expect(readdirSync(join(core.dataFolder, "aside"))).toEqual([]);
  });

  it("is refused where the store cannot be kept first, and nothing has changed", async () => {
    let full = false;
    let folder = "";
    await openWith(NEVER, {
      backUp: async (order) => (full ? { ok: false, reason: "full", detail: "ENOSPC" } : backUpBeside(folder, order)),
    });
    folder = core.dataFolder;
    const { id } = await core.get("meeting.createSample", {});
    const backup = await core.get("backup.make", {});
    await type(id, "戊");
    const before = await core.get("meeting.open", { meetingId: id });
    full = true;
    const answer = await core.ask("backup.restore", { backupId: backup.id });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "storage-failed" } });
    expect(await core.get("meeting.open", { meetingId: id })).toEqual(before);
    expect(await core.ask("backup.restore", { backupId: "000099-none" })).toMatchObject({
      ok: false,
      refusal: { code: "not-found" },
    });
  });

  it("is refused where the backup has rotted, and the store goes on as it was", async () => {
    await openWith(NEVER);
    const { id } = await core.get("meeting.createSample", {});
    const backup = await core.get("backup.make", {});
    await type(id, "己");
    const before = await core.get("meeting.open", { meetingId: id });
    truncateSync(join(core.dataFolder, "backups", `${backup.id}.db`), 20_000);
    const answer = await core.ask("backup.restore", { backupId: backup.id });
    expect(answer).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(/這份備份已經毀損/) } });
    expect(await core.get("meeting.open", { meetingId: id })).toEqual(before);
    await type(id, "庚");
  });
});

describe("a store that cannot be opened because it is damaged", () => {
  const damages: readonly [string, (file: string) => void][] = [
    ["cut off", (file) => truncateSync(file, 8192)],
    ["overwritten", (file) => writeFileSync(file, "會議紀錄".repeat(9000))],
    ["emptied", (file) => truncateSync(file, 0)],
    [
      "with a damaged first page",
      (file) => {
        const bytes = readFileSync(file);
        bytes.fill(0xa5, 100, 4000);
        writeFileSync(file, bytes);
      },
    ],
  ];
  it.each(damages)("%s is said, left as it is, and its newest backup gives all back", async (_what, damage) => {
    await openWith(NEVER);
    const { id } = await core.get("meeting.createSample", {});
    await type(id, "辛");
    const then = await core.get("meeting.open", { meetingId: id });
    const kept = `${core.dataFolder}-kept`;
    await core.keep(kept);
    const file = join(kept, "lushi.db");
    damage(file);
    const damaged = readFileSync(file);

    await openWith(NEVER, { dataFolder: kept });
    expect(await core.get("store.health", {})).toMatchObject({
      isShut: true,
      damage: expect.stringMatching(/毀損.*備份/),
    });
    expect(await core.ask("meeting.list", { seriesId: null, bin: false })).toMatchObject({
      ok: false,
      refusal: { code: "damaged" },
    });
    expect(readFileSync(file).equals(damaged)).toBe(true);

    const [newest] = await backups();
    await core.get("backup.restore", { backupId: newest?.id ?? "" });
    expect((await core.get("meeting.open", { meetingId: id })).document).toEqual(then.document);
    expect(await core.get("store.health", {})).toMatchObject({ isShut: false, damage: null });
    const aside = readdirSync(join(kept, "aside"));
    expect(aside.filter((name) => name.endsWith(".db"))).toEqual(["lushi-1.db"]);
    expect(readFileSync(join(kept, "aside", "lushi-1.db")).equals(damaged)).toBe(true);
  });

  it("without a backup is said in words that offer none", async () => {
    await openWith(NEVER);
    await core.get("meeting.createSample", {});
    const kept = `${core.dataFolder}-kept`;
    await core.keep(kept);
    rmSync(join(kept, "backups"), { recursive: true });
    truncateSync(join(kept, "lushi.db"), 0);
    await openWith(NEVER, { dataFolder: kept });
    expect((await core.get("store.health", {})).damage).toMatch(/沒有可以還原的備份.*資訊人員/);
    expect(await core.ask("backup.make", {})).toMatchObject({ ok: false, refusal: { code: "damaged" } });
    expect(existsSync(join(kept, "lushi.db"))).toBe(true);
  });
});
