import type { Node } from "prosemirror-model";
import { columnsOf, printedCells } from "./followUpCells.ts";
import { fillLabel, marksOf, type PrintedMark } from "./marks.ts";

/** One printed line of the record: the block it comes from and all its words, marks and labels included. */
export interface PlainLine {
  readonly id: string;
  text: string;
}

/** The text of a block's own inline content; a hard break is a line feed. */
export function inlineText(node: Node): string {
  return node.textBetween(0, node.content.size, undefined, (leaf) => (leaf.type.name === "hardBreak" ? "\n" : ""));
}

const idOf = (node: Node) => String(node.attrs.id);

class LinePrinter {
  readonly lines: PlainLine[] = [];
  /** The line whose label waits for its first block. */
  private pending: PlainLine | null = null;
  private readonly marks: ReadonlyMap<string, PrintedMark>;

  constructor(marks: ReadonlyMap<string, PrintedMark>) {
    this.marks = marks;
  }

  print(node: Node): void {
    const { attrs } = node;
    switch (node.type.name) {
      case "headerField":
        this.put(node, this.mark(node) + attrs.label + attrs.separator + inlineText(node));
        break;
      case "section":
      case "remark":
        this.labelled(node, this.mark(node) + this.firstText(node) + (attrs.verb ?? "") + attrs.separator, 1);
        break;
      case "clause":
        this.put(node, this.mark(node));
        this.pending = this.lines.at(-1) ?? null;
        this.children(node);
        break;
      case "motion":
        this.motion(node);
        break;
      case "motionPart":
        this.labelled(node, attrs.label + attrs.separator);
        break;
      case "outcome":
        this.outcome(node);
        break;
      case "followUpTable":
        this.followUpTable(node);
        break;
      default:
        if (node.isTextblock) this.put(node, inlineText(node));
        else this.children(node);
    }
  }

  private outcome(node: Node): void {
    if (node.attrs.label !== "") {
      this.labelled(node, node.attrs.label + node.attrs.separator);
      return;
    }
    if (node.attrs.runIn === true) this.pending ??= this.lines.at(-1) ?? null;
    this.children(node);
  }

  private mark(node: Node): string {
    return this.marks.get(idOf(node))?.text ?? "";
  }

  private firstText(node: Node): string {
    return node.firstChild === null ? "" : inlineText(node.firstChild);
  }

  private put(node: Node, text: string): void {
    if (this.pending === null) this.lines.push({ id: idOf(node), text });
    else this.pending.text += text;
    this.pending = null;
  }

  private labelled(node: Node, label: string, from = 0): void {
    this.put(node, label);
    if (node.attrs.runIn === true) this.pending = this.lines.at(-1) ?? null;
    this.children(node, from);
  }

  private children(node: Node, from = 0): void {
    node.forEach((child, _offset, index) => {
      if (index >= from) this.print(child);
    });
    this.pending = null;
  }

  private motion(node: Node): void {
    this.put(node, fillLabel(String(node.attrs.label), this.mark(node)) + node.attrs.separator);
    const line = this.lines.at(-1);
    node.forEach((child) => {
      const ofHead = child.type.name === "proposer" || child.type.name === "motionSubject";
      if (ofHead && line !== undefined) line.text += inlineText(child);
      else this.print(child);
    });
  }

  private followUpTable(table: Node): void {
    const columns = columnsOf(table);
    for (const column of columns) this.put(table, column.label);
    table.descendants((part) => {
      const name = part.type.name;
      if (name !== "followUpRow" && name !== "followUpAssignment") return false;
      for (const cell of printedCells(part, columns)) {
        if (cell?.kind === "blocks") this.children(cell.cell);
        if (cell?.kind === "ticks") for (const line of cell.lines) this.put(part, line);
      }
      return name === "followUpRow";
    });
  }
}

/** The whole record as plain lines in reading order: what stands on paper, page furniture and indents aside. */
export function plainLines(doc: Node): PlainLine[] {
  const printer = new LinePrinter(marksOf(doc));
  doc.forEach((child) => {
    printer.print(child);
  });
  return printer.lines;
}

/** The whole record as text, a line feed between printed lines. */
export function plainText(doc: Node): string {
  return plainLines(doc)
    .map((line) => line.text)
    .join("\n");
}

/** Reads passages of a record: the words of a block and all below it, marks of its lists included, its own label left out. */
export function passagesOf(doc: Node): (block: Node) => string {
  const marks = marksOf(doc);
  return (block) => {
    const printer = new LinePrinter(marks);
    block.forEach((child) => {
      printer.print(child);
    });
    return printer.lines.map((line) => line.text).join("\n");
  };
}
