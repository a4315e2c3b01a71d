import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import type { LogLine } from "../../electron/core/log.ts";
import { type Patience, startCore } from "../../electron/core/worker/startCore.ts";
import type { Answer } from "../../shared/contract/errors.ts";
import type { CoreEvent } from "../../shared/contract/events.ts";
import type { MeetingRow } from "../../shared/contract/meetings.ts";

const MORTAL = new URL("./children/mortalCore.ts", import.meta.url);
const BROKEN = new URL("./children/brokenCores.ts", import.meta.url);

function scratch(): string {
  const folder = mkdtempSync(join(tmpdir(), "lushi-mortal-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(entry: URL, dataFolder: string, patience?: Patience) {
  const logged: LogLine[] = [];
  const events: CoreEvent[] = [];
  let cancelled = 0;
  const ports = {
    log: (line: LogLine) => logged.push(line),
    saveFile: () => Promise.reject(new Error("No exports here")),
    readFile: () => new Promise<never>(() => undefined),
    cancelReading: () => {
      cancelled += 1;
    },
  };
  const starting = await startCore(entry, { dataFolder }, ports, patience);
  if (!starting.ok) throw new Error(starting.message);
  const { core } = starting;
  onTestFinished(() => core.close());
  core.listen((event) => events.push(event));
  return { core, logged, events, cancelled: () => cancelled };
}

const titles = (answer: Answer<unknown>) => (answer.ok ? (answer.value as MeetingRow[]).map(({ id }) => id) : answer);

it.each(["test.exit", "test.throw"])(
  "a core's thread that dies of %s is there again, with all that was acknowledged",
  async (death) => {
    const { core, logged, events, cancelled } = await start(MORTAL, scratch());
    const made = await core.handle("meeting.createSample", {});
    if (!made.ok) throw new Error(made.refusal.message);
    const reading = core.handle("import.read", { name: "a.txt", bytes: new Uint8Array(3) });
    const answers = await Promise.all([reading, core.handle(death, {})]);
    for (const answer of answers) {
      expect(answer).toMatchObject({ ok: false, refusal: { code: "internal" } });
      expect(JSON.stringify(answer)).toMatch(/先前存好的內容都在/);
    }
    // What is asked while it is away waits for it.
    const list = await core.handle("meeting.list", { seriesId: null, bin: false });
    expect(titles(list)).toEqual([(made.value as MeetingRow).id]);
    expect(events).toContainEqual({ name: "core.resumed" });
    expect(cancelled()).toBe(1);
    expect(logged.map(({ code }) => code)).toContain("core-restarted");
    expect(JSON.stringify(logged)).not.toContain("機密");

    const before = events.length;
    expect(await core.handle("meeting.createSample", {})).toMatchObject({ ok: true });
    for (let waited = 0; events.length === before && waited < 200; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(events.slice(before)).toContainEqual({ name: "meetings.listChanged" });
  },
);

it("a thread that dies again and again is given up in one plain sentence, and still closes", async () => {
  const { core, logged } = await start(BROKEN, "dies", { pauses: [5, 10], steady: 60_000 });
  const answers: Answer<unknown>[] = [];
  for (let ask = 0; ask < 4; ask += 1) answers.push(await core.handle("a", {}));
  expect(answers.map((answer) => answer.ok)).toEqual([false, false, false, false]);
  expect(answers.at(-1)).toMatchObject({
    refusal: { code: "internal", message: expect.stringMatching(/一再停止.*都在/) },
  });
  expect(logged.map(({ code }) => code)).toEqual([
    "core-stopped",
    "core-restarted",
    "core-stopped",
    "core-restarted",
    "core-stopped",
    "core-given-up",
  ]);
  await core.close();
});

it("a thread that lived for long is started again as if it were the first time", async () => {
  const { core, logged } = await start(BROKEN, "dies", { pauses: [5], steady: 0 });
  for (let ask = 0; ask < 5; ask += 1) await core.handle("a", {});
  expect(logged.filter(({ code }) => code === "core-restarted").length).toBeGreaterThanOrEqual(4);
  expect(logged.map(({ code }) => code)).not.toContain("core-given-up");
});

it("closing while it is about to be started again waits for no pause", async () => {
  const { core } = await start(BROKEN, "dies", { pauses: [600_000], steady: 60_000 });
  await core.handle("a", {});
  await core.close();
  expect(await core.handle("b", {})).toMatchObject({ ok: false });
});
