import type { Mark, Node } from "prosemirror-model";
import { tickLines } from "../../minutes/followUpCells.ts";
import type { IdSource } from "../../minutes/ids.ts";
import { problemsOf } from "../../minutes/problems.ts";
import { type MinutesNodeName, minutesSchema } from "../../minutes/schema.ts";
import type { FollowUpColumn } from "../../minutes/vocabulary.ts";
import { type Begun, type CarriedEvent, CONTROL, numberOf, readBegin, readColumn, sumOf } from "./codes.ts";
import { type CarriedPiece, type CarriedRun, type CarriedText, Changed, changed, orderedEvents } from "./pieces.ts";

interface Frame extends Begun {
  readonly children: Node[];
  readonly words: CarriedRun[];
  readonly lines: Set<number>;
  /** What the words behind the last label event are. */
  columns: FollowUpColumn[];
}

/** Deeper than any record: a tree that deep could not be walked. */
const DEEPEST = 200;

/** Words without the tabs at their end that the layout put there. */
function withoutTabs(words: readonly CarriedRun[], tabs: number): CarriedRun[] {
  const kept = [...words];
  for (let left = tabs; left > 0; left -= 1) {
    const last = kept.pop();
    if (last === undefined || !last.text.endsWith("\t")) changed();
    if (last.text !== "\t") kept.push({ ...last, text: last.text.slice(0, -1) });
  }
  return kept;
}

function inlineOf(words: readonly CarriedRun[], keepsBold: boolean): Node[] {
  const nodes: Node[] = [];
  for (const { text, marks, boldByStyle } of words) {
    const names = marks.filter((name) => name !== "strong" || keepsBold || !boldByStyle);
    const own: Mark[] = names.map((name) => minutesSchema.marks[name].create());
    text.split("\n").forEach((line, index) => {
      if (index > 0) nodes.push(minutesSchema.nodes.hardBreak.create());
      if (line !== "") nodes.push(minutesSchema.text(line, own));
    });
  }
  return nodes;
}

/** The person named at a place of the words of a presenceChange; "" where the words were changed since. */
function personNamed([, sum, place, length]: readonly string[], words: readonly CarriedRun[]): string {
  const text = words.map((each) => each.text).join("");
  const from = numberOf(place);
  return sumOf(text) !== sum || from === null ? "" : text.slice(from, from + (numberOf(length) ?? 0));
}

/** Words that bear the printed attributes of a block; blocks begin without any. */
const PRINTED: Readonly<Partial<Record<MinutesNodeName, Record<string, unknown>>>> = {
  headerField: { label: "", separator: "", mark: null },
  section: { separator: "", mark: null },
  clause: { mark: null },
  motion: { label: "", separator: "", mark: null },
  motionPart: { label: "", separator: "" },
  outcome: { label: "", separator: "" },
  remark: { verb: "", separator: "" },
  followUpTable: { columns: [] },
};

const BOLD_IN_HEADER: ReadonlySet<MinutesNodeName> = new Set([
  "paragraph",
  "vote",
  "recess",
  "presenceChange",
  "attachmentRef",
] as const);

class Rebuilder {
  readonly provenance = new Map<string, readonly number[]>();
  private readonly stack: Frame[] = [];
  private document: Node | null = null;
  private label: readonly string[] | null = null;
  private words: CarriedRun[] = [];
  private tabs = 0;
  private owner: string | null = null;
  private readonly ids: IdSource;
  private readonly heads: readonly string[];

  constructor(ids: IdSource, heads: readonly string[]) {
    this.ids = ids;
    this.heads = heads;
  }

  /** The document that the pieces make. */
  read(pieces: readonly CarriedPiece[]): Node {
    for (const events of orderedEvents(pieces)) {
      if ("words" in events) {
        if (events.words.text !== "") this.words.push(events.words);
      } else for (const event of events.events) this.take(event);
    }
    this.settle();
    while (this.stack.length > 0) this.close();
    return this.document ?? changed();
  }

  private get top(): Frame {
    return this.stack.at(-1) ?? changed();
  }

  private take(event: CarriedEvent): void {
    if (event.letter === CONTROL.tabs) {
      this.tabs = numberOf(event.parameters[0]) ?? changed();
      return;
    }
    this.settle();
    if (event.letter === CONTROL.end) {
      const times = numberOf(event.parameters[0]) ?? changed();
      for (let time = 0; time < times; time += 1) this.close();
    } else if (event.letter === CONTROL.label) {
      const role = event.parameters[0];
      if (role === "r" || role === "u") this.owner = role;
      else if (role === "p") this.top.attributes.named = event.parameters;
      else this.label = role === "i" ? null : event.parameters;
    } else this.begin(event);
  }

  private begin(event: CarriedEvent): void {
    if (this.stack.length >= DEEPEST) changed();
    const begun = readBegin(event, this.stack.at(-1)?.name ?? null) ?? changed();
    const attributes = { ...begun.attributes, ...PRINTED[begun.name] };
    if (begun.name === "followUpCell") attributes.owner = this.owner ?? changed();
    this.owner = null;
    this.label = null;
    this.stack.push({ name: begun.name, attributes, children: [], words: [], lines: new Set(), columns: [] });
  }

