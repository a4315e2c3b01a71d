import type { MinutesNodeName } from "../minutes/schema.ts";
import type { MotionKind, OutcomeKind, SectionKind } from "../minutes/vocabulary.ts";
import { formatMark, type ReadMark, readMark } from "../numbering/listStyle.ts";
import { formatNumeral, parseAnyNumeral } from "../numbering/numerals.ts";
import { readSpeaker } from "../people/speaker.ts";
import { type Draft, draft, paragraphDraft } from "./draft.ts";
import {
  type MotionLabel,
  PROPOSER_AT_END,
  PROPOSER_AT_RIGHT,
  type ReadLabel,
  readMotionLabel,
  readMotionPartLabel,
  readOutcomeLabel,
  UNLABELLED_DECISION,
} from "./labels.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A container that is still open, innermost last. */
interface Open {
  readonly name: MinutesNodeName;
  readonly node: Draft;
  /** Number of the last clause, of a list. */
  last: number;
}

const SPEECH: ReadonlySet<MinutesNodeName> = new Set(["remark", "outcome", "motionPart"] as const);

/** Puts the paragraphs of one section together into nested lists, motions, remarks and outcomes. */
export class BodyBuilder {
  private readonly stack: Open[];
  private readonly sectionKind: SectionKind;
  private readonly motionCounts = new Map<string, number>();

  constructor(section: Draft, sectionKind: SectionKind) {
    this.stack = [{ name: "section", node: section, last: 0 }];
    this.sectionKind = sectionKind;
    const outcome = outcomeOfSection(sectionKind);
    if (outcome !== null) this.open(draft("outcome", { kind: outcome, label: "", separator: "", runIn: false }));
  }

  /** Adds a block that needs no reading (a table). */
  addBlock(block: Draft): void {
    this.container().children.push(block);
  }

  add(paragraph: Paragraph): void {
    const mark = readMark(paragraph.mark ?? paragraph.text);
    const words = paragraph.mark === null && mark !== null ? paragraph.text.slice(mark.length) : paragraph.text;
    if (mark !== null) this.openClause(mark, paragraph.lines);
    if (!this.addLabelled(words, paragraph.lines, mark !== null)) this.addPlain(words, paragraph.lines);
  }

  private get top(): Open {
    const top = this.stack.at(-1);
    if (top === undefined) throw new RangeError("The section itself was closed");
    return top;
  }

  /** The draft that takes the next block: never a list, whose children are clauses. */
  private container(): Draft {
    while (this.top.name === "clauseList") this.stack.pop();
    return this.top.node;
  }

  private open(node: Draft): void {
    this.container().children.push(node);
    this.stack.push({ name: node.name, node, last: 0 });
  }

  private closeDownTo(length: number): void {
    this.stack.length = Math.max(1, length);
  }

  private indexOf(name: MinutesNodeName, from: "inner" | "outer"): number {
    const test = (each: Open) => each.name === name;
    return from === "inner" ? this.stack.findLastIndex(test) : this.stack.findIndex(test);
  }

  // Lists

  private openClause(mark: ReadMark, lines: readonly number[]): void {
    const list = this.listFor(mark);
    const expected = list.last + 1;
    list.last = mark.value;
    const computed = formatMark(mark.style, mark.value);
    const literal = mark.value !== expected || computed !== mark.mark ? mark.mark : null;
    const clause = draft("clause", { mark: literal }, { lines });
    list.node.children.push(clause);
    this.stack.push({ name: "clause", node: clause, last: 0 });
  }

  private listFor(mark: ReadMark): Open {
    const isBullet = formatMark(mark.style, 1) === formatMark(mark.style, 2);
    const open = this.stack.findLastIndex(
      (each) =>
        each.name === "clauseList" && each.node.attrs.style === mark.style && (isBullet || continues(each, mark.value)),
    );
    if (open >= 0 && (mark.value !== 1 || isBullet)) {
      this.closeDownTo(open + 1);
      return this.top;
    }
    const list = draft("clauseList", { style: mark.style, start: mark.value });
    this.closeSiblingList(mark.style);
    this.open(list);
    this.top.last = mark.value - 1;
    return this.top;
  }

  /** A new list in the style of the one it stands in begins beside it, not below its last item. */
  private closeSiblingList(style: string): void {
    const parent = this.stack.at(-2);
    if (this.top.name === "clause" && parent?.node.attrs.style === style) this.closeDownTo(this.stack.length - 2);
  }

  // Labels

  private addLabelled(words: string, lines: readonly number[], marked: boolean): boolean {
    const motion = readMotionLabel(words);
    if (motion !== null) return this.addMotion(motion, words.slice(motion.length), lines, marked);
    const outcome = readOutcomeLabel(words);
    if (outcome !== null) return this.addOutcome(outcome, words.slice(outcome.length), lines, marked);
    const part = readMotionPartLabel(words);
    if (part !== null) return this.addPart(part, words.slice(part.length), lines, marked);
    return this.addRemark(words, lines, marked) || this.addUnlabelledDecision(words, lines);
  }

  private addMotion(label: MotionLabel, rest: string, lines: readonly number[], marked: boolean): boolean {
    if (!marked) this.closeDownTo(1);
    const [head = "", ...right] = rest.split("\t").map((piece) => piece.trim());
    const atRight = PROPOSER_AT_RIGHT.test(right.at(-1) ?? head);
    const proposer = atRight ? (right.at(-1) ?? head) : null;
    const subject = proposer === null ? rest : right.length === 0 ? "" : [head, ...right.slice(0, -1)].join("\t");
    const node = draft("motion", { ...this.motionAttributes(label), kind: label.kind ?? this.motionKind() }, { lines });
    if (proposer !== null) node.children.push(draft("proposer", {}, { text: proposer }));
    node.children.push(...subjectDrafts(subject));
    this.open(node);
    return true;
  }

