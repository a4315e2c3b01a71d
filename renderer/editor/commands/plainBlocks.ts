import { Fragment, type Node } from "prosemirror-model";
import { fillLabel } from "../../../shared/minutes/marks.ts";
import { editorSchema } from "../schema.ts";
import { headCount } from "./places.ts";

const { paragraph } = editorSchema.nodes;

/** Words without marks, as inline content. */
export const plainWords = (text: string) => (text === "" ? Fragment.empty : Fragment.from(editorSchema.text(text)));

/** A label's words with the blocks that follow: on one line with the first where they stood so. */
function labelled(words: Fragment, headId: unknown, blocks: readonly Node[], runIn: boolean): Node[] {
  const [first, ...rest] = blocks;
  const empty = blocks.every((block) => block.type === paragraph && block.content.size === 0);
  if (words.size === 0 || empty) return words.size === 0 ? [...blocks] : [paragraph.create({ id: headId }, words)];
  if (runIn && first?.type === paragraph) return [paragraph.create(first.attrs, words.append(first.content)), ...rest];
  return [paragraph.create({ id: headId }, words), ...blocks];
}

/** The words of a motion's head: its label, its 案由 and who proposed it. */
function motionWords(motion: Node, ordinal: string, withLabel: boolean): Fragment {
  const head = motion.children.slice(0, headCount(motion));
  const words = head.reduce((all, part) => all.append(part.content), Fragment.empty);
  const label = fillLabel(String(motion.attrs.label), ordinal) + String(motion.attrs.separator);
  return withLabel && words.size > 0 ? plainWords(label).append(words) : words;
}

/**
 * A remark, outcome, motion or part of one as plain blocks, its label become words where it has any behind it. With
 * `withLabel` false only a speaker's and a 案由's own words stay. Other blocks are what they are.
 */
export function plainBlocks(block: Node, ordinal: string, withLabel = true): Node[] {
  const body = block.children.slice(headCount(block));
  const { label, separator, verb, runIn } = block.attrs;
  switch (block.type.name) {
    case "remark": {
      const speaker = block.firstChild?.content ?? Fragment.empty;
      const words = speaker.size === 0 ? speaker : speaker.append(plainWords(String(verb) + String(separator)));
      const blocks = labelled(words, block.firstChild?.attrs.id, body, runIn === true);
      return blocks.length === 0 ? [paragraph.create({ id: block.firstChild?.attrs.id })] : blocks;
    }
    case "outcome":
    case "motionPart": {
      const empty = body.every((each) => each.isTextblock && each.content.size === 0);
      const words =
        withLabel && label !== "" && !empty ? plainWords(String(label) + String(separator)) : Fragment.empty;
      return labelled(words, "", body, runIn === true);
    }
    case "motion": {
      const head = block.children.find((child) => child.type.name === "motionSubject");
      return [paragraph.create({ id: head?.attrs.id }, motionWords(block, ordinal, withLabel)), ...body];
    }
    default:
      return [block];
  }
}
