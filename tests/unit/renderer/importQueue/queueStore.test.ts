import { describe, expect, it } from "vitest";
import { type Again, isReady, type QueuedFile } from "../../../../renderer/features/importQueue/entries.ts";
import type { Examined } from "../../../../renderer/features/importQueue/examine.ts";
import { createImportQueue } from "../../../../renderer/features/importQueue/queueStore.ts";
import { strings } from "../../../../renderer/strings/zhTW.ts";
import type { Bridge } from "../../../../shared/contract/bridge.ts";
import { type Answer, answer, refuse } from "../../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../../shared/contract/events.ts";
import type { ImportReview } from "../../../../shared/contract/meetings.ts";

const EXAMINED: Examined = {
  kind: "minutes",
  title: "花田市公所資訊小組115年第1次會議紀錄",
  date: "2026-03-05",
  doubts: 0,
  proposed: "花田市公所資訊小組會議",
};

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** A core that reads a file when the test says so; the hash of a review is the file's name unless another is given. */
function core() {
  const sent: string[] = [];
  const fetched: string[] = [];
  const listeners = new Set<CoreListener>();
  let reply: ((given: Answer<ImportReview>) => void) | null = null;
  let asked = "";
  const bridge = {
    host: "loopback",
    listen: (listener: CoreListener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send: (name: string, argument: { name?: string }) => {
      sent.push(name);
      if (name === "import.cancel") {
        reply?.(refuse("cancelled", "已停止讀取檔案。"));
        return Promise.resolve(answer(null));
      }
      asked = argument.name ?? "";
      return new Promise((resolve) => {
        reply = resolve;
      });
    },
  } as unknown as Bridge;
  const queue = createImportQueue(bridge, async () => EXAMINED);
  const file = (name: string, size = 3): QueuedFile => ({
    name,
    folder: "",
    size,
    arrayBuffer: async () => {
      fetched.push(name);
      return new ArrayBuffer(3);
    },
  });
  const settle = async (given: () => Answer<ImportReview>) => {
    await settled();
    reply?.(given());
    await settled();
  };
  return {
    queue,
    sent,
    fetched,
    listeners,
    add: (...names: string[]) => queue.add(names.map((name) => file(name))),
    addFile: (given: QueuedFile) => queue.add([given]),
    file,
    tell: (phase: "reading" | "recognising") => {
      for (const listener of listeners) listener({ name: "import.progress", phase });
    },
    read: (hash?: string) =>
      settle(() => answer({ name: asked, hash: hash ?? asked, alreadyImported: [] as unknown } as ImportReview)),
    refuseOne: (code: "not-minutes" | "unreadable-file") => settle(() => refuse(code, `「${asked}」不行。`)),
    states: () => queue.snapshot().entries.map(({ name, state }) => `${name} ${state.is}`),
  };
}

describe("the queue of files", () => {
  it("reads one file after the other and fetches the bytes of none before its turn", async () => {
    const { add, read, tell, fetched, states, listeners, queue } = core();
    add("一.docx", "二.docx", "三.docx");
    await settled();
    expect(fetched).toEqual(["一.docx"]);
    tell("recognising");
    expect(queue.snapshot().entries[0]?.state).toEqual({ is: "reading", phase: "recognising" });
    await read();
    expect(fetched).toEqual(["一.docx", "二.docx"]);
    expect(states()).toEqual(["一.docx ready", "二.docx reading", "三.docx waiting"]);
    await read();
    await read();
    expect(states()).toEqual(["一.docx ready", "二.docx ready", "三.docx ready"]);
    expect(listeners.size).toBe(0);
  });

  it("goes on after a failure, which keeps its own sentence", async () => {
    const { add, read, refuseOne, states, queue } = core();
    add("壞檔.docx", "簡報.docx", "三.docx");
    await refuseOne("unreadable-file");
    await refuseOne("not-minutes");
    await read();
    expect(states()).toEqual(["壞檔.docx refused", "簡報.docx refused", "三.docx ready"]);
    expect(queue.snapshot().entries.map(({ state }) => state)).toMatchObject([
      { why: "unreadable", words: "「壞檔.docx」不行。" },
      { why: "not-minutes", words: "「簡報.docx」不行。" },
      { is: "ready" },
    ]);
  });

  it("says of a file that is too large or gone what is the matter, without asking the core", async () => {
    const { addFile, file, sent, queue } = core();
    addFile(file("錄影.docx", 50 * 1024 * 1024 + 1));
    addFile({ ...file("不見了.docx"), arrayBuffer: () => Promise.reject(new Error("gone")) });
    await settled();
    await settled();
    expect(sent).toEqual([]);
    expect(queue.snapshot().entries.map(({ state }) => state)).toMatchObject([
      { words: strings.importing.tooLarge("錄影.docx") },
      { words: strings.importing.gone("不見了.docx") },
    ]);
  });

  it("stops the file under way and those that wait, and goes on with them when told", async () => {
    const { add, read, states, sent, queue } = core();
    add("一.docx", "二.docx", "三.docx");
    await read();
    queue.stop();
    await settled();
    expect(states()).toEqual(["一.docx ready", "二.docx stopped", "三.docx stopped"]);
    expect(sent.filter((name) => name === "import.cancel")).toHaveLength(1);
    queue.goOn();
    await read();
    await read();
    expect(states()).toEqual(["一.docx ready", "二.docx ready", "三.docx ready"]);
  });

  it("stops also while the bytes are only being fetched", async () => {
    const { addFile, file, states, sent, queue } = core();
    let give: (bytes: ArrayBuffer) => void = () => {};
    addFile({
      ...file("慢.docx"),
      arrayBuffer: () =>
        new Promise((resolve) => {
          give = resolve;
        }),
    });
    await settled();
    queue.stop();
    give(new ArrayBuffer(3));
    await settled();
    expect(states()).toEqual(["慢.docx stopped"]);
    expect(sent).not.toContain("import.read");
  });

  it("notices the same bytes under another name", async () => {
    const { add, read, queue } = core();
    add("定稿.docx", "定稿（1）.docx");
    await read("same");
    await read("same");
    const [first, second] = queue.snapshot().entries.filter(isReady);
    expect(first?.state.sameAs).toBeNull();
    expect(second?.state).toMatchObject({ sameAs: "定稿.docx", again: "skip" satisfies Again });
  });

  it("takes files off the list and puts back those that were read, in their order", async () => {
    const { add, read, states, queue } = core();
    add("一.docx", "二.docx", "三.docx");
    await read();
    await read();
    const [first, second] = queue.snapshot().entries;
    const putBack = queue.remove([first?.id ?? "", second?.id ?? ""]);
    await read();
    expect(states()).toEqual(["三.docx ready"]);
    putBack();
    expect(states()).toEqual(["一.docx ready", "二.docx ready", "三.docx ready"]);
  });

  it("leads from one doubtful record to the next and round to the first", async () => {
    const doubtful = createImportQueue(
      { listen: () => () => {}, send: async () => answer(null) } as unknown as Bridge,
      async (review) => ({ ...EXAMINED, doubts: review.name === "乾淨.docx" ? 0 : 2 }),
    );
    const reviews = ["一.docx", "乾淨.docx", "二.docx"].map(
      (name) => ({ name, hash: name, alreadyImported: [] as unknown }) as ImportReview,
    );
    for (const review of reviews) doubtful.adopt(review);
    await settled();
    const [one, , two] = reviews;
    expect(doubtful.nextAfter(null)).toBe(one);
    expect(doubtful.nextAfter(one ?? null)).toBe(two);
    expect(doubtful.nextAfter(two ?? null)).toBe(one);
  });
});
