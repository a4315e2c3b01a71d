import type { Node } from "prosemirror-model";
import { trackedOf } from "../../minutes/attributes.ts";
import { factsOf } from "../../minutes/facts.ts";
import { inlineText } from "../../minutes/plainText.ts";
import type { DueDate, Tracked } from "../../minutes/vocabulary.ts";
import { leadingCaseNumber } from "../caseNumbers.ts";
import { foldSubject } from "../lifeCycle.ts";
import { caseRulingsIn } from "../rulingSentence.ts";
import { readPromise } from "./promise.ts";
import { proposalKey } from "./proposalKey.ts";
import { type ReadingContext, readTask, type Task } from "./task.ts";
import { unitsInRecord, unitsOfSpeaker } from "./unitNames.ts";

/** A sentence of a record that may be a 列管事項; nothing becomes one by itself. */
export interface Proposal {
  /** Names it among the proposals of a series, also after it was refused. */
  readonly key: string;
  /** The outcome, clause or remark that would be the item; null where the words stand in a bare paragraph of 主席裁示. */
  readonly targetId: string | null;
  /** The text block of the first sentence and where it stands in it. */
  readonly blockId: string;
  readonly from: number;
  readonly to: number;
  /** The key of all that its block gives, where others are given work in the same block and that is proposed by itself. */
  readonly wholeKey: string | null;
  /** The words it was read from, as proof. */
  readonly sentence: string;
  readonly kind: "directive" | "promise";
  readonly subject: string;
  /** Named in the words or speaking; none where the words name nobody. */
  readonly units: readonly string[];
  readonly due: DueDate | null;
}

/** What is known besides the record: units of its roster and of the items of its series. */
export interface ProposalContext {
  readonly units: readonly string[];
}

interface Scope {
  readonly mode: "directive" | "promise";
  /** What could be made an item here. */
  readonly target: Node | null;
  readonly speaking: readonly string[];
  /** The 案由 or the heading above. */
  readonly item: string;
}

interface Hit extends Task {
  readonly block: Node;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

interface Group {
  readonly scope: Scope;
  readonly hits: Hit[];
}

const DIRECTS: ReadonlySet<string> = new Set(["chairDirective", "conclusion"]);
/** What can carry a 列管事項. */
export const CAN_BE_TRACKED: ReadonlySet<string> = new Set(["outcome", "clause", "remark"]);

/** The sentences of a text with their offsets. */
function sentencesOf(text: string): { text: string; from: number; to: number }[] {
  return [...text.matchAll(/[^。；！？\n]+[。；！？]?/gu)].flatMap((match) => {
    const trimmed = match[0].trim();
    if (trimmed === "") return [];
    const from = match.index + match[0].indexOf(trimmed);
    return [{ text: trimmed, from, to: from + trimmed.length }];
  });
}

/** What rules on earlier cases is no new one: it is offered to the rows of their table. */
const isOnEarlierCase = (text: string) => leadingCaseNumber(text) !== null || caseRulingsIn(text).length > 0;

const headOf = (node: Node, name: string) => {
  const head = node.children.find((child) => child.type.name === name);
  return head === undefined ? "" : inlineText(head).trim();
};

/** What was read in a paragraph under the same circumstances: while she types all others stay as they are. */
const readings = new WeakMap<Node, { readonly asked: string; readonly hits: readonly Hit[] }>();

class Reader {
  readonly groups = new Map<Node, Group>();
  private readonly context: ReadingContext;
  private readonly signature: string;

  constructor(context: ReadingContext) {
    this.context = context;
    this.signature = `${context.date} ${context.units.join("、")}`;
  }

  section(section: Node): void {
    const item = headOf(section, "heading");
    const directs = DIRECTS.has(String(section.attrs.kind));
    const scope: Scope | null = directs ? { mode: "directive", target: null, speaking: [], item } : null;
    for (const child of section.children.slice(1)) this.visit(child, scope, item);
  }

