import type { Transaction } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { batchEnd } from "../../../../renderer/editor/batch.ts";
import { nextItem } from "../../../../renderer/editor/commands/registry.ts";
import { list, minutesOf } from "../../../builders/minutes.ts";
import { desk, run, typing } from "./desk.ts";

describe("a batch of steps", () => {
  const origins: Transaction[] = [];
  let state = desk(minutesOf(list("一、", "甲|")));
  for (let item = 0; item < 3; item += 1) {
    nextItem(state, (transaction) => {
      const { state: next, transactions } = state.applyTransaction(transaction);
      for (const each of transactions) origins.push(...each.steps.map(() => each));
      state = run(next, typing("乙"));
    });
  }
  const perItem = origins.length / 3;

  it("is all of them where they are few", () => {
    expect(batchEnd(origins, 100)).toBe(origins.length);
  });

  it("ends where a whole change with the ids of its blocks ends", () => {
    expect(perItem).toBeGreaterThan(2);
    for (let most = perItem; most < perItem * 2; most += 1) expect(batchEnd(origins, most)).toBe(perItem);
    expect(batchEnd(origins, perItem * 2)).toBe(perItem * 2);
  });

  it("is larger where one change alone is: a part of it would be no valid document", () => {
    expect(batchEnd(origins, perItem - 1)).toBe(perItem);
    expect(batchEnd(origins.slice(0, perItem), 1)).toBe(perItem);
  });
});
