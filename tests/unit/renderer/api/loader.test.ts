import { describe, expect, it } from "vitest";
import { createLoader } from "../../../../renderer/api/loader.ts";
import { type Answer, answer, refuse } from "../../../../shared/contract/errors.ts";

/** Questions that are answered by hand, in any order. */
function questions() {
  const open: ((given: Answer<string>) => void)[] = [];
  const load = () => new Promise<Answer<string>>((resolve) => open.push(resolve));
  const reply = async (index: number, given: Answer<string>) => {
    open[index]?.(given);
    await Promise.resolve();
    await Promise.resolve();
  };
  return { open, load, reply };
}

const ignore = () => {};

describe("a loader", () => {
  it("asks when somebody listens, once", () => {
    const { open, load } = questions();
    const loader = createLoader(load);
    expect(open).toHaveLength(0);
    loader.subscribe(ignore);
    loader.subscribe(ignore);
    expect(open).toHaveLength(1);
  });

  it("keeps what it has while it asks again", async () => {
    const { load, reply } = questions();
    const loader = createLoader(load);
    loader.subscribe(ignore);
    await reply(0, answer("一"));
    loader.reload();
    expect(loader.snapshot()).toEqual({ state: "ready", value: "一" });
    await reply(1, answer("二"));
    expect(loader.snapshot()).toEqual({ state: "ready", value: "二" });
  });

  it("lets an answer that comes late not undo a later one", async () => {
    const { load, reply } = questions();
    const loader = createLoader(load);
    loader.subscribe(ignore);
    loader.reload();
    await reply(1, answer("新"));
    await reply(0, answer("舊"));
    expect(loader.snapshot()).toEqual({ state: "ready", value: "新" });
  });

  it("shows a refusal, and that it tries again", async () => {
    const { load, reply } = questions();
    const loader = createLoader(load);
    loader.subscribe(ignore);
    await reply(0, refuse("storage-failed", "讀不到。"));
    expect(loader.snapshot()).toEqual({ state: "failed", refusal: { code: "storage-failed", message: "讀不到。" } });
    loader.reload();
    expect(loader.snapshot()).toEqual({ state: "loading" });
  });
});
