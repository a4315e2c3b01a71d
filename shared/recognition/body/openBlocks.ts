import type { MinutesNodeName } from "../../minutes/schema.ts";
import type { Draft } from "../draft.ts";

/** A container that is still open. */
export interface Open {
  readonly name: MinutesNodeName;
  readonly node: Draft;
  /** Number of the last clause, of a list. */
  last: number;
}

/** No record nests so deep; what does is no structure, and must not become a tree that nothing can walk. */
const DEEPEST = 40;

/** The containers that are open while the paragraphs of a section are read, the section first, the innermost last. */
export class OpenBlocks {
  private readonly stack: Open[];

  constructor(section: Draft) {
    this.stack = [{ name: section.name, node: section, last: 0 }];
  }

  get top(): Open {
    const top = this.stack.at(-1);
    if (top === undefined) throw new RangeError("The section itself was closed");
    return top;
  }

  get length(): number {
    return this.stack.length;
  }

  at(index: number): Open | undefined {
    return this.stack.at(index);
  }

  /** The draft that takes the next block: never a list, whose children are clauses. */
  container(): Draft {
    while (this.top.name === "clauseList") this.stack.pop();
    return this.top.node;
  }

  /** Adds a block to the innermost container and opens it. */
  open(node: Draft): void {
    if (this.length >= DEEPEST) this.closeDownTo(DEEPEST - 4);
    this.container().children.push(node);
    this.stack.push({ name: node.name, node, last: 0 });
  }

  /** Opens a clause of the list on top. */
  openClause(clause: Draft): void {
    this.top.node.children.push(clause);
    this.stack.push({ name: "clause", node: clause, last: 0 });
  }

  /** Leaves `length` blocks open, the section at least. */
  closeDownTo(length: number): void {
    this.stack.length = Math.max(1, Math.min(length, this.stack.length));
  }

  /** Place of the innermost open block of a kind, 0 or below where there is none besides the section. */
  innermost(...names: readonly MinutesNodeName[]): number {
    return this.stack.findLastIndex((each) => names.includes(each.name));
  }

  outermost(...names: readonly MinutesNodeName[]): number {
    return this.stack.findIndex((each) => names.includes(each.name));
  }

  /** Places of the open blocks that a test accepts, innermost first. */
  places(test: (open: Open) => boolean): number[] {
    return this.stack.flatMap((each, index) => (test(each) ? [index] : [])).reverse();
  }
}
