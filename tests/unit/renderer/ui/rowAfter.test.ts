import { expect, it } from "vitest";
import { rowAfter } from "../../../../renderer/ui/useRovingFocus.ts";

it.each([
  ["ArrowDown", 3, 4],
  ["ArrowDown", 29, 29],
  ["ArrowUp", 0, 0],
  ["PageDown", 3, 13],
  ["PageDown", 25, 29],
  ["PageUp", 3, 0],
  ["Home", 17, 0],
  ["End", 17, 29],
])("%s leads from row %i of 30 to row %i", (key, from, to) => {
  expect(rowAfter(key, from, 30)).toBe(to);
});

it("no other key leads anywhere, and none does in an empty list", () => {
  expect(rowAfter("Enter", 3, 30)).toBeNull();
  expect(rowAfter("ArrowDown", -1, 0)).toBeNull();
});
