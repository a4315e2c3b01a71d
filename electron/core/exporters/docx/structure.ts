import type { Node } from "prosemirror-model";
import type { LayoutBlock, LayoutDocument, LayoutParagraph, LayoutRun } from "../../../../shared/layout/blocks.ts";
import { isBesideRecord } from "../../../../shared/layout/signatures.ts";
import { type CarriedEvent, CONTROL, namesOf } from "../../../../shared/recognition/carried/codes.ts";
import { type Segment, segmentsOf } from "../../../../shared/recognition/carried/segments.ts";

/** What stands in a painted paragraph: runs, and names of bookmarks between them. */
export type CarriedRun = LayoutRun | { readonly kind: "name"; readonly name: string };

/** The runs of each paragraph of a layout with the names between them, and the names before each figure, by layout id. */
export type Structure = ReadonlyMap<string, readonly CarriedRun[]>;

interface Placed {
  readonly events: CarriedEvent[];
  tabs: number;
}

type Piece = LayoutRun | { readonly kind: "place"; readonly place: Placed };

/** Puts the segments of a record beside the words that its layout prints; both are in reading order. */
class Aligner {
  readonly pieces = new Map<string, Piece[]>();
  readonly places: Placed[] = [];
  private readonly segments: readonly Segment[];
  private next = 0;
  /** The words of the current segment that are still to come. */
  private rest = "";
  private last: Piece[] | null = null;

  constructor(segments: readonly Segment[]) {
    this.segments = segments;
  }

  blocks(blocks: readonly LayoutBlock[]): boolean {
    return blocks.every((block) => {
      if (isBesideRecord(block)) return true;
      if (block.kind === "paragraph") return this.paragraph(block);
      if (block.kind === "figure") return this.figure(block.id, block.sourceId);
      return block.rows.every((row) => row.cells.every((cell) => this.blocks(cell.blocks)));
    });
  }

  /** Places what is to be said behind the last words; whether all segments have found their place. */
  finish(): boolean {
    const { last } = this;
    if (this.rest !== "" || last === null) return false;
    while (this.next < this.segments.length) if (!this.begin(last)) return false;
    return this.rest === "";
  }

  private paragraph({ id, runs }: LayoutParagraph): boolean {
    const pieces: Piece[] = [];
    this.pieces.set(id, pieces);
    this.last = pieces;
    return runs.every((run) => {
      switch (run.kind) {
        case "text":
          return this.text(run, pieces);
        case "break":
          return this.sign("\n", run, pieces);
        default:
          return run.to === "next" ? this.sign("\t", run, pieces) : this.tab(run, pieces);
      }
    });
  }

  private figure(id: string, sourceId: string): boolean {
    const pieces: Piece[] = [];
    this.pieces.set(id, pieces);
    this.last = pieces;
    while (this.next < this.segments.length) {
      const found = this.segments[this.next]?.figureId === sourceId;
      if (!this.begin(pieces)) return false;
      if (found) return true;
    }
    return false;
  }

  /** Begins the next segment here; false where the one before is not at its end. */
  private begin(pieces: Piece[]): boolean {
    const segment = this.segments[this.next];
    if (segment === undefined || this.rest !== "") return false;
    this.next += 1;
    const place = { events: [...segment.events], tabs: 0 };
    this.places.push(place);
    pieces.push({ kind: "place", place });
    this.rest = segment.text;
    return true;
  }

  private reachWords(pieces: Piece[]): boolean {
    while (this.rest === "") if (!this.begin(pieces)) return false;
    return true;
  }

  private text(run: Extract<LayoutRun, { kind: "text" }>, pieces: Piece[]): boolean {
    let { text } = run;
    while (text !== "") {
      if (!this.reachWords(pieces)) return false;
      const length = Math.min(text.length, this.rest.length);
      const part = text.slice(0, length);
      if (!this.rest.startsWith(part)) return false;
      pieces.push({ ...run, text: part });
      this.rest = this.rest.slice(length);
      text = text.slice(length);
    }
    return true;
  }

  private sign(sign: string, run: LayoutRun, pieces: Piece[]): boolean {
    if (!this.reachWords(pieces) || !this.rest.startsWith(sign)) return false;
    this.rest = this.rest.slice(1);
    pieces.push(run);
    return true;
  }

  private tab(run: LayoutRun, pieces: Piece[]): boolean {
    const place = this.places.at(-1);
    if (this.rest !== "" || place === undefined) return false;
    place.tabs += 1;
    pieces.push(run);
    return true;
  }
}

const eventsOf = ({ events, tabs }: Placed): CarriedEvent[] =>
  tabs === 0 ? events : [...events, { letter: CONTROL.tabs, parameters: [tabs.toString(36)] }];

/**
 * The structure of a record as names of hidden bookmarks between the runs of its layout: kinds of blocks, where they begin
 * and what the words behind are; no word of the record. Null where layout and record do not say the same.
 */
export function structureOf(doc: Node, layout: LayoutDocument): Structure | null {
  const aligner = new Aligner(segmentsOf(doc));
  if (!aligner.blocks(layout.blocks) || !aligner.finish()) return null;
  let count = 0;
  const structure = new Map<string, CarriedRun[]>();
  for (const [id, pieces] of aligner.pieces) {
    const runs: CarriedRun[] = [];
    for (let index = 0; index < pieces.length; index += 1) {
      const piece = pieces[index];
      if (piece === undefined) continue;
      if (piece.kind !== "place") {
        runs.push(piece);
        continue;
      }
      // Places that follow each other without a word between share their names.
      const events = eventsOf(piece.place);
      for (let after = pieces[index + 1]; after?.kind === "place"; after = pieces[index + 1]) {
        events.push(...eventsOf(after.place));
        index += 1;
      }
      const names = namesOf(events, count);
      if (names === null) return null;
      count += names.length;
      runs.push(...names.map((name) => ({ kind: "name", name }) as const));
    }
    structure.set(id, runs);
  }
  return structure;
}
