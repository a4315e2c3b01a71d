import type { Node } from "prosemirror-model";
import type { Doubt } from "./doubts.ts";
import { kindNames } from "./lineKind.ts";
import { linesOfBlocks, type Provenance } from "./provenance.ts";
import { placesOf } from "./reshape/place.ts";
import type { LineRow } from "./rows.ts";

/** What the page shows of a line beside its words. */
export interface LineNotes {
  /** 段落, 發言, 決議 …; several where several blocks share the line. */
  readonly kinds: readonly string[];
  /** Numbers of its source lines, rising. */
  readonly sourceLines: readonly number[];
}

/** The kinds and source lines of every line of a record. */
export function notesOf(doc: Node, provenance: Provenance, lines: readonly LineRow[]): ReadonlyMap<LineRow, LineNotes> {
  const places = placesOf(doc);
  const numbers = linesOfBlocks(doc, provenance);
  return new Map(
    lines.map((line) => {
      const found = new Set([line.focus.id, ...line.texts].flatMap((id) => numbers.get(id) ?? []));
      return [line, { kinds: kindNames(places, line), sourceLines: [...found].sort((a, b) => a - b) }];
    }),
  );
}

/** The first line inside each block, by the block's id. */
function firstLines(doc: Node, lines: readonly LineRow[]): ReadonlyMap<string, LineRow> {
  const byText = new Map<string, LineRow>();
  for (const line of lines) {
    if (line.focus.column !== null) continue;
    for (const id of [line.focus.id, ...line.texts]) if (!byText.has(id)) byText.set(id, line);
  }
  const first = new Map<string, LineRow>();
  const visit = (node: Node): LineRow | undefined => {
    const inner = node.isTextblock ? [] : node.children.map(visit);
    const id = String(node.attrs.id ?? "");
    const line = byText.get(id) ?? inner.find((each) => each !== undefined);
    if (line !== undefined) first.set(id, line);
    return line;
  };
  visit(doc);
  return first;
}

/** The line that each doubt is about, by its key; none for what concerns the record as a whole. */
export function linesOfDoubts(
  doc: Node,
  doubts: readonly Doubt[],
  lines: readonly LineRow[],
): ReadonlyMap<string, LineRow> {
  const first = firstLines(doc, lines);
  const found = new Map<string, LineRow>();
  for (const { key, blockId } of doubts) {
    const line = blockId === null ? undefined : first.get(blockId);
    if (line !== undefined) found.set(key, line);
  }
  return found;
}

/** The lines of the record that were read from each source line; the narrowest first. */
export function linesBySource(notes: ReadonlyMap<LineRow, LineNotes>): ReadonlyMap<number, readonly LineRow[]> {
  const found = new Map<number, LineRow[]>();
  for (const [line, { sourceLines }] of notes) {
    for (const number of sourceLines) found.set(number, [...(found.get(number) ?? []), line]);
  }
  const width = (line: LineRow) => notes.get(line)?.sourceLines.length ?? 0;
  for (const lines of found.values()) lines.sort((one, other) => width(one) - width(other));
  return found;
}
