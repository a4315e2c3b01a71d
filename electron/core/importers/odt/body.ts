import type { SourceBlock, SourceLine, SourceTable } from "../../../../shared/recognition/source.ts";
import { PACKAGE_LIMITS } from "../package/limits.ts";
import { nestedLines } from "../package/nestedTable.ts";
import { type PlacedCell, rowsOf } from "../package/placedCells.ts";
import { PackageError } from "../package/readPackage.ts";
import type { SourceSize } from "../package/sourceSize.ts";
import { elementsOf, textOf, type XmlElement } from "../package/xml.ts";
import { wholeNumber } from "./listStyles.ts";
import { DEEPEST, Lists, nextMark, type OpenList } from "./lists.ts";
import type { OdfLooks } from "./looks.ts";
import { OdfParagraphReader, type ParagraphWorld } from "./paragraph.ts";
import { cellsOfRow, rowsOfTable, timesOf } from "./table.ts";

export interface OdfBodyWorld extends ParagraphWorld {
  readonly size: SourceSize;
  /** Who signs below a record that this app wrote. */
  readonly signatures: string[];
  readonly looks: OdfLooks;
}

/** The item around a paragraph: its first paragraph bears the mark. */
interface Item {
  readonly list: OpenList;
  readonly level: number;
  readonly style: string | null;
  startValue: number | null;
  counted: boolean;
}

const SHAPE = /^draw:(?:frame|g|custom-shape|rect|ellipse|circle|path|polygon|polyline|line|connector|caption)$/u;
const CONTAINERS = new Set(["text:section", "text:index-body", "text:index-title", "text:note-body", "draw:text-box"]);

/** Reads the blocks of an ODF text, a cell, a box or a note in reading order. */
export class OdfBodyReader {
  private readonly world: OdfBodyWorld;
  private readonly lists = new Lists();
  private readonly outline: (number | null)[] = [];
  private number = 0;
  private breakPending = false;

  constructor(world: OdfBodyWorld) {
    this.world = world;
  }

  blocks(container: XmlElement): SourceBlock[] {
    return this.blocksIn(container, null);
  }

  private blocksIn(container: XmlElement, item: Item | null): SourceBlock[] {
    const blocks: SourceBlock[] = [];
    for (const element of elementsOf(container)) {
      for (const block of this.block(element, item)) blocks.push(block);
    }
    return blocks;
  }

  private block(element: XmlElement, item: Item | null): SourceBlock[] {
    switch (element.name) {
      case "text:p":
      case "text:h":
        return this.paragraph(element, item);
      case "text:numbered-paragraph":
        return this.numberedParagraph(element);
      case "text:list":
        return this.list(element, item);
      case "table:table":
        return [this.table(element)];
      case "text:soft-page-break":
        this.breakPending = true;
        return [];
      case "text:section":
        if (element.attributes["text:display"] === "none") {
          this.world.findings.hidden.push(textOf(element));
          return [];
        }
        return this.blocksIn(element, item);
      default:
        if (
          CONTAINERS.has(element.name) ||
          /^text:.*index$|^text:table-of-content$|^text:bibliography$/u.test(element.name)
        ) {
          return this.blocksIn(element, item);
        }
        return SHAPE.test(element.name) ? this.shape(element) : [];
    }
  }

  /** A drawing anchored to the page stands between paragraphs. */
  private shape(element: XmlElement): SourceBlock[] {
    const { boxes } = new OdfParagraphReader(this.world).read({ name: "text:p", attributes: {}, children: [element] });
    return boxes.flatMap((box) => this.blocks(box));
  }

  private list(element: XmlElement, outer: Item | null): SourceBlock[] {
    const list = outer?.list ?? this.lists.open(element.attributes);
    const level = Math.min(DEEPEST, (outer?.level ?? 0) + 1);
    const style = element.attributes["text:style-name"] ?? outer?.style ?? null;
    return elementsOf(element).flatMap((child) => {
      if (child.name !== "text:list-item" && child.name !== "text:list-header") return [];
      const written = child.attributes["text:start-value"];
      const startValue = written === undefined ? null : wholeNumber(written, 1);
      const counted = child.name === "text:list-header";
      return this.blocksIn(child, { list, level, style, startValue, counted });
    });
  }

