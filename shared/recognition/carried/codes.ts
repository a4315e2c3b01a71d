import type { MinutesNodeName } from "../../minutes/schema.ts";
import {
  CLASSIFICATIONS,
  DOCUMENT_KINDS,
  FOLLOW_UP_COLUMNS,
  type FollowUpColumn,
  HEADER_FIELD_KINDS,
  MOTION_KINDS,
  MOTION_PART_KINDS,
  OUTCOME_KINDS,
  REMARK_ROLES,
  RULINGS,
  SECTION_KINDS,
} from "../../minutes/vocabulary.ts";
import { FULL_TEN_STYLE, LIST_BULLETS, NUMBERED_STYLES } from "../../numbering/listStyle.ts";

/** How one attribute is written in a bookmark's name: lower-case letters and digits, and back; undefined where they say nothing. */
interface AttributeCode {
  readonly name: string;
  readonly write: (value: unknown) => string;
  readonly read: (code: string) => unknown;
}

const base36 = (value: number) => value.toString(36);

/** A whole number as `base36` wrote it; null for anything else. */
export function numberOf(code: string | undefined): number | null {
  return code !== undefined && /^[0-9a-z]{1,6}$/u.test(code) ? Number.parseInt(code, 36) : null;
}

function listed(name: string, values: readonly (string | boolean | null)[]): AttributeCode {
  return {
    name,
    write: (value) => base36(Math.max(0, values.indexOf(value as string | boolean | null))),
    read: (code) => values[numberOf(code) ?? -1],
  };
}

const flag = (name: string) => listed(name, [false, true]);

const count = (name: string): AttributeCode => ({
  name,
  write: (value) => (typeof value === "number" ? base36(value) : ""),
  read: (code) => (code === "" ? null : (numberOf(code) ?? undefined)),
});

/** Most columns and rows that a cell may span: those of the widest and longest table that is read (G16). */
const SPANS = { colspan: 256, rowspan: 20_000 } as const;

const span = (name: keyof typeof SPANS): AttributeCode => ({
  name,
  write: (value) => (typeof value === "number" ? base36(value) : "1"),
  read: (code) => {
    const value = numberOf(code);
    return value === null || value > SPANS[name] ? undefined : value;
  },
});

const time = (name: string): AttributeCode => ({
  name,
  write: (value) => (typeof value === "string" ? value.replace(":", "") : ""),
  read: (code) => (code === "" ? null : /^\d{4}$/u.test(code) ? `${code.slice(0, 2)}:${code.slice(2)}` : undefined),
});

/** Files know a style by its place here: a new one goes to the end. */
const STYLES = ["", ...NUMBERED_STYLES, ...LIST_BULLETS, FULL_TEN_STYLE];
const ALIGNMENTS = ["start", "center", "end"];
const ORDINALS = ["none", "chinese", "arabic", "fullwidth", "formal"];
const VOTES = ["showOfHands", "rollCall", "ballot", "unanimous", "other"];
const OPTIONAL_RULINGS = [null, ...RULINGS];

/** One letter for the words that head a container: the container says what they are. */
const HEAD_LETTER = "G";
const HEAD_OF: Readonly<Partial<Record<MinutesNodeName, MinutesNodeName>>> = {
  doc: "title",
  section: "heading",
  motion: "motionSubject",
  remark: "speaker",
};

interface NodeCode {
  readonly letter: string;
  readonly attributes: readonly AttributeCode[];
}

/**
 * The letter of each kind of block and the attributes that print as no word of their own. Labels, marks and separators are
 * read from the text itself.
 */
