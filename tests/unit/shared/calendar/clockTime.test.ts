import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findClockTime,
  formatClockTime,
  fromIsoTime,
  parseClockTime,
  toIsoTime,
} from "../../../../shared/calendar/clockTime.ts";

const anyTime = fc.oneof(
  fc.record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) }),
  fc.constant({ hour: 24, minute: 0 }),
);

const read = (text: string) => {
  const clock = parseClockTime(text);
  return clock && toIsoTime(clock.time) + (clock.oddity ? ` ${clock.oddity}` : "");
};

describe("reading a clock", () => {
  test.each([
    ["上午9時30分", "09:30"],
    ["早上 9 時", "09:00"],
    ["下午 1 時 30 分", "13:30"],
    ["下午2點半", "14:30"],
    ["下午2點整", "14:00"],
    ["下午 02:30", "14:30"],
    ["14時30分", "14:30"],
    ["14:30", "14:30"],
    ["９：３０", "09:30"],
    ["下午１時３０分", "13:30"],
    ["上 午 10 時 7 分", "10:07"],
    ["中午12時30分", "12:30"],
    ["中午1時", "13:00"],
    ["中午十二時", "12:00"],
    ["下午二時三十分", "14:30"],
    ["下午12時30分", "12:30"],
    ["晚上7時", "19:00"],
    ["晚間8時15分", "20:15"],
    ["晚上12時", "24:00"],
    ["凌晨0時", "00:00"],
    ["凌晨12時30分", "00:30"],
    ["清晨5時", "05:00"],
    ["24時", "24:00"],
    ["3點至5點", "03:00"],
  ])("takes %s as %s", (text, time) => {
    expect(read(text)).toBe(time);
  });

  test.each([
    ["下午14時30分", "14:30 afternoon-24h"],
    ["上午12時", "12:00 ambiguous-noon"],
    ["下午0時30分", "12:30 ambiguous-noon"],
    ["下午5時0分", "17:00 zero-minutes"],
  ])("takes %s, but queries it", (text, time) => {
    expect(read(text)).toBe(time);
  });

  test("tells what it took and under which period", () => {
    expect(parseClockTime("上 午9時30分至12時")).toMatchObject({ length: 8, period: "上午" });
    expect(parseClockTime("10:30開始")).toMatchObject({ length: 5, period: null });
    expect(findClockTime("（同日12時30分）")).toMatchObject({ start: 3, length: 6 });
    expect(findClockTime("112時")).toBeNull();
  });

  test("is silent for hours, counts and numbers", () => {
    for (const text of [
      "2小時",
      "25時",
      "9時60分",
      "3點建議",
      "三點意見",
      "24:30",
      "10:3",
      "10:300",
      "上午",
      "3時段",
      "",
    ]) {
      expect(parseClockTime(text), text).toBeNull();
    }
  });
});

describe("writing a clock", () => {
  test("follows government usage", () => {
    const texts = ["09:30", "14:00", "12:00", "12:30", "00:00", "23:05", "24:00"].map((iso) => {
      const time = fromIsoTime(iso);
      return time && formatClockTime(time);
    });
    expect(texts).toEqual(["上午9時30分", "下午2時", "中午12時", "中午12時30分", "凌晨0時", "下午11時5分", "晚上12時"]);
  });

  test("is undone by reading, without a query", () => {
    fc.assert(
      fc.property(anyTime, (time) => {
        const text = formatClockTime(time);
        expect(parseClockTime(text)).toMatchObject({ time, oddity: null, length: text.length });
        expect(fromIsoTime(toIsoTime(time))).toEqual(time);
      }),
      { seed: 1911, numRuns: 2000 },
    );
  });

  test("takes only HH:MM for ISO", () => {
    expect(["9:30", "24:01", "25:00", "12:60", "12:30:00"].map(fromIsoTime)).toEqual([null, null, null, null, null]);
  });
});
