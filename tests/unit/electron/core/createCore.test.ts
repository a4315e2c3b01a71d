import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { REFUSAL_CODES } from "../../../../shared/contract/errors.ts";
import { requestArguments } from "../../../../shared/contract/requests.ts";
import { openTestCore, type TestCore } from "../../../builders/testCore.ts";

let core: TestCore;
afterEach(() => core.close());

const NAMES = Object.keys(requestArguments);
const ARGUMENT_KEYS = [
  ...["seriesId", "meetingId", "name", "ordinalRule", "bin", "baseRevision", "revision", "clientId", "steps", "state"],
  ...["format", "bytes", "document", "series", "sourceName", "sourceHash", "replaces", "query", "limit"],
];

describe("the core", () => {
  it.each(NAMES)("refuses %s with an argument that is none", async (name) => {
    core = await openTestCore();
    for (const argument of [
      null,
      undefined,
      7,
      "x",
      [],
      { meetingId: 3, seriesId: {}, name: 4, bytes: "x", query: 0, limit: -1 },
    ]) {
      const answer = await core.handle(name, argument);
      // An object is all that a request without an argument asks for.
      const isFine = typeof argument === "object" && argument !== null && !Array.isArray(argument);
      if (!isFine) expect(answer).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    }
  });

  it.each(["", "meeting", "toString", "__proto__", "constructor", "meeting.delete"])(
    "does not know a request called 「%s」",
    async (name) => {
      core = await openTestCore();
      expect(await core.handle(name, {})).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    },
  );

  it("answers whatever it is asked with a value or a known refusal", async () => {
    core = await openTestCore({ readFile: async () => ({ outcome: "failed" }) });
    const { id, seriesId } = await core.get("meeting.createSample", {});
    const value = fc.oneof(
      fc.constantFrom(id, seriesId, "", "x", null, 0, -1, 1e9, true, "final", "docx", "none", { id: seriesId }),
      fc.constant(new Uint8Array(3)),
      fc.constant([{ stepType: "replace", from: 0, to: 1 }]),
      fc.anything(),
    );
    const argument = fc.dictionary(fc.constantFrom(...ARGUMENT_KEYS), value);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...NAMES), fc.oneof(argument, fc.anything()), async (name, given) => {
        const answer = await core.handle(name, given);
        if (!answer.ok) expect(REFUSAL_CODES.filter((code) => code !== "internal")).toContain(answer.refusal.code);
      }),
      { seed: 11, numRuns: 3000 },
    );
  });

  it("answers an error of its own in one sentence and logs where, without what", async () => {
    core = await openTestCore({
      saveFile: () => {
        throw new TypeError("機密內容 secret");
      },
    });
    const { id: meetingId } = await core.get("meeting.createSample", {});
    const answer = await core.ask("meeting.export", { meetingId, format: "txt" });
    expect(answer).toMatchObject({ ok: false, refusal: { code: "internal" } });
    expect(JSON.stringify([answer, core.logged])).not.toMatch(/secret|機密內容/u);
    expect(core.logged.at(-1)?.code).toBe("internal");
    expect(core.logged.at(-1)?.detail).toContain("TypeError");
  });

  it("refuses to read a record that is not what was written, and says so", async () => {
    const first = await openTestCore();
    const { id: meetingId } = await first.get("meeting.createSample", {});
    const kept = join(mkdtempSync(join(tmpdir(), "lushi-kept-")), "data");
    await first.keep(kept);
    const file = join(kept, "lushi.db");
    const bytes = readFileSync(file);
    const words = Buffer.from("兒少安置機構查核情形");
    for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) bytes.write("兩", at);
    writeFileSync(file, bytes);
    core = await openTestCore({ dataFolder: kept });
    expect(await core.ask("meeting.open", { meetingId })).toMatchObject({ ok: false, refusal: { code: "damaged" } });
    expect(core.logged.at(-1)?.code).toBe("damaged");
  });
});
