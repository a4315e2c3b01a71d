import type { Node } from "prosemirror-model";
import { type MeetingInterval, parseAdjournment, parseMeetingTime } from "../calendar/meetingTime.ts";
import { parseChair } from "../people/person.ts";
import { inlineText, passagesOf } from "./plainText.ts";
import type { DocumentKind, HeaderFieldKind, OutcomeKind, SectionKind } from "./vocabulary.ts";

/** One outcome passage (處理結果) and where it stands; `label` is null where it was written without one. */
export interface OutcomeFact {
  readonly id: string;
  readonly kind: OutcomeKind;
  readonly label: string | null;
  readonly section: string;
  readonly text: string;
}

export interface SectionFact {
  readonly id: string;
  readonly kind: SectionKind;
  readonly title: string;
}

/** What the app knows about a meeting from its record; dates are ISO, times "HH:MM", absent facts null. */
export interface MeetingFacts {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly intervals: readonly MeetingInterval[];
  readonly date: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly actingChair: string | null;
  readonly minuteTaker: string | null;
  readonly sections: readonly SectionFact[];
  readonly outcomes: readonly OutcomeFact[];
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, "");
const orNull = (text: string) => (text === "" ? null : text);

function fieldText(doc: Node, kind: HeaderFieldKind): string {
  const found: string[] = [];
  doc.forEach((child) => {
    if (child.type.name === "headerField" && child.attrs.kind === kind) found.push(inlineText(child).trim());
  });
  return found.filter((text) => text !== "").join("、");
}

function sectionsOf(doc: Node): SectionFact[] {
  const sections: SectionFact[] = [];
  doc.forEach((child) => {
    if (child.type.name !== "section" || child.firstChild === null) return;
    const title = withoutSpace(inlineText(child.firstChild));
    if (title !== "") sections.push({ id: String(child.attrs.id), kind: child.attrs.kind, title });
  });
  return sections;
}

/** The label that an outcome without one takes from the heading above it (玖、主席裁示). */
function inheritedLabel(section: Node, title: string): string | null {
  return section.attrs.kind === "chairDirective" || section.attrs.kind === "conclusion" ? title : null;
}

/** The outcomes in the cells of a table by the names of their columns (大會決議). */
function nameColumns(table: Node, names: Map<Node, string>): void {
  const head = table.firstChild?.children ?? [];
  for (const row of table.children.slice(1)) {
    row.children.forEach((cell, column) => {
      const name = withoutSpace(head[column]?.textContent ?? "");
      if (name !== "") for (const block of cell.children) names.set(block, name);
    });
  }
}

function outcomesOf(doc: Node): OutcomeFact[] {
  const outcomes: OutcomeFact[] = [];
  const passage = passagesOf(doc);
  doc.forEach((section) => {
    if (section.type.name !== "section") return;
    const title = section.firstChild === null ? "" : withoutSpace(inlineText(section.firstChild));
    const columns = new Map<Node, string>();
    section.descendants((node, _pos, parent) => {
      if (node.type.name === "table") nameColumns(node, columns);
      if (node.type.name !== "outcome") return !node.isTextblock;
      const inherited = parent === section ? inheritedLabel(section, title) : (columns.get(node) ?? null);
      outcomes.push({
        id: String(node.attrs.id),
        kind: node.attrs.kind,
        label: node.attrs.label === "" ? inherited : String(node.attrs.label),
        section: title,
        text: withoutSpace(passage(node)),
      });
      return true;
    });
  });
  return outcomes;
}

/** The closing time is read from the adjournment section (散會), else from the time field. */
function endOf(doc: Node, startsAt: string | null): string | null {
  let endsAt: string | null = null;
  doc.forEach((section) => {
    if (section.type.name !== "section" || section.attrs.kind !== "adjournment") return;
    const words: string[] = [];
    section.descendants((node) => {
      if (node.isTextblock) words.push(inlineText(node));
      return true;
    });
    endsAt = parseAdjournment(words.join(""), startsAt)?.endsAt ?? endsAt;
  });
  return endsAt;
}

/** 「19：00，散會21：40」 in the time field. */
const endInTime = (text: string, startsAt: string | null): string | null =>
  parseAdjournment(/散\s*會(.*)$/u.exec(text)?.[1] ?? "", startsAt)?.endsAt ?? null;

/** Reads the facts of a record from its document; pure, so that the store can drop and rebuild its projection. */
export function factsOf(doc: Node): MeetingFacts {
  const { intervals } = parseMeetingTime(fieldText(doc, "time"));
  const first = intervals[0];
  const startsAt = first?.startsAt ?? null;
  // Two chairs below each other, each with a note: 風清海（議程壹至肆）, 明月桂（議程伍）.
  const { chair, actingChair } = parseChair(fieldText(doc, "chair").replace(/([)）])\s*\n\s*/gu, "$1、"));
  const line = doc.firstChild === null ? "" : inlineText(doc.firstChild).replace(/\n/g, "").trim();
  const title = line === "" ? fieldText(doc, "meetingName") : line;
  return {
    kind: doc.attrs.kind,
    title: orNull(title),
    intervals,
    date: first?.date ?? null,
    startsAt,
    endsAt: endOf(doc, startsAt) ?? endInTime(fieldText(doc, "time"), startsAt) ?? intervals.at(-1)?.endsAt ?? null,
    place: orNull(fieldText(doc, "place")),
    chair,
    actingChair,
    minuteTaker: orNull(fieldText(doc, "minuteTaker")),
    sections: sectionsOf(doc),
    outcomes: outcomesOf(doc),
  };
}
