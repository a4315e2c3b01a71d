import { Fragment, type Node } from "prosemirror-model";
import { trackedOf } from "../minutes/attributes.ts";
import { entriesOf } from "../minutes/entries.ts";
import { marksOf, type PrintedMark } from "../minutes/marks.ts";
import { foldUnitName, looksLikeUnit } from "../people/units.ts";

/** Words that a title ends with when it is that of an excerpt. */
export const EXCERPT_WORDS = "（節錄）";

/** Units that a record gives work to or that bring its motions, in reading order, each once. */
export function unitsNamedIn(doc: Node): readonly string[] {
  const units = new Map<string, string>();
  const add = (unit: string) => {
    const key = foldUnitName(unit);
    if (key !== "" && !units.has(key)) units.set(key, unit.trim());
  };
  for (const entry of entriesOf(doc)) for (const unit of entry.units) add(unit);
  doc.descendants((node) => {
    if (node.type.name === "proposer") {
      const words = node.textContent.replace(/^[（(]?(?:提案|報告|提問)?(?:單位|人)?[：:]?|[）)]$/gu, "");
      for (const unit of words.split(/[、，,]/u)) if (looksLikeUnit(unit)) add(unit);
    }
    return !node.isTextblock;
  });
  return [...units.values()];
}

/** Cuts a record down to what names one unit; a part keeps the head it stands under. */
class Cutter {
  private readonly unit: string;
  private readonly marks: ReadonlyMap<string, PrintedMark>;

  constructor(unit: string, marks: ReadonlyMap<string, PrintedMark>) {
    this.unit = foldUnitName(unit);
    this.marks = marks;
  }

  /** What is left of a block; null where nothing in it names the unit. */
  cut(node: Node): Node | null {
    switch (node.type.name) {
      case "section":
        return this.below(node, 1, false);
      case "clauseList":
        return this.below(node, 0, true);
      case "clause":
        return this.names(node.firstChild) || this.isTrackedHere(node) ? this.marked(node) : this.below(node, 1, true);
      case "motion": {
        const head = node.children.filter((child) => /^(?:proposer|motionSubject)$/u.test(child.type.name));
        return head.some((child) => this.names(child)) ? this.marked(node) : this.below(node, head.length, true);
      }
      case "motionPart":
      case "outcome":
        return this.isTrackedHere(node) ? node : this.below(node, 0, false);
      case "remark":
        return this.names(node.firstChild) || this.isTrackedHere(node) ? node : this.below(node, 1, false);
      case "table":
      case "followUpTable":
        return this.rows(node);
      default:
        return this.names(node) ? node : null;
    }
  }

  private names(node: Node | null): boolean {
    return node !== null && foldUnitName(node.textContent).includes(this.unit);
  }

  private isTrackedHere({ attrs }: Node): boolean {
    return trackedOf(attrs.tracked).some(({ units }) => units.some((unit) => foldUnitName(unit) === this.unit));
  }

  /** The node with its first `head` children and what is left of the others; null where nothing is. */
  private below(node: Node, head: number, isNumbered: boolean): Node | null {
    const left = node.children.slice(head).flatMap((child) => this.cut(child) ?? []);
    if (left.length === 0) return null;
    const kept = node.copy(Fragment.from([...node.children.slice(0, head), ...left]));
    return isNumbered || node.type.name === "section" ? this.marked(kept) : kept;
  }

  /** The numbers of the record stay, whatever was left out before them. */
  private marked(node: Node): Node {
    const mark = this.marks.get(String(node.attrs.id));
    return mark === undefined ? node : node.type.create({ ...node.attrs, mark: mark.text }, node.content);
  }

  private rows(table: Node): Node | null {
    if (!this.names(table)) return null;
    const spans = table.children.some((row) => row.children.some((cell) => Number(cell.attrs.rowspan ?? 1) > 1));
    if (spans) return table;
    const kept = table.children.filter((row, index) => this.names(row) || (index === 0 && isHeading(row)));
    return kept.length === 0 ? table : table.copy(Fragment.from(kept));
  }
}

const isHeading = (row: Node) =>
  row.type.name === "tableRow" && row.children.some((cell) => cell.attrs.header === true);

/**
 * 單位節錄: the header of a record and the motions, outcomes and items that name one unit, with their own numbers; null
 * where nothing names it.
 */
export function unitExcerpt(doc: Node, unit: string): Node | null {
  const cutter = new Cutter(unit, marksOf(doc));
  const parts: Node[] = [];
  let sections = 0;
  doc.forEach((child) => {
    if (child.type.name === "title") parts.push(child.copy(child.content.append(Fragment.from(titleEnd(doc)))));
    else if (child.type.name === "headerField") parts.push(child);
    else {
      const left = cutter.cut(child);
      if (left !== null) {
        parts.push(left);
        sections += 1;
      }
    }
  });
  return sections === 0 ? null : doc.copy(Fragment.from(parts));
}

const titleEnd = (doc: Node): Node => doc.type.schema.text(EXCERPT_WORDS);
