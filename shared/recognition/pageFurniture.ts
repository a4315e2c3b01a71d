import type { Line } from "./lines.ts";
import { withoutSpace } from "./spacing.ts";

const PAGE_OF = /^[-–—‐]?\s*第?\s*\d{1,4}\s*頁?\s*(?:[,，、/／]\s*(?:共\s*)?\d{1,4}\s*頁?)\s*[-–—‐]?$/u;
const PAGE_WORD = /^第\s*\d{1,4}\s*頁$/u;
const DASHED = /^[-–—‐]\s*\d{1,4}\s*[-–—‐]$/u;
const BARE = /^\d{1,3}$/u;

const SENTENCE_END = /[。！？：；:;]$/u;

/** A page number that stands alone inside a sentence: the words before are unfinished and it is set apart by empty lines. */
function interrupts(line: Line, before: Line | undefined, after: Line | undefined, usualBlanks: number): boolean {
  if (before === undefined || after === undefined) return false;
  const setApart = line.blanksBefore > usualBlanks || line.pageStart || after.pageStart;
  return setApart && !SENTENCE_END.test(before.text) && !before.text.endsWith("頁");
}

function usualBlanksOf(lines: readonly Line[]): number {
  const counts = lines.map((line) => line.blanksBefore).sort((a, b) => a - b);
  return counts[Math.floor(counts.length / 2)] ?? 0;
}

/** Lines that begin or end page after page alike (running heads), where the format or form feeds tell the pages. */
function repeatedHeads(lines: readonly Line[]): Set<string> {
  const seen = new Map<string, number>();
  let pages = 1;
  lines.forEach((line, index) => {
    if (!line.pageStart) return;
    pages += 1;
    for (const each of [line, lines[index - 1]]) {
      if (each === undefined) continue;
      const key = withoutSpace(each.text).replace(/\d+/gu, "#");
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
  });
  return new Set(
    [...seen].filter(([, times]) => pages >= 4 && times >= 3 && times >= (pages - 1) * 0.6).map(([key]) => key),
  );
}

/** Separates page numbers and running heads from the words of the record. */
export function dropPageFurniture(lines: readonly Line[]): { kept: Line[]; furniture: Line[] } {
  const usualBlanks = usualBlanksOf(lines);
  const heads = repeatedHeads(lines);
  const kept: Line[] = [];
  const furniture: Line[] = [];
  lines.forEach((line, index) => {
    const { text } = line;
    const isFurniture =
      PAGE_OF.test(text) ||
      PAGE_WORD.test(text) ||
      DASHED.test(text) ||
      (BARE.test(text) && interrupts(line, kept.at(-1), lines[index + 1], usualBlanks)) ||
      (heads.has(withoutSpace(text).replace(/\d+/gu, "#")) && (line.pageStart || lines[index + 1]?.pageStart === true));
    (isFurniture ? furniture : kept).push(line);
  });
  return { kept, furniture };
}
