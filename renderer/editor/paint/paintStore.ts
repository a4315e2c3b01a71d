import type { Paint, Surface } from "./paint.ts";

/** A block in the page that shows its paint. */
export interface PaintedView {
  repaint(paint: Paint): void;
}

const NOTHING: Paint = {};

function covers(old: Paint, added: Paint): boolean {
  if (added.mark !== undefined) {
    return (
      old.mark === added.mark || (old.mark?.text === added.mark?.text && old.mark?.literal === added.mark?.literal)
    );
  }
  return (Object.keys(added) as (keyof Paint)[]).every(
    (key) => JSON.stringify(old[key]) === JSON.stringify(added[key]),
  );
}

/** Remembers the paint of every block by id, and hands it to the block in the page wherever that is drawn anew. */
export class PaintStore implements Surface {
  private readonly paints = new Map<string, Paint>();
  private readonly views = new Map<string, PaintedView>();
  private readonly showTopRoom: (room: number) => void;

  constructor(showTopRoom: (room: number) => void) {
    this.showTopRoom = showTopRoom;
  }

  paint(id: string, added: Paint): void {
    const old = this.paints.get(id) ?? NOTHING;
    if (covers(old, added)) return;
    const paint = { ...old, ...added };
    this.paints.set(id, paint);
    this.views.get(id)?.repaint(paint);
  }

  setTopRoom(room: number): void {
    this.showTopRoom(room);
  }

  /** Shows a block's paint in this view from now on. */
  attach(id: string, view: PaintedView): Paint {
    this.views.set(id, view);
    return this.paints.get(id) ?? NOTHING;
  }

  detach(id: string, view: PaintedView): void {
    if (this.views.get(id) === view) this.views.delete(id);
  }
}
