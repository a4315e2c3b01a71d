import type { Node } from "prosemirror-model";
import { fillLabel } from "../minutes/marks.ts";
import type { LayoutBlock, LayoutRun, LayoutStyle } from "./blocks.ts";
import type { CellStyle, LayoutContext } from "./context.ts";
import { isBlank, type Line, newLine, paragraphOf, roomLeft } from "./line.ts";
import { textWidthOf } from "./measures.ts";
import { allAt, below, type Place } from "./place.ts";
import { inlineRuns, textRuns, wordsOf } from "./runs.ts";
import { layOutFollowUpTable, layOutTable } from "./tables.ts";
import { BELOW_LABEL, labelRoom, markRoom, needsTab, textWidth } from "./widths.ts";

const STYLE_OF_TEXT: Readonly<Record<string, LayoutStyle>> = {
  vote: "vote",
  recess: "event",
  presenceChange: "event",
  attachmentRef: "attachment",
};

const MOTION_HEAD: ReadonlySet<string> = new Set(["motionSubject", "proposer"]);

const labelOf = (node: Node) => String(node.attrs.label) + String(node.attrs.separator);

/** Whether an item's first line is short and more stands below it, so that it reads like a heading (二、業務報告). */
function leads(clause: Node): boolean {
  const first = clause.firstChild;
  return clause.type.name === "clause" && clause.childCount > 1 && first !== null && textWidth(first.textContent) <= 20;
}

/** Lays blocks below each other; a label or mark waits in an open line until the words that stand behind it come. */
export class Flow {
  readonly blocks: LayoutBlock[] = [];
  private line: Line | null = null;
  private last: Line | null = null;
  private depth = 0;
  private readonly context: LayoutContext;
  private readonly inTable: CellStyle | null;

  constructor(context: LayoutContext, inTable: CellStyle | null = null) {
    this.context = context;
    this.inTable = inTable;
  }

  /** The title of the record (會議名稱及會次). */
  title(node: Node): void {
    const line = this.open(node, "title", 0);
    line.align = "center";
    line.runs.push(...inlineRuns(node, "text", this.context.profile.styles.title.bold));
    this.close();
  }

  /** A header line; one that shares the previous line stands at its right end. */
  headerField(node: Node, room: number): void {
    const strong = this.context.profile.styles.headerField.bold;
    const mark = this.mark(node);
    const label = labelOf(node);
    if (node.attrs.sameLine === true && this.last?.style === "headerField" && this.reopen()) {
      const words = [...textRuns(mark + label, "label", strong ? ["strong"] : []), ...inlineRuns(node, "text")];
      this.putAtEnd(node, "headerField", words);
    } else {
      const line = this.open(node, "headerField", 0);
      this.put(line, mark, "mark", room, strong);
      this.put(line, label, "label", labelRoom(label), strong);
      line.runs.push(...inlineRuns(node, "text"));
      line.hasText = true;
    }
    this.close();
  }

  /** A section; `room` is that of the marks of the record's top level. */
  section(node: Node, room: number): void {
    const heading = node.firstChild;
    const bold = this.context.profile.styles.section.bold;
    const line = this.open(node, "sectionHeading", 0);
    if (heading !== null) line.sourceId = String(heading.attrs.id);
    line.headingLevel = 1;
    const mark = this.mark(node);
    this.put(line, mark, "mark", room, bold);
    if (heading !== null) line.runs.push(...inlineRuns(heading, "label", bold));
    line.runs.push(...textRuns(String(node.attrs.separator), "label", bold ? ["strong"] : []));
    const named = wordsOf(line.runs) !== "";
    if (mark === "" && named) line.hang = BELOW_LABEL;
    if (node.attrs.runIn !== true) this.close(node.childCount > 1);
    this.children(node, !named ? allAt(0) : room > 0 ? allAt(room) : below(0), 1);
  }

  /** Blocks from the `from`-th child of a container on. */
  children(container: Node, place: Place, from = 0): void {
    container.forEach((child, _offset, index) => {
      if (index >= from) this.block(child, place, index === 0 && leads(container));
    });
    this.close();
  }

  private block(node: Node, place: Place, keep: boolean): void {
    switch (node.type.name) {
      case "clauseList":
        this.list(node, place);
        break;
      case "motion":
        this.motion(node, place);
        break;
      case "motionPart":
        this.labelled(node, place, "motionPart", labelOf(node));
        break;
      case "remark":
        this.remark(node, place);
        break;
      case "outcome":
        this.outcome(node, place);
        break;
      case "table":
        this.whole(layOutTable(node, this.context));
        break;
      case "followUpTable":
        this.whole(layOutFollowUpTable(node, this.context));
        break;
      case "figure":
        this.figure(node);
        break;
      default:
        this.text(node, place.text, STYLE_OF_TEXT[node.type.name] ?? "body", keep);
    }
  }

  private text(node: Node, left: number, style: LayoutStyle, keep: boolean): void {
    const begins = this.line === null;
    const line = this.open(node, style, left);
    line.sourceId = String(node.attrs.id);
    const { align } = node.attrs;
    if (begins && (align === "center" || align === "end")) line.align = align;
    line.runs.push(
      ...inlineRuns(node, "text", this.inTable === "tableHeader" && this.context.profile.styles.tableHeader.bold),
    );
    line.hasText = true;
    this.close(keep);
  }

  private list(list: Node, place: Place): void {
    const left = this.line?.hang ?? place.list;
    let room = 0;
    list.forEach((clause) => {
      room = Math.max(room, markRoom(this.mark(clause)));
    });
    this.depth += 1;
    list.forEach((clause) => {
      const line = this.open(clause, "clause", left);
      this.put(line, this.mark(clause), "mark", room);
      this.children(clause, allAt(left + room));
    });
    this.depth -= 1;
  }

