import { expect, it } from "vitest";
import { FIRST_FILTER, questionOf } from "../../../../renderer/features/followUps/board.ts";
import { BoardPages } from "../../../../renderer/features/followUps/boardPages.ts";
import { answer, refuse } from "../../../../shared/contract/errors.ts";
import type { FollowUpLine, FollowUpPage } from "../../../../shared/contract/followUps.ts";
import type { RequestArgument } from "../../../../shared/contract/requests.ts";

const QUESTION = questionOf(FIRST_FILTER);
type Asked = RequestArgument<"followUp.page">;

const lineOf = (nth: number): FollowUpLine => ({
  ...{ id: `s i${nth} 0`, seriesId: "s", itemKey: `i${nth}`, itemId: null, number: `${nth}`, isNumberMade: true },
  ...{ subject: `案由${nth}`, unit: "社會處", unitKey: "社會處", status: "open", ended: null, openedIn: null },
  ...{ openedOn: null, daysOpen: null, due: "", dueDay: null, isLate: false, timesContinued: 0, timesExtended: 0 },
  ...{ progress: null, suggestion: null, mayReturn: false },
});

/** Pages of so many lines whose answers come when they are let go. */
function heldPages(count: number) {
  const asked: Asked[] = [];
  const held: (() => void)[] = [];
  const state = { count };
  const pages = new BoardPages((argument) => {
    asked.push(argument);
    return new Promise((resolve) => {
      held.push(() => resolve(answer(pageOf(argument, state.count))));
    });
  });
  const letGo = async () => {
    while (held.length > 0) held.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
  };
  return { pages, asked, held, letGo, state };
}

function pageOf({ offset, limit, lineId }: Asked, count: number): FollowUpPage {
  const place = lineId === undefined ? null : Number(/i(\d+)/u.exec(lineId)?.[1]);
  const from = place === null ? offset : Math.floor(place / limit) * limit;
  const rows = Array.from({ length: Math.max(0, Math.min(limit, count - from)) }, (_, at) => lineOf(from + at));
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
  expect(boardOf(pages).place).toBe(350);
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
