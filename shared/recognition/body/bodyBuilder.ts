import type { OutcomeKind, SectionKind } from "../../minutes/vocabulary.ts";
import { readMark } from "../../numbering/listStyle.ts";
import { readSpeaker } from "../../people/speaker.ts";
import { type Draft, draft, paragraphDraft } from "../draft.ts";
import { type MotionLabel, readMotionLabel } from "../labels/motionLabels.ts";
import { readMotionPartLabel, readOutcomeLabel, readUnlabelledOutcome } from "../labels/outcomeLabels.ts";
import type { ReadLabel } from "../labels/pattern.ts";
import { readComputedMark } from "../lines.ts";
import type { Paragraph } from "../paragraphs.ts";
import { openClause } from "./lists.ts";
import {
  addProposerLine,
  awaitsSubject,
  MotionCounts,
  motionHead,
  motionKindIn,
  setApart,
  setSubject,
} from "./motions.ts";
import { OpenBlocks } from "./openBlocks.ts";
import { countsVotes, voteDraft } from "./votes.ts";

/** A paragraph's words behind its mark, and where they come from. */
interface Words {
  readonly words: string;
  readonly lines: readonly number[];
  readonly marked: boolean;
}

/** A title in brackets that groups the cases below it. */
const GROUP_TITLE = /^[【〔［][^【】〔〕［］：:]{2,16}[】〕］]$/u;

/** What no longer belongs to an outcome above it: a table at its end, the next article of a reading. */
const APPENDED =
  /^附[表圖](?!所示|列|內)|^第[一二三四五六七八九十百\d]{1,4}條(?:至第[一二三四五六七八九十百\d]{1,4}條)?(?:[\s\u3000]|$)/u;

/** Puts the paragraphs of one section together into nested lists, motions, remarks and outcomes. */
export class BodyBuilder {
  private readonly blocks: OpenBlocks;
  private readonly sectionKind: SectionKind;
  private readonly motionCounts = new MotionCounts();

  constructor(section: Draft, sectionKind: SectionKind, sectionTitle: string) {
    this.blocks = new OpenBlocks(section);
    this.sectionKind = sectionKind;
    const outcome = outcomeOfSection(sectionKind, sectionTitle);
    if (outcome !== null) this.blocks.open(draft("outcome", { kind: outcome, label: "", separator: "", runIn: false }));
  }

  /** Adds a block that needs no reading (a table). */
  addBlock(block: Draft): void {
    this.blocks.container().children.push(block);
  }

  add(paragraph: Paragraph): void {
    const mark = paragraph.mark === null ? readMark(paragraph.text) : readComputedMark(paragraph.mark);
    const words = paragraph.mark === null && mark !== null ? paragraph.text.slice(mark.length) : paragraph.text;
    const { lines } = paragraph;
    if (mark === null && this.addApart(paragraph, words)) return;
    if (mark !== null) openClause(this.blocks, mark, words, lines);
    else if (this.addToMotionHead(words, lines)) return;
    const read = { words, lines, marked: mark !== null };
    if (!this.addLabelled(read)) this.addPlain(words, lines);
  }

  /** What stands beside the cases, not inside of one: 【代表提案】, the heading of a case, 附表, 第五條 of a reading. */
  private addApart({ heading, lines }: Paragraph, words: string): boolean {
    if (GROUP_TITLE.test(words) && readMotionLabel(words) === null) {
      this.blocks.closeDownTo(1);
      this.addPlain(words, lines);
      return true;
    }
    if (heading !== undefined && !this.beginsBlock(words) && readMotionLabel(words) === null) {
      this.addMotion(
        { label: "", number: null, separator: "", length: 0, kind: null },
        { words, lines, marked: false },
      );
      return true;
    }
    if (this.blocks.innermost("outcome") > 0 && APPENDED.test(words)) this.closeForPart();
    return false;
  }

  private addLabelled(read: Words): boolean {
    const { words } = read;
    const motion = readMotionLabel(words);
    if (motion !== null && !this.isListedCase(read)) return this.addMotion(motion, read);
    const outcome = readOutcomeLabel(words);
    if (outcome !== null) return this.addOutcome(outcome, read);
    const part = readMotionPartLabel(words);
    if (part !== null) {
      if (!read.marked) this.closeForPart();
      return this.addRunIn("motionPart", part, read);
    }
    return this.addRemark(read) || this.addUnlabelledOutcome(read);
  }

  // Motions

  /** 「（一）案由3：…」 in the list of an outcome speaks of a case; it is none. */
  private isListedCase({ marked }: Words): boolean {
    return marked && this.blocks.innermost("outcome") > this.blocks.innermost("motion", "section");
  }

  private addMotion(label: MotionLabel, { words, lines, marked }: Words): boolean {
    if (!marked) this.blocks.closeDownTo(1);
    const kind = label.kind ?? motionKindIn(this.sectionKind);
    const children = motionHead(words.slice(label.length), lines);
    const attributes = this.motionCounts.attributes(label);
    this.blocks.open(draft("motion", { ...attributes, kind }, { lines, children }));
    if (label.length < words.length) setApart(this.blocks.top.node);
    return true;
  }

