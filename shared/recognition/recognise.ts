import type { Node } from "prosemirror-model";
import { countedIds, type IdSource } from "../minutes/ids.ts";
import { plainText } from "../minutes/plainText.ts";
import type { DocumentKind } from "../minutes/vocabulary.ts";
import { rebuildCarried } from "./carried/rebuild.ts";
import { missingFrom } from "./conservation.ts";
import { documentKindOf } from "./documentKind.ts";
import { type Draft, NodeMaker, type Provenance, paragraphDraft } from "./draft.ts";
import { elementsOf } from "./elements.ts";
import { withFormatting } from "./formatting.ts";
import { plainDraft, recordDraft } from "./frame.ts";
import { layOutFrontTables } from "./frontTables.ts";
import { readHeader, titleOnly } from "./header.ts";
import { habitsOf } from "./lineHabits.ts";
import { isLine, type Line, type Piece, piecesOf, toLine } from "./lines.ts";
import { pageFurnitureOf } from "./pageFurniture.ts";
import { settleRulings, tickWarningsOf } from "./settleRulings.ts";
import type { SourceDocument, Warning } from "./source.ts";
import { readTableHeader } from "./tableColumns.ts";
import { holdsUnreadable, kindWarnings, placeWarnings, unreadableWarnings } from "./warnings.ts";

/** What was understood of a source: the document, what to check, and where each block came from. */
export interface Recognition {
  readonly kind: DocumentKind;
  readonly doc: Node;
  readonly warnings: readonly Warning[];
  readonly provenance: Provenance;
  /** Page numbers and running heads that were left out. */
  readonly furniture: readonly string[];
  /** Source text that is not in the document; "" when all is well. */
  readonly unplaced: string;
}

const linesBefore = (pieces: readonly Piece[]): Line[] => {
  const table = pieces.findIndex((piece) => !isLine(piece));
  return pieces.slice(0, table < 0 ? undefined : table).filter(isLine);
};

interface Understood {
  readonly kind: DocumentKind;
  readonly root: Draft;
  readonly kept: readonly Piece[];
  readonly furniture: readonly Line[];
}

function understand(source: SourceDocument): Understood {
  const written = piecesOf(source);
  const pieces = layOutFrontTables(written);
  const lines = pieces.filter(isLine);
  const habits = habitsOf(lines);
  const furniture = pageFurnitureOf(lines, habits);
  const kept = pieces.filter((piece) => !(isLine(piece) && furniture.has(piece)));
  const opening = linesBefore(kept);
  const found = readHeader(opening, habits);
  const beginsTable = (index: number) =>
    readTableHeader(opening, index) !== null || (index === opening.length && index < kept.length);
  const header = found ?? titleOnly(opening, beginsTable);
  const elements = elementsOf(kept.slice(header.length), habits);
  const tables = elements.filter((element) => element.kind === "followUpTable").length;
  const kind = documentKindOf(kept.filter(isLine), found, tables);
  if (kind === "minutes" || kind === "follow-up-list") {
    return { kind, root: recordDraft(kind, header, elements), kept, furniture: [...furniture] };
  }
  // In a file that is no record a bare number may be its matter.
  return { kind, root: plainDraft(kind, written), kept: written, furniture: [] };
}

/** The words of a piece line by line as written, marks that the format computed included. */
const textsOf = (piece: Piece): string[] =>
  isLine(piece)
    ? [(piece.mark ?? "") + piece.raw]
    : piece.rows.flatMap((row) => row.flatMap((cell) => cell.lines.map((line) => (line.mark ?? "") + line.text)));

/** The lines of a piece that hold what other machines may not show; a large sheet has hundreds of thousands without. */
const unreadableLines = (piece: Piece): Line[] => {
  if (isLine(piece)) return [piece];
  const lines = piece.rows.flatMap((row) => row.flatMap((cell) => cell.lines));
  return lines.filter((line) => holdsUnreadable((line.mark ?? "") + line.text)).map((line) => toLine(line));
};

/** The record that a file of this app carries; null where there is none, or the file has been rearranged since. */
function recogniseCarried(source: SourceDocument, ids: IdSource): Recognition | null {
  const rebuilt = source.carried === undefined ? null : rebuildCarried(source.carried, ids);
  if (rebuilt === null) return null;
  const kind: DocumentKind = rebuilt.doc.attrs.kind;
  const lines = piecesOf(source).flatMap(unreadableLines);
  return {
    kind,
    doc: rebuilt.doc,
    warnings: [
      ...source.warnings,
      ...kindWarnings(kind, source.name),
      ...tickWarningsOf(rebuilt.doc, rebuilt.provenance),
      ...unreadableWarnings(lines),
    ],
    provenance: rebuilt.provenance,
    furniture: [],
    unplaced: "",
  };
}

/** Turns a source into a document. Nothing is dropped but page furniture, and that is listed. */
export function recognise(source: SourceDocument, ids: IdSource): Recognition {
  const carried = recogniseCarried(source, ids);
  if (carried !== null) return carried;
  const { kind, root, kept, furniture } = understand(source);
  const texts = kept.flatMap(textsOf);
  // Rulings are settled in minutes only: any other document is as good as it will be when it is made first.
  const firstMaker = new NodeMaker(kind === "minutes" ? countedIds() : ids);
  const first = firstMaker.node(root);
  const missing = missingFrom(texts, plainText(first));
  root.children.at(-1)?.children.push(...missing.map((text) => paragraphDraft(text)));
  const tickWarnings = settleRulings(root, first, kind);

  const isSettled = kind !== "minutes" && missing.length === 0;
  const maker = isSettled ? firstMaker : new NodeMaker(ids);
  const doc = withFormatting(isSettled ? first : maker.node(root), source, maker.provenance);
  return {
    kind,
    doc,
    warnings: [
      ...source.warnings,
      ...kindWarnings(kind, source.name),
      ...tickWarnings,
      ...unreadableWarnings(kept.flatMap(unreadableLines)),
      ...placeWarnings(missing),
    ],
    provenance: maker.provenance,
    furniture: furniture.map((line) => line.text),
    // Settled means that all was found in this very document.
    unplaced: isSettled ? "" : missingFrom(texts, plainText(doc)).join("\n"),
  };
}
