import type { DOMOutputSpec, Node, NodeSpec, TagParseRule } from "prosemirror-model";
import { type MinutesNodeName, minutesSchema } from "../../../shared/minutes/schema.ts";
import { blockSelector, readAttributes, writeAttributes } from "./storedAttributes.ts";

type Form = Pick<NodeSpec, "toDOM" | "parseDOM" | "selectable">;

/** Reads an element that this editor wrote itself. */
const ownRule = (name: MinutesNodeName): TagParseRule => ({
  tag: blockSelector(name),
  priority: 60,
  getAttrs: (element) => readAttributes(minutesSchema.nodes[name], element),
});

function block(name: MinutesNodeName, tag = "div", ...foreign: TagParseRule[]): Form {
  return {
    toDOM: (node): DOMOutputSpec => [tag, writeAttributes(name, node.attrs), 0],
    parseDOM: [ownRule(name), ...foreign],
    // Only words are selected: what replaces a selection then always has a text block to go into.
    selectable: false,
  };
}

const span = (element: HTMLElement, name: "colspan" | "rowspan") => {
  const written = Number.parseInt(element.getAttribute(name) ?? "1", 10);
  return Number.isInteger(written) && written > 0 && written < 100 ? written : 1;
};

const foreignCell = (tag: "td" | "th"): TagParseRule => ({
  tag,
  getAttrs: (element) => ({
    header: tag === "th",
    colspan: span(element, "colspan"),
    rowspan: span(element, "rowspan"),
  }),
});

function cellToDOM(node: Node): DOMOutputSpec {
  const { colspan, rowspan, header } = node.attrs;
  const spans = { colspan: String(colspan), rowspan: String(rowspan) };
  return [header === true ? "th" : "td", { ...writeAttributes("tableCell", node.attrs), ...spans }, 0];
}

/** How the blocks stand in the clipboard, and what of pasted HTML becomes them. */
export const BLOCK_FORMS: Record<MinutesNodeName, Form> = {
  doc: {},
  text: {},
  title: block("title", "h1"),
  headerField: block("headerField"),
  section: block("section", "section"),
  heading: block("heading", "h2"),
  paragraph: block("paragraph", "p", { tag: "p" }, ...[1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}` }))),
  clauseList: block("clauseList", "ol", { tag: "ol" }, { tag: "ul", attrs: { style: "•" } }),
  clause: block("clause", "li", { tag: "li" }),
  motion: block("motion"),
  motionSubject: block("motionSubject", "p"),
  proposer: block("proposer", "p"),
  motionPart: block("motionPart"),
  remark: block("remark"),
  speaker: block("speaker", "p"),
  outcome: block("outcome"),
  figure: block("figure"),
  vote: block("vote"),
  recess: block("recess"),
  presenceChange: block("presenceChange"),
  attachmentRef: block("attachmentRef"),
  followUpTable: block("followUpTable"),
  followUpRow: block("followUpRow"),
  followUpAssignment: block("followUpAssignment"),
  followUpCell: block("followUpCell"),
  table: {
    toDOM: (node): DOMOutputSpec => ["table", writeAttributes("table", node.attrs), ["tbody", 0]],
    parseDOM: [ownRule("table"), { tag: "table" }],
    selectable: false,
  },
  tableRow: block("tableRow", "tr", { tag: "tr" }),
  tableCell: {
    toDOM: cellToDOM,
    parseDOM: [ownRule("tableCell"), foreignCell("td"), foreignCell("th")],
    selectable: false,
  },
  hardBreak: { toDOM: (): DOMOutputSpec => ["br"], parseDOM: [{ tag: "br" }] },
};
