import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { withoutSpace } from "../../../../shared/recognition/spacing.ts";
import { put } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { plainUnit, unitOf } from "./unit.ts";
import { plainWords, textOf, wholeOffset, wordsFrom, wordsUpTo } from "./words.ts";

const SEPARATOR = /^\s*([：:])\s*/u;

/**
 * Says which words at the start of a remark's line are its speaker (發言人): the first `length` characters of what is
 * printed. A colon behind them becomes the separator; what follows is what was said.
 */
export function setSpeakerLength(doc: Node, id: string, length: number, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const unit = unitOf(doc, id);
    const plain = unit?.node.type.name === "remark" ? plainUnit(unit.node, marks) : null;
    if (unit === null || plain === null || length > plain.words.size) return null;
    const end = wholeOffset(textOf(plain.words), length);
    const speaker = wordsUpTo(plain.words, end);
    const behind = wordsFrom(plain.words, end);
    const colon = SEPARATOR.exec(textOf(behind));
    const rest = colon === null ? behind : wordsFrom(behind, colon[0].length);
    const { remark, speaker: speakerType, paragraph } = minutesSchema.nodes;
    const speakerNode = speakerType.create({ id: unit.node.firstChild?.attrs.id ?? ids() }, speaker);
    const words = rest.size === 0 ? [] : [paragraph.create({ id: freshTextId(plain.textId, unit.node, ids) }, rest)];
    const attrs = { ...unit.node.attrs, verb: "", separator: colon?.[1] ?? "", runIn: rest.size > 0 };
    const changed = remark.create(attrs, [speakerNode, ...words, ...plain.blocks]);
    return {
      doc: put(unit, [changed], ids),
      id: words[0] === undefined ? String(unit.node.attrs.id) : String(words[0].attrs.id),
    };
  });
}

/** The words keep the id of the paragraph they stood in; a label alone had none of its own. */
function freshTextId(textId: string, remark: Node, ids: IdSource): string {
  return textId === remark.attrs.id ? ids() : textId;
}

/** Writes another speaker's name; the words of the old one are gone. */
export function renameSpeaker(doc: Node, id: string, name: string, ids: IdSource): Reshaped | null {
  const unit = unitOf(doc, id);
  const remark = unit?.node.type.name === "remark" ? unit.node : null;
  const old = remark?.firstChild ?? null;
  if (unit === null || remark === null || old === null) return null;
  const { separator, verb, runIn } = remark.attrs;
  const first = remark.maybeChild(1);
  const begins = separator === "" && verb === "";
  const onLine = begins ? first?.type === minutesSchema.nodes.paragraph : runIn;
  const attrs = { ...remark.attrs, separator: begins ? "：" : separator, runIn: onLine };
  const speaker = old.type.create(old.attrs, plainWords(name));
  const changed = remark.type.create(attrs, [speaker, ...remark.children.slice(1)]);
  return { doc: put(unit, [changed], ids), id: lineIdOf(changed) };
}

/** The id that names a remark's first line: that of the paragraph on it, else its own. */
function lineIdOf(remark: Node): string {
  const first = remark.attrs.runIn === true ? remark.maybeChild(1) : null;
  return String((first?.type === minutesSchema.nodes.paragraph ? first : remark).attrs.id);
}

/** Where in a text these words end if it begins with them, white space aside; null if it does not. */
function endOfStart(text: string, words: string): number | null {
  const wanted = withoutSpace(words);
  let found = "";
  for (let at = 0; at < text.length && found.length < wanted.length; at += 1) {
    found += withoutSpace(text[at] ?? "");
    if (!wanted.startsWith(found)) return null;
    if (found === wanted) return at + 1;
  }
  return null;
}

/** Names the speaker of a remark: by the words that its line begins with where they are that name, else by writing it. */
export function nameSpeaker(doc: Node, id: string, name: string, ids: IdSource): Reshaped | null {
  const unit = unitOf(doc, id);
  const plain = unit === null ? null : plainUnit(unit.node, new Map());
  const end = plain === null || withoutSpace(name) === "" ? null : endOfStart(textOf(plain.words), name);
  return end === null ? renameSpeaker(doc, id, name, ids) : setSpeakerLength(doc, id, end, ids);
}
