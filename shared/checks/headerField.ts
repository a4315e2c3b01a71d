import type { Node } from "prosemirror-model";
import { inlineText } from "../minutes/plainText.ts";
import type { HeaderFieldKind } from "../minutes/vocabulary.ts";

/** The first header field of a kind with its text. */
export function headerFieldOf(doc: Node, kind: HeaderFieldKind): { id: string; text: string } | null {
  let found: { id: string; text: string } | null = null;
  doc.forEach((child) => {
    if (found !== null || child.type.name !== "headerField" || child.attrs.kind !== kind) return;
    found = { id: String(child.attrs.id), text: inlineText(child) };
  });
  return found;
}

/** The words of the adjournment section (散會) with the block they stand in. */
export function adjournmentOf(doc: Node): { id: string; text: string } | null {
  let found: { id: string; text: string } | null = null;
  doc.forEach((section) => {
    if (section.type.name !== "section" || section.attrs.kind !== "adjournment") return;
    const words: string[] = [];
    section.descendants((node) => {
      if (node.isTextblock) words.push(inlineText(node));
      return true;
    });
    found = { id: String(section.attrs.id), text: words.join("") };
  });
  return found;
}
