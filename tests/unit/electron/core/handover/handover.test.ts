import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { HANDOVER_PART } from "../../../../../shared/contract/handover.ts";
import { storeDocument } from "../../../../../shared/minutes/document.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";
import { sampleMinutes } from "../../../../store/sampleMinutes.ts";
import { tracesIn } from "../../../../store/traces.ts";

const PHRASE = "下一位秘書 reads this";
const CHEAP = { scryptCost: { N: 16, r: 8, p: 1 }, lockGrace: 1 } as const;

async function opened(): Promise<TestCore> {
  const dataFolder = join(mkdtempSync(join(tmpdir(), "lushi-handover-")), "data");
  const core = await openTestCore({ dataFolder, ...CHEAP });
  onTestFinished(async () => {
    await core.close();
    rmSync(dataFolder, { recursive: true, force: true });
  });
  return core;
}

async function imported(core: TestCore, n: number, series: string): Promise<string> {
  const sourceHash = n.toString(16).padStart(64, "0");
  const row = await core.get("import.accept", {
    document: storeDocument(sampleMinutes(n)),
    series: { name: series },
    sourceName: `${n}.docx`,
    sourceHash,
    replaces: null,
  });
  return row.id;
}

async function archiveOf(core: TestCore): Promise<Uint8Array<ArrayBuffer>> {
  const made = await core.get("handover.make", { phrase: PHRASE });
  expect(made.name).toMatch(/^1150903_.*\.lushi$/);
  return Buffer.from(core.saved.at(-1)?.bytes ?? []);
}

async function take(core: TestCore, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  await core.get("handover.begin", { size: bytes.length });
  for (let at = 0; at < bytes.length; at += HANDOVER_PART) {
    await core.get("handover.part", { bytes: bytes.subarray(at, at + HANDOVER_PART) });
  }
}

const classify = (value: string) => [{ stepType: "docAttr", attr: "classification", value }];

test("everything goes over into a fresh app, once, and the file shows nothing of it", async () => {
  const old = await opened();
  const ids = [await imported(old, 1, "停車場管理委員會"), await imported(old, 2, "停車場管理委員會")];
  await old.get("meeting.setState", { meetingId: ids[0] ?? "", state: "final" });
  await old.get("settings.set", { phrases: ["洽悉。"] });
  await old.get("meeting.createSample", {});
  const bytes = await archiveOf(old);
  expect(Buffer.from(bytes).includes("停車場")).toBe(false);
  expect(readdirSync(old.dataFolder)).not.toContain("handover");

  const fresh = await opened();
  await take(fresh, bytes);
  expect(await fresh.get("handover.look", { phrase: PHRASE })).toEqual({
    series: [{ name: "停車場管理委員會", meetings: 2 }],
    meetings: 2,
    from: "2026-02-02",
    to: "2026-03-03",
  });
  expect(tracesIn(fresh.dataFolder, ["停車場"])).toEqual([]);
  const merged = await fresh.get("handover.merge", {});
  expect(merged).toMatchObject({ added: 2, updated: 0, known: 0, both: [], damaged: 0, isStopped: false });
  for (const meetingId of ids) {
    const [before, after] = [
      await old.get("meeting.open", { meetingId }),
      await fresh.get("meeting.open", { meetingId }),
    ];
    expect(after.document).toEqual(before.document);
    expect(after.profile).toEqual(before.profile);
    expect(after.meeting.state).toBe(before.meeting.state);
  }
  expect((await fresh.get("version.list", { meetingId: ids[0] ?? "" })).length).toBe(1);
  expect((await fresh.get("settings.get", {})).phrases).toEqual(["洽悉。"]);
  const [series] = await old.get("series.list", {});
  const items = await fresh.get("followUp.list", { seriesId: series?.id ?? "" });
  expect(items.length).toBeGreaterThan(0);
  expect(items).toEqual(await old.get("followUp.list", { seriesId: series?.id ?? "" }));
  expect((await fresh.get("search.find", { query: "照明改善", limit: 9 })).length).toBeGreaterThan(0);

  await take(fresh, bytes);
  await fresh.get("handover.look", { phrase: PHRASE });
  expect(await fresh.get("handover.merge", {})).toMatchObject({ added: 0, updated: 0, known: 2, both: [] });
  expect((await fresh.get("meeting.list", { seriesId: null, bin: false })).length).toBe(2);
  expect(readdirSync(fresh.dataFolder)).not.toContain("handover");
});

