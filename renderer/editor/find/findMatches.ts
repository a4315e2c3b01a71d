import type { Node } from "prosemirror-model";
import { foldVariant } from "../../../shared/characters/variants.ts";

/** A stretch of words that was looked for; `exact` is false where a variant (台 for 臺), a width or a case differs. */
export interface Match {
  readonly from: number;
  readonly to: number;
  readonly exact: boolean;
}

/** Folds one character without changing how many UTF-16 units it takes. */
function foldCharacter(character: string): string {
  const folded = foldVariant(character.normalize("NFKC")).toLowerCase();
  return folded.length === character.length ? folded : character;
}

const fold = (text: string) => Array.from(text, foldCharacter).join("");

const texts = new WeakMap<Node, { readonly written: string; readonly folded: string }>();

/** The words of a block, one unit for one place in the document. */
function textOf(block: Node): { readonly written: string; readonly folded: string } {
  const kept = texts.get(block);
  if (kept !== undefined) return kept;
  const written = block.textBetween(0, block.content.size, undefined, (leaf) =>
    leaf.type.name === "hardBreak" ? "\n" : "\uFFFC",
  );
  const text = { written, folded: fold(written) };
  texts.set(block, text);
  return text;
}

/** Every place of a text in a document, in order, none over another; variants, widths and cases count as the same. */
export function findMatches(doc: Node, query: string): Match[] {
  const wanted = fold(query);
  const matches: Match[] = [];
  if (wanted === "") return matches;
  doc.descendants((node, pos) => {
    if (!node.isTextblock) return true;
    const { written, folded } = textOf(node);
    for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
      const from = pos + 1 + at;
      matches.push({ from, to: from + wanted.length, exact: written.startsWith(query, at) });
    }
    return false;
  });
  return matches;
}
