import type { Profile } from "../../shared/profiles/profile.ts";

/** A page's measures in points. */
export interface PageMetrics {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number };
  readonly textWidth: number;
  readonly textHeight: number;
}

const TWIPS_PER_POINT = 20;

/** Millimetres in points, rounded up to twips as in the file, so that both have room for the same lines. */
const points = (millimetres: number) => Math.ceil((millimetres / 25.4) * 72 * TWIPS_PER_POINT) / TWIPS_PER_POINT;

export function pageMetricsOf({ page }: Profile): PageMetrics {
  const [width, height] = [points(page.width), points(page.height)];
  const { top, right, bottom, left } = page.margins;
  const margins = { top: points(top), right: points(right), bottom: points(bottom), left: points(left) };
  return {
    width,
    height,
    margins,
    textWidth: width - margins.left - margins.right,
    textHeight: height - margins.top - margins.bottom,
  };
}
