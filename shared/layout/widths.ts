import { markWidth } from "../numbering/listStyle.ts";

/** Labels wider than this (em) do not set the hanging indent of their text: too little of the line would be left. */
const WIDEST_LABEL = 8;

/** Where text hangs below a label that is too wide, or that stands on a line of its own. */
export const BELOW_LABEL = 2;

/** Latin letters may be as wide as an em, of which a mark's width counts half. */
const letters = (text: string) => text.match(/[A-Za-z]/gu)?.length ?? 0;

/** The room a list mark takes, in em: at least its width, with a gap where it brings none of its own (●, ①, 第一). */
export function markRoom(mark: string): number {
  if (mark === "") return 0;
  const gap = /[、，．.)）]$/u.test(mark) ? 0 : 0.5;
  return markWidth(mark) + letters(mark) * 0.5 + gap;
}

/** How far the text behind a label hangs from the label's left edge, in em. */
export function labelRoom(label: string): number {
  const width = markWidth(label);
  return width > WIDEST_LABEL ? BELOW_LABEL : width;
}

/** Half-width signs that a Latin face sets narrower than the half em counted for them; its digits take just that. */
const NARROW = /[ .,:;()[\]'!|-]/u;

/**
 * Whether a tab leads from a mark or label to the text. One that fills its room has none: the tab would start on its own
 * stop and leap to the next.
 */
export function needsTab(text: string, room: number): boolean {
  const widest = markWidth(text) + letters(text) * 0.5;
  return text !== "" && widest <= room && (markWidth(text) < room || NARROW.test(text));
}

/** Shares out `total` among columns: each gets what it asks for as far as that is no more than an even share of the rest. */
export function shareOut(wishes: readonly number[], total: number): number[] {
  const widths = wishes.map(() => 0);
  let open = wishes.map((_wish, index) => index);
  let left = total;
  for (;;) {
    const even = left / open.length;
    const content = open.filter((index) => (wishes[index] ?? 0) <= even);
    if (content.length === 0 || content.length === open.length) break;
    for (const index of content) {
      widths[index] = wishes[index] ?? 0;
      left -= wishes[index] ?? 0;
    }
    open = open.filter((index) => !content.includes(index));
  }
  const asked = open.reduce((sum, index) => sum + (wishes[index] ?? 0), 0);
  for (const index of open) widths[index] = asked === 0 ? left / open.length : (left * (wishes[index] ?? 0)) / asked;
  return widths;
}

/** The widest line of a text, in em. */
export function textWidth(text: string): number {
  return Math.max(0, ...text.split("\n").map(markWidth));
}

/** The number of lines that paragraphs take in a column of `width` em. */
export function lineCount(paragraphs: readonly string[], width: number): number {
  let lines = 0;
  for (const paragraph of paragraphs) {
    for (const line of paragraph.split("\n")) lines += Math.max(1, Math.ceil(markWidth(line) / Math.max(width, 1)));
  }
  return lines;
}
