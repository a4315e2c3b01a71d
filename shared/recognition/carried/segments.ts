import type { Node } from "prosemirror-model";
import { columnsOf, printedCells } from "../../minutes/followUpCells.ts";
import { fillLabel, marksOf, type PrintedMark } from "../../minutes/marks.ts";
import type { MinutesNodeName } from "../../minutes/schema.ts";
import type { FollowUpColumn } from "../../minutes/vocabulary.ts";
import { beginEvent, type CarriedEvent, CONTROL, sumOf, writeColumn } from "./codes.ts";

/** Printed words that belong together, and what is to be said of them before they come. */
export interface Segment {
  readonly events: readonly CarriedEvent[];
  /** As printed; a line feed for every break. */
  readonly text: string;
  /** The figure that stands here instead of words. */
  readonly figureId: string | null;
  /** The block whose words or label they are. */
  readonly nodeId: string;
  /** Whether they are the inline content of that block, and no mark or label. */
  readonly inline: boolean;
}

const BREAKS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/gu;
export const withLineFeeds = (text: string) => text.replace(BREAKS, "\n");

function inlineWords(node: Node): string {
  return node.children.map((leaf) => (leaf.type.name === "hardBreak" ? "\n" : withLineFeeds(leaf.text ?? ""))).join("");
}

const HEADS: ReadonlySet<string> = new Set(["proposer", "motionSubject"]);
const base36 = (value: number) => value.toString(36);

const lengthOfSeparator = ({ attrs }: Node) => base36(withLineFeeds(String(attrs.separator)).length);

/** Walks a record in the order in which its words are printed. */
class SegmentWalker {
  readonly segments: Segment[] = [];
  private events: CarriedEvent[] = [];
  private ended = 0;
  private readonly marks: ReadonlyMap<string, PrintedMark>;

  constructor(marks: ReadonlyMap<string, PrintedMark>) {
    this.marks = marks;
  }

  /** A block with all it holds. */
  block(node: Node): void {
    switch (node.type.name) {
      case "headerField":
        this.begin(node);
        this.mark(node);
        this.label(node, "l", node.attrs.label + node.attrs.separator, [lengthOfSeparator(node)]);
        this.inline(node);
        break;
      case "section":
        this.begin(node);
        this.mark(node);
        if (node.firstChild !== null) this.textBlock(node.firstChild);
        this.label(node, "s", String(node.attrs.separator));
        this.children(node, 1);
        break;
      case "clause":
        this.begin(node);
        this.mark(node);
        this.children(node);
        break;
      case "motion":
        this.motion(node);
        break;
      case "motionPart":
        this.begin(node);
        this.label(node, "l", node.attrs.label + node.attrs.separator, [lengthOfSeparator(node)]);
        this.children(node);
        break;
      case "outcome":
        this.begin(node);
        if (node.attrs.label !== "") {
          this.label(node, "l", node.attrs.label + node.attrs.separator, [lengthOfSeparator(node)]);
        }
        this.children(node);
        break;
      case "remark":
        this.begin(node);
        if (node.firstChild !== null) this.textBlock(node.firstChild);
        this.label(node, "v", node.attrs.verb + node.attrs.separator, [lengthOfSeparator(node)]);
        this.children(node, 1);
        break;
      case "figure":
        this.figure(node);
        return;
      case "followUpTable":
        this.begin(node);
        this.followUpTable(node);
        break;
      default:
        if (node.isTextblock) {
          this.textBlock(node);
          return;
        }
        this.begin(node);
        this.children(node);
    }
    this.end();
  }

  /** What is left to be said behind the last words. */
  finish(): void {
    if (this.events.length > 0) this.put("", { nodeId: "", inline: false });
  }

  private children(node: Node, from = 0): void {
    node.forEach((child, _offset, index) => {
      if (index >= from) this.block(child);
    });
  }

  private begin(node: Node): void {
    this.settleEnds();
    this.events.push(beginEvent(node.type.name as MinutesNodeName, node.attrs));
  }

  private end(): void {
    this.ended += 1;
  }

  private settleEnds(): void {
    if (this.ended > 0) this.events.push({ letter: CONTROL.end, parameters: [base36(this.ended)] });
    this.ended = 0;
  }

