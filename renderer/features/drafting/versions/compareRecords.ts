import { diffArrays } from "diff";
import type { Node } from "prosemirror-model";
import { marksOf } from "../../../../shared/minutes/marks.ts";
import { plainLines } from "../../../../shared/minutes/plainText.ts";

/** A stretch of a compared line: in both, only in the new record, or only in the old one. */
export interface Piece {
  readonly kind: "same" | "added" | "removed";
  readonly text: string;
}

/** A printed line of two compared records; `mark` is its number, which makes no difference by itself. */
export interface ComparedLine {
  readonly kind: "same" | "changed" | "added" | "removed";
  readonly mark: string;
  readonly pieces: readonly Piece[];
}

interface Line {
  key: string;
  readonly mark: string;
  readonly words: string;
}

/** Two records without a line in common would keep the window busy for long; past this they are told apart as wholes. */
const PATIENCE_MS = 1_500;

function linesOf(doc: Node): Line[] {
  const marks = marksOf(doc);
  const counts = new Map<string, number>();
  const lines: Line[] = [];
  for (const { id, text } of plainLines(doc)) {
    const printed = marks.get(id)?.text ?? "";
    const mark = text.startsWith(printed) ? printed : "";
    const count = counts.get(id) ?? 0;
    counts.set(id, count + 1);
    if (text !== "") lines.push({ key: `${id} ${count}`, mark, words: text.slice(mark.length) });
  }
  return lines;
}

/** Lines whose blocks have other ids (a record that was imported again) are the same where their words are. */
function joinByWords(before: readonly Line[], after: readonly Line[]): void {
  const keysBefore = new Set(before.map(({ key }) => key));
  const keysAfter = new Set(after.map(({ key }) => key));
  const gone = before.filter(({ key }) => !keysAfter.has(key));
  const fresh = after.filter(({ key }) => !keysBefore.has(key));
  const changes = diffArrays(gone, fresh, { comparator: (a, b) => a.words === b.words, timeout: PATIENCE_MS });
  let [old, made] = [0, 0];
  for (const { value, added, removed } of changes ?? []) {
    if (!added && !removed) {
      value.forEach((_, at) => {
        const line = fresh[made + at];
        const same = gone[old + at];
        if (line !== undefined && same !== undefined) line.key = same.key;
      });
    }
    if (!added) old += value.length;
    if (!removed) made += value.length;
  }
}

const segmenter = new Intl.Segmenter("zh-Hant-TW", { granularity: "word" });

const wordsIn = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);

/** How many characters two texts have in common at their beginning, and behind those at their end. */
function commonEnds(
  one: readonly string[],
  other: readonly string[],
): { readonly first: number; readonly last: number } {
  const most = Math.min(one.length, other.length);
  let first = 0;
  while (first < most && one[first] === other[first]) first += 1;
  let last = 0;
  while (last < most - first && one[one.length - 1 - last] === other[other.length - 1 - last]) last += 1;
  return { first, last };
}

/** A word may be divided otherwise beside a change (處於 for 處 and 於): what two words share is no change. */
function narrowed(removed: string, added: string): Piece[] {
  const [one, other] = [[...removed], [...added]];
  const { first, last } = commonEnds(one, other);
  return [
    { kind: "same", text: one.slice(0, first).join("") },
    { kind: "removed", text: one.slice(first, one.length - last).join("") },
    { kind: "added", text: other.slice(first, other.length - last).join("") },
    { kind: "same", text: one.slice(one.length - last).join("") },
  ];
}

/** Neighbours of one kind as one piece, empty ones left out. */
function joined(pieces: readonly Piece[]): Piece[] {
  const joinedPieces: Piece[] = [];
  for (const piece of pieces) {
    const before = joinedPieces.at(-1);
    if (piece.text === "") continue;
    if (before?.kind !== piece.kind) joinedPieces.push(piece);
    else joinedPieces.splice(-1, 1, { kind: piece.kind, text: before.text + piece.text });
  }
  return joinedPieces;
}

/** The pieces of two texts, by words as a reader divides them. */
export function comparePieces(before: string, after: string): Piece[] {
  const pieces: Piece[] = [];
  for (const { value, added, removed } of diffArrays(wordsIn(before), wordsIn(after))) {
    const text = value.join("");
    const last = pieces.at(-1);
    if (added && last?.kind === "removed") pieces.splice(-1, 1, ...narrowed(last.text, text));
    else pieces.push({ kind: added ? "added" : removed ? "removed" : "same", text });
  }
  return joined(pieces);
}

const alone = (kind: "same" | "added" | "removed", { mark, words }: Line): ComparedLine => ({
  kind,
  mark,
  pieces: [{ kind, text: words }],
});

function pair(before: Line, after: Line): ComparedLine {
  if (before.words === after.words) return alone("same", after);
  return { kind: "changed", mark: after.mark, pieces: comparePieces(before.words, after.words) };
}

/** Every printed line of two records in the order of the new one, what was taken out standing where it stood. */
export function compareRecords(before: Node, after: Node): ComparedLine[] {
  const [old, made] = [linesOf(before), linesOf(after)];
  joinByWords(old, made);
  const changes = diffArrays(old, made, { comparator: (a, b) => a.key === b.key, timeout: PATIENCE_MS });
  if (changes === undefined) {
    return [...old.map((line) => alone("removed", line)), ...made.map((line) => alone("added", line))];
  }
  let [atOld, atMade] = [0, 0];
  const lines: ComparedLine[] = [];
  for (const { count, added, removed } of changes) {
    const [gone, come] = [old.slice(atOld, atOld + count), made.slice(atMade, atMade + count)];
    if (removed) lines.push(...gone.map((line) => alone("removed", line)));
    else if (added) lines.push(...come.map((line) => alone("added", line)));
    else lines.push(...come.flatMap((line, at) => pairAt(gone[at], line)));
    if (!added) atOld += count;
    if (!removed) atMade += count;
  }
  return lines;
}

const pairAt = (before: Line | undefined, after: Line): ComparedLine[] =>
  before === undefined ? [] : [pair(before, after)];
