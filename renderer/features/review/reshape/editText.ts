import { Fragment, type Node } from "prosemirror-model";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { placeOf, put } from "./place.ts";
import type { Reshaped } from "./reshaped.ts";
import { textOf, type Words, wordsFrom, wordsUpTo } from "./words.ts";

function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

const reversed = (text: string) => text.split("").reverse().join("");

/** Text under the marks of the words before it; a line feed is a hard break. */
function written(text: string, like: Words): Words {
  const marks = like.lastChild?.marks.filter((mark) => mark.type.spec.inclusive !== false) ?? [];
  const nodes = text
    .split("\n")
    .flatMap((line, index) => [
      ...(index > 0 ? [minutesSchema.nodes.hardBreak.create()] : []),
      ...(line === "" ? [] : [minutesSchema.text(line, marks)]),
    ]);
  return Fragment.from(nodes);
}

/** Writes other words into a text block; what stays of the old ones keeps its marks (strong, uncertain …). */
export function editText(doc: Node, textId: string, text: string): Reshaped | null {
  const place = placeOf(doc, textId);
  if (place === null || !place.node.isTextblock) return null;
  const old = textOf(place.node.content);
  if (old === text) return null;
  const start = sharedStart(old, text);
  const end = sharedStart(reversed(old.slice(start)), reversed(text.slice(start)));
  const before = wordsUpTo(place.node.content, start);
  const middle = written(text.slice(start, text.length - end), before);
  const words = before.append(middle).append(wordsFrom(place.node.content, old.length - end));
  return { doc: put(place, [place.node.type.create(place.node.attrs, words, place.node.marks)], () => ""), id: textId };
}
