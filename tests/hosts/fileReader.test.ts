import { afterEach, describe, expect, it } from "vitest";
import type { ReaderAnswer } from "../../electron/core/ports.ts";
import { FileReader, READING_LIMITS, type ReadingLimits } from "../../electron/hosts/reading/fileReader.ts";
import { forkReader } from "../../electron/hosts/reading/forkReader.ts";

const ENTRY = new URL("./children/misbehavingReader.ts", import.meta.url);

let reader: FileReader;
let started = 0;
afterEach(() => reader.close());

function newReader(limits: Partial<ReadingLimits> = {}): FileReader {
  started = 0;
  const start = () => {
    started += 1;
    return forkReader(ENTRY);
  };
  reader = new FileReader(start, { ...READING_LIMITS, ...limits });
  return reader;
}

const read = (name: string, length = 3) => reader.read(name, new Uint8Array(length), () => undefined);
/** What it sent, read as the JSON that it is. */
const resultOf = (answer: ReaderAnswer): unknown =>
  answer.outcome === "read" ? JSON.parse(new TextDecoder().decode(answer.result)) : answer;
const pidOf = (answer: ReaderAnswer) => (resultOf(answer) as { pid?: number }).pid ?? null;

describe("the reader process", () => {
  it("gets the bytes and tells where it is, in known words only", async () => {
    const phases: string[] = [];
    const answer = await newReader().read("a.txt", new Uint8Array(70_000), (phase) => phases.push(phase));
    expect(resultOf(answer)).toMatchObject({ length: 70_000 });
    expect(phases).toEqual(["reading"]);
  });

  it("serves many files one after the other", async () => {
    newReader();
    const answers = await Promise.all(["a", "b", "c"].map((name) => read(name)));
    expect(new Set(answers.map(pidOf)).size).toBe(1);
    expect(started).toBe(1);
  });

  it.each(["dies", "throws", "sends what is no bytes"])(
    "that %s fails, and the next file gets a new one",
    async (name) => {
      newReader();
      const before = pidOf(await read("a"));
      expect(await read(name)).toEqual({ outcome: "failed" });
      expect(pidOf(await read("b"))).not.toBe(before);
    },
  );

  it("that dies between two files is not asked for the second", async () => {
    newReader();
    await read("dies later");
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await read("a")).toMatchObject({ outcome: "read" });
    expect(started).toBe(2);
  });

  it("that cannot be started fails", async () => {
    reader = new FileReader(() => forkReader(new URL("file:///nowhere/reader.ts")));
    expect(await read("a")).toEqual({ outcome: "failed" });
  });

  it("that hangs is ended in its time", async () => {
    newReader({ milliseconds: 700 });
    expect(await read("hangs")).toEqual({ outcome: "timeout" });
    newReader();
    expect(await read("a")).toMatchObject({ outcome: "read" });
  });

  it("that takes more memory than it may is ended", async () => {
    newReader({ milliseconds: 30_000, memory: 200 * 1024 * 1024 });
    expect(await read("swells")).toEqual({ outcome: "failed" });
  });

  it("that is stopped answers so, and so do the files that wait behind it", async () => {
    newReader();
    const answers = [read("waits"), read("a"), read("b")];
    await new Promise((resolve) => setTimeout(resolve, 300));
    reader.cancel();
    expect(await Promise.all(answers)).toEqual([
      { outcome: "cancelled" },
      { outcome: "cancelled" },
      { outcome: "cancelled" },
    ]);
    expect(await read("c")).toMatchObject({ outcome: "read" });
  });

  it("is replaced after so many files", async () => {
    newReader({ files: 2 });
    const pids = [await read("a"), await read("b"), await read("c")].map(pidOf);
    expect(pids[0]).toBe(pids[1]);
    expect(pids[2]).not.toBe(pids[1]);
  });

  it("is replaced before it has read more bytes than it may", async () => {
    newReader({ bytes: 1000 });
    const pids = [await read("a", 600), await read("b", 600)].map(pidOf);
    expect(pids[0]).not.toBe(pids[1]);
  });

  it("knows nothing of this process's environment", async () => {
    newReader();
    const answer = await read("environment");
    const known = resultOf(answer) as Record<string, unknown>;
    expect(known.arguments).toEqual([]);
    for (const name of ["HOME", "PATH", "USER", "NODE_OPTIONS", "VITEST"]) expect(known).not.toHaveProperty(name);
  });

  it("gets the bytes of an old office file as new ones", async () => {
    const asked: string[] = [];
    reader = new FileReader(
      () => forkReader(ENTRY),
      READING_LIMITS,
      async (name) => {
        asked.push(name);
        return new Uint8Array(5);
      },
    );
    expect(resultOf(await read("舊檔.doc", 3))).toMatchObject({ length: 5 });
    expect(asked).toEqual(["舊檔.doc"]);
  });

  it("is not started for an old office file that was given up while it was turned into a new one", async () => {
    started = 0;
    const start = () => {
      started += 1;
      return forkReader(ENTRY);
    };
    const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
    reader = new FileReader(start, READING_LIMITS, async (_name, bytes, signal) => {
      begin();
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      return bytes;
    });
    const answer = read("舊檔.doc");
    await begun;
    reader.cancel();
    expect(await answer).toEqual({ outcome: "cancelled" });
    expect(started).toBe(0);
  });
});
