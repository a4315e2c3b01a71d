import { assertNever } from "../minutes/never.ts";
import type { LayoutBlock, LayoutDocument, LayoutParagraph, LayoutRun, LayoutTable } from "./blocks.ts";
import { isBesideRecord } from "./signatures.ts";

const FULL_SPACE = "\u3000";

function runText(run: LayoutRun, before: string): string {
  switch (run.kind) {
    case "text":
      return run.text;
    case "break":
      return "\n";
    case "tab":
      if (run.to === "end") return FULL_SPACE.repeat(4);
      return run.to === "next" ? FULL_SPACE : /[\u3001-\u9fff\uff00-\uff60]$/u.test(before) ? "" : " ";
    default:
      return assertNever(run, "run");
  }
}

function paragraphText(paragraph: LayoutParagraph): string {
  let text = "";
  for (const run of paragraph.runs) text += runText(run, text);
  return text;
}

/** A table as lines with a tab between columns; what a cell covers beyond its first square stays empty. */
function tableLines(table: LayoutTable): string[] {
  return table.rows.map((row) => {
    const squares = table.columns.map(() => "");
    for (const cell of row.cells) {
      squares[cell.column] = cell.blocks
        .flatMap(blockLines)
        .join(" ")
        .replace(/[\t\n]/g, " ");
    }
    return squares.join("\t");
  });
}

function blockLines(block: LayoutBlock): string[] {
  switch (block.kind) {
    case "paragraph":
      return [paragraphText(block)];
    case "table":
      return tableLines(block);
    case "figure":
      return [];
    default:
      return assertNever(block, "block");
  }
}

function indented(block: LayoutBlock): string[] {
  if (block.kind !== "paragraph") return blockLines(block);
  const { left, hanging } = block.indent;
  const [first = "", ...rest] = paragraphText(block).split("\n");
  const space = (em: number) => FULL_SPACE.repeat(Math.max(0, Math.round(em)));
  return [space(left - hanging) + first, ...rest.map((line) => space(left) + line)];
}

/** A layout as plain text, which nobody signs: a line per paragraph (a line feed between), indents as full-width spaces, tables with tabs. */
export function layoutText(layout: LayoutDocument): string {
  const head = layout.classification === null ? [] : [layout.classification];
  return [...head, ...layout.blocks.filter((block) => !isBesideRecord(block)).flatMap(indented)].join("\n");
}
