import { useEffect, useRef } from "react";
import type { LayoutDocument } from "../../shared/layout/blocks.ts";
import type { Profile } from "../../shared/profiles/profile.ts";
import { Sheet } from "./Sheet.tsx";
import { type PageCount, usePages } from "./usePages.ts";
import "./Preview.css";

interface PagesViewProps {
  readonly layout: LayoutDocument;
  readonly profile: Profile;
  /** 1 is as large as the paper. */
  readonly zoom: number;
  /** Told how many pages there are so far. */
  readonly onCount: (count: PageCount) => void;
}

/** A record on its pages, below each other; they come one by one where there are many. */
export function PagesView({ layout, profile, zoom, onCount }: PagesViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const broken = usePages(layout, profile, place);
  const pages = broken?.pages.length ?? 0;
  const done = broken?.done ?? false;
  useEffect(() => onCount({ pages, done }), [pages, done, onCount]);
  return (
    <div className="preview-pages" ref={place}>
      {broken === null
        ? null
        : broken.pages.map((page) => (
            <Sheet
              key={page.number}
              page={page}
              pages={broken.done ? broken.pages.length : null}
              layout={broken.layout}
              profile={profile}
              zoom={zoom}
            />
          ))}
    </div>
  );
}
