import { mkdtempSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { readKeyFile } from "../../../../../electron/core/lock/keyFile.ts";
import { StoreLock } from "../../../../../electron/core/lock/storeLock.ts";
import type { LogLine } from "../../../../../electron/core/log.ts";
import type { CorePorts } from "../../../../../electron/core/ports.ts";
import { listBackups } from "../../../../../electron/core/store/backupFiles.ts";
import { dataFolder } from "../../../../../electron/core/store/dataFolder.ts";
import { takeLock } from "../../../../../electron/core/store/lock.ts";
import { answer, refuse } from "../../../../../shared/contract/errors.ts";
import { DEFAULT_SETTINGS } from "../../../../../shared/contract/settings.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";
import { tracesIn } from "../../../../store/traces.ts";

const PHRASE = "靜靜的河堤 walks 7 egrets";
const CHEAP = { scryptCost: { N: 16, r: 8, p: 1 }, lockGrace: 1 } as const;
const WORDS = ["示範公文", "雲海縣"];

function folderOfTest(): string {
  const folder = join(mkdtempSync(join(tmpdir(), "lushi-lock-")), "data");
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function opened(folder = folderOfTest(), ports = {}): Promise<TestCore> {
  const core = await openTestCore({ dataFolder: folder, ...CHEAP, ...ports });
  onTestFinished(() => core.close());
  return core;
}

/** A core with the sample meeting and two backups, its lock turned on; and its recovery code. */
async function lockedCore(ports = {}) {
  const core = await opened(folderOfTest(), ports);
  const meeting = await core.get("meeting.createSample", {});
  await core.get("backup.make", {});
  const before = tracesIn(core.dataFolder, WORDS);
  const code = await core.get("lock.newCode", {});
  const turnedOn = await core.get("lock.turnOn", { phrase: PHRASE, code });
  return { core, meeting, code, before, turnedOn };
}

test("turning the lock on encrypts what is there, and the app goes on", async () => {
  const { core, meeting, before, turnedOn } = await lockedCore();
  expect(before.length).toBeGreaterThan(1);
  expect(turnedOn).toEqual({ plainFiles: [] });
  expect(tracesIn(core.dataFolder, WORDS)).toEqual([]);
  expect(await core.get("lock.state", {})).toEqual({ mode: "open", waitMs: 0 });
  expect((await core.get("meeting.open", { meetingId: meeting.id })).meeting.title).toBe(meeting.title);
  await core.get("meeting.createSample", {});
  await core.get("backup.make", {});
  expect(tracesIn(core.dataFolder, WORDS)).toEqual([]);
});

test("a locked core answers nothing but the lock, and holds its folder", async () => {
  const { core, meeting } = await lockedCore();
  core.events.length = 0;
  await core.get("lock.now", {});
  expect(core.events.map(({ name }) => name)).toContain("lock.changed");
  expect((await core.get("lock.state", {})).mode).toBe("locked");
  for (const [name, argument] of [
    ["meeting.list", { seriesId: null, bin: false }],
    ["meeting.open", { meetingId: meeting.id }],
    ["search.find", { query: "雲海", limit: 5 }],
    ["store.health", {}],
    ["backup.list", {}],
    ["settings.get", {}],
  ] as const) {
    expect(await core.handle(name, argument)).toMatchObject({ ok: false, refusal: { code: "locked" } });
  }
  expect(takeLock(dataFolder(core.dataFolder))).toEqual({ ok: false, reason: "in-use" });
});

test("a wrong phrase opens nothing and makes the next one wait, longer each time; the right one opens", async () => {
  const { core, meeting } = await lockedCore();
  await core.get("lock.now", {});
  const wrong = await core.ask("lock.unlock", { phrase: "walks 7 herons" });
  expect(wrong).toMatchObject({ ok: false, refusal: { code: "wrong-secret" } });
  const { waitMs } = await core.get("lock.state", {});
  expect(waitMs).toBeGreaterThan(0);
  const early = await core.ask("lock.unlock", { phrase: PHRASE });
  expect(early).toMatchObject({ ok: false, refusal: { code: "wrong-secret" } });
  await expect.poll(async () => (await core.get("lock.state", {})).waitMs, { timeout: 5_000 }).toBe(0);
  // Full-width letters count as the same.
  await core.get("lock.unlock", { phrase: ` ${PHRASE.replace("walks", "ｗａｌｋｓ")}` });
  expect((await core.get("meeting.open", { meetingId: meeting.id })).meeting.id).toBe(meeting.id);
});

test("the next start asks for the phrase, and the recovery code sets a new one", async () => {
  const { core, code, meeting } = await lockedCore();
  const folder = folderOfTest();
  await core.keep(folder);
  const again = await opened(folder);
  expect((await again.get("lock.state", {})).mode).toBe("locked");
  const typed = code.toLowerCase().replaceAll("-", " ");
  await again.get("lock.recover", { code: typed, phrase: "a wholly new phrase" });
  expect((await again.get("meeting.list", { seriesId: null, bin: false })).map(({ id }) => id)).toEqual([meeting.id]);
  await again.get("lock.now", {});
  expect(await again.ask("lock.unlock", { phrase: PHRASE })).toMatchObject({ ok: false });
});

test("phrase and code can be changed, and the lock taken off, only with the phrase", async () => {
  const { core, code } = await lockedCore();
  await core.get("lock.changePhrase", { phrase: PHRASE, newPhrase: "another long phrase" });
  const other = await core.get("lock.newCode", {});
  await core.get("lock.changeCode", { phrase: "another long phrase", code: other });
  await core.get("lock.now", {});
  await core.get("lock.unlock", { phrase: "another long phrase" });
  await core.get("lock.turnOff", { phrase: "another long phrase" });
  expect(readKeyFile(dataFolder(core.dataFolder))).toBeNull();
  expect(tracesIn(core.dataFolder, WORDS).length).toBeGreaterThan(1);
  expect(await core.get("lock.state", {})).toEqual({ mode: "off", waitMs: 0 });
  expect(await core.ask("lock.turnOff", { phrase: code })).toMatchObject({ ok: false });
});

test("a phrase and a code that are changed at once are both changed", async () => {
  const { core } = await lockedCore();
  const code = await core.get("lock.newCode", {});
  const [phrase, changed] = await Promise.all([
    core.ask("lock.changePhrase", { phrase: PHRASE, newPhrase: PHRASE.toUpperCase() }),
    core.ask("lock.changeCode", { phrase: PHRASE.toUpperCase(), code }),
  ]);
  expect([phrase.ok, changed.ok]).toEqual([true, true]);
  await core.get("lock.now", {});
  await core.get("lock.unlock", { phrase: PHRASE.toUpperCase() });
  await core.get("lock.now", {});
  await core.get("lock.recover", { code, phrase: PHRASE });
});

test("a damaged backup that stays encrypted is named when the lock is taken off", async () => {
  const { core } = await lockedCore();
  const [backup] = listBackups(dataFolder(core.dataFolder));
  if (backup === undefined) throw new Error("There is no backup");
  truncateSync(backup.path, 20_000);
  expect(await core.get("lock.turnOff", { phrase: PHRASE })).toEqual({ lockedFiles: [backup.path] });
  expect(await core.get("lock.state", {})).toEqual({ mode: "off", waitMs: 0 });
});

test("nobody else can take the folder while its files are being changed", async () => {
  const core = await opened();
  await core.get("meeting.createSample", {});
  await core.get("backup.make", {});
  const code = await core.get("lock.newCode", {});
  const takings: unknown[] = [];
  core.listen((event) => {
    if (event.name === "work.progress") takings.push(takeLock(dataFolder(core.dataFolder)));
  });
  await core.get("lock.turnOn", { phrase: PHRASE, code });
  expect(takings).toEqual([{ ok: false, reason: "in-use" }]);
  expect((await core.get("lock.state", {})).mode).toBe("open");
});

test("an idle lock that fails is logged and tried again", async () => {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const logged: LogLine[] = [];
  let shuts = 0;
  const ports = { dataFolder: folderOfTest(), now: () => new Date(), log: (line: LogLine) => logged.push(line) };
  const lock = new StoreLock({
    ports: { ...ports, ...CHEAP } as unknown as CorePorts,
    emit: () => undefined,
    open: async () => answer(null),
    shut: async () => {
      shuts += 1;
      if (shuts === 1) throw new Error("not now");
      return refuse("storage-failed", "busy");
    },
    underKey: async () => answer(null),
    store: () => null,
  });
  lock.opened(true, true);
  await vi.advanceTimersByTimeAsync(DEFAULT_SETTINGS.lockAfter * 60_000 + 1_000);
  expect(shuts).toBe(1);
  expect(logged.map(({ code }) => code)).toEqual(["lock"]);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(shuts).toBeGreaterThan(1);
  lock.stop();
});

test("an encrypted backup comes back, and stays encrypted", async () => {
  const { core, meeting } = await lockedCore();
  await core.get("meeting.createSample", {});
  const [backup] = await core.get("backup.list", {});
  await core.get("backup.restore", { backupId: backup?.id ?? "" });
  expect((await core.get("meeting.list", { seriesId: null, bin: false })).map(({ id }) => id)).toEqual([meeting.id]);
  expect(tracesIn(core.dataFolder, WORDS)).toEqual([]);
  await core.get("lock.now", {});
  await core.get("lock.unlock", { phrase: PHRASE });
});

test("what a window still sends while the store is being locked is saved", async () => {
  const { core, meeting } = await lockedCore({ lockGrace: 60 });
  const { document, revision } = await core.get("meeting.open", { meetingId: meeting.id });
  const locking = core.ask("lock.now", {});
  expect((await core.get("lock.state", {})).mode).toBe("locked");
  const steps = [{ stepType: "docAttr", attr: "classification", value: "密" }];
  const sent = await core.ask("meeting.appendSteps", {
    meetingId: meeting.id,
    baseRevision: revision,
    clientId: "w",
    steps,
  });
  expect(sent.ok).toBe(true);
  expect((await locking).ok).toBe(true);
  await core.get("lock.unlock", { phrase: PHRASE });
  const after = await core.get("meeting.open", { meetingId: meeting.id });
  expect(after.revision).toBe(revision + 1);
  expect(after.document).not.toEqual(document);
});

test("a short phrase and a code that cannot be one change nothing; without its key file the store says so", async () => {
  const core = await opened();
  const code = await core.get("lock.newCode", {});
  expect(await core.ask("lock.turnOn", { phrase: "short     ", code })).toMatchObject({ ok: false });
  expect(await core.ask("lock.turnOn", { phrase: PHRASE, code: `${code.slice(0, -1)}*` })).toMatchObject({ ok: false });
  expect((await core.get("lock.state", {})).mode).toBe("off");
  await core.get("lock.turnOn", { phrase: PHRASE, code });
  await core.get("lock.now", {});
  const paths = dataFolder(core.dataFolder);
  writeFileSync(paths.keyFile, "{}");
  await core.get("lock.unlock", { phrase: PHRASE });
  await core.get("lock.now", {});
  writeFileSync(paths.keyFileCopy, "{}");
  expect(await core.ask("lock.unlock", { phrase: PHRASE })).toMatchObject({ refusal: { code: "storage-failed" } });
});
