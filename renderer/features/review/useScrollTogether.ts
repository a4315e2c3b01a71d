import { type RefObject, useEffect, useRef } from "react";

interface Panes {
  readonly source: RefObject<HTMLDivElement | null>;
  readonly result: RefObject<HTMLDivElement | null>;
}

/** The part of a pane's height at which she reads, where the two are kept level. */
const READING_LINE = 0.35;

interface Anchor {
  readonly top: number;
  readonly height: number;
  readonly first: number;
  readonly last: number;
}

const topIn = (pane: HTMLElement, element: HTMLElement) =>
  element.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;

function anchorOf(pane: HTMLElement, element: HTMLElement): Anchor | null {
  const [first, last = first] = (element.dataset.anchor ?? element.dataset.number ?? "").split("-").map(Number);
  if (first === undefined || last === undefined || !Number.isFinite(first) || first === 0) return null;
  return { top: topIn(pane, element), height: element.getBoundingClientRect().height, first, last };
}

const anchorsIn = (pane: HTMLElement) => [...pane.querySelectorAll<HTMLElement>("[data-anchor], [data-number]")];

/** The last of some elements that begins at or above a height of the pane. */
function elementAt(pane: HTMLElement, elements: readonly HTMLElement[], y: number): HTMLElement | undefined {
  let low = 0;
  let high = elements.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const element = elements[middle];
    if (element !== undefined && topIn(pane, element) <= y) low = middle;
    else high = middle - 1;
  }
  return elements[low];
}

/** The source line, with the part of it, that stands at a height of a pane. */
function sourcePlaceAt(pane: HTMLElement, y: number): number | null {
  const elements = anchorsIn(pane).filter((element) => element.dataset.anchor !== "");
  const element = elementAt(pane, elements, y);
  const anchor = element === undefined ? null : anchorOf(pane, element);
  if (anchor === null) return null;
  const part = anchor.height === 0 ? 0 : Math.max(0, Math.min(1, (y - anchor.top) / anchor.height));
  return anchor.first + part * (anchor.last - anchor.first + 1);
}

/** The height in a pane at which a place of the source stands. */
function heightOf(pane: HTMLElement, place: number): number | null {
  let before: Anchor | null = null;
  for (const element of anchorsIn(pane)) {
    const [first = Number.NaN] = (element.dataset.anchor ?? element.dataset.number ?? "").split("-").map(Number);
    if (!(first <= place)) continue;
    if (before === null || first >= before.first) before = anchorOf(pane, element) ?? before;
  }
  if (before === null) return null;
  const part = Math.min(1, (place - before.first) / (before.last - before.first + 1));
  return before.top + part * before.height;
}

/** Scrolls one pane so that it shows at its reading line what the other shows there; at an end both are at the end. */
function follow(leader: HTMLElement, follower: HTMLElement): void {
  const end = leader.scrollHeight - leader.clientHeight;
  if (leader.scrollTop <= 1) follower.scrollTop = 0;
  else if (leader.scrollTop >= end - 1) follower.scrollTop = follower.scrollHeight;
  else {
    const place = sourcePlaceAt(leader, leader.scrollTop + leader.clientHeight * READING_LINE);
    const height = place === null ? null : heightOf(follower, place);
    if (height !== null) follower.scrollTop = height - follower.clientHeight * READING_LINE;
  }
}

/** Brings a line into sight with room around it; one from afar comes to the reading line. */
function show(pane: HTMLElement, element: HTMLElement): void {
  const top = topIn(pane, element);
  const bottom = top + element.getBoundingClientRect().height;
  const { scrollTop, clientHeight } = pane;
  const margin = Math.min(96, clientHeight / 5);
  const afar = bottom < scrollTop - clientHeight / 2 || top > scrollTop + clientHeight * 1.5;
  if (afar) pane.scrollTop = top - clientHeight * READING_LINE;
  else if (top - margin < scrollTop) pane.scrollTop = top - margin;
  else if (bottom + margin > scrollTop + clientHeight) {
    pane.scrollTop = Math.min(top - margin, bottom + margin - clientHeight);
  }
}

/** Puts the first lit source line level with the line it became; at the head of both all is seen anyway. */
function level(source: HTMLElement, result: HTMLElement, line: HTMLElement): void {
  const lit = source.querySelector<HTMLElement>(".review-source-lit");
  if (lit === null) return;
  const atTop = result.scrollTop === 0 && topIn(source, lit) + lit.offsetHeight < source.clientHeight;
  const offset = topIn(result, line) - result.scrollTop;
  if (atTop) source.scrollTop = 0;
  else source.scrollTop = topIn(source, lit) - Math.max(0, Math.min(offset, source.clientHeight * 0.8));
}

/** Keeps source and result level: while she scrolls one the other follows, and the line in focus is shown in both. */
export function useScrollTogether(currentKey: string | null): Panes {
  const source = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const leader = useRef<"source" | "result" | null>(null);

  useEffect(() => {
    const panes = { source: source.current, result: result.current };
    const { source: left, result: right } = panes;
    if (left === null || right === null) return;
    let frame = 0;
    const lead = (name: "source" | "result") => () => {
      leader.current = name;
    };
    const scrolled = (name: "source" | "result") => () => {
      if (leader.current !== name) return;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => (name === "source" ? follow(left, right) : follow(right, left)));
    };
    const stops = (["source", "result"] as const).flatMap((name) => {
      const pane = name === "source" ? left : right;
      const leads = lead(name);
      const scrolls = scrolled(name);
      pane.addEventListener("wheel", leads, { passive: true });
      pane.addEventListener("pointerdown", leads);
      pane.addEventListener("scroll", scrolls, { passive: true });
      return [
        () => pane.removeEventListener("wheel", leads),
        () => pane.removeEventListener("pointerdown", leads),
        () => pane.removeEventListener("scroll", scrolls),
      ];
    });
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, []);

  useEffect(() => {
    if (currentKey === null) return;
    const [left, right] = [source.current, result.current];
    const line = right?.querySelector<HTMLElement>("[data-current-line]");
    if (left === null || right === null || line === null || line === undefined) return;
    // The two are put level here; neither may answer the scrolling of the other.
    leader.current = null;
    show(right, line);
    level(left, right, line);
  }, [currentKey]);

  return { source, result };
}