export const NODE_CODES: Readonly<Partial<Record<MinutesNodeName, NodeCode>>> = {
  doc: {
    letter: "D",
    attributes: [
      listed("kind", DOCUMENT_KINDS),
      listed("sectionStyle", STYLES),
      listed("classification", [null, ...CLASSIFICATIONS]),
      {
        // The words stand in the page head; what is told here is whether the print put brackets around them.
        name: "declassification",
        write: (value) => (typeof value !== "string" || value === "" ? "0" : /^[（(]/u.test(value) ? "1" : "2"),
        read: (code) => code,
      },
    ],
  },
  title: { letter: HEAD_LETTER, attributes: [] },
  headerField: {
    letter: "H",
    attributes: [listed("kind", HEADER_FIELD_KINDS), flag("numbered"), flag("sameLine")],
  },
  section: {
    letter: "S",
    attributes: [listed("kind", SECTION_KINDS), flag("numbered"), flag("runIn"), flag("closed")],
  },
  heading: { letter: HEAD_LETTER, attributes: [] },
  paragraph: { letter: "P", attributes: [listed("align", ALIGNMENTS)] },
  clauseList: { letter: "L", attributes: [listed("style", STYLES), count("start")] },
  clause: { letter: "C", attributes: [] },
  motion: { letter: "M", attributes: [listed("kind", MOTION_KINDS), listed("ordinal", ORDINALS), flag("closed")] },
  motionSubject: { letter: HEAD_LETTER, attributes: [] },
  proposer: { letter: "R", attributes: [] },
  motionPart: { letter: "E", attributes: [listed("kind", MOTION_PART_KINDS), flag("runIn")] },
  remark: { letter: "K", attributes: [listed("role", REMARK_ROLES), flag("runIn")] },
  speaker: { letter: HEAD_LETTER, attributes: [] },
  outcome: { letter: "O", attributes: [listed("kind", OUTCOME_KINDS), flag("runIn"), flag("closed")] },
  vote: {
    letter: "V",
    attributes: [listed("method", VOTES), count("inFavour"), count("against"), count("abstaining"), count("present")],
  },
  recess: { letter: "W", attributes: [time("from"), time("to")] },
  presenceChange: { letter: "N", attributes: [listed("change", ["arrives", "leaves"]), time("at")] },
  attachmentRef: { letter: "A", attributes: [] },
  followUpTable: { letter: "F", attributes: [] },
  followUpRow: { letter: "I", attributes: [] },
  followUpAssignment: {
    letter: "U",
    attributes: [listed("suggestion", OPTIONAL_RULINGS), listed("ruling", OPTIONAL_RULINGS)],
  },
  followUpCell: { letter: "B", attributes: [listed("column", FOLLOW_UP_COLUMNS)] },
  table: { letter: "Y", attributes: [] },
  tableRow: { letter: "Z", attributes: [] },
  tableCell: {
    letter: "X",
    attributes: [flag("header"), span("colspan"), span("rowspan"), listed("align", ALIGNMENTS)],
  },
};

const BY_LETTER = new Map(
  Object.entries(NODE_CODES).map(([name, code]) => [code.letter, { name: name as MinutesNodeName, code }]),
);

/** One thing that a bookmark's name says: a block that begins, or what the words behind it are; parameters in order. */
export interface CarriedEvent {
  readonly letter: string;
  readonly parameters: readonly string[];
}

/** Letters of events that begin no block. */
export const CONTROL = {
  /** Ends a number of blocks. */
  end: "Q",
  /** The words behind it are a mark, a label or other printed attribute: role, sum, what the role needs. */
  label: "T",
  /** So many tabs at the end of the words before are of the layout. */
  tabs: "J",
} as const;

/** Begins a block. */
export function beginEvent(name: MinutesNodeName, attributes: Readonly<Record<string, unknown>>): CarriedEvent {
  const code = NODE_CODES[name];
  if (code === undefined) throw new RangeError(`No code for ${name}`);
  return { letter: code.letter, parameters: code.attributes.map((each) => each.write(attributes[each.name])) };
}

/** A block that begins, and what is known of it. */
export interface Begun {
  readonly name: MinutesNodeName;
  readonly attributes: Record<string, unknown>;
}

/** The block that an event begins inside `container`; null where it begins none or says what no attribute can be. */
export function readBegin({ letter, parameters }: CarriedEvent, container: MinutesNodeName | null): Begun | null {
  if (letter === HEAD_LETTER) {
    const name = container === null ? undefined : HEAD_OF[container];
    return name === undefined ? null : { name, attributes: {} };
  }
  const found = BY_LETTER.get(letter);
  if (found === undefined || parameters.length !== found.code.attributes.length) return null;
  const attributes: Record<string, unknown> = {};
  for (const [index, { name, read }] of found.code.attributes.entries()) {
    const value = read(parameters[index] ?? "");
    if (value === undefined) return null;
    attributes[name] = value;
  }
  return { name: found.name, attributes };
}

const PREFIX = "_mr";
/** Longest name of a bookmark that Word keeps ([MS-OI29500] §2.1.222). */
const LONGEST_NAME = 40;

const writeEvent = ({ letter, parameters }: CarriedEvent) => letter + parameters.join("_");

/** Names of bookmarks that say these events in order, numbered from `first`; null where an event is too long for one. */
export function namesOf(events: readonly CarriedEvent[], first: number): string[] | null {
  const names: string[] = [];
  for (const event of events) {
    const written = writeEvent(event);
    const open = names.at(-1);
    if (open !== undefined && open.length + written.length <= LONGEST_NAME) names[names.length - 1] = open + written;
    else names.push(`${PREFIX}${base36(first + names.length)}_${written}`);
  }
  return names.every((name) => name.length <= LONGEST_NAME) ? names : null;
}

/** What the name of a bookmark says; null where it is none of ours. */
export function readName(name: string): { readonly number: number; readonly events: readonly CarriedEvent[] } | null {
  const match = /^_mr([0-9a-z]{1,6})_((?:[A-Z][0-9a-z_]*)+)$/u.exec(name);
  if (match === null) return null;
  const events = (match[2] ?? "").split(/(?=[A-Z])/u).map((written) => {
    const parameters = written.slice(1);
    return { letter: written.slice(0, 1), parameters: parameters === "" ? [] : parameters.split("_") };
  });
  return { number: numberOf(match[1]) ?? 0, events };
}

/** Whether the words behind a name are a mark. */
export function announcesMark(name: string): boolean {
  const last = readName(name)?.events.findLast(({ letter }) => letter !== CONTROL.tabs);
  return last?.letter === CONTROL.label && last.parameters[0] === "m";
}

/** A short sum of a label's words: one that was changed since is read anew. */
export function sumOf(text: string): string {
  let sum = 7;
  for (let index = 0; index < text.length; index += 1) sum = (sum * 31 + text.charCodeAt(index)) % 1_291;
  return base36(sum);
}

const hex = (text: string) =>
  Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0")).join("");
const fromHex = (code: string) =>
  (code.match(/.{4}/gu) ?? []).map((unit) => String.fromCharCode(Number.parseInt(unit, 16))).join("");
const NONE = "n";

/** The parameters of a column of a 列管表: its kind, the rulings of its boxes and their signs; labels are read from the text. */
export function writeColumn({ kind, options, tick }: FollowUpColumn): string[] {
  const kindCode = base36(FOLLOW_UP_COLUMNS.indexOf(kind));
  if (options === undefined) return [kindCode];
  const rulings = options.map(({ ruling }) => base36(RULINGS.indexOf(ruling))).join("");
  return tick === undefined ? [kindCode, rulings, NONE] : [kindCode, rulings, hex(tick.on), hex(tick.off)];
}

/** The column that parameters describe, its labels still empty; null where they describe none. */
export function readColumn([kindCode, rulings, on, off]: readonly string[]): FollowUpColumn | null {
  const kind = FOLLOW_UP_COLUMNS[numberOf(kindCode) ?? -1];
  if (kind === undefined) return null;
  if (rulings === undefined) return { kind, label: "" };
  const options = Array.from(rulings).map((code) => ({
    ruling: RULINGS[numberOf(code) ?? -1] ?? "continue",
    label: "",
  }));
  if (on === undefined || on === NONE) return { kind, label: "", options };
  return { kind, label: "", options, tick: { on: fromHex(on), off: fromHex(off ?? "") } };
}
