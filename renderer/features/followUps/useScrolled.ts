import { type RefObject, useEffect, useState } from "react";

/** Steps in which a board is followed, CSS pixels: smaller ones would draw it again for every turn of the wheel. */
const STEP = 128;

/** How far a part has been scrolled and how much of it is in sight at most, in CSS pixels and steps of 128. */
export function useScrolled(part: RefObject<HTMLElement | null>): readonly [top: number, height: number] {
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(() => window.innerHeight);
  useEffect(() => {
    const element = part.current;
    const onScroll = () => setTop(Math.floor((element?.scrollTop ?? 0) / STEP) * STEP);
    const onResize = () => setHeight(window.innerHeight);
    onScroll();
    element?.addEventListener("scroll", onScroll, { passive: true });
    window.addEventListener("resize", onResize);
    return () => {
      element?.removeEventListener("scroll", onScroll);
      window.removeEventListener("resize", onResize);
    };
  }, [part]);
  return [top, height + STEP];
}
