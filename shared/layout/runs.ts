import type { Node } from "prosemirror-model";
import type { LayoutRun, RunMark } from "./blocks.ts";

const BREAKS = /(\t|\r\n|[\n\r\v\f\u0085\u2028\u2029])/u;

/** A text as runs: tabs and line ends inside it become runs of their own. */
export function textRuns(text: string, role: "mark" | "label" | "text", marks: readonly RunMark[]): LayoutRun[] {
  const runs: LayoutRun[] = [];
  text.split(BREAKS).forEach((part, index) => {
    if (part === "") return;
    if (index % 2 === 0) runs.push({ kind: "text", text: part, marks, role });
    else runs.push(part === "\t" ? { kind: "tab", to: "next" } : { kind: "break" });
  });
  return runs;
}

const MARK_ORDER: readonly RunMark[] = ["strong", "underline", "strike", "superscript", "subscript", "uncertain"];

function marksOn(leaf: Node, strong: boolean): RunMark[] {
  const names = new Set(leaf.marks.map((mark) => mark.type.name));
  if (strong) names.add("strong");
  return MARK_ORDER.filter((name) => names.has(name));
}

/** The inline content of a text block; `strong` is added to all of it where the profile prints it bold. */
export function inlineRuns(block: Node, role: "label" | "text", strong = false): LayoutRun[] {
  const runs: LayoutRun[] = [];
  block.forEach((leaf) => {
    if (leaf.isText) runs.push(...textRuns(leaf.text ?? "", role, marksOn(leaf, strong)));
    else if (leaf.type.name === "hardBreak") runs.push({ kind: "break" });
  });
  return runs;
}

/** The words of runs, without tabs; a break is a line feed. */
export function wordsOf(runs: readonly LayoutRun[]): string {
  return runs.map((run) => (run.kind === "text" ? run.text : run.kind === "break" ? "\n" : "")).join("");
}
