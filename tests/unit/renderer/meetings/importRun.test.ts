import { describe, expect, it } from "vitest";
import type { QueuedFile } from "../../../../renderer/features/importQueue/entries.ts";
import { createImportRun } from "../../../../renderer/features/meetings/importRun.ts";
import { strings } from "../../../../renderer/strings/zhTW.ts";
import type { Bridge } from "../../../../shared/contract/bridge.ts";
import { type Answer, answer, refuse } from "../../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../../shared/contract/events.ts";
import type { ImportReview } from "../../../../shared/contract/meetings.ts";

const words = strings.importing;
const review = { name: "紀錄.docx", hash: "1" } as ImportReview;

const file = (name: string, size = 3): QueuedFile => ({
  name,
  folder: "",
  size,
  arrayBuffer: async () => new ArrayBuffer(3),
});

/** A core that answers an import when the test says so. */
function core() {
  const sent: string[] = [];
  const listeners = new Set<CoreListener>();
  let reply: (given: Answer<ImportReview>) => void = () => {};
  const bridge = {
    host: "loopback",
    listen: (listener: CoreListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (name: string) => {
      sent.push(name);
      if (name !== "import.read") return Promise.resolve(answer(null));
      return new Promise((resolve) => {
        reply = resolve;
      });
    },
  } as unknown as Bridge;
  const reviews: ImportReview[] = [];
  const run = createImportRun(bridge, (given) => reviews.push(given));
  return {
    run,
    sent,
    reviews,
    listeners,
    tell: (phase: "reading" | "recognising") => {
      for (const listener of listeners) listener({ name: "import.progress", phase });
    },
    reply: (given: Answer<ImportReview>) => reply(given),
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

describe("an import", () => {
  it("tells how far it is and hands its review on", async () => {
    const { run, tell, reply, reviews, listeners } = core();
    const over = run.start(file("紀錄.docx"));
    await settled();
    expect(run.snapshot()).toEqual({ state: "running", name: "紀錄.docx", phase: "reading" });
    tell("recognising");
    expect(run.snapshot()).toEqual({ state: "running", name: "紀錄.docx", phase: "recognising" });
    reply(answer(review));
    await over;
    expect(reviews).toEqual([review]);
    expect(run.snapshot()).toEqual({ state: "idle" });
    expect(listeners.size).toBe(0);
  });

  it("shows the core's sentence when it refuses", async () => {
    const { run, reply, reviews } = core();
    const over = run.start(file("照片.jpg"));
    await settled();
    reply(refuse("not-minutes", "看不出是會議紀錄，沒有存入。"));
    await over;
    expect(run.snapshot()).toMatchObject({ words: "看不出是會議紀錄，沒有存入。", unrecognised: { name: "照片.jpg" } });
    expect(reviews).toEqual([]);
  });

  it("that was given up says nothing more, even if its review comes after all", async () => {
    const { run, sent, reply, reviews } = core();
    const over = run.start(file("紀錄.docx"));
    await settled();
    run.cancel();
    expect(sent).toEqual(["import.read", "import.cancel"]);
    reply(answer(review));
    await over;
    expect(reviews).toEqual([]);
    expect(run.snapshot()).toEqual({ state: "idle" });
  });

  it("takes one file at a time and hands over the one that is being read", async () => {
    const { run, sent, reviews, reply } = core();
    const over = run.start(file("一.docx"));
    await settled();
    await run.start(file("二.docx"));
    expect(sent).toEqual(["import.read"]);
    expect(run.handOver()?.name).toBe("一.docx");
    expect(sent).toEqual(["import.read", "import.cancel"]);
    expect(run.handOver()).toBeNull();
    reply(answer(review));
    await over;
    expect(reviews).toEqual([]);
  });

  it("does not bring a file of more than 50 MB into the window", async () => {
    const { run, sent } = core();
    await run.start(file("錄影.mp4", 50 * 1024 * 1024 + 1));
    expect(run.snapshot()).toMatchObject({ words: words.tooLarge("錄影.mp4"), unrecognised: null });
    expect(sent).toEqual([]);
  });

  it("says so when the file cannot be opened", async () => {
    const { run, sent } = core();
    await run.start({ ...file("紀錄.docx"), arrayBuffer: () => Promise.reject(new Error("gone")) });
    expect(run.snapshot()).toMatchObject({ words: words.gone("紀錄.docx"), unrecognised: null });
    expect(sent).toEqual([]);
  });
});
