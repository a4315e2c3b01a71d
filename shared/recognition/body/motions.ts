import type { MotionKind, SectionKind } from "../../minutes/vocabulary.ts";
import { formatNumeral, parseAnyNumeral } from "../../numbering/numerals.ts";
import { type Draft, draft } from "../draft.ts";
import { MOTION_HEAD_LINE, type MotionLabel, PROPOSER_AT_END, PROPOSER_AT_RIGHT } from "../labels/motionLabels.ts";

/** What a motion is by the section it stands in. */
export function motionKindIn(section: SectionKind): MotionKind {
  switch (section) {
    case "report":
    case "followUpReport":
      return "report";
    case "extemporeMotion":
      return "extempore";
    default:
      return "discussion";
  }
}

/** Counts the motions of one section, by label, so that only marks which depart from the count stay literal. */
export class MotionCounts {
  private readonly counts = new Map<string, number>();

  attributes({ label, number, separator }: MotionLabel): Record<string, unknown> {
    const numeral = number === null || /[a-zA-Z]/u.test(number) ? null : parseAnyNumeral(number);
    if (number === null || numeral === null) {
      return { label: label.replace("%", number ?? ""), ordinal: "none", separator };
    }
    const { kind, value } = numeral;
    const ordinal = kind === "arabic" || kind === "fullwidth" || kind === "formal" ? kind : "chinese";
    const expected = (this.counts.get(label) ?? 0) + 1;
    this.counts.set(label, value);
    const fits = value === expected && formatNumeral(expected, ordinal) === number;
    return { label, ordinal, mark: fits ? null : number, separator };
  }
}

function subjectDrafts(text: string, lines: readonly number[]): Draft[] {
  const match = PROPOSER_AT_END.exec(text);
  if (match === null) return [draft("motionSubject", {}, { text, lines })];
  return [
    draft("motionSubject", {}, { text: text.slice(0, match.index).trimEnd(), lines }),
    draft("proposer", {}, { text: match[0], lines }),
  ];
}

/** The proposer and the subject on the line of a motion's label, a proposer at the right of it set apart by a gap. */
export function motionHead(rest: string, lines: readonly number[]): Draft[] {
  if (MOTION_HEAD_LINE.test(rest)) return [draft("proposer", {}, { text: rest, lines }), ...subjectDrafts("", lines)];
  const [head = "", ...right] = rest.split("\t").map((piece) => piece.trim());
  const last = right.at(-1) ?? head;
  if (!PROPOSER_AT_RIGHT.test(last)) return subjectDrafts(rest, lines);
  const subject = right.length === 0 ? "" : [head, ...right.slice(0, -1)].join("\t");
  return [draft("proposer", {}, { text: last, lines }), ...subjectDrafts(subject, lines)];
}

const subjectOf = ({ children }: Draft) => children.find((child) => child.name === "motionSubject");

/** Whether a motion still waits for its 案由: its label stood alone on the line. */
export function awaitsSubject(motion: Draft): boolean {
  const subject = subjectOf(motion);
  return subject !== undefined && subject.text === "" && motion.children.at(-1) === subject;
}

/** Keeps a gap between a motion's label and the words that come to stand behind it, where nothing else divides them. */
export function setApart({ attrs }: Draft): void {
  if (attrs.separator === "" && attrs.label !== "") attrs.separator = "\u3000";
}

/** Gives a motion the subject it waits for; 「（提案單位：…）」 at its end stands by itself. */
export function setSubject(motion: Draft, text: string, lines: readonly number[]): void {
  setApart(motion);
  const place = motion.children.findIndex((child) => child.name === "motionSubject");
  motion.children.splice(place, 1, ...subjectDrafts(text.replace(/^案[\s\u3000]+由/u, "案由"), lines));
}

/** Takes 「提案單位：教務處」 into the head of a motion: before a subject that is still missing, else behind it. */
export function addProposerLine(motion: Draft, words: string, lines: readonly number[]): boolean {
  if (!MOTION_HEAD_LINE.test(words)) return false;
  const before = motion.children.find((child) => child.name === "proposer");
  if (awaitsSubject(motion)) setApart(motion);
  const proposer = draft("proposer", {}, { text: words, lines });
  if (awaitsSubject(motion) && before === undefined) motion.children.splice(-1, 0, proposer);
  else if (motion.children.at(-1) === before || awaitsSubject(motion)) {
    if (before === undefined) return false;
    before.text += `\n${words}`;
    before.lines.push(...lines);
  } else if (motion.children.at(-1)?.name === "motionSubject") motion.children.push(proposer);
  else return false;
  return true;
}
