import { afterEach, describe, expect, it } from "vitest";
import type { ReaderAnswer } from "../../../../../electron/core/ports.ts";
import { MINUTES_TEXT, minutesBytes } from "../../../../builders/minutesText.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore;
afterEach(() => core.close());

const read = (bytes = minutesBytes(), name = "上次紀錄.txt") => core.ask("import.read", { name, bytes });

async function accept(series: { id: string } | { name: string }, replaces: string | null = null) {
  const { document, name, hash } = await core.get("import.read", { name: "上次紀錄.txt", bytes: minutesBytes() });
  return core.get("import.accept", { document, series, sourceName: name, sourceHash: hash, replaces });
}

describe("reading a file", () => {
  it("answers with what was understood beside the source and saves nothing", async () => {
    core = await openTestCore();
    const review = await core.get("import.read", { name: "上次紀錄.txt", bytes: minutesBytes() });
    expect(review.facts).toMatchObject({ title: "雲海縣政府兒少委員會115年第1次會議紀錄", date: "2026-03-05" });
    expect(review.source.map(({ text }) => text)).toContain("決議：照案通過。");
    expect(Object.keys(review.provenance).length).toBeGreaterThan(5);
    expect(review.alreadyImported).toEqual([]);
    expect(await core.get("meeting.list", { seriesId: null, bin: false })).toEqual([]);
    expect(core.events).toEqual([
      { name: "import.progress", phase: "reading" },
      { name: "import.progress", phase: "recognising" },
    ]);
  });

  it("notices a file that was imported before, in the bin or not", async () => {
    core = await openTestCore();
    const { id } = await accept({ name: "兒少委員會" });
    await core.get("meeting.moveToBin", { meetingId: id });
    const review = await core.get("import.read", { name: "改名.txt", bytes: minutesBytes() });
    expect(review.alreadyImported).toMatchObject([{ id, inBin: true }]);
  });

  it("notices the same meeting in another file, by its name and day", async () => {
    core = await openTestCore();
    const { id } = await accept({ name: "兒少委員會" });
    const bytes = minutesBytes(MINUTES_TEXT.replace("調查已完成", "調查大致完成"));
    const review = await core.get("import.read", { name: "另一份.txt", bytes });
    expect(review.alreadyImported.map((meeting) => meeting.id)).toEqual([id]);
    await core.get("meeting.moveToBin", { meetingId: id });
    expect((await core.get("import.read", { name: "另一份.txt", bytes })).alreadyImported).toEqual([]);
  });

  it.each([
    ["shopping.txt", "牛奶\n雞蛋\n", "not-minutes"],
    ["empty.txt", "", "unreadable-file"],
    ["picture.txt", "\u0000\u0001\u0002\u0003", "unreadable-file"],
    ["letter.xyz", "您好", "unreadable-file"],
  ])("refuses %s in one sentence that names it", async (name, text, code) => {
    core = await openTestCore();
    const answer = await read(minutesBytes(text), name);
    expect(answer).toMatchObject({ ok: false, refusal: { code } });
    expect(answer.ok === false && answer.refusal.message).toContain(`「${name}」`);
  });

  const sent = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const hostile: readonly [string, ReaderAnswer, string][] = [
    ["sends nothing sensible", { outcome: "read", result: sent({ ok: true, kind: "minutes" }) }, "unreadable-file"],
    ["sends a number", { outcome: "read", result: sent(7) }, "unreadable-file"],
    ["sends no JSON", { outcome: "read", result: new Uint8Array([0xff, 0x7b]) }, "unreadable-file"],
    ["dies", { outcome: "failed" }, "unreadable-file"],
    ["takes too long", { outcome: "timeout" }, "unreadable-file"],
    ["is stopped", { outcome: "cancelled" }, "cancelled"],
    [
      "sends a document that is none",
      {
        outcome: "read",
        result: sent({
          ok: true,
          kind: "minutes",
          document: { version: 1, doc: { type: "doc", content: [{ type: "paragraph" }] } },
          source: [],
          warnings: [],
          provenance: {},
          furniture: [],
        }),
      },
      "unreadable-file",
    ],
  ];
  it.each(hostile)("refuses what comes of a reader that %s", async (_what, answer, code) => {
    core = await openTestCore({ readFile: async () => answer });
    expect(await read()).toMatchObject({ ok: false, refusal: { code } });
  });
});

describe("accepting an import", () => {
  it("stores just the document that was sent, in a new series counted as its title is", async () => {
    core = await openTestCore();
    const review = await core.get("import.read", { name: "上次紀錄.txt", bytes: minutesBytes() });
    const row = await accept({ name: "兒少委員會" });
    const { document } = await core.get("meeting.open", { meetingId: row.id });
    expect(JSON.stringify(document.doc).replace(/"id":"[^"]*"/gu, "")).toBe(
      JSON.stringify(review.document.doc).replace(/"id":"[^"]*"/gu, ""),
    );
    expect(await core.get("series.list", {})).toMatchObject([
      { name: "兒少委員會", ordinalRule: "rocYear", meetings: 1 },
    ]);
  });

  it("puts a second record of the same series beside the first", async () => {
    core = await openTestCore();
    const first = await accept({ name: "兒少委員會" });
    const second = await accept({ name: "兒少委員會" });
    const third = await accept({ id: first.seriesId });
    expect(new Set([first, second, third].map(({ seriesId }) => seriesId)).size).toBe(1);
  });

  it("puts the meeting whose place it takes into the bin", async () => {
    core = await openTestCore();
    const old = await accept({ name: "兒少委員會" });
    await accept({ name: "兒少委員會" }, old.id);
    expect(await core.get("meeting.list", { seriesId: null, bin: true })).toMatchObject([{ id: old.id }]);
  });

  it("leaves nothing behind where the document is refused", async () => {
    core = await openTestCore();
    const answer = await core.ask("import.accept", {
      document: { version: 1, doc: { type: "doc" } },
      series: { name: "空的" },
      sourceName: "壞掉.txt",
      sourceHash: "0".repeat(64),
      replaces: null,
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "refused-steps" } });
    expect(await core.get("series.list", {})).toEqual([]);
  });

  it("leaves no empty series behind where the meeting to replace is gone", async () => {
    core = await openTestCore();
    const { document, hash } = await core.get("import.read", { name: "上次紀錄.txt", bytes: minutesBytes() });
    const answer = await core.ask("import.accept", {
      document,
      series: { name: "新系列" },
      sourceName: "a.txt",
      sourceHash: hash,
      replaces: "gone",
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "not-found" } });
    expect(await core.get("series.list", {})).toEqual([]);
  });

  it("leaves no empty series behind where the meeting cannot be written", async () => {
    core = await openTestCore();
    const { document, hash } = await core.get("import.read", { name: "上次紀錄.txt", bytes: minutesBytes() });
    const answer = await core.ask("import.accept", {
      document,
      series: { name: "新系列" },
      sourceName: "半個字\ud83d.txt",
      sourceHash: hash,
      replaces: null,
    });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "refused-steps" } });
    expect(await core.get("series.list", {})).toEqual([]);
    expect(await accept({ name: "新系列" })).toMatchObject({ state: "draft" });
  });
});