  private motion(node: Node, place: Place): void {
    const line = this.open(node, "motion", place.label);
    if (this.inTable === null) {
      line.style = "motion";
      line.headingLevel = 2;
    }
    const left = line.hang;
    const label = fillLabel(String(node.attrs.label), this.mark(node)) + String(node.attrs.separator);
    this.put(line, label, "label", labelRoom(label));
    const head = node.children.filter((child) => MOTION_HEAD.has(child.type.name));
    this.motionHead(head, line, left, head.length < node.childCount);
    if (head.length < node.childCount)
      this.children(node, label === "" ? allAt(left) : { ...below(left), label: left }, head.length);
  }

  /** Subject and proposer in the order written; a proposer before the subject stands at the right of the label's line. */
  private motionHead(head: readonly Node[], line: Line, left: number, keep: boolean): void {
    const subject = head.find((part) => part.type.name === "motionSubject");
    if (subject !== undefined) line.sourceId = String(subject.attrs.id);
    const [first, ...rest] = head;
    if (first?.type.name === "proposer") {
      if (first.content.size > 0) this.putAtEnd(first, "motionSubject", inlineRuns(first, "text"));
      this.close(true);
      const next = this.open(subject ?? first, "motionSubject", left);
      for (const part of rest) next.runs.push(...inlineRuns(part, "text"));
    } else for (const part of head) line.runs.push(...inlineRuns(part, "text"));
    this.close(keep);
  }

  private remark(node: Node, place: Place): void {
    const tail = String(node.attrs.verb) + String(node.attrs.separator);
    const speaker = node.firstChild;
    this.labelled(node, place, "remark", tail, speaker === null ? [] : inlineRuns(speaker, "label"));
  }

  private outcome(node: Node, place: Place): void {
    if (node.attrs.label === "") {
      if (node.attrs.runIn === true && this.line === null) this.reopen();
      this.children(node, place);
    } else this.labelled(node, place, "outcome", labelOf(node));
  }

  /** A label with its blocks behind or below it; the words of a speaker stand before the label and are no block. */
  private labelled(node: Node, place: Place, style: LayoutStyle, label: string, speaker?: readonly LayoutRun[]): void {
    const line = this.open(node, style, place.label);
    const left = line.hang;
    const before = speaker ?? [];
    const from = speaker === undefined ? 0 : 1;
    const words = wordsOf(before) + label;
    line.runs.push(...before, ...textRuns(label, "label", []));
    const room = labelRoom(words);
    if (node.attrs.runIn === true) {
      line.hang = left + room;
      if (needsTab(words, room)) line.runs.push({ kind: "tab", to: "hang", at: line.hang });
      this.children(node, words === "" ? place : allAt(line.hang), from);
    } else {
      line.hang = left + Math.min(room, BELOW_LABEL);
      this.close(node.childCount > from);
      this.children(node, words === "" ? place : below(left), from);
    }
  }

  private figure(node: Node): void {
    this.close();
    const { attachmentId, alternativeText, width, height } = node.attrs;
    const sourceId = String(node.attrs.id);
    const id = this.context.nextId(sourceId);
    this.blocks.push({ kind: "figure", id, sourceId, attachmentId, alternativeText, width, height });
    this.last = null;
    if (node.content.size === 0) return;
    const line = this.open(node, "caption", 0);
    line.align = "center";
    line.runs.push(...inlineRuns(node, "text"));
    this.close();
  }

  /** A block that no line can take in. */
  private whole(block: LayoutBlock | null): void {
    this.close(true);
    if (block !== null) this.blocks.push(block);
    this.last = null;
  }

  private mark(node: Node): string {
    return this.context.marks.get(String(node.attrs.id))?.text ?? "";
  }

  /** Adds a mark or label and moves the hanging indent by the room it takes, with a tab where it does not fill it. */
  private put(line: Line, text: string, role: "mark" | "label", room: number, bold = false): void {
    line.runs.push(...textRuns(text, role, bold ? ["strong"] : []));
    if (text !== "") line.hang += room;
    if (needsTab(text, room)) line.runs.push({ kind: "tab", to: "hang", at: line.hang });
  }

  /** Adds words at the right end of the open line, or on one of their own where they do not fit. */
  private putAtEnd(node: Node, style: LayoutStyle, runs: readonly LayoutRun[]): void {
    const { profile } = this.context;
    const width = textWidthOf(profile) / profile.styles.body.size;
    const { line } = this;
    if (line !== null && this.inTable === null && roomLeft(line, width) >= textWidth(wordsOf(runs)) + 1) {
      line.runs.push({ kind: "tab", to: "end" }, ...runs);
      return;
    }
    this.close(true);
    const own = this.open(node, style, 0);
    own.runs.push(...runs);
    own.align = "end";
  }

  private open(node: Node, style: LayoutStyle, left: number): Line {
    return this.openAt(String(node.attrs.id), style, left);
  }

  /** The line that waits for words, else a new one that begins at `left`. */
  private openAt(sourceId: string, style: LayoutStyle, left: number): Line {
    this.line ??= newLine(this.context.nextId(sourceId), sourceId, this.inTable ?? style, left, this.depth);
    return this.line;
  }

  /** Takes up the last paragraph again, if nothing has come between; whether there was one. */
  private reopen(): boolean {
    if (this.last === null) return false;
    this.blocks.pop();
    this.line = this.last;
    this.last = null;
    return true;
  }

  private close(keepWithNext = false): void {
    const { line } = this;
    if (line === null) return;
    this.line = null;
    this.last = isBlank(line) ? null : line;
    if (this.last !== null) this.blocks.push(paragraphOf(line, keepWithNext, this.inTable !== null));
  }
}
