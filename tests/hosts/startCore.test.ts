import { describe, expect, it } from "vitest";
import type { LogLine } from "../../electron/core/log.ts";
import { type HostPorts, startCore } from "../../electron/core/worker/startCore.ts";

const ENTRY = new URL("./children/brokenCores.ts", import.meta.url);

function start(dataFolder: string, ports: Partial<HostPorts> = {}) {
  const logged: LogLine[] = [];
  const never = async (): Promise<never> => {
    throw new TypeError("機密內容");
  };
  const all = {
    log: (line: LogLine) => logged.push(line),
    saveFile: never,
    readFile: never,
    cancelReading: () => undefined,
  };
  return { logged, starting: startCore(ENTRY, { dataFolder }, { ...all, ...ports }) };
}

describe("the core's thread", () => {
  it("that cannot start is one sentence, and its error is logged without its words", async () => {
    const { logged, starting } = start("throws");
    expect(await starting).toMatchObject({ ok: false, reason: "internal" });
    expect(logged).toMatchObject([{ code: "core-error" }]);
    expect(JSON.stringify(logged)).not.toContain("機密");
  });

  it("that refuses to open says why", async () => {
    expect(await start("refuses").starting).toEqual({ ok: false, reason: "newer", message: "請更新錄事。" });
  });

  it("that dies leaves no request without an answer", async () => {
    const { logged, starting } = start("dies");
    const opening = await starting;
    if (!opening.ok) throw new Error(opening.message);
    const answers = await Promise.all([opening.core.handle("a", {}), opening.core.handle("b", {})]);
    for (const answer of [...answers, await opening.core.handle("c", {})]) {
      expect(answer).toMatchObject({ ok: false, refusal: { code: "internal" } });
    }
    expect(logged).toContainEqual({ code: "core-stopped", detail: "9" });
    await opening.core.close();
  });

  it("is told when a port of its host fails", async () => {
    const { logged, starting } = start("asks");
    const opening = await starting;
    if (!opening.ok) throw new Error(opening.message);
    void opening.core.handle("a", {});
    for (let waited = 0; logged.length < 4 && waited < 200; waited += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    expect(logged.map(({ code }) => code).sort()).toEqual(["read", "reader", "save-file", "saved"]);
    expect(JSON.stringify(logged)).not.toContain("機密");
    await opening.core.close();
  });
});
