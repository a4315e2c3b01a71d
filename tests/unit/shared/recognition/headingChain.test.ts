import { expect, test } from "vitest";
import { bestChain } from "../../../../shared/recognition/headingChain.ts";

const link = (place: number, value: number, score: number) => ({ place, value, score });

test("headings are the numbers that go on through the record, not the lists that begin again", () => {
  const links = [
    link(0, 1, 1),
    link(1, 1, 1),
    link(2, 2, 1),
    link(3, 2, 2.5),
    link(4, 1, 1),
    link(5, 3, 4),
    link(6, 4, 4),
  ];
  expect([...bestChain(links, 1)].sort()).toEqual([0, 3, 5, 6]);
});

test("a known title is worth a number that is missing before it", () => {
  expect([...bestChain([link(0, 1, 4), link(1, 3, 4)], 1)].sort()).toEqual([0, 1]);
});

test("the count goes on from the header's", () => {
  expect([...bestChain([link(0, 1, 4), link(1, 5, 4), link(2, 6, 4)], 5)].sort()).toEqual([1, 2]);
});

test("stays silent where only sentences bear the numbers", () => {
  expect(bestChain([link(0, 1, -3), link(1, 2, -3), link(2, 3, -3)], 1).size).toBe(0);
});