  private put(text: string, of: { nodeId: string; inline: boolean; figureId?: string }): void {
    this.segments.push({ events: this.events, text, figureId: null, ...of });
    this.events = [];
  }

  private textBlock(node: Node): void {
    this.begin(node);
    if (node.type.name === "presenceChange") this.person(node);
    this.inline(node);
    this.end();
  }

  private inline(node: Node): void {
    if (node.type.name === "headerField") {
      this.events.push({ letter: CONTROL.label, parameters: ["i"] });
    }
    this.put(inlineWords(node), { nodeId: String(node.attrs.id), inline: true });
  }

  /** Where the person who comes or goes is named in the words. */
  private person(node: Node): void {
    const words = inlineWords(node);
    const person = String(node.attrs.person);
    const place = words.indexOf(person);
    if (person === "" || place < 0) return;
    const parameters = ["p", sumOf(words), base36(place), base36(person.length)];
    this.events.push({ letter: CONTROL.label, parameters });
  }

  private label(node: Node, role: string, text: string, parameters: readonly string[] = [], even = false): void {
    const printed = withLineFeeds(text);
    if (printed === "" && !even) return;
    this.settleEnds();
    this.events.push({ letter: CONTROL.label, parameters: [role, sumOf(printed), ...parameters] });
    this.put(printed, { nodeId: String(node.attrs.id), inline: false });
  }

  private mark(node: Node): void {
    const mark = this.marks.get(String(node.attrs.id));
    if (mark === undefined) return;
    const literal = node.attrs.mark !== null;
    this.label(node, "m", mark.text, [literal ? "1" : "0"], literal);
  }

  private motion(node: Node): void {
    this.begin(node);
    const label = String(node.attrs.label);
    const ordinal = this.marks.get(String(node.attrs.id))?.text ?? "";
    const place = label.indexOf("%");
    const separator = String(node.attrs.separator);
    this.label(node, "l", fillLabel(label, ordinal) + separator, [
      lengthOfSeparator(node),
      place < 0 ? "" : base36(place),
      base36(ordinal.length),
      node.attrs.mark !== null ? "1" : "0",
    ]);
    node.forEach((child) => {
      if (HEADS.has(child.type.name)) this.textBlock(child);
      else this.block(child);
    });
  }

  private figure(node: Node): void {
    this.settleEnds();
    this.events.push(beginEvent("paragraph", { align: "start" }));
    this.put("", { nodeId: "", inline: false, figureId: String(node.attrs.id) });
    this.end();
    if (node.content.size === 0) return;
    this.settleEnds();
    this.events.push(beginEvent("paragraph", { align: "start" }));
    this.inline(node);
    this.end();
  }

  private followUpTable(table: Node): void {
    const columns = columnsOf(table);
    for (const column of columns) this.label(table, "h", column.label, writeColumn(column), true);
    table.forEach((row) => {
      this.begin(row);
      this.rowOf(row, columns);
      this.end();
    });
  }

  private rowOf(row: Node, columns: readonly FollowUpColumn[]): void {
    const own = printedCells(row, columns);
    row.children
      .filter((part) => part.type.name === "followUpAssignment")
      .forEach((unit, at) => {
        this.begin(unit);
        const answers = printedCells(unit, columns);
        columns.forEach((_column, index) => {
          const cell = at === 0 ? own[index] : null;
          if (cell?.kind === "blocks") this.cell(cell.cell, "r");
          const answer = answers[index];
          if (answer?.kind === "blocks") this.cell(answer.cell, "u");
          if (answer?.kind === "ticks") {
            answer.lines.forEach((line, option) => {
              this.label(unit, "t", line, [base36(index), base36(option)]);
            });
          }
        });
        this.end();
      });
  }

  private cell(cell: Node, owner: "r" | "u"): void {
    this.settleEnds();
    this.events.push({ letter: CONTROL.label, parameters: [owner] });
    this.begin(cell);
    this.children(cell);
    this.end();
  }
}

/** The printed words of a record in reading order, each with what a file has to say of them. */
export function segmentsOf(doc: Node): Segment[] {
  const walker = new SegmentWalker(marksOf(doc));
  walker.block(doc);
  walker.finish();
  return walker.segments;
}
