import { habitsOf } from "../../../../shared/recognition/lineHabits.ts";
import { type Line, toLine } from "../../../../shared/recognition/lines.ts";
import type { SourceBlock, SourceLine } from "../../../../shared/recognition/source.ts";

/** Lines at the page's edge that it takes to be sure. */
const EVIDENCE = 8;

const asLoose = (line: SourceLine): SourceLine => ({ ...line, whole: false });

function areCutAtEdge(lines: readonly Line[]): boolean {
  const { broken, fullWidth } = habitsOf(lines);
  const atEdge = lines.filter(({ width }) => width >= fullWidth - 2 && width <= fullWidth + 1).length;
  return broken && atEdge >= EVIDENCE;
}

/**
 * The blocks of a file whose paragraphs are the lines of a printed page, as text copied out of a PDF is pasted: there no
 * paragraph is whole. A file with numbering of its own was written, not pasted.
 */
export function withPastedLines(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const lines = blocks.filter((block) => block.kind === "line");
  if (lines.some(({ mark }) => mark !== null)) return blocks;
  const worded = lines.filter(({ text }) => text.trim() !== "").map((line) => toLine(asLoose(line)));
  if (!areCutAtEdge(worded)) return blocks;
  return blocks.map((block) => (block.kind === "line" ? asLoose(block) : block));
}
