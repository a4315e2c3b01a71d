import { Fragment, type Node } from "prosemirror-model";
import { factsOf, type MeetingFacts } from "../../../shared/minutes/facts.ts";
import type { DocumentKind } from "../../../shared/minutes/vocabulary.ts";
import type { Rows } from "./rowTypes.ts";

/** The facts of a meeting that lists and searches show: those of its title, header and adjournment. */
export type HeaderFacts = Omit<MeetingFacts, "sections" | "outcomes">;

/**
 * The record without what its sections hold, the adjournment excepted: the header facts of both are the same, and
 * reading them costs no more the longer the record grows.
 */
function frameOf(doc: Node): Node {
  const parts = doc.children.map((part) => {
    const hollow = part.type.name === "section" && part.attrs.kind !== "adjournment" && part.firstChild !== null;
    return hollow ? part.copy(Fragment.from(part.firstChild)) : part;
  });
  return doc.copy(Fragment.from(parts));
}

export function headerFactsOf(doc: Node): HeaderFacts {
  const { sections: _sections, outcomes: _outcomes, ...facts } = factsOf(frameOf(doc));
  return facts;
}

export function factsRow(meetingId: string, facts: HeaderFacts): Rows["meeting_facts"] {
  return {
    meeting_id: meetingId,
    kind: facts.kind,
    title: facts.title,
    date: facts.date,
    starts_at: facts.startsAt,
    ends_at: facts.endsAt,
    intervals: JSON.stringify(facts.intervals),
    place: facts.place,
    chair: facts.chair,
    acting_chair: facts.actingChair,
    minute_taker: facts.minuteTaker,
  };
}

export function factsFromRow(row: Rows["meeting_facts"]): HeaderFacts {
  return {
    kind: row.kind as DocumentKind,
    title: row.title,
    intervals: JSON.parse(row.intervals),
    date: row.date,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    place: row.place,
    chair: row.chair,
    actingChair: row.acting_chair,
    minuteTaker: row.minute_taker,
  };
}
