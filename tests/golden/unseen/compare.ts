import type { Node } from "prosemirror-model";
import { type Summary, summaryOf } from "../../../electron/core/exporters/summary.ts";
import { readFileBytes } from "../../../electron/core/importers/registry.ts";
import { countedIds } from "../../../shared/minutes/ids.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { type Recognition, recognise } from "../../../shared/recognition/recognise.ts";
import { ATTENDANCE_KINDS, type Expected, type UnseenRecord } from "./corpus.ts";

/** The kinds of fact that are counted apart. */
export const FACT_KINDS = [
  "kind",
  "header",
  "sections",
  "outcomes",
  "outcomeTexts",
  "followUps",
  "votes",
  "motions",
  "attendance",
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Facts that a reader found, those of them that were recognised, and those that were recognised and are not so. */
export interface Tally {
  readonly tried: number;
  readonly found: number;
  readonly wrong: number;
}

/** How one record was recognised; `differences` in words, one a line. */
export interface Comparison {
  readonly name: string;
  readonly tallies: Readonly<Record<FactKind, Tally>>;
  readonly differences: readonly string[];
  readonly unplaced: string;
  /** Why it could not be read at all; null where it could. */
  readonly failure: string | null;
}

const HEADER_FACTS = [
  "title",
  "date",
  "startsAt",
  "endsAt",
  "place",
  "chair",
  "actingChair",
  "minuteTaker",
] as const satisfies (keyof Summary)[];

const NOTHING: Tally = { tried: 0, found: 0, wrong: 0 };
const EMPTY = Object.fromEntries(FACT_KINDS.map((kind) => [kind, NOTHING])) as Record<FactKind, Tally>;

/** A value with all white space of its strings left out, as text that compares. */
const folded = (value: unknown): string =>
  JSON.stringify(value, (_key, each) => (typeof each === "string" ? each.replace(/[\s\u3000\ufeff]+/gu, "") : each));

/** Places of two lists paired, as many as can be in order where the facts are equal. */
function longestCommon(wanted: readonly string[], given: readonly string[]): [Set<number>, Set<number>] {
  const lengths = Array.from({ length: wanted.length + 1 }, () => new Array<number>(given.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = wanted.length - 1; i >= 0; i -= 1) {
    const row = lengths[i];
    if (row === undefined) continue;
    for (let j = given.length - 1; j >= 0; j -= 1)
      row[j] = wanted[i] === given[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  const pairs: [Set<number>, Set<number>] = [new Set(), new Set()];
  for (let i = 0, j = 0; i < wanted.length && j < given.length; ) {
    if (wanted[i] === given[j]) {
      pairs[0].add(i);
      pairs[1].add(j);
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Tallies the facts of one record. */
class Comparer {
  readonly tallies: Record<FactKind, Tally> = { ...EMPTY };
  readonly differences: string[] = [];

  count(kind: FactKind, tally: Partial<Tally>): void {
    const { tried, found, wrong } = this.tallies[kind];
    this.tallies[kind] = {
      tried: tried + (tally.tried ?? 0),
      found: found + (tally.found ?? 0),
      wrong: wrong + (tally.wrong ?? 0),
    };
  }

  /** One fact; what neither the reader nor the recognisers found counts for nothing. */
  one(kind: FactKind, name: string, wanted: unknown, given: unknown): void {
    if (wanted === undefined || (wanted === null && given === null)) return;
    const isFound = folded(wanted) === folded(given);
    const tried = wanted === null ? 0 : 1;
    this.count(kind, { tried, found: isFound ? 1 : 0, wrong: !isFound && given !== null ? 1 : 0 });
    if (!isFound) this.differences.push(`${name}: ${folded(wanted)} ≠ ${folded(given)}`);
  }

  list(kind: FactKind, wanted: readonly unknown[] | undefined, given: readonly unknown[], isTold = true): void {
    if (wanted === undefined) return;
    const [left, right] = [wanted.map(folded), given.map(folded)];
    const [here, there] = longestCommon(left, right);
    this.count(kind, { tried: left.length, found: here.size, wrong: right.length - there.size });
    if (!isTold) return;
    left.forEach((words, place) => {
      if (!here.has(place)) this.differences.push(`${kind} - ${words}`);
    });
    right.forEach((words, place) => {
      if (!there.has(place)) this.differences.push(`${kind} + ${words}`);
    });
  }
}

const withoutSpace = (text: string) => text.replace(/[\s\u3000]+/gu, "");

/** The words of the header fields of some kinds. */
function fieldsOf(doc: Node, ...kinds: readonly string[]): string {
  return doc.children
    .filter((child) => child.type.name === "headerField" && kinds.includes(String(child.attrs.kind)))
    .map((child) => withoutSpace(inlineText(child)))
    .join("\n");
}

/** Persons that stand in the field of their kind; one found only in another's is wrong. 出（列）席 serves for both. */
function compareAttendance(comparer: Comparer, expected: Expected, doc: Node): void {
  for (const kind of ATTENDANCE_KINDS) {
    const isPresent = kind === "attendees" || kind === "nonVotingAttendees";
    const own = fieldsOf(doc, kind, ...(isPresent ? ["attendance"] : []));
    const others = fieldsOf(doc, ...ATTENDANCE_KINDS.filter((each) => each !== kind));
    for (const written of expected.beyond?.attendance?.[kind] ?? []) {
      const name = withoutSpace(written);
      const isFound = own.includes(name);
      const isElsewhere = !isFound && others.includes(name);
      comparer.count("attendance", { tried: 1, found: isFound ? 1 : 0, wrong: isElsewhere ? 1 : 0 });
      if (!isFound) comparer.differences.push(`attendance - ${kind} ${name}${isElsewhere ? " (elsewhere)" : ""}`);
    }
  }
}

function votesOf(doc: Node): unknown[] {
  const votes: unknown[] = [];
  doc.descendants((node) => {
    const { inFavour, against, abstaining } = node.attrs;
    if (node.type.name === "vote") votes.push({ text: inlineText(node), for: inFavour, against, abstain: abstaining });
    return !node.isTextblock;
  });
  return votes;
}

/** What a reader sees of a motion: reports are none, and numbers are compared by what is written. */
function motionTitlesOf(doc: Node): string[] {
  const titles: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "motion" && node.attrs.kind !== "report") {
      const subject = node.children.find((child) => child.type.name === "motionSubject");
      titles.push(subject === undefined ? "" : inlineText(subject).replace(/^案[\s\u3000]*由[:：]/u, ""));
    }
    return !node.isTextblock;
  });
  return titles;
}

function compareRecognised(expected: Expected, recognition: Recognition): Comparer {
  const comparer = new Comparer();
  const summary = summaryOf(recognition);
  const { doc } = recognition;
  comparer.one("kind", "kind", expected.kind, summary.kind);
  for (const fact of HEADER_FACTS) comparer.one("header", fact, expected[fact], summary[fact]);
  comparer.list("sections", expected.sections, summary.sections);
  comparer.list("outcomes", expected.outcomes, summary.outcomes);
  const textsOf = (outcomes: Expected["outcomes"]) => outcomes?.map(({ kind, text }) => [kind, text]);
  comparer.list("outcomeTexts", textsOf(expected.outcomes), textsOf(summary.outcomes) ?? [], false);
  comparer.list("followUps", expected.followUps, summary.followUps);
  const votes = expected.beyond?.votes?.map(({ text, for: inFavour, against, abstain }) => ({
    ...{ text, for: inFavour, against, abstain },
  }));
  comparer.list("votes", votes, votesOf(doc), false);
  comparer.list(
    "motions",
    expected.beyond?.motions?.map(({ title }) => title),
    motionTitlesOf(doc),
    false,
  );
  compareAttendance(comparer, expected, doc);
  return comparer;
}

/** The facts of a record that could not be read: all were tried, none was found. */
function nothingFoundOf(expected: Expected): Readonly<Record<FactKind, Tally>> {
  const comparer = new Comparer();
  comparer.one("kind", "kind", expected.kind, null);
  for (const fact of HEADER_FACTS) comparer.one("header", fact, expected[fact], null);
  comparer.list("sections", expected.sections, []);
  comparer.list("outcomes", expected.outcomes, []);
  comparer.list("outcomeTexts", expected.outcomes, []);
  comparer.list("followUps", expected.followUps, []);
  comparer.list("votes", expected.beyond?.votes, []);
  comparer.list("motions", expected.beyond?.motions, []);
  const people = ATTENDANCE_KINDS.flatMap((kind) => expected.beyond?.attendance?.[kind] ?? []);
  comparer.count("attendance", { tried: people.length });
  return comparer.tallies;
}

/** Reads a record as `convert` does and compares it with what a reader found in it. */
export async function compareRecord({ name, file, bytes, expected }: UnseenRecord): Promise<Comparison> {
  const reading = await readFileBytes(file, bytes);
  if (!reading.ok) {
    return { name, tallies: nothingFoundOf(expected), differences: [], unplaced: "", failure: reading.message };
  }
  const recognition = recognise(reading.source, countedIds());
  const { tallies, differences } = compareRecognised(expected, recognition);
  return { name, tallies, differences, unplaced: recognition.unplaced, failure: null };
}
