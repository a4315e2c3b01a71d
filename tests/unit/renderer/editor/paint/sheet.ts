import type { Node } from "prosemirror-model";
import type { Paint, Surface } from "../../../../../renderer/editor/paint/paint.ts";
import { Painter } from "../../../../../renderer/editor/paint/painter.ts";

/** Paint that is kept and not shown. */
export class Sheet implements Surface {
  readonly paints = new Map<string, Paint>();
  topRoom = 0;
  strokes = 0;

  paint(id: string, paint: Paint): void {
    this.strokes += 1;
    this.paints.set(id, { ...this.paints.get(id), ...paint });
  }

  setTopRoom(room: number): void {
    this.topRoom = room;
  }
}

/** The paint of the blocks of a document, those that are no more left out. */
export function shown(sheet: Sheet, doc: Node): Record<string, Paint> {
  const found: Record<string, Paint> = {};
  doc.descendants((node) => {
    const paint = sheet.paints.get(String(node.attrs.id));
    // A mark that has been painted over with none is none.
    if (paint !== undefined) found[String(node.attrs.id)] = { ...paint, mark: paint.mark ?? null };
    return !node.isTextblock;
  });
  return Object.fromEntries(
    Object.entries(found).filter(([, { mark, ...rest }]) => mark !== null || Object.keys(rest).length > 0),
  );
}

/** What painting a whole document at once gives. */
export function freshly(doc: Node): { readonly paints: Record<string, Paint>; readonly topRoom: number } {
  const sheet = new Sheet();
  new Painter(sheet).paint(doc);
  return { paints: shown(sheet, doc), topRoom: sheet.topRoom };
}
