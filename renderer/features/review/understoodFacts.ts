import type { Node } from "prosemirror-model";
import { formatRocDate, fromIsoDate, weekdayName, weekdayOf } from "../../../shared/calendar/rocDate.ts";
import { headerFieldOf } from "../../../shared/checks/headerField.ts";
import { entriesOf } from "../../../shared/minutes/entries.ts";
import { factsOf, type MeetingFacts } from "../../../shared/minutes/facts.ts";
import type { HeaderFieldKind } from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";

/** The facts that the card shows, in its order. */
export const FACT_NAMES = [
  "title",
  "date",
  "time",
  "place",
  "chair",
  "minuteTaker",
  "sections",
  "outcomes",
  "followUps",
] as const;
export type FactName = (typeof FACT_NAMES)[number];

/** One fact about the meeting as it was understood; `blockId` is the line to mend it in, null where there is none yet. */
export interface UnderstoodFact {
  readonly name: FactName;
  /** As an office writes it; null where nothing was found. */
  readonly value: string | null;
  /** The western date, or the whole of a shortened value. */
  readonly hint: string | null;
  readonly blockId: string | null;
}

/** The header field that holds a fact, for a fact that is missing. */
export const FIELD_OF_FACT: Readonly<Partial<Record<FactName, HeaderFieldKind>>> = {
  date: "time",
  time: "time",
  place: "place",
  chair: "chair",
  minuteTaker: "minuteTaker",
};

function writtenDate(iso: string | null): string | null {
  const date = fromIsoDate(iso ?? "");
  return date === null ? null : `${formatRocDate(date)}（${weekdayName(weekdayOf(date)).slice(-1)}）`;
}

function writtenTime({ startsAt, endsAt }: MeetingFacts): string | null {
  if (startsAt === null && endsAt === null) return null;
  return `${startsAt ?? "?"}－${endsAt ?? "?"}`;
}

function writtenChair({ chair, actingChair }: MeetingFacts): string | null {
  if (actingChair === null) return chair;
  return chair === null
    ? strings.review.facts.actingOnly(actingChair)
    : strings.review.facts.acting(chair, actingChair);
}

/** What the app understood of the record, for her to see at a glance. */
export function understoodFacts(doc: Node): readonly UnderstoodFact[] {
  const facts = factsOf(doc);
  const field = (kind: HeaderFieldKind) => headerFieldOf(doc, kind)?.id ?? null;
  const rows = entriesOf(doc).filter((entry) => entry.source === "table");
  const counted = (n: number) => (n === 0 ? null : String(n));
  const fact = (name: FactName, value: string | null, blockId: string | null, hint: string | null = null) => ({
    name,
    value,
    hint,
    blockId,
  });
  return [
    fact("title", facts.title, facts.title === null ? null : String(doc.firstChild?.attrs.id ?? ""), facts.title),
    fact("date", writtenDate(facts.date), field("time"), facts.date),
    fact("time", writtenTime(facts), field("time")),
    fact("place", facts.place, field("place"), facts.place),
    fact("chair", writtenChair(facts), field("chair")),
    fact("minuteTaker", facts.minuteTaker, field("minuteTaker")),
    fact(
      "sections",
      counted(facts.sections.length),
      facts.sections[0]?.id ?? null,
      facts.sections.map(({ title }) => title).join("、") || null,
    ),
    fact("outcomes", counted(facts.outcomes.length), facts.outcomes[0]?.id ?? null),
    fact("followUps", counted(rows.length), rows[0]?.blockId ?? null),
  ];
}
