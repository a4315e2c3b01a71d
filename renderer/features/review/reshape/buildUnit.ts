import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { assertNever } from "../../../../shared/minutes/never.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import type { MotionKind, MotionPartKind, OutcomeKind, RemarkRole } from "../../../../shared/minutes/vocabulary.ts";
import { parseAnyNumeral } from "../../../../shared/numbering/numerals.ts";
import { readSpeaker } from "../../../../shared/people/speaker.ts";
import { PROPOSER_AT_END, readMotionLabel } from "../../../../shared/recognition/labels/motionLabels.ts";
import { readMotionPartLabel, readOutcomeLabel } from "../../../../shared/recognition/labels/outcomeLabels.ts";
import { emptyParagraph } from "./place.ts";
import type { PlainUnit } from "./unit.ts";
import { plainWords, printsAlike, textOf, trimEnd, type Words, wordsFrom, wordsUpTo } from "./words.ts";

/** What a line of the body may be read as. An outcome without a kind takes the one that its label names, else 決議. */
export type BlockKind =
  | { readonly name: "paragraph" }
  | { readonly name: "remark"; readonly role: RemarkRole }
  | { readonly name: "outcome"; readonly kind: OutcomeKind | null }
  | { readonly name: "motionPart"; readonly kind: MotionPartKind }
  | { readonly name: "motion"; readonly kind: MotionKind };

interface Label {
  readonly label: string;
  readonly separator: string;
  readonly length: number;
}

const NO_LABEL: Label = { label: "", separator: "", length: 0 };

/** Any short words before a colon. */
export function readColonLabel(text: string): Label | null {
  const match = /^([^：:，。；？！,;?!\n]{1,20})([：:])\s*/u.exec(text);
  return match === null ? null : { label: match[1] ?? "", separator: match[2] ?? "", length: match[0].length };
}

const printed = ({ label, separator }: Label) => label + separator;

/** The label, if it prints the very words it was read from and holds nothing that would be filled in. */
function sound<Read extends Label>(words: Words, read: Read | null): Read | null {
  return read !== null && !read.label.includes("%") && printsAlike(words, read.length, printed(read)) ? read : null;
}

interface Rest {
  readonly id: string;
  readonly runIn: boolean;
  readonly blocks: readonly Node[];
}

/** What stands behind and below a label of this length; a label alone keeps the id of its line. */
function restOf({ textId, words, blocks }: PlainUnit, length: number, ids: IdSource): Rest {
  const rest = wordsFrom(words, length);
  if (rest.size === 0 && length > 0) return { id: textId, runIn: false, blocks };
  return {
    id: ids(),
    runIn: true,
    blocks: [minutesSchema.nodes.paragraph.create({ id: textId }, rest), ...blocks],
  };
}

const orEmpty = (blocks: readonly Node[], ids: IdSource) => (blocks.length === 0 ? [emptyParagraph(ids)] : blocks);

function buildOutcome(plain: PlainUnit, asked: OutcomeKind | null, ids: IdSource): Node {
  const text = textOf(plain.words);
  const known = sound(plain.words, readOutcomeLabel(text));
  const label = known ?? sound(plain.words, readColonLabel(text)) ?? NO_LABEL;
  const { id, runIn, blocks } = restOf(plain, label.length, ids);
  const { separator } = label;
  const kind = asked ?? known?.kind ?? "resolution";
  // Without a label `runIn` would put the words onto the line before.
  const attrs = { id, kind, label: label.label, separator, runIn: runIn && label.length > 0 };
  return minutesSchema.nodes.outcome.create(attrs, orEmpty(blocks, ids));
}

function buildPart(plain: PlainUnit, kind: MotionPartKind, ids: IdSource): Node {
  const text = textOf(plain.words);
  const label = sound(plain.words, readMotionPartLabel(text)) ?? sound(plain.words, readColonLabel(text)) ?? NO_LABEL;
  const { id, runIn, blocks } = restOf(plain, label.length, ids);
  const { separator } = label;
  return minutesSchema.nodes.motionPart.create(
    { id, kind, label: label.label, separator, runIn },
    orEmpty(blocks, ids),
  );
}