  /** What stands below a motion's label before its parts: 提案單位, and 案由 where the label stood alone. */
  private addToMotionHead(words: string, lines: readonly number[]): boolean {
    const { node } = this.blocks.top;
    if (node.name !== "motion") return false;
    if (addProposerLine(node, words, lines)) return true;
    const motion = readMotionLabel(words);
    // 「提案：衛生局」 below 提案一 says who moves it.
    const isSubject = motion === null ? !this.beginsBlock(words) : motion.number === null && /案由/u.test(motion.label);
    if (!awaitsSubject(node) || !isSubject) return false;
    setSubject(node, words, lines);
    return true;
  }

  private beginsBlock(words: string): boolean {
    return (readOutcomeLabel(words) ?? readMotionPartLabel(words) ?? readSpeaker(words)) !== null;
  }

  // Outcomes

  private addOutcome(label: ReadLabel<OutcomeKind>, read: Words): boolean {
    if (!read.marked) this.closeForOutcome(label);
    return this.addRunIn("outcome", label, read);
  }

  /** An outcome belongs to its motion, else to the report item it answers, else to the section. */
  private closeForOutcome({ kind, label }: ReadLabel<OutcomeKind>): void {
    const { blocks } = this;
    const motion = blocks.innermost("motion");
    const firstClause = blocks.outermost("clause");
    if (motion > 0) blocks.closeDownTo(motion + 1);
    else if (kind === "chairDirective") this.closeSpeech();
    else if (/^(?:主席|會議)/u.test(label)) blocks.closeDownTo(1);
    else blocks.closeDownTo(firstClause > 0 ? firstClause + 1 : 1);
  }

  private closeForPart(): void {
    const motion = this.blocks.innermost("motion");
    const firstClause = this.blocks.outermost("clause");
    this.blocks.closeDownTo(motion > 0 ? motion + 1 : firstClause > 0 ? firstClause + 1 : 1);
  }

  private addUnlabelledOutcome({ words, lines }: Words): boolean {
    const { blocks } = this;
    const read = readUnlabelledOutcome(words);
    if (read === null || blocks.innermost("outcome") > 0) return false;
    if (blocks.innermost("motion", "clause") <= 0) return false;
    const runIn = read.before !== "";
    if (runIn) this.addPlain(read.before, lines);
    else this.closeForOutcome({ kind: read.kind, label: "", separator: "", length: 0 });
    const children = [paragraphDraft(read.answer, lines)];
    this.addBlock(draft("outcome", { kind: read.kind, label: "", separator: "", runIn }, { lines, children }));
    return true;
  }

  // Remarks

  /** Closes whatever somebody is saying, so that the next voice stands beside it. */
  private closeSpeech(): void {
    const motion = this.blocks.innermost("motion");
    const speech = this.blocks
      .places((open) => open.name === "remark" || open.name === "outcome" || open.name === "motionPart")
      .findLast((place) => place > motion);
    if (speech !== undefined) this.blocks.closeDownTo(speech);
  }

  private addRemark({ words, lines, marked }: Words): boolean {
    const speaker = readSpeaker(words);
    if (speaker === null) return false;
    const rest = words.slice(speaker.length);
    // A numbered item that only names a unit is a heading (一、社會處：…), not somebody speaking.
    if (marked && speaker.verb === null && rest !== "" && speaker.role === "response") return false;
    if (!marked) this.closeSpeech();
    const { role, separator, verb } = speaker;
    const attributes = { role, verb: verb ?? "", separator, runIn: rest !== "" };
    const children = [draft("speaker", {}, { text: speaker.speaker, lines })];
    this.blocks.open(draft("remark", attributes, { lines, children }));
    if (rest !== "") this.addPlain(rest, lines);
    return true;
  }

  // Text

  /** Opens a labelled block; words behind its label are its first paragraph. */
  private addRunIn(name: "outcome" | "motionPart", label: ReadLabel<string>, { words, lines }: Words): boolean {
    const rest = words.slice(label.length);
    const { kind, separator } = label;
    this.blocks.open(draft(name, { kind, label: label.label, separator, runIn: rest !== "" }, { lines }));
    const vote = name === "motionPart" && countsVotes(label.label) ? voteDraft(rest, lines) : null;
    if (vote !== null) this.addBlock(vote);
    else if (rest !== "") this.addPlain(rest, lines);
    return true;
  }

  private addPlain(words: string, lines: readonly number[]): void {
    this.blocks.container().children.push(paragraphDraft(words, lines));
  }
}

/** The kind of outcome that a whole section is (玖、主席裁示; 柒、結論; 捌、決議事項), or null. */
function outcomeOfSection(kind: SectionKind, title: string): OutcomeKind | null {
  if (kind === "chairDirective") return "chairDirective";
  if (kind !== "conclusion") return null;
  if (title.includes("決議")) return "resolution";
  return title.includes("決定") ? "decision" : "conclusion";
}
