import type { Node } from "prosemirror-model";
import type { NodeView, ViewMutationRecord } from "prosemirror-view";
import type { Paint } from "../paint/paint.ts";
import type { PaintedView, PaintStore } from "../paint/paintStore.ts";
import type { Dress } from "./dress.ts";

/** The elements of a block: its own, and the one that holds its words or blocks. */
export interface BlockElements {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
}

/**
 * A block in the page. Its element stays the same whatever its attributes and paint become, so that nothing is drawn
 * anew below a word that is being composed.
 */
export class BlockView implements NodeView, PaintedView {
  readonly dom: HTMLElement;
  readonly contentDOM: HTMLElement;
  protected node: Node;
  private paint: Paint;
  private readonly store: PaintStore;
  private readonly dress: Dress;
  private readonly isComposing: () => boolean;

  constructor(node: Node, elements: BlockElements, dress: Dress, store: PaintStore, isComposing: () => boolean) {
    this.node = node;
    this.dom = elements.dom;
    this.contentDOM = elements.contentDOM;
    this.dress = dress;
    this.store = store;
    this.isComposing = isComposing;
    this.paint = store.attach(String(node.attrs.id), this);
    dress(this.dom, node, this.paint);
  }

  update(node: Node): boolean {
    const [oldId, newId] = [String(this.node.attrs.id), String(node.attrs.id)];
    if (oldId !== newId && oldId !== "" && !this.isComposing()) return false;
    const same =
      node.attrs === this.node.attrs && headOf(node) === headOf(this.node) && isEmpty(node) === isEmpty(this.node);
    this.node = node;
    if (oldId !== newId) {
      this.store.detach(oldId, this);
      this.paint = this.store.attach(newId, this);
    }
    if (!same) this.dress(this.dom, node, this.paint);
    return true;
  }

  repaint(paint: Paint): void {
    this.paint = paint;
    this.dress(this.dom, this.node, paint);
  }

  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === "selection") return false;
    if (mutation.type === "attributes") return true;
    return !this.contentDOM.contains(mutation.target);
  }

  destroy(): void {
    this.store.detach(String(this.node.attrs.id), this);
  }
}

const isEmpty = (node: Node) => node.isTextblock && node.content.size === 0;

/** What of a block's content its look depends on: the words of its speaker or heading, and what follows its 案由. */
function headOf(node: Node): Node | null | string {
  switch (node.type.name) {
    case "remark":
    case "section":
      return node.firstChild;
    case "motion":
      return node.children
        .slice(0, 3)
        .map((child) => child.type.name)
        .join(" ");
    default:
      return null;
  }
}
