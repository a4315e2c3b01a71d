import type { Profile } from "../profiles/profile.ts";
import type { LayoutFigure } from "./blocks.ts";

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/** Part of the page's height that a picture may take, so that its caption stays with it. */
const TALLEST = 0.85;

/** The printed size of a picture in CSS pixels: its own, shrunk to fit `width` pixels and the page; half the width if unknown. */
export function figureSize(figure: LayoutFigure, width: number, profile: Profile): { width: number; height: number } {
  const { page } = profile;
  const tallest = (page.height - page.margins.top - page.margins.bottom) * PIXELS_PER_MILLIMETRE * TALLEST;
  const known = figure.width > 0 && figure.height > 0;
  const own = known ? { width: figure.width, height: figure.height } : { width: width / 2, height: (width * 3) / 8 };
  const scale = Math.min(1, width / own.width, tallest / own.height);
  return { width: Math.max(1, Math.floor(own.width * scale)), height: Math.max(1, Math.floor(own.height * scale)) };
}
