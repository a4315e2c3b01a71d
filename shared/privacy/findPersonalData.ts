import type { Node } from "prosemirror-model";
import { inlineText } from "../minutes/plainText.ts";
import type { PersonalFinding, PersonalKind, PersonalPlace } from "./finding.ts";
import { foldText } from "./foldedText.ts";
import { looksGiven } from "./givenNameSigns.ts";
import { personalDataIn } from "./rules.ts";

/** A text of the record that is printed or written into a file. */
interface RecordText {
  readonly blockId: string;
  /** The attribute it stands in; null for the words of a block. */
  readonly part: string | null;
  readonly text: string;
  /** Words beside it that may say what it is: a line's label, a column's heading, the cell at its left. */
  readonly leads: readonly string[];
  readonly place: PersonalPlace;
}

/** Attributes whose words reach a file. */
export const WORDED_ATTRIBUTES = ["label", "verb", "alternativeText", "person", "declassification"] as const;

/** Longest heading or left-hand cell that is read as a label. */
const LONGEST_LABEL = 12;

function leadsOfCell(cell: Node, row: Node, table: Node): string[] {
  const column = cellIndex(row, cell);
  const heading = table.firstChild === row ? "" : (table.firstChild?.maybeChild(column)?.textContent ?? "");
  const left = column === 0 ? "" : (row.maybeChild(column - 1)?.textContent ?? "");
  return [heading, left].filter((words) => words !== "" && words.length <= LONGEST_LABEL);
}

function cellIndex(row: Node, cell: Node): number {
  for (let index = 0; index < row.childCount; index += 1) if (row.child(index) === cell) return index;
  return 0;
}

function leadsOf(doc: Node, position: number, block: Node): string[] {
  if (block.type.name === "headerField") return [String(block.attrs.label)];
  const place = doc.resolve(position);
  for (let depth = place.depth; depth > 1; depth -= 1) {
    const node = place.node(depth);
    if (node.type.name === "tableCell") return leadsOfCell(node, place.node(depth - 1), place.node(depth - 2));
    if (node.type.name === "motionPart" && node.firstChild === block) return [String(node.attrs.label)];
  }
  return [];
}

function textsOf(doc: Node): RecordText[] {
  const texts: RecordText[] = [];
  const add = (node: Node, part: string | null, text: unknown, leads: string[] = [], place: PersonalPlace = "body") => {
    if (typeof text === "string" && text.trim() !== "") {
      texts.push({ blockId: String(node.attrs.id ?? ""), part, text, leads, place });
    }
  };
  const addAttributes = (node: Node) => {
    for (const name of WORDED_ATTRIBUTES) add(node, name, node.attrs[name]);
  };
  addAttributes(doc);
  doc.descendants((node, position) => {
    if (node.isInline) return false;
    addAttributes(node);
    if (!node.isTextblock) return true;
    const place = node.type.name === "headerField" ? "header" : "body";
    add(node, null, inlineText(node), leadsOf(doc, position, node), place);
    return false;
  });
  return texts;
}

function findingsIn({ blockId, part, text, leads, place }: RecordText): PersonalFinding[] {
  const kept: PersonalFinding[] = [];
  for (const lead of ["", ...leads.map((words) => `${words}：`)]) {
    const shift = lead.length;
    for (const { from: start, to: end, kind, why } of personalDataIn(lead + text, place)) {
      const [from, to] = [Math.max(0, start - shift), end - shift];
      if (to <= 0 || kept.some((other) => from < other.to && other.from < to)) continue;
      kept.push({ kind, why, blockId, part, from, to, text: text.slice(from, to) });
    }
  }
  return kept;
}

/** Kinds known by the words beside them: once known, they are looked for everywhere. */
const KNOWN_BY_LABEL: ReadonlySet<PersonalKind> = new Set(["minorName", "caseNumber", "account", "plate", "card"]);

const withoutSpaces = (words: string) => foldText(words).folded.replaceAll(" ", "");

/** The two signs of a given name that the record uses alone; "" of any other name. */
function givenNameOf(name: string): string {
  const signs = Array.from(name);
  const given = signs.slice(signs.length - 2).join("");
  return signs.length >= 3 && signs.length <= 4 && looksGiven(given) ? given : "";
}

/** The same words wherever they stand, with single spaces between their signs or without. */
function again(texts: readonly RecordText[], known: readonly PersonalFinding[]): PersonalFinding[] {
  const kinds = new Map(known.map(({ text, kind }) => [withoutSpaces(text), kind]));
  for (const { text, kind } of known) {
    const given = kind === "minorName" ? givenNameOf(withoutSpaces(text)) : "";
    if (given !== "" && !kinds.has(given)) kinds.set(given, kind);
  }
  if (kinds.size === 0) return [];
  const patterns = [...kinds.keys()]
    .sort((one, other) => other.length - one.length)
    .map((words) => Array.from(words, (sign) => sign.replace(/[.*+?^${}()|[\]\\-]/, "\\$&")).join(" ?"));
  const pattern = new RegExp(patterns.join("|"), "g");
  return texts.flatMap(({ blockId, part, text }) =>
    [...foldText(text).folded.matchAll(pattern)].flatMap(({ 0: words, index: from }): PersonalFinding[] => {
      const kind = kinds.get(withoutSpaces(words));
      const to = from + words.length;
      return kind === undefined
        ? []
        : [{ kind, why: "named-elsewhere", blockId, part, from, to, text: text.slice(from, to) }];
    }),
  );
}

/** Pictures of a record: what is written on them no rule can read. */
function picturesOf(doc: Node): PersonalFinding[] {
  const found: PersonalFinding[] = [];
  doc.descendants((node) => {
    if (node.type.name === "figure" && node.attrs.attachmentId !== "") {
      const blockId = String(node.attrs.id);
      found.push({ kind: "picture", why: "unreadable", blockId, part: "picture", from: 0, to: 0, text: "" });
    }
    return !node.isTextblock;
  });
  return found;
}

const placeKey = ({ blockId, part }: Pick<PersonalFinding, "blockId" | "part">) => `${blockId} ${part ?? ""}`;

/** Personal data 個資 in a record, in reading order; the same words are found wherever a name or number stands again. */
export function findPersonalData(doc: Node): PersonalFinding[] {
  const texts = textsOf(doc);
  const byText = new Map(texts.map((text) => [placeKey(text), findingsIn(text)]));
  const known = [...byText.values()].flat().filter(({ kind }) => KNOWN_BY_LABEL.has(kind));
  for (const one of again(texts, known)) {
    const here = byText.get(placeKey(one)) ?? [];
    if (!here.some((other) => one.from < other.to && other.from < one.to)) here.push(one);
  }
  const found = [...byText.values()].flatMap((here) => here.sort((one, other) => one.from - other.from));
  return [...found, ...picturesOf(doc)];
}
