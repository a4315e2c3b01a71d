import type { Node } from "prosemirror-model";
import { markRoom } from "../../../shared/layout/widths.ts";
import type { PrintedMark } from "../../../shared/minutes/marks.ts";
import { listMarks, motionMarks, motionsIn, numberedAlike, type ScopeMarks, topMarks } from "../numbering/scopes.ts";
import { paintFollowUpTable, sameGrid } from "./followUpGrid.ts";
import type { Surface } from "./paint.ts";

const idOf = (node: Node) => String(node.attrs.id);

function widest(marks: Iterable<PrintedMark>): number {
  let room = 0;
  for (const { text } of marks) room = Math.max(room, markRoom(text));
  return room;
}

/** Finds for each child the one that it was before: by place where none came or went, else by id. */
function counterparts(before: Node | null, after: Node): (child: Node, index: number) => Node | null {
  if (before === null) return () => null;
  if (before.childCount === after.childCount) return (_child, index) => before.maybeChild(index);
  let byId: Map<string, Node> | null = null;
  return (child) => {
    byId ??= new Map(before.children.map((each) => [idOf(each), each]));
    return byId.get(idOf(child)) ?? null;
  };
}

/**
 * Paints the marks of a document, and after a change only what the change touched: blocks are persistent, so that
 * whatever is the same object as before is passed over, and a list or section is counted anew only if the attributes or
 * the order of what it counts have changed.
 */
export class Painter {
  private painted: Node | null = null;
  private readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  paint(doc: Node): void {
    const before = this.painted;
    if (doc === before) return;
    if (before?.attrs !== doc.attrs || !numberedAlike(before.children, doc.children)) this.paintTop(doc);
    this.paintChildren(before, doc);
    this.painted = doc;
  }

  private paintTop(doc: Node): void {
    const marks = topMarks(doc);
    this.paintMarks(doc.children, marks);
    this.surface.setTopRoom(widest(marks.values()));
  }

  private paintMarks(blocks: readonly Node[], marks: ScopeMarks): void {
    for (const block of blocks) this.surface.paint(idOf(block), { mark: marks.get(idOf(block)) ?? null });
  }

  private paintChildren(before: Node | null, after: Node): void {
    const counterpart = counterparts(before, after);
    after.forEach((child, _offset, index) => {
      if (child.isTextblock || child.isLeaf) return;
      const was = counterpart(child, index);
      if (was === child) return;
      this.paintBlock(was?.type === child.type ? was : null, child);
    });
  }

  private paintBlock(before: Node | null, after: Node): void {
    switch (after.type.name) {
      case "section": {
        const motions = motionsIn(after);
        if (before === null || !numberedAlike(motionsIn(before), motions)) this.paintMarks(motions, motionMarks(after));
        break;
      }
      case "clauseList":
        if (before?.attrs !== after.attrs || !numberedAlike(before.children, after.children)) this.paintList(after);
        break;
      case "followUpTable":
        if (before === null || !sameGrid(before, after)) paintFollowUpTable(after, this.surface);
        break;
    }
    this.paintChildren(before, after);
  }

  private paintList(list: Node): void {
    const marks = listMarks(list);
    this.paintMarks(list.children, marks);
    this.surface.paint(idOf(list), { room: widest(marks.values()) });
  }
}
