import type { Profile } from "../../../shared/profiles/profile.ts";

type Page = Profile["page"];

/** Paper by name, in millimetres, upright. */
const SIZES = {
  a4: [210, 297],
  a3: [297, 420],
  b4: [257, 364],
  letter: [215.9, 279.4],
} as const;

export const PAPERS = ["a4", "a3", "b4", "letter", "other"] as const;
export type Paper = (typeof PAPERS)[number];

export const DIRECTIONS = ["portrait", "landscape"] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const directionOf = ({ width, height }: Page): Direction => (width > height ? "landscape" : "portrait");

/** The name of a paper, whichever way it lies. */
export function paperOf({ width, height }: Page): Paper {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  const named = (["a4", "a3", "b4", "letter"] as const).find((paper) => {
    const [across, down] = SIZES[paper];
    return Math.abs(across - short) < 1 && Math.abs(down - long) < 1;
  });
  return named ?? "other";
}

/** A page on another paper, lying as it lay; "other" begins with 18 by 26 cm, to be changed. */
export function sized(page: Page, paper: Paper): Page {
  const [across, down] = paper === "other" ? [180, 260] : SIZES[paper];
  const isWide = directionOf(page) === "landscape";
  return { ...page, width: isWide ? down : across, height: isWide ? across : down };
}
