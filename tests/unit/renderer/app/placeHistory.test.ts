import { describe, expect, it } from "vitest";
import type { Place } from "../../../../renderer/app/navigation.ts";
import { type BrowserHistory, createPlaceHistory } from "../../../../renderer/app/placeHistory.ts";
import type { ImportReview } from "../../../../shared/contract/meetings.ts";

/** A tab's history: what it holds survives a reload and is written to the disk. */
function tab() {
  let entries: unknown[] = [null];
  let at = 0;
  const history: BrowserHistory = {
    get state() {
      return entries[at];
    },
    pushState: (state) => {
      entries = [...entries.slice(0, at + 1), structuredClone(state)];
      at += 1;
    },
    replaceState: (state) => {
      entries[at] = structuredClone(state);
    },
  };
  return {
    history,
    step: (by: number) => {
      at += by;
    },
    written: () => JSON.stringify(entries),
    length: () => entries.length,
  };
}

const drafting: Place = { page: "drafting", meetingId: "m1", blockId: "b7" };
const series: Place = { page: "meetings", seriesId: "s1" };
const review: Place = { page: "review", review: { name: "陳核版.docx", hash: "1" } as ImportReview };

describe("the places of a window", () => {
  it("begin at the list of all meetings", () => {
    expect(createPlaceHistory(tab().history).current()).toEqual({ page: "meetings", seriesId: null });
  });

  it("lead back and forth as the browser's buttons go", () => {
    const { history, step } = tab();
    const places = createPlaceHistory(history);
    places.go(series);
    places.go(drafting);
    step(-1);
    places.moved();
    expect(places.current()).toEqual(series);
    step(1);
    places.moved();
    expect(places.current()).toEqual(drafting);
  });

  it("are found again after a reload", () => {
    const { history } = tab();
    createPlaceHistory(history).go(drafting);
    expect(createPlaceHistory(history).current()).toEqual(drafting);
  });

  it("leave neither a review nor a query in what the browser writes down", () => {
    const { history, written } = tab();
    const places = createPlaceHistory(history);
    places.go({ page: "search", query: "獎懲案" });
    places.go(review);
    expect(written()).not.toContain("獎懲案");
    expect(written()).not.toContain("陳核版");
    expect(createPlaceHistory(history).current()).toEqual({ page: "meetings", seriesId: null });
  });

  it("keep the query while the window is open", () => {
    const { history, step } = tab();
    const places = createPlaceHistory(history);
    places.go({ page: "search", query: "" });
    places.goInstead({ page: "search", query: "獎懲案" });
    places.go(drafting);
    step(-1);
    places.moved();
    expect(places.current()).toEqual({ page: "search", query: "獎懲案" });
  });

  it("do not count going to where the window is already", () => {
    const { history, length } = tab();
    const places = createPlaceHistory(history);
    places.go(series);
    places.go({ ...series });
    expect(length()).toBe(2);
  });

  it("begin anew where the history names a page that is no more", () => {
    const { history } = tab();
    history.replaceState({ entry: 3, place: { page: "calendar" } }, "");
    expect(createPlaceHistory(history).current()).toEqual({ page: "meetings", seriesId: null });
  });

  it("tell those who listen", () => {
    const places = createPlaceHistory(tab().history);
    const heard: Place[] = [];
    const stop = places.subscribe(() => heard.push(places.current()));
    places.go(series);
    stop();
    places.go(drafting);
    expect(heard).toEqual([series]);
  });
});
