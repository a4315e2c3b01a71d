import type { SourceBlock, SourceCell, SourceLine, SourceTable } from "../../../../shared/recognition/source.ts";
import { childOf, childrenOf, elementsOf, type XmlElement } from "../package/xml.ts";
import type { ListCounter, ListDefinitions, NumberingReference } from "./numbering.ts";
import { type Findings, RunReader } from "./paragraph.ts";
import type { Styles } from "./styles.ts";

/** The parts of a package that the body refers to. */
export interface BodyParts {
  readonly styles: Styles;
  readonly definitions: ListDefinitions;
  readonly counter: ListCounter;
  readonly notes: {
    readonly footnote: ReadonlyMap<string, XmlElement>;
    readonly endnote: ReadonlyMap<string, XmlElement>;
  };
  readonly findings: Findings;
}

const CONTAINERS = new Set(["w:sdt", "w:sdtContent", "w:customXml", "w:smartTag", "w:ins", "w:moveTo"]);

/** Reads the blocks of a body, a cell, a text box or a note in reading order. */
export class BodyReader {
  private readonly parts: BodyParts;
  private number = 0;

  constructor(parts: BodyParts) {
    this.parts = parts;
  }

  blocks(container: XmlElement): SourceBlock[] {
    return elementsOf(container).flatMap((element): SourceBlock[] => {
      if (element.name === "w:p") return this.paragraph(element);
      if (element.name === "w:tbl") return [this.table(element)];
      return CONTAINERS.has(element.name) ? this.blocks(element) : [];
    });
  }

  private paragraph(element: XmlElement): SourceBlock[] {
    const properties = childOf(element, "w:pPr");
    const styleId = childOf(properties, "w:pStyle")?.attributes["w:val"] ?? null;
    const style = this.parts.styles.paragraph(styleId);
    const text = new RunReader(this.parts.findings, style.hidden).read(element);
    const reference = this.reference(properties, styleId);
    const mark = reference === null ? null : this.parts.counter.next(reference);
    const breakBefore = childOf(properties, "w:pageBreakBefore") !== null;
    this.number += 1;
    const lines = text.lines.map(
      (line, index): SourceLine => ({
        kind: "line",
        number: this.number,
        text: line.text,
        whole: true,
        pageStart: line.pageStart || (index === 0 && breakBefore),
        mark: index === 0 ? mark : null,
      }),
    );
    const kept = lines.length > 1 ? lines.filter((line, index) => index === 0 || line.text.trim() !== "") : lines;
    return [
      ...kept,
      ...text.boxes.flatMap((box) => this.blocks(box)),
      ...text.notes.flatMap((note) => this.note(note)),
    ];
  }

  private reference(properties: XmlElement | null, styleId: string | null): NumberingReference | null {
    const own = childOf(properties, "w:numPr");
    const style = this.parts.styles.paragraph(styleId);
    const listId = childOf(own, "w:numId")?.attributes["w:val"] ?? style.listId;
    if (listId === null || listId === "0") return null;
    const written = childOf(own, "w:ilvl")?.attributes["w:val"];
    const bound = styleId === null ? null : this.parts.definitions.levelOfStyle(listId, styleId);
    const level = written === undefined ? (bound ?? style.level ?? 0) : Number(written);
    return { listId, level };
  }

  private note({ kind, id }: { kind: "footnote" | "endnote"; id: string }): SourceBlock[] {
    const note = this.parts.notes[kind].get(id);
    return note === undefined ? [] : this.blocks(note);
  }

  private table(element: XmlElement): SourceTable {
    this.number += 1;
    const number = this.number;
    const rows = childrenOf(element, "w:tr").map((row) => this.row(row));
    return { kind: "table", number, rows: mergeDown(rows) };
  }

  private row(row: XmlElement): RawCell[] {
    const cells: RawCell[] = [];
    let column = Number(childOf(childOf(row, "w:trPr"), "w:gridBefore")?.attributes["w:val"] ?? 0);
    const visit = (container: XmlElement) => {
      for (const child of elementsOf(container)) {
        if (child.name === "w:sdt" || child.name === "w:sdtContent" || child.name === "w:customXml") visit(child);
        if (child.name !== "w:tc") continue;
        const properties = childOf(child, "w:tcPr");
        const colspan = Math.max(
          1,
          Math.min(256, Number(childOf(properties, "w:gridSpan")?.attributes["w:val"] ?? 1) || 1),
        );
        const merge = childOf(properties, "w:vMerge");
        cells.push({
          column,
          colspan,
          continues: merge !== null && merge.attributes["w:val"] !== "restart",
          lines: this.cellLines(child),
        });
        column += colspan;
      }
    };
    visit(row);
    return cells;
  }

  /** The lines of a cell; a table inside a cell is read row by row, its cells set apart by tabs. */
  private cellLines(cell: XmlElement): SourceLine[] {
    return this.blocks(cell).flatMap((block) => (block.kind === "line" ? [block] : nestedLines(block)));
  }
}

interface RawCell {
  readonly column: number;
  readonly colspan: number;
  readonly continues: boolean;
  readonly lines: SourceLine[];
}

function nestedLines(table: SourceTable): SourceLine[] {
  return table.rows.map((row) => ({
    kind: "line",
    number: table.number,
    text: row.map((cell) => cell.lines.map((line) => (line.mark ?? "") + line.text).join(" ")).join("\t"),
    whole: true,
    pageStart: false,
    mark: null,
  }));
}

/** Turns w:vMerge into row spans: a cell that continues the one above is dropped, its words join that one's. */
function mergeDown(rows: readonly (readonly RawCell[])[]): SourceCell[][] {
  type Growing = { lines: SourceLine[]; colspan: number; rowspan: number };
  const above = new Map<number, Growing>();
  return rows.map((row) => {
    const kept: Growing[] = [];
    for (const cell of row) {
      const upper = above.get(cell.column);
      if (cell.continues && upper !== undefined) {
        upper.rowspan += 1;
        upper.lines.push(...cell.lines.filter((line) => line.text.trim() !== ""));
        continue;
      }
      const fresh = { lines: [...cell.lines], colspan: cell.colspan, rowspan: 1 };
      above.set(cell.column, fresh);
      kept.push(fresh);
    }
    return kept;
  });
}
