import type { Node } from "prosemirror-model";
import { runFactChecks } from "../../../shared/checks/runChecks.ts";
import { textRulingsOf } from "../../../shared/followUp/textRulings.ts";
import { entriesOf } from "../../../shared/minutes/entries.ts";
import { factsOf, type OutcomeFact } from "../../../shared/minutes/facts.ts";
import type { DocumentKind, Ruling } from "../../../shared/minutes/vocabulary.ts";
import type { Recognition } from "../../../shared/recognition/recognise.ts";
import { foldSpacing } from "../../../shared/recognition/spacing.ts";

export interface FollowUpSummary {
  readonly subject: string;
  readonly units: readonly string[];
  readonly progress: string | null;
  readonly suggestion: Ruling | null;
  readonly ruling: Ruling | null;
  readonly status: "open" | "released" | "left";
}

/** What `convert --to summary` prints: a stable public shape, absent facts null or [], never guessed. */
export interface Summary {
  readonly kind: DocumentKind;
  readonly title: string | null;
  readonly date: string | null;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly place: string | null;
  readonly chair: string | null;
  readonly actingChair: string | null;
  readonly minuteTaker: string | null;
  readonly sections: readonly string[];
  readonly outcomes: readonly Omit<OutcomeFact, "id">[];
  readonly followUps: readonly FollowUpSummary[];
  readonly warnings: readonly { code: string; message: string; excerpt: string }[];
  readonly unplaced: string;
}

function statusOf(ruling: Ruling | null): FollowUpSummary["status"] {
  switch (ruling) {
    case null:
    case "continue":
    case "specialMeeting":
      return "open";
    case "release":
      return "released";
    default:
      return "left";
  }
}

function followUpsOf(doc: Node): FollowUpSummary[] {
  const rows = entriesOf(doc)
    .filter((entry) => entry.source === "table")
    .map(({ subject, units, progress, suggestion, ruling }) => ({
      subject,
      units,
      progress,
      suggestion,
      ruling,
      status: statusOf(ruling),
    }));
  const ruled = textRulingsOf(doc).rulings.map(({ caseNumber, ruling, subject }) => ({
    subject: subject ?? (caseNumber === null ? "其餘各案" : `第${caseNumber}案`),
    units: [],
    progress: null,
    suggestion: null,
    ruling,
    status: statusOf(ruling),
  }));
  return [...rows, ...ruled];
}

const withoutSpace = (text: string | null) => text?.replace(/\s+/gu, "") ?? null;

/** Sections of the record's top level; an adjournment counts only where it bears a mark. */
function sectionTitles(doc: Node): string[] {
  const numbered = new Set<string>();
  doc.forEach((child) => {
    if (child.type.name === "section" && child.attrs.numbered === true) numbered.add(String(child.attrs.id));
  });
  return factsOf(doc)
    .sections.filter((section) => section.kind !== "adjournment" || numbered.has(section.id))
    .map((section) => section.title);
}

export function summaryOf({ doc, warnings, unplaced }: Recognition): Summary {
  const facts = factsOf(doc);
  return {
    kind: facts.kind,
    title: facts.title === null ? null : foldSpacing(facts.title),
    date: facts.date,
    startsAt: facts.startsAt,
    endsAt: facts.endsAt,
    place: facts.place,
    chair: withoutSpace(facts.chair),
    actingChair: withoutSpace(facts.actingChair),
    minuteTaker: facts.minuteTaker,
    sections: sectionTitles(doc),
    outcomes: facts.outcomes.map(({ kind, label, section, text }) => ({ kind, label, section, text })),
    followUps: followUpsOf(doc),
    warnings: [...warnings, ...runFactChecks(doc)].map(({ code, message, excerpt }) => ({ code, message, excerpt })),
    unplaced,
  };
}
