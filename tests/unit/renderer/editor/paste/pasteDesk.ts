import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { insertPasted } from "../../../../../renderer/editor/paste/insertPasted.ts";
import { clippingBlocks } from "../../../../../renderer/editor/paste/pastePlugin.ts";
import { inlineText } from "../../../../../shared/minutes/plainText.ts";
import { desk, lines } from "../desk.ts";

/** The state after what another program copied was pasted. */
export function pasteInto(
  state: EditorState,
  clipping: { readonly html?: string; readonly text?: string },
): EditorState {
  const blocks = clippingBlocks({ html: clipping.html ?? "", text: clipping.text ?? "" });
  const transaction = insertPasted(state, blocks);
  return transaction === null ? state : state.apply(transaction);
}

export const textInto = (doc: Node, text: string): string[] => lines(pasteInto(desk(doc), { text }));
export const htmlInto = (doc: Node, html: string): string[] => lines(pasteInto(desk(doc), { html }));

const MARKED: Record<string, string> = { strong: "*", underline: "_", superscript: "^", subscript: "~", strike: "-" };

/** Words with their marks as signs around them: *bold*, _underlined_. */
function signed(node: Node): string {
  return node.children
    .map((child) =>
      child.marks.reduce(
        (text, mark) => `${MARKED[mark.type.name]}${text}${MARKED[mark.type.name]}`,
        inlineText2(child),
      ),
    )
    .join("");
}

const inlineText2 = (node: Node) => (node.isText ? (node.text ?? "") : "⏎");

/** The shape of a node: blocks by name in brackets, lists by their style, cells by their spans. */
export function shape(node: Node): string {
  if (node.type.name === "paragraph") return signed(node);
  const inside = node.children.map(shape).join(" | ");
  switch (node.type.name) {
    case "clauseList":
      return `${node.attrs.style}${node.attrs.start === 1 ? "" : node.attrs.start}[${inside}]`;
    case "clause":
      return inside;
    case "tableCell": {
      const { colspan, rowspan, header } = node.attrs;
      return `${header === true ? "!" : ""}${colspan * rowspan === 1 ? "" : `${colspan}x${rowspan}:`}${inside}`;
    }
    case "tableRow":
      return `{${inside}}`;
    default:
      return node.isTextblock ? `${node.type.name}:${inlineText(node)}` : `${node.type.name}(${inside})`;
  }
}

/** The shape of the blocks of the first section. */
export function bodyShape(state: EditorState): string[] {
  const section = state.doc.children.find((child) => child.type.name === "section");
  return section?.children.slice(1).map(shape) ?? [];
}

/** The shape that HTML pasted into an empty record makes. */
export const shapeOf = (doc: Node, html: string): string[] => bodyShape(pasteInto(desk(doc), { html }));
