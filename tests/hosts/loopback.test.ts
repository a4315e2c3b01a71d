import { readdir, stat } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodeMessage } from "../../shared/contract/message.ts";
import { describeConformance } from "./conformance.ts";
import { authorise, freshAddress, type LoopbackHost, loopbackUnderTest, startLoopback } from "./loopbackHost.ts";

describeConformance("loopback", loopbackUnderTest);

describe("the loopback host alone", () => {
  let host: LoopbackHost;
  beforeAll(async () => {
    host = await startLoopback();
  });
  afterAll(() => host.remove());
  const freshCode = async () => new URL(await freshAddress(host)).hash.slice(1);

  it("is opened through a file that only its owner can read, which always holds an unused code", async () => {
    const first = await freshCode();
    if (process.platform !== "win32") expect((await stat(host.launchFile)).mode & 0o777).toBe(0o600);
    await authorise(host.origin, first);
    await expect(authorise(host.origin, first)).rejects.toThrow("401");
    await authorise(host.origin, await freshCode());
  });

  it("shows a window that it is the host of before, and no other", async () => {
    const [, id = ""] = (await authorise(host.origin, await freshCode())).split(" ");
    const prove = (asked: string) =>
      fetch(`${host.origin}/api/proof`, {
        method: "POST",
        headers: { origin: host.origin, "content-type": "application/json" },
        body: JSON.stringify({ id: asked, nonce: "0123456789abcdef" }),
      });
    expect(await (await prove(id)).json()).toMatchObject({ proof: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    expect((await prove("0".repeat(32))).status).toBe(401);
  });

  it("saves a second export beside the first", async () => {
    const authorization = await authorise(host.origin, await freshCode());
    const ask = async (name: string, argument: unknown) => {
      const headers = { origin: host.origin, authorization, "content-type": "application/octet-stream" };
      const body = encodeMessage({ name, argument });
      const response = await fetch(`${host.origin}/api/request`, { method: "POST", headers, body });
      return (await response.json()) as { value: { id: string; name: string; folder: string } };
    };
    const { id: meetingId } = (await ask("meeting.createSample", {})).value;
    const first = (await ask("meeting.export", { meetingId, format: "txt" })).value;
    const second = (await ask("meeting.export", { meetingId, format: "txt" })).value;
    expect(first.folder).toBe("文件／錄事");
    expect(second.name).toBe(first.name.replace(".txt", "(2).txt"));
    expect((await readdir(host.saveFolder)).sort()).toEqual([first.name, second.name].sort());
    if (process.platform !== "win32") expect((await stat(host.saveFolder)).mode & 0o777).toBe(0o700);
  });

  it("lets a second one say where the first is, and no more", async () => {
    expect(await host.serveAgain()).toBe(3);
    expect(host.said.at(-1)).toContain(`行程 ${process.pid}`);
    expect(host.said.at(-1)).toContain(host.launchFile);
  });

  it("logs codes and places, no words of a record and no secret", () => {
    expect(JSON.stringify(host.logged)).not.toMatch(/雲海|Lushi /u);
  });
});

it("leaves neither launch file nor note behind", async () => {
  const host = await startLoopback();
  await host.stop();
  expect(await host.ended).toBe(0);
  const left = await readdir(host.dataFolder);
  expect(left.filter((name) => /open\.html|running\.json/u.test(name))).toEqual([]);
  expect(left).toContain("lushi.db");
  await host.remove();
});
