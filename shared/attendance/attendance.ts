import type { Node } from "prosemirror-model";
import { inlineText } from "../minutes/plainText.ts";
import type { HeaderFieldKind } from "../minutes/vocabulary.ts";
import { parseChair } from "../people/person.ts";
import { isPerson, type NameList, readNames, sameName } from "./nameList.ts";
import { type PlacedChange, presenceChanges } from "./presenceChanges.ts";

/** What somebody is there as: 主席 beside the list, 出席, 列席, a joint 出（列）席 line, or named only by 入席 or 離席. */
export type AttendeeRole = "chair" | "attendee" | "nonVoting" | "mixed" | "unlisted";

/** 在場, 尚未入席, 已離席, 請假, 缺席. */
export type AttendeeState = "present" | "notYet" | "left" | "excused" | "absent";

/** One person as the record names them, at one place of it. */
export interface Attendee {
  readonly name: string;
  readonly role: AttendeeRole;
  readonly isChair: boolean;
  readonly state: AttendeeState;
  /** When the state began, "HH:MM", where a line says so. */
  readonly since: string | null;
  readonly proxy: string | null;
  /** False where the words are no name that can be read, or stand on no list, or on two: （待確認）. */
  readonly isCertain: boolean;
}

/** 過半數, as figures: more than half of those who ought to attend. */
export interface Quorum {
  readonly needed: number;
  readonly isMet: boolean;
}

/** Who is in the room at one place of a record. */
export interface Attendance {
  readonly people: readonly Attendee[];
  /** Heads of the 出席 list that are in the room, proxies included; null where the list is not in the record. */
  readonly present: number | null;
  readonly byProxy: number;
  /** How many of the heads that are counted are to be confirmed. */
  readonly unconfirmed: number;
  /** 應出席: 出席, 請假 and 缺席 together; null where one of the lists is not in the record. */
  readonly expected: number | null;
  readonly quorum: Quorum | null;
}

interface Line {
  readonly kind: HeaderFieldKind;
  readonly names: NameList;
}

/** The lines that name people, in the order in which a name that stands on two of them counts. */
const LINES: readonly (readonly [HeaderFieldKind, AttendeeRole, AttendeeState])[] = [
  ["attendees", "attendee", "present"],
  ["excused", "attendee", "excused"],
  ["absent", "attendee", "absent"],
  ["attendance", "mixed", "present"],
  ["nonVotingAttendees", "nonVoting", "present"],
];

function linesOf(doc: Node): Line[] {
  const lines: Line[] = [];
  for (const field of doc.children) {
    if (field.type.name === "headerField") lines.push({ kind: field.attrs.kind, names: namesOf(field) });
  }
  return lines;
}

const namesByField = new WeakMap<Node, NameList>();

function namesOf(field: Node): NameList {
  const known = namesByField.get(field) ?? readNames(inlineText(field));
  namesByField.set(field, known);
  return known;
}

/** Puts a person on the list; one who stands there already is not counted again, and where the two lines disagree is to be confirmed. */
function put(people: Attendee[], person: Attendee): void {
  const at = people.findIndex(({ name }) => sameName(name, person.name));
  const known = people[at];
  if (known === undefined) people.push(person);
  else if (known.state !== person.state) people[at] = { ...known, isCertain: false };
}

function listed(lines: readonly Line[]): Attendee[] {
  const people: Attendee[] = [];
  for (const [kind, role, given] of LINES) {
    for (const line of lines.filter((each) => each.kind === kind)) {
      for (const { name, proxy, isExcused, isCertain } of line.names.entries) {
        const state = given === "present" && isExcused && proxy === null ? "excused" : given;
        put(people, { name, role, isChair: false, state, since: null, proxy, isCertain });
      }
    }
  }
  return people;
}

/** The chair is counted where the 出席 list names them, and stands before the list otherwise. */
function withChair(doc: Node, people: readonly Attendee[]): Attendee[] {
  const field = doc.children.find((each) => each.type.name === "headerField" && each.attrs.kind === "chair");
  const { chair, actingChair } = parseChair(field === undefined ? "" : inlineText(field));
  const name = chair ?? actingChair;
  if (name === null) return [...people];
  const presiding = actingChair ?? name;
  const isListed = people.some((person) => sameName(person.name, presiding));
  if (isListed) return people.map((each) => ({ ...each, isChair: sameName(each.name, presiding) }));
  const proxy = chair === null ? null : actingChair;
  const isCertain = isPerson(name);
  return [{ name, role: "chair", isChair: true, state: "present", since: null, proxy, isCertain }, ...people];
}

/** Who is there before anything happened: a listed person of whom the record first says that they came in is not there yet. */
function opening(people: readonly Attendee[], changes: readonly PlacedChange[]): Attendee[] {
  return people.map((person) => {
    const first = changes.find((change) => sameName(change.person, person.name));
    return person.state === "present" && first?.change === "arrives" ? { ...person, state: "notYet" } : person;
  });
}

function apply(people: Attendee[], { person, change, at }: PlacedChange): void {
  const index = people.findIndex(({ name }) => sameName(name, person));
  const known = people[index];
  const state: AttendeeState = change === "arrives" ? "present" : "left";
  if (known !== undefined) people[index] = { ...known, state, since: at };
  else {
    people.push({ name: person, role: "unlisted", isChair: false, state, since: at, proxy: null, isCertain: false });
  }
}

function counted(people: readonly Attendee[], lines: readonly Line[]): Attendance {
  const has = (kind: HeaderFieldKind) => lines.some((line) => line.kind === kind && line.names.entries.length > 0);
  const isOpen = (kind: HeaderFieldKind) => lines.some((line) => line.kind === kind && line.names.isOpen);
  const members = people.filter(({ role }) => role === "attendee");
  const inRoom = members.filter(({ state }) => state === "present");
  const present = has("attendees") && !isOpen("attendees") ? inRoom.length : null;
  const expected = present === null || isOpen("excused") || isOpen("absent") ? null : members.length;
  const needed = expected === null ? null : Math.floor(expected / 2) + 1;
  return {
    people,
    present,
    byProxy: inRoom.filter(({ proxy }) => proxy !== null).length,
    unconfirmed: inRoom.filter(({ isCertain }) => !isCertain).length,
    expected,
    quorum: needed === null || present === null ? null : { needed, isMet: present >= needed },
  };
}

/**
 * Who is in the room at a position of the record: the lists of its header, then every 入席 and 離席 that begins before it.
 * What is not on a list is kept as written and to be confirmed; nobody is guessed.
 */
export function attendanceBefore(doc: Node, pos: number): Attendance {
  const lines = linesOf(doc);
  const changes = presenceChanges(doc);
  const people = opening(withChair(doc, listed(lines)), changes);
  for (const change of changes) if (change.pos < pos) apply(people, change);
  return counted(people, lines);
}

/** Who is in the room at a block, a 入席 or 離席 that it is itself included; null where the record has no such block. */
export function attendanceAt(doc: Node, blockId: string): Attendance | null {
  let found: number | null = null;
  doc.descendants((node, pos) => {
    if (found === null && node.attrs.id === blockId) found = pos;
    return found === null && !node.isTextblock;
  });
  return found === null ? null : attendanceBefore(doc, found + 1);
}