  private visit(node: Node, scope: Scope | null, item: string): void {
    switch (node.type.name) {
      case "followUpTable":
      case "table":
        return;
      case "motion":
        for (const child of node.children) this.visit(child, null, headOf(node, "motionSubject") || item);
        return;
      case "outcome":
        this.within(node, { mode: "directive", target: node, speaking: [], item }, item);
        return;
      case "remark":
        this.remark(node, item);
        return;
      case "clause":
        this.within(node, scope === null ? null : { ...scope, target: node }, item);
        return;
      default:
        if (node.isTextblock) {
          if (scope !== null) this.read(node, scope);
        } else this.within(node, scope, item);
    }
  }

  private within(node: Node, scope: Scope | null, item: string): void {
    for (const child of node.children) this.visit(child, scope, item);
  }

  /** Who answers for a unit binds it; what a member of the committee says binds nobody. */
  private remark(node: Node, item: string): void {
    const speaking = unitsOfSpeaker(headOf(node, "speaker"), this.context.units);
    const answers = node.attrs.role === "response" || speaking.length > 0;
    const scope: Scope | null = answers ? { mode: "promise", target: node, speaking, item } : null;
    for (const child of node.children.slice(1)) this.visit(child, scope, item);
  }

  private read(block: Node, scope: Scope): void {
    if (block.type.name !== "paragraph") return;
    const asked = `${scope.mode} ${scope.speaking.join("、")} ${this.signature}`;
    const known = readings.get(block);
    const hits = known?.asked === asked ? known.hits : this.hitsIn(block, scope);
    readings.set(block, { asked, hits });
    for (const hit of hits) this.add(scope, hit);
  }

  private hitsIn(block: Node, { mode, speaking }: Scope): readonly Hit[] {
    const text = inlineText(block);
    if (isOnEarlierCase(text)) return [];
    return sentencesOf(text).flatMap((sentence): Hit[] => {
      const task =
        mode === "directive"
          ? readTask(sentence.text, this.context)
          : readPromise(sentence.text, speaking, this.context);
      return task === null ? [] : [{ ...task, block, ...sentence }];
    });
  }

