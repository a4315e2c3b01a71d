import { closeHistory } from "prosemirror-history";
import type { Node, ResolvedPos } from "prosemirror-model";
import type { Command, Transaction } from "prosemirror-state";
import { attachmentLabel, writtenAttachmentLabel } from "../../../shared/minutes/attachmentWords.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { positionOf } from "../blockPlaces.ts";
import { editorSchema } from "../schema.ts";
import { depthOf, headCount, type Placed } from "./places.ts";

const { attachmentRef } = editorSchema.nodes;

/** Blocks under which files are listed, the nearest first. */
const HOLDERS = ["motion", "clause", "section"] as const;

/** What happens at the sitting; files stand before it, among what was prepared. */
const OF_THE_SITTING: ReadonlySet<string> = new Set(["remark", "outcome", "vote", "recess", "presenceChange"]);

/** The motion, item or section at a position, under which a file is listed; null in the header and in tables. */
function holderAt($at: ResolvedPos): Placed | null {
  if (depthOf($at, "followUpTable", "table") !== null) return null;
  const depth = HOLDERS.map((name) => depthOf($at, name)).find((found) => found !== null);
  return depth == null ? null : { node: $at.node(depth), pos: $at.before(depth) };
}

const filesOf = (holder: Node) => holder.children.filter(({ type }) => type === attachmentRef);

/** Before the first block of the sitting, behind the files that are there. */
function placeIn({ node, pos }: Placed): number {
  const first = node.children.findIndex(({ type }) => OF_THE_SITTING.has(type.name));
  const index = Math.max(first < 0 ? node.childCount : first, headCount(node), node.type.name === "clause" ? 1 : 0);
  const before = node.children.slice(0, index).reduce((size, child) => size + child.nodeSize, 0);
  return pos + 1 + before;
}

/** A file in the store and its name. */
export interface KeptFile {
  readonly id: string;
  readonly name: string;
}

/**
 * Lists a kept file under the motion, item or section at the cursor as 附件一, 附件二 …; a line at the cursor that names a
 * file which is not attached yet gets it.
 */
export function attachFile({ id, name }: KeptFile): Command {
  return (state, dispatch) => {
    const { $head } = state.selection;
    const { tr } = state;
    if ($head.parent.type === attachmentRef && $head.parent.attrs.attachmentId === null) {
      tr.setNodeAttribute($head.before(), "attachmentId", id);
    } else {
      const holder = holderAt($head);
      if (holder === null) return false;
      const words = attachmentLabel(filesOf(holder.node).length + 1) + name;
      tr.insert(placeIn(holder), attachmentRef.create({ attachmentId: id }, editorSchema.text(words)));
    }
    dispatch?.(closeHistory(tr));
    return true;
  };
}

/** Takes a file off its list, those behind it moving up; the store keeps it, so that undo brings it back. */
export function detachFile(blockId: string): Command {
  return (state, dispatch) => {
    const pos = positionOf(state.doc, blockId);
    const node = pos === null ? null : state.doc.nodeAt(pos);
    if (pos === null || node?.type !== attachmentRef) return false;
    const $pos = state.doc.resolve(pos);
    const { tr } = state;
    tr.delete(pos, pos + node.nodeSize);
    renumber(tr, $pos.parent, $pos.start(), $pos.index());
    dispatch?.(closeHistory(tr));
    return true;
  };
}

/** Counts anew the files of a holder that stood behind the one taken away; only labels that this app would write are touched. */
function renumber(tr: Transaction, holder: Node, start: number, removed: number): void {
  let number = 0;
  holder.forEach((child, offset, index) => {
    if (child.type !== attachmentRef || index === removed) return;
    number += 1;
    if (index < removed) return;
    const written = writtenAttachmentLabel(inlineText(child));
    if (written === null) return;
    const from = tr.mapping.map(start + offset + 1);
    tr.insertText(attachmentLabel(number), from, from + written.length);
  });
}