  private numberedParagraph(element: XmlElement): SourceBlock[] {
    const { attributes } = element;
    const list = this.lists.open({
      ...attributes,
      "text:continue-list": attributes["text:list-id"] ?? "",
      "xml:id": attributes["text:list-id"] ?? "",
    });
    const level = Math.min(DEEPEST, Math.max(1, wholeNumber(attributes["text:level"], 1)));
    const start = attributes["text:start-value"];
    const startValue = start === undefined ? null : wholeNumber(start, 1);
    const style = attributes["text:style-name"] ?? null;
    return this.blocksIn(element, { list, level, style, startValue, counted: false });
  }

  private markOf(element: XmlElement, item: Item | null): string | null {
    const style = this.world.styles.style("paragraph", element.attributes["text:style-name"]);
    if (item !== null) {
      if (item.counted) return null;
      item.counted = true;
      const listStyle = this.world.styles.list(item.style ?? style.listStyle);
      return nextMark(item.list.counts, item.level, listStyle, item.startValue);
    }
    const level = wholeNumber(element.attributes["text:outline-level"], 0);
    if (element.name !== "text:h" || element.attributes["text:is-list-header"] === "true") return null;
    if (level < 1 || level > DEEPEST || !this.world.styles.outline.has(level)) return null;
    const start = element.attributes["text:start-value"];
    const restart = element.attributes["text:restart-numbering"] === "true" || start !== undefined;
    return nextMark(this.outline, level, this.world.styles.outline, restart ? wholeNumber(start, 1) : null);
  }

  private paragraph(element: XmlElement, item: Item | null): SourceBlock[] {
    const style = this.world.styles.style("paragraph", element.attributes["text:style-name"]);
    if (style.beside === "signature") {
      this.world.signatures.push(textOf(element));
      return [];
    }
    this.world.carried?.begin(this.number + 1);
    this.world.looks.note(this.number + 1, element);
    const { lines, boxes } = new OdfParagraphReader(this.world).read(element);
    if (style.hidden) return [];
    const mark = this.markOf(element, item);
    const begins = style.breakBefore || this.breakPending;
    this.breakPending = false;
    this.number += 1;
    const own = lines
      .filter(({ text }, index) => index === 0 || text.trim() !== "")
      .map((line, index): SourceLine => {
        this.world.size.add(line.text);
        const isFirst = index === 0;
        return {
          kind: "line",
          number: this.number,
          ...line,
          whole: true,
          pageStart: isFirst && begins,
          mark: isFirst ? mark : null,
        };
      });
    return [...own, ...boxes.flatMap((box) => this.blocks(box))];
  }

  private table(element: XmlElement): SourceTable {
    this.number += 1;
    const number = this.number;
    const cells: PlacedCell[] = [];
    let rowCount = 0;
    for (const row of rowsOfTable(element)) {
      const times = timesOf(row, "rows");
      const placed = cellsOfRow(row, rowCount, (cell) => this.cellLines(cell));
      if (rowCount + times > PACKAGE_LIMITS.rows) throw new PackageError("too-large");
      for (let index = 0; index < times; index += 1) {
        for (const cell of placed) {
          for (const line of cell.lines) this.world.size.add(index === 0 ? "" : line.text);
          cells.push({ ...cell, row: rowCount + index, lines: [...cell.lines] });
        }
      }
      rowCount += times;
    }
    return { kind: "table", number, rows: rowsOf(cells, rowCount) };
  }

  private cellLines(cell: XmlElement): SourceLine[] {
    return this.blocks(cell).flatMap((block) => (block.kind === "line" ? [block] : nestedLines(block)));
  }
}