  private motionAttributes(label: MotionLabel): Record<string, unknown> {
    const numeral = label.number === null ? null : parseAnyNumeral(label.number);
    if (label.number === null || numeral === null) {
      return { label: label.label.replace("%", label.number ?? ""), ordinal: "none", separator: label.separator };
    }
    const ordinal =
      numeral.kind === "arabic" || numeral.kind === "fullwidth" || numeral.kind === "formal" ? numeral.kind : "chinese";
    const expected = (this.motionCounts.get(label.label) ?? 0) + 1;
    this.motionCounts.set(label.label, numeral.value);
    const fits = numeral.value === expected && formatNumeral(expected, ordinal) === label.number;
    return { label: label.label, ordinal, mark: fits ? null : label.number, separator: label.separator };
  }

  private motionKind(): MotionKind {
    switch (this.sectionKind) {
      case "report":
      case "followUpReport":
        return "report";
      case "extemporeMotion":
        return "extempore";
      default:
        return "discussion";
    }
  }

  private addOutcome(label: ReadLabel<OutcomeKind>, rest: string, lines: readonly number[], marked: boolean): boolean {
    if (!marked) this.closeForOutcome(label);
    const { kind, separator } = label;
    this.open(draft("outcome", { kind, label: label.label, separator, runIn: rest !== "" }, { lines }));
    if (rest !== "") this.addPlain(rest, lines);
    return true;
  }

  /** An outcome belongs to its motion, else to the report item it answers, else to the section. */
  private closeForOutcome({ kind, label }: ReadLabel<OutcomeKind>): void {
    const motion = this.indexOf("motion", "inner");
    const firstClause = this.indexOf("clause", "outer");
    if (motion > 0) this.closeDownTo(motion + 1);
    else if (kind === "chairDirective") this.closeSpeech();
    else if (/^(?:主席|會議)/u.test(label)) this.closeDownTo(1);
    else this.closeDownTo(firstClause > 0 ? firstClause + 1 : 1);
  }

  /** Closes whatever somebody is saying, so that the next voice stands beside it. */
  private closeSpeech(): void {
    const motion = this.indexOf("motion", "inner");
    const speech = this.stack.findIndex((each, index) => index > motion && SPEECH.has(each.name));
    if (speech > 0) this.closeDownTo(speech);
  }

  private addPart(
    part: ReturnType<typeof readMotionPartLabel> & object,
    rest: string,
    lines: readonly number[],
    marked: boolean,
  ): boolean {
    const motion = this.indexOf("motion", "inner");
    const firstClause = this.indexOf("clause", "outer");
    if (!marked) this.closeDownTo(motion > 0 ? motion + 1 : firstClause > 0 ? firstClause + 1 : 1);
    const { kind, label, separator } = part;
    this.open(draft("motionPart", { kind, label, separator, runIn: rest !== "" }, { lines }));
    if (rest !== "") this.addPlain(rest, lines);
    return true;
  }

  private addRemark(words: string, lines: readonly number[], marked: boolean): boolean {
    const speaker = readSpeaker(words);
    if (speaker === null) return false;
    const rest = words.slice(speaker.length);
    // A numbered item that only names a unit is a heading (一、社會處：…), not somebody speaking.
    if (marked && speaker.verb === null && rest !== "" && speaker.role === "response") return false;
    if (!marked) this.closeSpeech();
    const { role, separator, verb } = speaker;
    this.open(
      draft(
        "remark",
        { role, verb: verb ?? "", separator, runIn: rest !== "" },
        { lines, children: [draft("speaker", {}, { text: speaker.speaker })] },
      ),
    );
    if (rest !== "") this.addPlain(rest, lines);
    return true;
  }

  private addUnlabelledDecision(words: string, lines: readonly number[]): boolean {
    const match = this.top.name === "clause" ? UNLABELLED_DECISION.exec(words) : null;
    if (match === null) return false;
    this.addPlain(match[1] ?? "", lines);
    const decision = draft("outcome", { kind: "decision", label: "", separator: "", runIn: true }, { lines });
    decision.children.push(paragraphDraft(match[2] ?? "", lines));
    this.top.node.children.push(decision);
    return true;
  }

  private addPlain(words: string, lines: readonly number[]): void {
    const container = this.container();
    const subject = container.name === "motion" ? container.children.find(isEmptySubject) : undefined;
    if (subject !== undefined && container.children.at(-1) === subject) {
      subject.text = words;
      subject.lines.push(...lines);
      return;
    }
    container.children.push(paragraphDraft(words, lines));
  }
}

const isEmptySubject = (child: Draft) => child.name === "motionSubject" && child.text === "";

/** Whether a list goes on with this number: the next, or a slip close by. */
function continues(list: Open, value: number): boolean {
  return value === list.last + 1 || (value > 1 && value >= list.last && value <= list.last + 3);
}

function outcomeOfSection(kind: SectionKind): OutcomeKind | null {
  if (kind === "chairDirective") return "chairDirective";
  return kind === "conclusion" ? "conclusion" : null;
}

function subjectDrafts(text: string): Draft[] {
  const match = PROPOSER_AT_END.exec(text);
  if (match === null) return [draft("motionSubject", {}, { text })];
  return [
    draft("motionSubject", {}, { text: text.slice(0, match.index).trimEnd() }),
    draft("proposer", {}, { text: match[0] }),
  ];
}
