import type { Node } from "prosemirror-model";
import { type Summary, summaryOf } from "../../electron/core/exporters/summary.ts";
import { readTxt } from "../../electron/core/importers/txt.ts";
import { countedIds } from "../../shared/minutes/ids.ts";
import { inlineText } from "../../shared/minutes/plainText.ts";
import { isLine, type Line, piecesOf } from "../../shared/recognition/lines.ts";
import { type Recognition, recognise } from "../../shared/recognition/recognise.ts";
import type { SourceBlock, SourceCell, SourceDocument, SourceLine } from "../../shared/recognition/source.ts";

/** The source document of a text as the text importer makes it. */
export function sourceOfText(text: string, name = "紀錄.txt"): SourceDocument {
  const reading = readTxt(name, new TextEncoder().encode(text));
  if (!reading.ok) throw new Error(reading.message);
  return reading.source;
}

export const recogniseText = (text: string, name = "紀錄.txt"): Recognition =>
  recognise(sourceOfText(text, name), countedIds());

/** What `convert --to summary` would print for a text. */
export const summaryOfText = (text: string, name = "紀錄.txt"): Summary =>
  JSON.parse(JSON.stringify(summaryOf(recogniseText(text, name))));

/** The lines of a text as recognition sees them. */
export const linesOfText = (text: string): Line[] => piecesOf(sourceOfText(text)).filter(isLine);

/** A header of two lines, so that what follows is read as the body of a record. */
export const HEADER = "測試委員會第1次會議紀錄\n時間：115年3月5日上午9時\n地點：本府會議室\n";

/** The body that is read from text below a header. */
export const bodyOf = (text: string): Node => recogniseText(HEADER + text).doc;

const LINE: Omit<SourceLine, "number" | "text"> = { kind: "line", whole: true, pageStart: false, mark: null };

/** A paragraph of a file whose format ends paragraphs; `mark` as its numbering computed it. */
export const wholeLine = (text: string, mark: string | null = null): SourceLine => ({ ...LINE, number: 0, text, mark });

/** A table cell by the text of its lines. */
export const cellOf = (text: string, spans: { colspan?: number; rowspan?: number } = {}): SourceCell => ({
  lines: text === "" ? [] : text.split("\n").map((line) => wholeLine(line)),
  colspan: spans.colspan ?? 1,
  rowspan: spans.rowspan ?? 1,
});

/** A source with paragraphs and tables, numbered in order, as the readers of Word files make it. */
export function wholeSource(...blocks: (string | SourceLine | readonly (readonly SourceCell[])[])[]): SourceDocument {
  const numbered = blocks.map((block, index): SourceBlock => {
    const number = index + 1;
    if (typeof block === "string") return { ...wholeLine(block), number };
    return "kind" in block ? { ...block, number } : { kind: "table", number, rows: block };
  });
  return { name: "紀錄.docx", format: "docx", blocks: numbered, warnings: [] };
}

export const recogniseWhole = (...blocks: Parameters<typeof wholeSource>): Recognition =>
  recognise(wholeSource(...blocks), countedIds());

/** The structure of a document: one line a block, its name, what sets it apart, its words. */
export function outlineOf(doc: Node): string[] {
  const lines: string[] = [];
  const visit = (node: Node, depth: number): void => {
    const { kind, label, mark, role, style, verb } = node.attrs;
    const said = [kind, role, style, mark, label, verb]
      .filter((each) => typeof each === "string" && each !== "")
      .join(" ");
    const words = node.isTextblock ? inlineText(node) : "";
    lines.push("  ".repeat(depth) + [node.type.name, said && `[${said}]`, words].filter(Boolean).join(" "));
    if (!node.isTextblock) for (const child of node.children) visit(child, depth + 1);
  };
  doc.forEach((child) => {
    if (child.type.name === "section") visit(child, 0);
  });
  return lines;
}
