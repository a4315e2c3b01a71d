import type { Profile } from "../../../../shared/profiles/profile.ts";

const TWIPS_PER_POINT = 20;

/** Points to twips (twentieths of a point), which Word measures in. */
export function twips(points: number): number {
  return Math.round(points * TWIPS_PER_POINT);
}

/** Millimetres to twips, rounded up as Word does (A4 is 11906 × 16838, 2.5 cm is 1418). */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.ceil((millimetres / 25.4) * 72 * TWIPS_PER_POINT);
}

/** The width between the margins, in twips. */
export function textWidthInTwips({ page }: Profile): number {
  const { left, right } = page.margins;
  return twipsOfMillimetres(page.width) - twipsOfMillimetres(left) - twipsOfMillimetres(right);
}

/** Points to the half-points in which font sizes are written. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}