interface SpeakerReading extends Label {
  readonly speaker: string;
  readonly verb: string;
}

/** Who speaks at the start of a line: a known form of name or unit, else whatever stands before the first colon. */
function readAnySpeaker(words: Words): SpeakerReading | null {
  const text = textOf(words);
  const read = readSpeaker(text, { bareUnits: true });
  if (read !== null && printsAlike(words, read.length, read.speaker + (read.verb ?? "") + read.separator)) {
    const { speaker, separator, length } = read;
    return { speaker, verb: read.verb ?? "", label: speaker, separator, length };
  }
  const colon = sound(words, readColonLabel(text));
  return colon === null ? null : { ...colon, speaker: colon.label, verb: "" };
}

/** A remark; without a speaker in the words it has an empty one, for her to name. */
export function buildRemark(plain: PlainUnit, role: RemarkRole, ids: IdSource): Node {
  const read = readAnySpeaker(plain.words);
  const { id, runIn, blocks } = restOf(plain, read?.length ?? 0, ids);
  const speaker = minutesSchema.nodes.speaker.create({ id: ids() }, plainWords(read?.speaker ?? ""));
  const attrs = { id, role, verb: read?.verb ?? "", separator: read?.separator ?? "", runIn };
  return minutesSchema.nodes.remark.create(attrs, [speaker, ...blocks]);
}

const MOTION_ORDINALS: ReadonlySet<string> = new Set(["chinese", "arabic", "fullwidth", "formal"]);

function motionAttributes(words: Words) {
  const read = readMotionLabel(textOf(words));
  const number = read?.number ?? null;
  const numeral = number === null ? null : parseAnyNumeral(number);
  if (read === null || !printsAlike(words, read.length, read.label.replace("%", number ?? "") + read.separator)) {
    return { length: 0, attrs: { label: "", ordinal: "none", mark: null, separator: "" } };
  }
  const { separator, length } = read;
  if (number === null || numeral === null || !MOTION_ORDINALS.has(numeral.kind)) {
    return { length, attrs: { label: read.label.replace("%", number ?? ""), ordinal: "none", mark: null, separator } };
  }
  return { length, attrs: { label: read.label, ordinal: numeral.kind, mark: number, separator } };
}

function buildMotion(plain: PlainUnit, kind: MotionKind, ids: IdSource): Node {
  const { length, attrs } = motionAttributes(plain.words);
  const rest = wordsFrom(plain.words, length);
  const proposer = PROPOSER_AT_END.exec(textOf(rest));
  const subject = proposer === null ? rest : trimEnd(wordsUpTo(rest, proposer.index));
  const head = [minutesSchema.nodes.motionSubject.create({ id: plain.textId }, subject)];
  if (proposer !== null) {
    head.push(minutesSchema.nodes.proposer.create({ id: ids() }, wordsFrom(rest, proposer.index)));
  }
  return minutesSchema.nodes.motion.create({ id: ids(), kind, ...attrs }, [...head, ...plain.blocks]);
}

/** The blocks that plain words become when they are read as this kind; the first is the unit itself. */
export function buildUnit(plain: PlainUnit, kind: BlockKind, ids: IdSource): Node[] {
  switch (kind.name) {
    case "paragraph":
      return [minutesSchema.nodes.paragraph.create({ id: plain.textId }, plain.words), ...plain.blocks];
    case "remark":
      return [buildRemark(plain, kind.role, ids)];
    case "outcome":
      return [buildOutcome(plain, kind.kind, ids)];
    case "motionPart":
      return [buildPart(plain, kind.kind, ids)];
    case "motion":
      return [buildMotion(plain, kind.kind, ids)];
    default:
      return assertNever(kind, "kind");
  }
}