test("a meeting that was changed on both sides is kept twice and named; the backup before it brings back what was", async () => {
  const old = await opened();
  const meetingId = await imported(old, 1, "停車場管理委員會");
  const first = await archiveOf(old);
  const next = await opened();
  await take(next, first);
  await next.get("handover.look", { phrase: PHRASE });
  await next.get("handover.merge", {});
  await old.get("meeting.appendSteps", { meetingId, baseRevision: 0, clientId: "old", steps: classify("密") });
  const second = await archiveOf(old);

  await take(next, second);
  await next.get("handover.look", { phrase: PHRASE });
  expect(await next.get("handover.merge", {})).toMatchObject({ added: 0, updated: 1, known: 0, both: [] });

  await next.get("meeting.appendSteps", { meetingId, baseRevision: 1, clientId: "next", steps: classify("機密") });
  await old.get("meeting.appendSteps", { meetingId, baseRevision: 1, clientId: "old", steps: classify("極機密") });
  await take(next, await archiveOf(old));
  await next.get("handover.look", { phrase: PHRASE });
  const merged = await next.get("handover.merge", {});
  expect(merged).toMatchObject({ added: 0, updated: 0, known: 0 });
  expect(merged.both).toEqual([
    { title: "停車場管理委員會第1次會議紀錄", date: "2026-02-02", series: "停車場管理委員會" },
  ]);
  const list = await next.get("meeting.list", { seriesId: null, bin: false });
  const marks = await Promise.all(
    list.map(async ({ id }) => (await next.get("meeting.open", { meetingId: id })).document.doc),
  );
  expect(JSON.stringify(marks)).toContain('"極機密"');
  expect(JSON.stringify(marks)).toContain('"機密"');
  expect((await next.get("series.list", {})).map(({ name }) => name)).toEqual([
    "停車場管理委員會",
    "停車場管理委員會（交接：兩邊都改過）",
  ]);

  await next.get("backup.restore", { backupId: merged.backupId });
  expect((await next.get("meeting.list", { seriesId: null, bin: false })).length).toBe(1);
});

test("a wrong phrase, another file, a cut and a changed byte are each said, and change nothing", async () => {
  const old = await opened();
  await imported(old, 1, "停車場管理委員會");
  const bytes = await archiveOf(old);
  const next = await opened();
  expect(await next.ask("handover.look", { phrase: PHRASE })).toMatchObject({ refusal: { code: "bad-request" } });
  await take(next, bytes);
  expect(await next.ask("handover.look", { phrase: "wrong" })).toMatchObject({ refusal: { code: "wrong-secret" } });
  expect((await next.ask("handover.look", { phrase: PHRASE })).ok).toBe(true);
  const changed = Buffer.from(bytes);
  changed[9_000] = (changed[9_000] ?? 0) ^ 1;
  for (const given of [Buffer.from("PK not a handover"), bytes.subarray(0, 9_000), changed]) {
    await take(next, given);
    expect(await next.ask("handover.look", { phrase: PHRASE })).toMatchObject({ refusal: { code: "unreadable-file" } });
    expect(await next.ask("handover.merge", {})).toMatchObject({ refusal: { code: "bad-request" } });
  }
  await next.get("handover.begin", { size: 5 });
  expect(await next.ask("handover.part", { bytes: new Uint8Array(6) })).toMatchObject({ ok: false });
  await next.get("handover.cancel", {});
  expect(await next.get("meeting.list", { seriesId: null, bin: false })).toEqual([]);
});

test("a merge that is stopped leaves whole meetings, and goes on the next time", async () => {
  const old = await opened();
  for (let n = 1; n <= 6; n += 1) await imported(old, n, "停車場管理委員會");
  const bytes = await archiveOf(old);
  const next = await opened();
  await take(next, bytes);
  await next.get("handover.look", { phrase: PHRASE });
  const merging = next.get("handover.merge", {});
  await expect
    .poll(() => next.events.some((event) => event.name === "work.progress" && event.total === 6 && event.done >= 2))
    .toBe(true);
  await next.get("handover.cancel", {});
  const merged = await merging;
  expect(merged.isStopped || merged.added === 6).toBe(true);
  expect((await next.get("meeting.list", { seriesId: null, bin: false })).length).toBe(merged.added);
  await take(next, bytes);
  await next.get("handover.look", { phrase: PHRASE });
  expect(await next.get("handover.merge", {})).toMatchObject({ added: 6 - merged.added, known: merged.added });
});

test("between two stores with locks nothing can be read on the way", async () => {
  const old = await opened();
  await imported(old, 1, "停車場管理委員會");
  await old.get("lock.turnOn", { phrase: "the lock of the old one", code: await old.get("lock.newCode", {}) });
  const bytes = await archiveOf(old);
  const next = await opened();
  await next.get("lock.turnOn", { phrase: "the lock of the next", code: await next.get("lock.newCode", {}) });
  await take(next, bytes);
  await next.get("handover.look", { phrase: PHRASE });
  expect(tracesIn(next.dataFolder, ["停車場"])).toEqual([]);
  expect(await next.get("handover.merge", {})).toMatchObject({ added: 1 });
  expect(tracesIn(next.dataFolder, ["停車場"])).toEqual([]);
  expect(tracesIn(old.dataFolder, ["停車場"])).toEqual([]);
});

test("the readable copies are one file a meeting and one 列管表 a series", async () => {
  const core = await opened();
  expect(await core.ask("handover.readable", { format: "odt" })).toMatchObject({ refusal: { code: "not-found" } });
  await imported(core, 1, "停車場管理委員會");
  await imported(core, 2, "停車場管理委員會");
  const copies = await core.get("handover.readable", { format: "odt" });
  expect(copies.files).toBe(3);
  expect(core.saved.map(({ name }) => name.split(".").at(-1))).toEqual(["odt", "odt", "ods"]);
  expect(new Set(core.saved.map(({ name }) => name)).size).toBe(3);
});

test("spaces are no phrase, and no file is made with them", async () => {
  const core = await opened();
  await imported(core, 1, "停車場管理委員會");
  const made = await core.ask("handover.make", { phrase: " ".repeat(12) });
  expect(made).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
  expect(core.saved).toEqual([]);
});