  /** Gives the words that have come to what they belong to. */
  private settle(): void {
    const { label } = this;
    const words = withoutTabs(this.words, this.tabs);
    this.words = [];
    this.tabs = 0;
    const text = words.map((each) => each.text).join("");
    if (label !== null) {
      this.label = null;
      this.printed(label, text);
    } else if (text !== "") {
      if (!minutesSchema.nodes[this.top.name].isTextblock) changed();
      this.top.words.push(...words);
    }
    const frame = this.stack.at(-1);
    if (text !== "") for (const { number } of words) frame?.lines.add(number);
  }

  /** Sets the attribute that printed words are. */
  private printed([role = "", sum = "", ...rest]: readonly string[], text: string): void {
    if (sumOf(text) !== sum) changed();
    const { attributes } = this.top;
    switch (role) {
      case "m":
        if (rest[0] === "1") attributes.mark = text;
        break;
      case "s":
        attributes.separator = text;
        break;
      case "l":
      case "v":
        this.labelled(role, text, rest);
        break;
      case "h":
        this.column(text, rest);
        break;
      case "t":
        this.tick(text, rest);
        break;
      default:
        changed();
    }
  }

  private labelled(role: "l" | "v", text: string, [separatorCode, place, length, literal]: readonly string[]): void {
    const { attributes, name } = this.top;
    const separator = numberOf(separatorCode) ?? changed();
    const words = text.slice(0, text.length - separator);
    attributes.separator = text.slice(words.length);
    attributes[role === "v" ? "verb" : "label"] = words;
    if (name !== "motion" || place === undefined || place === "") return;
    const from = numberOf(place) ?? changed();
    const to = from + (numberOf(length) ?? changed());
    attributes.label = `${words.slice(0, from)}%${words.slice(to)}`;
    if (literal === "1") attributes.mark = words.slice(from, to);
  }

  private column(text: string, parameters: readonly string[]): void {
    const column = readColumn(parameters) ?? changed();
    this.top.columns.push({ ...column, label: text });
  }

  /** The words behind a box name its option. */
  private tick(text: string, [columnCode, optionCode]: readonly string[]): void {
    const table = this.stack.findLast(({ name }) => name === "followUpTable") ?? changed();
    const columnPlace = numberOf(columnCode) ?? changed();
    const optionPlace = numberOf(optionCode) ?? changed();
    const column = table.columns[columnPlace] ?? changed();
    const { options = [] } = column;
    const option = options[optionPlace] ?? changed();
    const sign =
      tickLines({ ...column, options: [{ ...option, label: "" }] }, this.top.attributes[column.kind])[0] ?? "";
    if (!text.startsWith(sign)) changed();
    const label = text.slice(sign.length);
    table.columns[columnPlace] = {
      ...column,
      options: options.map((each, index) => (index === optionPlace ? { ...each, label } : each)),
    };
  }

  private close(): void {
    const frame = this.stack.pop() ?? changed();
    const node = this.nodeOf(frame);
    const parent = this.stack.at(-1);
    if (frame.name === "doc") this.document = node;
    else if (frame.attributes.owner === "r") {
      // The item's own cells are printed on the line of its first unit.
      const row = this.stack.findLast(({ name }) => name === "followUpRow") ?? changed();
      row.children.push(node);
    } else (parent ?? changed()).children.push(node);
  }

  private nodeOf(frame: Frame): Node {
    const { name, children } = frame;
    const type = minutesSchema.nodes[name];
    const { owner: _owner, named, ...attributes } = frame.attributes;
    if (Array.isArray(named)) attributes.person = personNamed(named, frame.words);
    if (name === "followUpTable") attributes.columns = frame.columns;
    if (name === "doc") return type.create({ ...attributes, ...this.classification(attributes) }, children);
    const id = this.ids();
    if (frame.lines.size > 0) this.provenance.set(id, [...frame.lines]);
    if (!type.isTextblock) return type.create({ ...attributes, id }, children);
    return type.create({ ...attributes, id }, inlineOf(frame.words, !this.printsBold(name)));
  }

  /** Whether a profile may print all words of a block bold, so that bold ones say nothing. */
  private printsBold(name: MinutesNodeName): boolean {
    if (name === "title" || name === "heading") return true;
    const inHeader = this.stack.some((outer) => outer.name === "tableCell" && outer.attributes.header === true);
    return inHeader && BOLD_IN_HEADER.has(name);
  }

  /** 密等 and its 解密條件 as the page heads print them. */
  private classification({ classification, declassification }: Record<string, unknown>): Record<string, unknown> {
    if (typeof classification !== "string") return { classification: null, declassification: null };
    const head = this.heads.find((each) => each.startsWith(classification)) ?? changed();
    const rest = head.slice(classification.length);
    if (declassification === "0") return { classification, declassification: rest === "" ? null : changed() };
    return { classification, declassification: declassification === "1" ? rest : rest.slice(1, -1) };
  }
}

/** A document that was rebuilt, and which source paragraphs each of its blocks came from. */
export interface Rebuilt {
  readonly doc: Node;
  readonly provenance: ReadonlyMap<string, readonly number[]>;
}

/**
 * The document that a file of this app carries, with the words that stand in the file now; null where blocks were added,
 * taken away or given another label since it was written, for then it has to be read like any other file.
 */
export function rebuildCarried({ pieces, heads }: CarriedText, ids: IdSource): Rebuilt | null {
  const rebuilder = new Rebuilder(ids, heads);
  try {
    const doc = rebuilder.read(pieces);
    return problemsOf(doc).length === 0 ? { doc, provenance: rebuilder.provenance } : null;
  } catch (error) {
    if (error instanceof Changed || error instanceof RangeError) return null;
    throw error;
  }
}
