import { expect, it } from "vitest";
import { boardMemory, deselect, remember } from "../../../../renderer/features/followUps/boardMemory.ts";
import { lineOf } from "./rows.ts";

it("keeps what she selected while the ruling on other parts was on the way", () => {
  const [first, second] = [lineOf(1), lineOf(2)];
  remember({ selected: new Map([first, second].map((line) => [line.id, line])) });
  deselect(new Set([first.id]));
  expect([...boardMemory().selected.values()]).toEqual([second]);
});
