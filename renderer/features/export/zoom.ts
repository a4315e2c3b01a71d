import { type RefObject, useEffect, useState } from "react";

export const ZOOMS = ["width", "full", "large"] as const;
/** How large the pages are shown. */
export type Zoom = (typeof ZOOMS)[number];

const PIXELS_PER_POINT = 4 / 3;

/** White beside a page, in pixels. */
const BESIDE = 24;

/** The factor to show pages of `width` points at: as chosen, or so that they fill the element. */
export function useZoom(zoom: Zoom, width: number, element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useEffect(() => {
    const watched = element.current;
    if (watched === null) return;
    const observer = new ResizeObserver(() => setRoom(watched.clientWidth));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  if (zoom !== "width") return zoom === "full" ? 1 : 1.25;
  return room === 0 ? 1 : Math.max(0.3, (room - 2 * BESIDE) / (width * PIXELS_PER_POINT));
}
