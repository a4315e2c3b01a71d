import { Fragment, type Node } from "prosemirror-model";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import {
  type MotionKind,
  type MotionPartKind,
  type OutcomeKind,
  RESPONSE_VERB,
} from "../../../shared/minutes/vocabulary.ts";
import { readSpeaker } from "../../../shared/people/speaker.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import { readMotionLabel } from "../../../shared/recognition/labels/motionLabels.ts";
import { readMotionPartLabel, readOutcomeLabel } from "../../../shared/recognition/labels/outcomeLabels.ts";
import { editorSchema } from "../schema.ts";
import { plainWords } from "./plainBlocks.ts";

const { motion, motionPart, motionSubject, outcome, paragraph, remark, speaker } = editorSchema.nodes;

/** How the record writes the label of such a block elsewhere. */
export type Look = { readonly [attribute: string]: unknown };

/** The first line of some blocks, and the rest. */
interface Lines {
  readonly text: string;
  readonly first: Node | null;
  readonly rest: readonly Node[];
}

function linesOf(blocks: readonly Node[]): Lines {
  const [first, ...rest] = blocks;
  if (first?.type !== paragraph) return { text: "", first: null, rest: blocks };
  return { text: inlineText(first), first, rest };
}

const hasColon = (separator: string) => separator === "：" || separator === ":";

/** The first line without its first `length` characters; nothing where nothing is left of it. */
function without({ first }: Lines, length: number): Node[] {
  if (first === null || first.content.size <= length) return [];
  return [first.copy(first.content.cut(length))];
}

/** Blocks with at least a paragraph among them, which keeps the id of the line that was. */
const atLeastOne = (blocks: readonly Node[], lines: Lines) =>
  blocks.length > 0 ? blocks : [paragraph.create({ id: lines.first?.attrs.id ?? "" })];

/** 發言 or 回應: the speaker is read from the first line, 「李委員宏文：」. */
export function asRemark(blocks: readonly Node[], role: "statement" | "response", look: Look): Node {
  const lines = linesOf(blocks);
  const found = readSpeaker(lines.text, { bareUnits: true });
  const read = found !== null && hasColon(found.separator) ? found : null;
  const verb = read === null && role === "response" ? RESPONSE_VERB : (read?.verb ?? "");
  const body = [...without(lines, read?.length ?? 0), ...lines.rest];
  const attrs = { separator: "：", runIn: false, ...look, role, verb };
  return remark.create(attrs, [speaker.create(null, plainWords(read?.speaker ?? "")), ...body]);
}

/** 決議, 決定, 結論 or 主席裁示; a label that the first line begins with is taken from it if it names that kind. */
export function asOutcome(blocks: readonly Node[], kind: OutcomeKind, look: Look): Node {
  const lines = linesOf(blocks);
  const found = readOutcomeLabel(lines.text);
  const read = found !== null && hasColon(found.separator) ? found : null;
  const body = atLeastOne([...without(lines, read?.length ?? 0), ...lines.rest], lines);
  const written = read?.kind === kind ? { label: read.label, separator: read.separator } : {};
  const label = defaultProfile.labels.outcome[kind];
  return outcome.create({ label, separator: "：", ...look, ...written, kind }, body);
}

/** 說明 or 辦法. */
export function asMotionPart(blocks: readonly Node[], kind: MotionPartKind, look: Look): Node {
  const lines = linesOf(blocks);
  const read = readMotionPartLabel(lines.text);
  const body = atLeastOne([...without(lines, read?.length ?? 0), ...lines.rest], lines);
  const written = read?.kind === kind ? { label: read.label, separator: read.separator } : {};
  const label = defaultProfile.labels.motionPart[kind];
  return motionPart.create({ label, separator: "：", ...look, ...written, kind }, body);
}

/** A motion (案) whose 案由 is the first line. */
export function asMotion(blocks: readonly Node[], kind: MotionKind, look: Look): Node {
  const lines = linesOf(blocks);
  const found = readMotionLabel(lines.text);
  const length = found !== null && hasColon(found.separator) ? found.length : 0;
  const words = lines.first?.content.cut(length) ?? Fragment.empty;
  const subject = motionSubject.create({ id: lines.first?.attrs.id ?? "" }, words);
  const label = defaultProfile.labels.motion[kind];
  return motion.create({ label, separator: "：", ...look, kind }, [subject, ...lines.rest]);
}
