import type { Node } from "prosemirror-model";
import { minutesSchema } from "../minutes/schema.ts";
import { segmentsOf } from "./carried/segments.ts";
import type { Provenance } from "./draft.ts";
import type { FormatMark, SourceBlock, SourceDocument, SourceLine } from "./source.ts";
import { withoutSpace } from "./spacing.ts";

type Marks = readonly FormatMark[];
const NONE: Marks = [];

const linesOf = (block: SourceBlock): readonly SourceLine[] =>
  block.kind === "line" ? [block] : block.rows.flatMap((row) => row.flatMap((cell) => cell.lines));

const isSpace = (unit: string) => /[\s\u3000\ufeff]/u.test(unit);

/** The printed characters of a source, white space left out, with their marks and where each line begins and ends. */
class PrintedSource {
  text = "";
  readonly marks: Marks[] = [];
  /** Where the characters of a line stand, and how far they have been used. */
  readonly places = new Map<number, { from: number; used: number; to: number }[]>();

  constructor(lines: readonly SourceLine[]) {
    const units: string[] = [];
    for (const line of lines) {
      const from = units.length;
      for (const unit of withoutSpace(line.mark ?? "").split("")) {
        units.push(unit);
        this.marks.push(NONE);
      }
      this.addWords(line, units);
      const places = this.places.get(line.number) ?? [];
      places.push({ from, used: from, to: units.length });
      this.places.set(line.number, places);
    }
    this.text = units.join("");
  }

  private addWords({ text, spans = [] }: SourceLine, units: string[]): void {
    let next = 0;
    for (let at = 0; at < text.length; at += 1) {
      const unit = text.charAt(at);
      while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= at) next += 1;
      if (isSpace(unit)) continue;
      const span = spans[next];
      units.push(unit);
      this.marks.push(span !== undefined && span.from <= at ? span.marks : NONE);
    }
  }
}

/** How far behind the last words found others may stand that bear another line's number. */
const NEAR = 2_000;

/** Finds the words of a document in its source, each behind those found before on the same lines. */
class WordFinder {
  private readonly source: PrintedSource;
  private last = 0;

  constructor(source: PrintedSource) {
    this.source = source;
  }

  /** The places of the characters of `words`; null where they do not stand so. */
  find(words: string, lines: readonly number[]): number[] | null {
    return this.onLines(words, lines) ?? this.ahead(words);
  }

  private onLines(words: string, lines: readonly number[]): number[] | null {
    const places = lines.flatMap((line) => this.source.places.get(line) ?? []).filter(({ used, to }) => used < to);
    const space = places.map(({ used, to }) => this.source.text.slice(used, to)).join("");
    const at = space.indexOf(words);
    if (at < 0) return null;
    const found: number[] = [];
    let before = 0;
    for (const place of places) {
      const length = place.to - place.used;
      const from = Math.max(at, before);
      const to = Math.min(at + words.length, before + length);
      const start = place.used - before;
      for (let index = from; index < to; index += 1) found.push(start + index);
      if (before < at + words.length) place.used = start + Math.min(at + words.length, before + length);
      before += length;
    }
    this.last = Math.max(this.last, (found.at(-1) ?? 0) + 1);
    return found;
  }

  private ahead(words: string): number[] | null {
    const at = this.source.text.slice(this.last, this.last + NEAR).indexOf(words);
    if (at < 0) return null;
    const from = this.last + at;
    this.last = from + words.length;
    return Array.from({ length: words.length }, (_, index) => from + index);
  }
}

/** Blocks that are bold by what they are: bold words in them say nothing. */
const BOLD_BY_KIND: ReadonlySet<string> = new Set(["title", "heading"]);

const marksFor = (marks: Marks, name: string): Marks =>
  BOLD_BY_KIND.has(name) ? marks.filter((mark) => mark !== "strong") : marks;

const sameMarks = (a: Marks, b: Marks) => a.length === b.length && a.every((mark, index) => mark === b[index]);

/** A text block with marks on its characters; `given` has one entry a character that is no white space. */
function marked(block: Node, given: readonly Marks[]): Node {
  let next = 0;
  let before = NONE;
  const inline = block.children.flatMap((leaf) => {
    if (!leaf.isText) return [leaf];
    const runs: { text: string; marks: Marks }[] = [];
    for (const unit of (leaf.text ?? "").split("")) {
      const behind = marksFor(given[next] ?? NONE, block.type.name);
      // White space is set like the words on both its sides.
      const own = isSpace(unit) ? before.filter((mark) => behind.includes(mark)) : behind;
      if (!isSpace(unit)) {
        next += 1;
        before = own;
      }
      const open = runs.at(-1);
      if (open !== undefined && sameMarks(open.marks, own)) open.text += unit;
      else runs.push({ text: unit, marks: own });
    }
    return runs.map(({ text, marks }) =>
      minutesSchema.text(
        text,
        marks.map((mark) => minutesSchema.marks[mark].create()),
      ),
    );
  });
  return block.type.create(block.attrs, inline);
}

function withMarks(node: Node, found: ReadonlyMap<string, readonly Marks[]>): Node {
  const given = found.get(String(node.attrs.id));
  if (node.isTextblock) return given === undefined ? node : marked(node, given);
  return node.type.create(
    node.attrs,
    node.children.map((child) => withMarks(child, found)),
  );
}

/**
 * The document with the source's formatting (strong, underline, strike, superscript, subscript) on the characters that bore
 * it, wherever recognition put them. Titles and headings take no `strong`: they are bold by what they are.
 */
export function withFormatting(doc: Node, source: SourceDocument, provenance: Provenance): Node {
  const lines = source.blocks.flatMap(linesOf);
  if (!lines.some(({ spans }) => spans !== undefined)) return doc;
  const printed = new PrintedSource(lines);
  const finder = new WordFinder(printed);
  const found = new Map<string, readonly Marks[]>();
  for (const { text, nodeId, inline } of segmentsOf(doc)) {
    const words = withoutSpace(text);
    if (words === "") continue;
    const places = finder.find(words, provenance.get(nodeId) ?? []);
    if (inline && places !== null)
      found.set(
        nodeId,
        places.map((place) => printed.marks[place] ?? NONE),
      );
  }
  return withMarks(doc, found);
}