  private add(scope: Scope, hit: Hit): void {
    const owner = scope.target ?? hit.block;
    const group = this.groups.get(owner);
    if (group === undefined) this.groups.set(owner, { scope, hits: [hit] });
    else group.hits.push(hit);
  }
}

const RANK: Record<DueDate["kind"], number> = { date: 0, nextMeeting: 1, text: 2 };

function soonest(hits: readonly Hit[]): DueDate | null {
  const dues = hits.flatMap(({ due }) => (due === null ? [] : [due]));
  return [...dues].sort((a, b) => RANK[a.kind] - RANK[b.kind])[0] ?? null;
}

/** Words that say what is to be done only together with what they were said about. */
const LEANS_ON_ITEM = /^(?:請?(?:依|照|按)|同意|本案)|^請(?:[^，。]{0,12})配合辦理|辦理。?$/u;
const SHORT = 16;

/** What the item is about: the sentences themselves, behind the 案由 where they do not stand alone. */
function subjectOf(sentence: string, item: string): string {
  const words = sentence.replace(/[。；！]+$/u, "").trim();
  return item !== "" && words.length <= SHORT && LEANS_ON_ITEM.test(words) ? `${item}：${words}` : words;
}

const wordsOf = (hits: readonly Hit[]) => hits.map(({ text }) => text).join("");

/** What a group gives to one after the other: a directive that names another unit than those before it begins a new part. */
function partsOf({ scope, hits }: Group): Group[] {
  const parts: Hit[][] = [];
  for (const hit of hits) {
    const part = parts.at(-1);
    const named = new Set(part?.flatMap(({ units }) => units));
    const isForOthers = named.size > 0 && hit.units.length > 0 && !hit.units.some((unit) => named.has(unit));
    if (part === undefined || (scope.mode === "directive" && scope.target !== null && isForOthers)) parts.push([hit]);
    else part.push(hit);
  }
  return parts.map((own) => ({ scope, hits: own }));
}

/** Whether a part of what a block gives is one of the block's items already. */
function isItem({ hits }: Group, items: readonly Tracked[], parts: number): boolean {
  if (parts === 1 || items.length >= parts) return items.length > 0;
  const named = new Set(hits.flatMap(({ units }) => units));
  const words = foldSubject(wordsOf(hits));
  return items.some(
    ({ subject, units }) => units.some((unit) => named.has(unit)) || foldSubject(subject).includes(words),
  );
}

/** What a block gives and is no item of it yet. */
function proposalsOfBlock(group: Group, meetingId: string): Proposal[] {
  const owner = group.scope.target ?? group.hits[0]?.block;
  const items = trackedOf(owner?.attrs.tracked);
  const parts = partsOf(group);
  const wholeKey = parts.length > 1 ? proposalKey(meetingId, wordsOf(group.hits), group.scope.item) : null;
  return parts
    .filter((part) => !isItem(part, items, parts.length))
    .flatMap((part) => proposalOf(part, meetingId).map((proposal) => ({ ...proposal, wholeKey })));
}

function proposalOf({ scope, hits }: Group, meetingId: string): Proposal[] {
  const [first] = hits;
  if (first === undefined) return [];
  const sentence = wordsOf(hits);
  return [
    {
      key: proposalKey(meetingId, sentence, scope.item),
      wholeKey: null,
      targetId: scope.target === null ? null : String(scope.target.attrs.id),
      blockId: String(first.block.attrs.id),
      from: first.from,
      to: first.to,
      sentence,
      kind: scope.mode,
      subject: subjectOf(sentence, scope.item),
      units: [...new Set(hits.flatMap(({ units }) => units))],
      due: soonest(hits),
    },
  ];
}

/** A sentence that was written twice under one 案由 is proposed once. */
function once(proposals: readonly Proposal[]): Proposal[] {
  const seen = new Set<string>();
  return proposals.filter(({ key }) => !seen.has(key) && seen.add(key));
}

function readRecord(doc: Node, known: readonly string[]): readonly Group[] {
  const units = [...new Set([...known, ...unitsInRecord(doc)])];
  const reader = new Reader({ units, date: factsOf(doc).date });
  for (const section of doc.children) if (section.type.name === "section") reader.section(section);
  return [...reader.groups.values()];
}

/**
 * Every sentence of a record that gives work to somebody (決議, 決定, 裁示) or promises some (回應), in reading order, one for
 * each block that could be the item and, where a block gives work to several one after the other, for each of them; what
 * is an item already is left out. Pure; the refused ones are the caller's to leave out.
 */
export function proposalsOf(doc: Node, meetingId: string, { units }: ProposalContext = { units: [] }): Proposal[] {
  return once(readRecord(doc, units).flatMap((group) => proposalsOfBlock(group, meetingId)));
}

/** The 列管事項 that a block would open: subject, units and due from its words; units of the speaker where it is an answer. */
export function trackedFrom(doc: Node, target: Node, newId: () => string, known: readonly string[] = []): Tracked[] {
  const id = String(target.attrs.id);
  const group = readRecord(doc, known).find(({ scope, hits }) => (scope.target ?? hits[0]?.block)?.attrs.id === id);
  const given = group === undefined ? [] : partsOf(group).flatMap((part) => proposalOf(part, ""));
  if (given.length > 0) return given.map(({ subject, units, due }) => ({ itemId: newId(), subject, units, due }));
  const speaking = target.type.name === "remark" ? unitsOfSpeaker(headOf(target, "speaker"), known) : [];
  return [{ itemId: newId(), subject: firstWords(target), units: speaking, due: null }];
}

/** The words of a block's first paragraph that has any, as a subject. */
function firstWords(target: Node): string {
  let words = "";
  target.descendants((node) => {
    if (words === "" && node.type.name === "paragraph") words = inlineText(node).trim();
    return words === "" && !node.isTextblock;
  });
  const own = target.isTextblock ? inlineText(target).trim() : words;
  return own.replace(/[。；]+$/u, "");
}
