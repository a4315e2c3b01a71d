import type { Node } from "prosemirror-model";
import { headerFieldOf } from "../../../shared/checks/headerField.ts";
import { runChecks } from "../../../shared/checks/runChecks.ts";
import type { MeetingFacts } from "../../../shared/minutes/facts.ts";
import type { HeaderFieldKind } from "../../../shared/minutes/vocabulary.ts";
import { doubtsOf } from "../../editor/doubts.ts";
import { strings } from "../../strings/zhTW.ts";

/** Something to look at before the record leaves the house; `blockId` is where, null for its beginning. */
export interface Remark {
  readonly id: string;
  readonly kind: "finding" | "missing" | "doubt";
  readonly words: string;
  readonly excerpt: string;
  readonly blockId: string | null;
}

const FIELD_OF: Readonly<Record<Exclude<keyof typeof strings.exporting.missing, "title">, HeaderFieldKind>> = {
  date: "time",
  startsAt: "time",
  place: "place",
  chair: "chair",
  minuteTaker: "minuteTaker",
};

/** What every record should say and this one does not; a list of follow-up items or a briefing need not. */
function missingFacts(doc: Node, facts: MeetingFacts): Remark[] {
  const remark = (name: keyof typeof strings.exporting.missing, blockId: string | null): Remark[] =>
    facts[name] === null
      ? [{ id: `missing ${name}`, kind: "missing", words: strings.exporting.missing[name], excerpt: "", blockId }]
      : [];
  const title = remark("title", doc.firstChild === null ? null : String(doc.firstChild.attrs.id));
  if (facts.kind !== "minutes") return title;
  const field = (name: keyof typeof FIELD_OF) => remark(name, headerFieldOf(doc, FIELD_OF[name])?.id ?? null);
  const time = facts.date === null ? field("date") : field("startsAt");
  return [...title, ...time, ...field("place"), ...field("chair"), ...field("minuteTaker")];
}

/** What is still to be confirmed (待確認): doubtful words and numbers that are the source's own. */
function doubtfulPlaces(doc: Node): Remark[] {
  const words = strings.exporting;
  return doubtsOf(doc).map(({ kind, blockId, from, what, excerpt }) => ({
    id: `doubt ${blockId} ${kind} ${from}`,
    kind: "doubt",
    words: kind === "mark" ? words.doubtfulMark(what) : words.doubtfulWords,
    excerpt: kind === "mark" ? excerpt : what,
    blockId,
  }));
}

/** Whether a record has any words at all. */
export function hasWords(doc: Node): boolean {
  let found = false;
  doc.descendants((node) => {
    found ||= node.isText && (node.text ?? "").trim() !== "";
    return !found;
  });
  return found;
}

/** Everything to look at, what is missing first. */
export function remarksOn(doc: Node, facts: MeetingFacts): readonly Remark[] {
  const findings = runChecks(doc).map(
    ({ code, message, excerpt, blockId }, index): Remark => ({
      id: `${code} ${index}`,
      kind: "finding",
      words: message,
      excerpt,
      blockId,
    }),
  );
  return [...missingFacts(doc, facts), ...findings, ...doubtfulPlaces(doc)];
}
