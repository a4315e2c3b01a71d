import { expect, it } from "vitest";
import { FIRST_FILTER, questionOf } from "../../../../renderer/features/followUps/board.ts";
import { activeIn, BoardPages } from "../../../../renderer/features/followUps/boardPages.ts";
import { answer, refuse } from "../../../../shared/contract/errors.ts";
import type { FollowUpPage } from "../../../../shared/contract/followUps.ts";
import type { RequestArgument } from "../../../../shared/contract/requests.ts";
import { lineOf } from "./rows.ts";

const QUESTION = questionOf(FIRST_FILTER);
type Asked = RequestArgument<"followUp.page">;

/** Pages of so many lines whose answers come when they are let go. */
function heldPages(count: number) {
  const asked: Asked[] = [];
  const held: (() => void)[] = [];
  const state = { count, released: 0, isBroken: false };
  const pages = new BoardPages((argument) => {
    asked.push(argument);
    return new Promise((resolve) => {
      held.push(() =>
        resolve(
          state.isBroken ? refuse("internal", "讀不出來") : answer(pageOf(argument, state.count, state.released)),
        ),
      );
    });
  });
  const letGo = async () => {
    while (held.length > 0) held.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { pages, asked, held, letGo, state };
}

/** A page of the parts from the one of this number on. */
function pageOf({ offset, limit, lineId }: Asked, count: number, first: number): FollowUpPage {
  const nth = lineId === undefined ? -1 : Number(/i(\d+)/u.exec(lineId)?.[1]) - first;
  const place = nth < 0 || nth >= count ? null : nth;
  const from = place === null ? offset : Math.floor(place / limit) * limit;
  const rows = Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, at) => lineOf(first + from + at));
  const groups = [{ unitKey: "社會處", unit: "社會處", offset: 0, count }];
  return { lines: count, items: count, late: 0, lateItems: 0, groups, offset: from, place, rows };
}

const boardOf = (pages: BoardPages) => {
  const state = pages.snapshot();
  if (state.state !== "ready") throw new Error(state.state);
  return state.board;
};

it("fetches the lines that come into sight, each page once", async () => {
  const { pages, asked, letGo } = heldPages(1000);
  pages.show(QUESTION, null);
  await letGo();
  pages.see(0, 40);
  pages.see(590, 610);
  pages.see(595, 615);
  expect(asked.map(({ offset }) => offset)).toEqual([0, 500, 600]);
  expect(boardOf(pages).lineAt(600)).toBeNull();
  await letGo();
  expect(boardOf(pages).lineAt(600)?.subject).toBe("案由600");
});

it("begins at the page of a line that is asked for", async () => {
  const { pages, letGo } = heldPages(1000);
  pages.show(QUESTION, "s i350 0");
  await letGo();
  expect(boardOf(pages).placeOf("s i350 0")).toBe(350);
  expect(boardOf(pages).lineAt(350)?.number).toBe("350");
});

it("keeps what is shown until the answer for another filter has come, and hears no answer to an earlier one", async () => {
  const { pages, asked, held, letGo, state } = heldPages(5);
  pages.show(QUESTION, null);
  await letGo();
  pages.show({ ...QUESTION, text: "屋" }, null);
  const late = held.shift();
  pages.show({ ...QUESTION, text: "屋頂" }, null);
  expect(boardOf(pages).lines).toBe(5);
  state.count = 2;
  await letGo();
  expect(boardOf(pages).lines).toBe(2);
  state.count = 4;
  late?.();
  await letGo();
  expect(boardOf(pages).lines).toBe(2);
  expect(asked).toHaveLength(3);
});

it("asks again for all that is in sight when records have changed", async () => {
  const { pages, asked, letGo, state } = heldPages(1000);
  pages.show(QUESTION, null);
  await letGo();
  pages.see(90, 130);
  await letGo();
  state.count = 120;
  pages.reload(null);
  expect(asked.at(-1)).toMatchObject({ offset: 0, limit: 130 });
  await letGo();
  expect(boardOf(pages).lines).toBe(120);
  expect(boardOf(pages).lineAt(119)?.number).toBe("119");
});

it("says what the core refuses", async () => {
  const pages = new BoardPages(async () => refuse("internal", "讀不出來"));
  pages.show(QUESTION, null);
  await Promise.resolve();
  await Promise.resolve();
  expect(pages.snapshot()).toMatchObject({ state: "failed", refusal: { message: "讀不出來" } });
});

it("leaves the arrows on the part that she moved to while the answer was on the way", async () => {
  const { pages, letGo, state } = heldPages(10);
  pages.show(QUESTION, null);
  await letGo();
  [state.count, state.released] = [9, 1];
  pages.reload("s i4 0");
  await letGo();
  expect(activeIn(boardOf(pages), "s i4 0", 4)).toBe(3);
  expect(activeIn(boardOf(pages), "s i5 0", 5)).toBe(4);
  expect(activeIn(boardOf(pages), "s i0 0", 0)).toBe(0);
  expect(activeIn(boardOf(pages), null, 7)).toBe(7);
});

it("goes to the top of another filter's lines only where they do not hold the part that the arrows stand on", async () => {
  const { pages, letGo, state } = heldPages(10);
  pages.show(QUESTION, "s i2 0");
  await letGo();
  expect(activeIn(boardOf(pages), "s i99 0", 3)).toBe(3);
  [state.count, state.released] = [6, 4];
  pages.show({ ...QUESTION, text: "屋" }, "s i5 0");
  await letGo();
  expect(activeIn(boardOf(pages), "s i5 0", 5)).toBe(1);
  expect(activeIn(boardOf(pages), "s i2 0", 2)).toBe(0);
  pages.reload("s i2 0");
  await letGo();
  expect(activeIn(boardOf(pages), "s i2 0", 2)).toBe(2);
});

it("keeps the board where one page does not come, and asks for that page again when it is next in sight", async () => {
  const { pages, asked, letGo, state } = heldPages(1000);
  pages.show(QUESTION, null);
  await letGo();
  state.isBroken = true;
  pages.see(300, 340);
  await letGo();
  expect(boardOf(pages).lineAt(0)?.number).toBe("0");
  state.isBroken = false;
  pages.see(300, 340);
  await letGo();
  expect(asked.map(({ offset }) => offset)).toEqual([0, 300, 300]);
  expect(boardOf(pages).lineAt(300)?.number).toBe("300");
});

it("comes back from a refusal when it is asked again", async () => {
  const { pages, letGo, state } = heldPages(5);
  state.isBroken = true;
  pages.show(QUESTION, null);
  await letGo();
  expect(pages.snapshot().state).toBe("failed");
  state.isBroken = false;
  pages.reload(null);
  await letGo();
  expect(boardOf(pages).lines).toBe(5);
});
