import { fillColumn } from "./fillColumn.ts";
import { type BlockSource, type Cursor, type Piece, START } from "./measured.ts";

/** One page: its pieces below each other and where the next page goes on; null after the last. */
export interface Page {
  readonly pieces: readonly Piece[];
  readonly next: Cursor | null;
}

/** The page that begins at `from`, `height` points high. An empty record has one empty page. */
export function nextPage(source: BlockSource, from: Cursor, height: number): Page {
  const { pieces, next } = fillColumn(source, from, { height, must: true });
  return { pieces, next };
}

/** All pages of a record, each measured and broken when it is asked for. */
export function* paginate(source: BlockSource, height: number): Generator<Page> {
  let cursor: Cursor | null = START;
  while (cursor !== null) {
    const page: Page = nextPage(source, cursor, height);
    yield page;
    cursor = page.next;
  }
}
