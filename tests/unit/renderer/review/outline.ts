import type { Node } from "prosemirror-model";
import { clauseOf, unitOf } from "../../../../renderer/features/review/reshape/unit.ts";
import { notesOf } from "../../../../renderer/features/review/reviewView.ts";
import { type LineRow, linesIn, rowsOf } from "../../../../renderer/features/review/rows.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";

const wordsOf = (line: LineRow) =>
  line.pieces.map(({ run }) => (run.kind === "text" ? run.text : run.kind === "break" ? "/" : "")).join("");

const HOLDERS: ReadonlySet<string> = new Set(["clause", "motion", "motionPart", "remark", "outcome"]);

/** How deep the unit of a line stands in others that hold blocks; 0 at the top of a section. */
function depthOf(doc: Node, id: string): number {
  const unit = unitOf(doc, id);
  const moved = unit === null ? null : (clauseOf(unit) ?? unit);
  return moved?.above.filter(({ parent }) => HOLDERS.has(parent.type.name)).length ?? 0;
}

/** A record as its lines are shown: depth as dots, kind, words; the document must be valid. */
export function outline(doc: Node): string[] {
  const problems = problemsOf(doc);
  if (problems.length > 0) throw new Error(problems.join("; "));
  const lines = linesIn(rowsOf(doc));
  const notes = notesOf(doc, new Map(), lines);
  return lines
    .map((line) => ({ line, words: wordsOf(line) }))
    .filter(({ words }) => words !== "")
    .map(({ line, words }) => {
      const kinds = notes.get(line)?.kinds.join("・") ?? "";
      return `${"·".repeat(depthOf(doc, line.focus.id))}${kinds} ${words}`;
    });
}
