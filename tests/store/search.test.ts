import { expect, test } from "vitest";
import { find, minutes, minutesOf, section, title } from "../builders/minutes.ts";
import { sampleMinutes, typing } from "./sampleMinutes.ts";
import { aMeeting, append, aSeries, openedStore } from "./temporaryStore.ts";

test("a word of two characters is found in one of many meetings, with its place and meeting", () => {
  const store = openedStore();
  const seriesId = aSeries(store);
  for (let n = 1; n <= 120; n += 1) aMeeting(store, sampleMinutes(n), { seriesId });
  const doc = minutes([title("里民座談會紀錄"), section("綜合座談", "建議增設鸛鳥棲地解說牌。")]);
  const { id } = aMeeting(store, doc, { seriesId });
  expect(store.search("鸛鳥")).toEqual([
    {
      meetingId: id,
      blockId: find(doc, "paragraph").attrs.id,
      text: "建議增設鸛鳥棲地解說牌。",
      matches: [{ from: 4, to: 6 }],
      title: "里民座談會紀錄",
      date: null,
    },
  ]);
  expect(store.search("收費", { limit: 500 })).toHaveLength(120);
  expect(store.search("收費", { limit: 7 })).toHaveLength(7);
  expect(store.search("第77停車區", { limit: 500 }).map(({ title: name }) => name)).toEqual([
    "停車場管理委員會第77次會議紀錄",
  ]);
});

test("words that stand in two blocks are not one phrase, but may be asked for one by one in a block", () => {
  const store = openedStore();
  aMeeting(store, minutesOf("請研議解除", "列管之作業。", "解除後不再列管"));
  expect(store.search("解除列管")).toEqual([]);
  expect(store.search("解除 列管").map(({ text }) => text)).toEqual(["解除後不再列管"]);
});

test("the latest meetings come first", () => {
  const store = openedStore();
  const seriesId = aSeries(store);
  for (const n of [2, 9, 5]) aMeeting(store, sampleMinutes(n), { seriesId });
  const dates = store.search("收費標準").map(({ date }) => date);
  expect(dates).toEqual([...dates].sort().reverse());
  expect(dates).toHaveLength(3);
});

test("a header field is found by its label and words together", () => {
  const store = openedStore();
  aMeeting(store, sampleMinutes());
  expect(store.search("主席：林主任").map(({ text }) => text)).toEqual(["主席：林主任委員文雄"]);
});

test("what is typed is found and what is deleted is not", () => {
  const store = openedStore();
  const doc = sampleMinutes();
  const { id } = aMeeting(store, doc);
  const typed = typing(doc, "（鸛鳥區除外）");
  append(store, id, 0, typed);
  expect(store.search("鸛鳥區")).toHaveLength(1);
  const [step] = typed.steps;
  const undone = step?.invert(doc);
  store.appendSteps({ meetingId: id, baseRevision: 1, steps: [undone?.toJSON()] });
  expect(store.search("鸛鳥區")).toEqual([]);
});

test("a meeting in the bin is not found until it is restored", () => {
  const store = openedStore();
  const { id } = aMeeting(store, sampleMinutes());
  store.moveToBin(id);
  expect(store.search("收費")).toEqual([]);
  store.restoreFromBin(id);
  expect(store.search("收費")).toHaveLength(1);
});

test("signs of the query language are plain text", () => {
  const store = openedStore();
  aMeeting(store, minutesOf('甲 AND "乙" OR (丙*) NEAR -丁'));
  for (const query of ['"乙"', "丙*", "AND", "-丁", "(丙*)", "OR NEAR"]) expect(store.search(query)).toHaveLength(1);
  expect(store.search("戊 OR 乙")).toEqual([]);
});
