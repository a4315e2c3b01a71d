import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type RequestName, requestArguments } from "../../shared/contract/requests.ts";
import { openTestCore, type TestCore } from "../builders/testCore.ts";
import { seeded } from "../faults/mutate.ts";

const TIMES = process.env.RELIABILITY === "long" ? 10_000 : 60;
const NAMES = Object.keys(requestArguments) as RequestName[];

/** Keys are derived for these, which takes its time by design; a store that got locked would answer nothing else. */
const COSTLY = /^(?:handover|lock)\./u;
const timesOf = (name: RequestName) => (COSTLY.test(name) ? 3 : TIMES);

type Random = ReturnType<typeof seeded>;

const ODD: readonly unknown[] = [
  ...[null, undefined, true, -1, 0, 1.5, Number.NaN, 2 ** 53, "", " ", "\u0000", "\ud800", "__proto__", "constructor"],
  ...["../../etc/passwd", "C:\\Windows\\win.ini", "\\\\evil\\share", "/dev/null", "' OR 1=1 --", "x".repeat(300)],
  ...["docx", "public", "2026-09-03", "9999-99-99", "a".repeat(64), "f".repeat(64), "%", "*", '"', "NEAR("],
  ...[[], {}, [[]], { id: "x" }, { name: "x" }, { ok: true }, { type: "doc" }, { version: 1, doc: {} }, { length: 9 }],
  ...[new Uint8Array(0), new Uint8Array(9), new Date(0), new Map([["a", 1]]), new Set([1]), /a/u, 10n, new Error("x")],
];

const oneOf = <Value>(values: readonly Value[], random: Random): Value | undefined => values[random(values.length)];

/** The names of a request's fields, as its schema has them. */
const fieldsOf = (name: RequestName): readonly string[] => Object.keys(requestArguments[name].shape);

function payload(name: RequestName, ids: readonly string[], random: Random): unknown {
  if (random(6) === 0) return oneOf(ODD, random);
  const entries = fieldsOf(name).flatMap((field): [string, unknown][] => {
    if (random(8) === 0) return [];
    // What is right in most places goes deeper than what is wrong in all.
    if (/Id$/u.test(field) && random(3) > 0) return [[field, oneOf(ids, random)]];
    return [[field, random(5) === 0 ? [oneOf(ODD, random), oneOf(ODD, random)] : oneOf(ODD, random)]];
  });
  if (random(6) === 0) entries.push(["__proto__", oneOf(ODD, random)], ["more", 1]);
  return Object.fromEntries(entries);
}

describe("a request of any shape", () => {
  let core: TestCore;
  let ids: string[] = [];
  beforeAll(async () => {
    core = await openTestCore();
    const { id, seriesId } = await core.get("meeting.createSample", {});
    ids = [id, seriesId, "x"];
  });
  afterAll(() => core.close());

  it.each(NAMES)("%s is answered or refused in words, and never falls", async (name) => {
    const random = seeded(NAMES.indexOf(name) + 1);
    const refused = new Map<string, number>();
    for (let time = 0; time < timesOf(name); time += 1) {
      const answer = await core.handle(name, payload(name, ids, random));
      if (answer.ok) continue;
      const { code, message } = answer.refusal;
      refused.set(code, (refused.get(code) ?? 0) + 1);
      expect(message).toMatch(/[。！？]$/u);
    }
    expect(refused.get("internal") ?? 0).toBe(0);
    if (fieldsOf(name).length > 0 && !COSTLY.test(name)) expect(refused.size).toBeGreaterThan(0);
  });

  it.each(["__proto__", "constructor", "toString", "hasOwnProperty", "", "meeting.open ", "MEETING.OPEN"])(
    "the name %j is none",
    async (name) => {
      expect(await core.handle(name, {})).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    },
  );
});
