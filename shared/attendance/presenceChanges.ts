import type { Node } from "prosemirror-model";
import { inlineText } from "../minutes/plainText.ts";
import { type PresenceChange, parsePresence } from "./presenceWords.ts";

/** A 入席 or 離席 line of a record, and the position before it. */
export interface PlacedChange extends PresenceChange {
  readonly pos: number;
}

/** What the line says: its printed words, and what was recorded with it where they say it in another way. */
function changeOf(node: Node): PresenceChange | null {
  const text = inlineText(node).trim();
  const read = parsePresence(text);
  if (read !== null) return read;
  const person = String(node.attrs.person);
  if (text === "") return null;
  return {
    person: text.includes(person) && person !== "" ? person : text,
    change: node.attrs.change,
    at: node.attrs.at,
  };
}

const known = new WeakMap<Node, readonly PlacedChange[]>();

/** The 入席 and 離席 lines below a block in reading order, positions counted from its content; blocks that have not changed are not read again. */
export function presenceChanges(block: Node): readonly PlacedChange[] {
  if (block.isTextblock) return [];
  const found = known.get(block);
  if (found !== undefined) return found;
  const changes: PlacedChange[] = [];
  block.forEach((child, offset) => {
    if (child.type.name === "presenceChange") {
      const change = changeOf(child);
      if (change !== null) changes.push({ ...change, pos: offset });
      return;
    }
    for (const change of presenceChanges(child)) changes.push({ ...change, pos: offset + 1 + change.pos });
  });
  known.set(block, changes);
  return changes;
}
