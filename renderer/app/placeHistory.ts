import type { Place } from "./navigation.ts";

/** The part of a browser's history that places need. */
export interface BrowserHistory {
  readonly state: unknown;
  readonly pushState: (state: unknown, unused: string) => void;
  readonly replaceState: (state: unknown, unused: string) => void;
}

export interface PlaceHistory {
  readonly current: () => Place;
  readonly go: (place: Place) => void;
  /** Goes on without a way back to where the window is now. */
  readonly goInstead: (place: Place) => void;
  /** To be called when the browser went back or forth. */
  readonly moved: () => void;
  readonly subscribe: (heard: () => void) => () => void;
}

const PAGES: readonly Place["page"][] = [
  "meetings",
  "bin",
  "drafting",
  "export",
  "followUps",
  "replies",
  "search",
  "settings",
  "profiles",
];

const START: Place = { page: "meetings", seriesId: null };

interface Entry {
  readonly entry: number;
  readonly place: Place;
}

/**
 * Where the window is, with back, forth and reload. Browsers write history to the disk, so only the names of places and
 * ids go into it; what a place carries besides (a review, a query) is held in memory and gone after a reload.
 */
export function createPlaceHistory(history: BrowserHistory): PlaceHistory {
  const listeners = new Set<() => void>();
  const remembered = new Map<number, Place>();
  const restored = entryOf(history.state);
  let entry = restored?.entry ?? 0;
  let place = restored?.place ?? START;
  if (restored === null) history.replaceState({ entry, place }, "");

  const put = (next: Place) => {
    place = next;
    for (const heard of listeners) heard();
  };
  return {
    current: () => place,
    go: (next) => {
      if (isSame(next, place)) return;
      remembered.set(entry, place);
      entry += 1;
      remembered.set(entry, next);
      history.pushState({ entry, place: lasting(next) }, "");
      put(next);
    },
    goInstead: (next) => {
      remembered.set(entry, next);
      history.replaceState({ entry, place: lasting(next) }, "");
      put(next);
    },
    moved: () => {
      remembered.set(entry, place);
      const found = entryOf(history.state);
      entry = found?.entry ?? 0;
      put(remembered.get(entry) ?? found?.place ?? START);
    },
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}

function isSame(one: Place, other: Place): boolean {
  if (one.page === "review" && other.page === "review") return one.review === other.review;
  return one.page === other.page && JSON.stringify(one) === JSON.stringify(other);
}

/** A place as it may be written to the disk. */
function lasting(place: Place): Place {
  if (place.page === "review" || place.page === "importQueue") return START;
  if (place.page === "search") return { page: "search", query: "" };
  return place;
}

function entryOf(state: unknown): Entry | null {
  if (typeof state !== "object" || state === null || !("entry" in state) || !("place" in state)) return null;
  const { entry, place } = state;
  if (typeof entry !== "number" || typeof place !== "object" || place === null || !("page" in place)) return null;
  // An entry that an earlier version of the window wrote may name a page that is no longer there.
  return PAGES.some((page) => page === place.page) ? { entry, place: place as Place } : null;
}
