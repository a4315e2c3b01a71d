import { describe, expect, it } from "vitest";
import { createImportRun, type PickedFile } from "../../../../renderer/features/meetings/importRun.ts";
import { strings } from "../../../../renderer/strings/zhTW.ts";
import type { Bridge } from "../../../../shared/contract/bridge.ts";
import { type Answer, answer, refuse } from "../../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../../shared/contract/events.ts";
import type { ImportReview } from "../../../../shared/contract/meetings.ts";

const words = strings.meetings.importing;
const review = { name: "紀錄.docx", hash: "1" } as ImportReview;

const file = (name: string, size = 3): PickedFile => ({
  name,
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
    const over = run.start([file("紀錄.docx")]);
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
    const over = run.start([file("照片.jpg")]);
    await settled();
    reply(refuse("not-minutes", "看不出是會議紀錄，沒有存入。"));
    await over;
    expect(run.snapshot()).toEqual({ state: "refused", words: "看不出是會議紀錄，沒有存入。" });
    expect(reviews).toEqual([]);
  });

  it("that was given up says nothing more, even if its review comes after all", async () => {
    const { run, sent, reply, reviews } = core();
    const over = run.start([file("紀錄.docx")]);
    await settled();
    run.cancel();
    expect(sent).toEqual(["import.read", "import.cancel"]);
    reply(answer(review));
    await over;
    expect(reviews).toEqual([]);
    expect(run.snapshot()).toEqual({ state: "idle" });
  });

  it("takes one file at a time", async () => {
    const { run, sent } = core();
    await run.start([file("一.docx"), file("二.docx")]);
    expect(run.snapshot()).toEqual({ state: "refused", words: words.several });
    expect(sent).toEqual([]);
  });

  it("does not bring a file of more than 50 MB into the window", async () => {
    const { run, sent } = core();
    await run.start([file("錄影.mp4", 50 * 1024 * 1024 + 1)]);
    expect(run.snapshot()).toEqual({ state: "refused", words: words.tooLarge("錄影.mp4") });
    expect(sent).toEqual([]);
  });

  it("says so when the file cannot be opened", async () => {
    const { run, sent } = core();
    await run.start([{ name: "紀錄.docx", size: 3, arrayBuffer: () => Promise.reject(new Error("gone")) }]);
    expect(run.snapshot()).toEqual({ state: "refused", words: words.unreadable("紀錄.docx") });
    expect(sent).toEqual([]);
  });
});
