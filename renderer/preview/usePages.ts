import { type RefObject, useEffect, useState } from "react";
import type { LayoutDocument } from "../../shared/layout/blocks.ts";
import type { Profile } from "../../shared/profiles/profile.ts";
import { Measurer } from "./measurer.ts";
import { pageMetricsOf } from "./pageMetrics.ts";
import { type PrintedPage, printedPages } from "./printedPages.ts";

/** Time that a slice of the work may take, in milliseconds, so that keys and scrolling are answered between slices. */
const SLICE = 8;

/** The pages of a record as far as they have been broken; `done` when there are no more. */
export interface Pages {
  readonly layout: LayoutDocument;
  readonly pages: readonly PrintedPage[];
  readonly done: boolean;
}

export interface PageCount {
  readonly pages: number;
  readonly done: boolean;
}

/** Lets the browser paint and answer before the work goes on. */
const breath = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** Breaks a record into pages bit by bit; `place` is where its column out of sight may stand. */
export function usePages(
  layout: LayoutDocument | null,
  profile: Profile,
  place: RefObject<HTMLElement | null>,
): Pages | null {
  const [pages, setPages] = useState<Pages | null>(null);
  useEffect(() => {
    const ground = place.current;
    if (layout === null || ground === null) return;
    const measurer = new Measurer(layout.blocks, profile, ground);
    let left = false;
    const work = async () => {
      const found: PrintedPage[] = [];
      let since = performance.now();
      for (const page of printedPages(layout.blocks, pageMetricsOf(profile), measurer)) {
        found.push(page);
        if (performance.now() - since < SLICE) continue;
        setPages({ layout, pages: [...found], done: false });
        await breath();
        if (left) return;
        since = performance.now();
      }
      measurer.remove();
      setPages({ layout, pages: found, done: true });
    };
    void work();
    return () => {
      left = true;
      measurer.remove();
    };
  }, [layout, profile, place]);
  return pages;
}
