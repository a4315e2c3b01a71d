import type { Node } from "prosemirror-model";
import { Selection } from "prosemirror-state";
import type { EditorView, NodeView, NodeViewConstructor } from "prosemirror-view";
import { columnsOf } from "../../../shared/minutes/followUpCells.ts";
import type { MinutesNodeName } from "../../../shared/minutes/schema.ts";
import type { TickBox } from "../paint/paint.ts";
import type { PaintStore } from "../paint/paintStore.ts";
import { type BlockElements, BlockView } from "./blockView.ts";
import { kebab } from "./cssText.ts";
import { DRESSES, type Dress } from "./dress.ts";
import { drawSquares } from "./squares.ts";

type BlockName = keyof typeof DRESSES;

const TAGS: Partial<Record<MinutesNodeName, string>> = { title: "h1", heading: "h2", paragraph: "p", tableRow: "tr" };

function element(name: BlockName, tag = TAGS[name] ?? "div"): HTMLElement {
  const made = document.createElement(tag);
  made.className = `paper-${kebab(name)}`;
  return made;
}

function simple(name: BlockName): BlockElements {
  const dom = element(name);
  return { dom, contentDOM: dom };
}

function tableElements(): BlockElements {
  const dom = element("table", "table");
  const contentDOM = document.createElement("tbody");
  dom.append(contentDOM);
  return { dom, contentDOM };
}

function cellElements(node: Node): BlockElements {
  const dom = element("tableCell", node.attrs.header === true ? "th" : "td");
  return { dom, contentDOM: dom };
}

/** An element whose blocks stand in an inner one, beside something that is drawn. */
function withBeside(name: BlockName, beside: HTMLElement, besideFirst: boolean): BlockElements {
  const dom = element(name);
  const contentDOM = document.createElement("div");
  contentDOM.className = "paper-within";
  beside.contentEditable = "false";
  dom.append(...(besideFirst ? [beside, contentDOM] : [contentDOM, beside]));
  return { dom, contentDOM };
}

function followUpTableView(node: Node, view: EditorView, store: PaintStore): NodeView {
  const header = document.createElement("div");
  header.className = "paper-within";
  const dress: Dress = (dom, table, paint) => {
    DRESSES.followUpTable(dom, table, paint);
    header.replaceChildren(
      ...columnsOf(table).map((column) => {
        const cell = document.createElement("div");
        cell.className = "paper-square paper-column-label";
        cell.textContent = column.label;
        return cell;
      }),
    );
  };
  return new BlockView(node, withBeside("followUpTable", header, true), dress, store, () => view.composing);
}

/** A row or one unit's part of it, with the squares beside its cells; a click on a box ticks it, another takes the tick away. */
function partView(
  name: "followUpRow" | "followUpAssignment",
  node: Node,
  view: EditorView,
  getPos: () => number | undefined,
  store: PaintStore,
): NodeView {
  const squares = document.createElement("div");
  squares.className = "paper-within";
  const tick = ({ kind, ruling, ticked }: TickBox) => {
    const pos = getPos();
    if (pos === undefined || !view.editable || view.composing) return;
    const transaction = view.state.tr.setNodeAttribute(pos, kind, ticked ? null : ruling);
    // What she types next belongs to the row that she ticked, not to where the cursor was before.
    const end = pos + (transaction.doc.nodeAt(pos)?.nodeSize ?? 1);
    const last = Selection.near(transaction.doc.resolve(end - 1), -1);
    if (last.from > pos && last.to < end) transaction.setSelection(last);
    view.dispatch(transaction);
    view.focus();
  };
  const dress: Dress = (_dom, _node, paint) => drawSquares(squares, paint.squares ?? [], tick);
  return Object.assign(new BlockView(node, withBeside(name, squares, false), dress, store, () => view.composing), {
    stopEvent: (event: Event) => squares.contains(event.target as globalThis.Node | null),
  });
}

/** A small button that is drawn beside the 時間 line. */
export interface FieldTool {
  readonly label: string;
  readonly onPress: (button: HTMLElement) => void;
}

/** A line of the header; the 時間 line has a button behind its words. */
function fieldView(node: Node, view: EditorView, store: PaintStore, tool: FieldTool): NodeView {
  const isTime = node.attrs.kind === "time";
  const elements = isTime ? withTool(tool) : simple("headerField");
  const made = new BlockView(node, elements, DRESSES.headerField, store, () => view.composing);
  const update = (next: Node) => (next.attrs.kind === "time") === isTime && made.update(next);
  return {
    dom: made.dom,
    contentDOM: made.contentDOM,
    update,
    ignoreMutation: (mutation) => made.ignoreMutation(mutation),
    stopEvent: (event) => event.target instanceof HTMLElement && event.target.className === "paper-field-tool",
    destroy: () => made.destroy(),
  };
}

function withTool({ label, onPress }: FieldTool): BlockElements {
  const dom = element("headerField");
  const contentDOM = document.createElement("span");
  const button = document.createElement("button");
  button.type = "button";
  button.className = "paper-field-tool";
  button.contentEditable = "false";
  button.tabIndex = -1;
  button.textContent = label;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", () => onPress(button));
  dom.append(contentDOM, button);
  return { dom, contentDOM };
}

/** How every block is drawn. */
export function nodeViews(store: PaintStore, tool: FieldTool): Record<string, NodeViewConstructor> {
  const views: Record<string, NodeViewConstructor> = {};
  for (const name of Object.keys(DRESSES) as BlockName[]) {
    views[name] = (node, view) => new BlockView(node, simple(name), DRESSES[name], store, () => view.composing);
  }
  views.headerField = (node, view) => fieldView(node, view, store, tool);
  views.table = (node, view) => new BlockView(node, tableElements(), DRESSES.table, store, () => view.composing);
  views.tableCell = (node, view) =>
    new BlockView(node, cellElements(node), DRESSES.tableCell, store, () => view.composing);
  views.followUpTable = (node, view) => followUpTableView(node, view, store);
  for (const name of ["followUpRow", "followUpAssignment"] as const) {
    views[name] = (node, view, getPos) => partView(name, node, view, getPos, store);
  }
  return views;
}
