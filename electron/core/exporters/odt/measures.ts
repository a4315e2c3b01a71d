import type { Profile } from "../../../../shared/profiles/profile.ts";

const TWIPS_PER_POINT = 20;

/** Millimetres in points, rounded up to twips as in the preview and the Word file, so that all have room for the same lines. */
export function pointsOfMillimetres(millimetres: number): number {
  return Math.ceil((millimetres / 25.4) * 72 * TWIPS_PER_POINT) / TWIPS_PER_POINT;
}

/** The width between the margins, in points. */
export function textWidth({ page }: Profile): number {
  const { left, right } = page.margins;
  return pointsOfMillimetres(page.width) - pointsOfMillimetres(left) - pointsOfMillimetres(right);
}
