import { Fragment, type Node } from "prosemirror-model";
import { isPerson, readNames, sameName } from "../attendance/nameList.ts";
import { minutesSchema } from "../minutes/schema.ts";
import type { HeaderFieldKind } from "../minutes/vocabulary.ts";
import { parseChair } from "../people/person.ts";

/** A stretch of a line's words, UTF-16. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What a note behind a name says of one meeting only: 10時30分離席, 視訊, 請假. */
const OF_ONE_MEETING = /離席|入席|早退|遲到|先行離開|視訊|線上|請假|公假|差假|不克出席/u;
const NOTE_AT_END = /\s*[（(][^（）()]*[）)]\s*$/u;

/** A hard break takes one place in the words, as it does in the document. */
const wordsOf = (field: Node) => field.textBetween(0, field.content.size, undefined, "\n");

function without(content: Fragment, stretches: readonly Stretch[]): Fragment {
  const cutBefore = (rest: Fragment, { from, to }: Stretch) => rest.cut(0, from).append(rest.cut(to));
  return [...stretches].sort((a, b) => b.from - a.from).reduce(cutBefore, content);
}

/** 主席 of the next meeting: who presided instead of the chair did so once; a chair that nobody names stays open. */
function chairField(field: Node): readonly Node[] {
  const words = wordsOf(field);
  const { chair, actingChair } = parseChair(words);
  if (actingChair === null) return field.children;
  const note = NOTE_AT_END.exec(words);
  if (chair !== null && note !== null) return field.content.cut(0, note.index).content;
  return chair === null ? [] : [minutesSchema.text(chair)];
}

/** A list of names without what was true of one meeting: stand-ins, leave, the hour somebody left. */
function rosterField(field: Node): Fragment {
  const words = wordsOf(field);
  const notes = readNames(words).entries.filter(
    ({ proxy, nameTo, to }) => proxy !== null || OF_ONE_MEETING.test(words.slice(nameTo, to)),
  );
  return without(
    field.content,
    notes.map(({ nameTo, to }) => ({ from: nameTo, to })),
  );
}

/** Who was on leave or absent is invited again: their names behind those of 出席. */
function withExcused(field: Fragment, header: readonly Node[]): Fragment {
  const words = field.textBetween(0, field.size, undefined, "\n");
  const present = readNames(words);
  if (present.isOpen || present.entries.length === 0) return field;
  const missing = header
    .filter(({ attrs }) => attrs.kind === "excused" || attrs.kind === "absent")
    .flatMap((each) => readNames(wordsOf(each)).entries)
    .map(({ name }) => name)
    .filter((name) => isPerson(name) && !present.entries.some((entry) => sameName(entry.name, name)));
  const end = words.replace(/[\s。.、，]+$/u, "").length;
  return missing.length === 0
    ? field
    : field.cut(0, end).append(Fragment.from(minutesSchema.text(missing.map((name) => `、${name}`).join(""))));
}

/** The words of 主席, 出席 and 列席 in the draft of the next meeting, from the header of the last one. */
export function nextRoster(field: Node, header: readonly Node[]): readonly Node[] {
  const kind: HeaderFieldKind = field.attrs.kind;
  switch (kind) {
    case "chair":
      return chairField(field);
    case "attendees":
      return withExcused(rosterField(field), header).content;
    case "nonVotingAttendees":
    case "attendance":
      return rosterField(field).content;
    default:
      return field.children;
  }
}
