import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { Attempts } from "../../../../../electron/core/lock/attempts.ts";
import { IdleWatch } from "../../../../../electron/core/lock/idleWatch.ts";
import { newRecoveryCode, readRecoveryCode } from "../../../../../electron/core/lock/recoveryCode.ts";
import { openKey, sealKey } from "../../../../../electron/core/lock/sealedKey.ts";

const COST = { N: 16, r: 8, p: 1 };

test("each wrong phrase doubles the wait up to a minute, and a right one ends it", () => {
  let now = 0;
  const attempts = new Attempts(() => now);
  const waits = Array.from({ length: 8 }, () => {
    attempts.failed();
    const wait = attempts.waitMs();
    now += wait;
    return wait / 1000;
  });
  expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60]);
  attempts.failed();
  attempts.succeeded();
  expect(attempts.waitMs()).toBe(0);
});

test("the watch acts once the chosen minutes have gone by without anything done, also over a sleep, and never for 0", () => {
  let wall = Date.parse("2026-09-03T06:00:00Z");
  let minutes = 5;
  let acted = 0;
  const watch = new IdleWatch({ now: () => new Date(wall), minutes: () => minutes, act: () => (acted += 1) });
  watch.start();
  wall += 4 * 60_000;
  watch.look();
  watch.active();
  wall += 4 * 60_000;
  watch.look();
  minutes = 0;
  wall += 8 * 3_600_000;
  watch.look();
  expect(acted).toBe(0);
  minutes = 5;
  watch.look();
  expect(acted).toBe(1);
  watch.stop();
});

test("the watch acts again after a while where that did nothing, until it is stopped", () => {
  vi.useFakeTimers({ toFake: ["performance", "setInterval", "clearInterval", "Date"] });
  onTestFinished(() => void vi.useRealTimers());
  let acted = 0;
  const watch = new IdleWatch({ now: () => new Date(), minutes: () => 5, act: () => (acted += 1) });
  watch.start();
  vi.advanceTimersByTime(5 * 60_000);
  expect(acted).toBe(1);
  vi.advanceTimersByTime(60_000);
  expect(acted).toBe(3);
  watch.stop();
  vi.advanceTimersByTime(60_000);
  expect(acted).toBe(3);
});

test("a code is read however it was typed from the paper", () => {
  const code = newRecoveryCode();
  expect(code).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  const characters = code.replaceAll("-", "");
  const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
  expect(readRecoveryCode(typed)).toBe(characters);
  expect(readRecoveryCode(code.slice(1))).toBeNull();
  expect(newRecoveryCode()).not.toBe(code);
});

test("a sealed key opens with its secret, purpose and cost, and with no other", async () => {
  const property = fc.asyncProperty(
    fc.uint8Array({ minLength: 32, maxLength: 32 }),
    fc.string({ minLength: 1 }),
    async (key, secret) => {
      const sealed = await sealKey(key, secret, "a", COST);
      expect(Buffer.from((await openKey(sealed, secret, "a", COST)) ?? []).equals(key)).toBe(true);
      expect(await openKey(sealed, `${secret}.`, "a", COST)).toBeNull();
      expect(await openKey(sealed, secret, "b", COST)).toBeNull();
      expect(await openKey(sealed, secret, "a", { ...COST, N: 32 })).toBeNull();
      const changed = `${sealed.sealed.slice(0, -1)}${sealed.sealed.endsWith("0") ? "1" : "0"}`;
      expect(await openKey({ ...sealed, sealed: changed }, secret, "a", COST)).toBeNull();
    },
  );
  await fc.assert(property, { seed: 7, numRuns: 20 });
});
