import type { Node } from "prosemirror-model";
import { type RowRuling, textRulingsOf } from "../followUp/textRulings.ts";
import { excerptOf } from "../minutes/excerpt.ts";
import { columnsOf } from "../minutes/followUpCells.ts";
import type { DocumentKind } from "../minutes/vocabulary.ts";
import type { Draft, Provenance } from "./draft.ts";
import type { Warning } from "./source.ts";

interface Table {
  readonly draft: Draft;
  /** The same table in the document that the drafts made, for its ids. */
  readonly node: Node;
}

/** The 列管表 of a draft and of the document made from it, pairwise: both are read in the same order. */
function tablesOf(root: Draft, doc: Node): Table[] {
  const nodes: Node[] = [];
  doc.descendants((node) => {
    if (node.type.name === "followUpTable") nodes.push(node);
    return !node.isTextblock;
  });
  const drafts: Draft[] = [];
  const visit = (each: Draft): void => {
    if (each.name === "followUpTable") drafts.push(each);
    each.children.forEach(visit);
  };
  visit(root);
  return drafts.flatMap((draft, index) => {
    const node = nodes[index];
    return node === undefined ? [] : [{ draft, node }];
  });
}

const wordsOf = (row: Draft, column: string): string =>
  row.children
    .filter((cell) => cell.attrs.column === column)
    .flatMap((cell) => cell.children.map((paragraph) => paragraph.text))
    .join("");

function tickWarningFor(serial: string, subject: string, line: number | null): Warning {
  return {
    code: "ruling-from-tick",
    message: `第${serial}項沒有另外的裁示，依勾選的列管建議當作會議決定，請確認。`,
    excerpt: excerptOf(subject),
    line,
  };
}

const tickWarning = (row: Draft, place: number): Warning =>
  tickWarningFor(wordsOf(row, "serial") || String(place + 1), wordsOf(row, "subject"), row.lines[0] ?? null);

/** What the record's words rule about a row; a word on the very row goes before one on all that are left. */
function ruledInWords(rulings: readonly RowRuling[], tableId: string, rowId: string): RowRuling["ruling"] | null {
  const ofTable = rulings.filter((each) => each.tableId === tableId);
  return (ofTable.find((each) => each.rowId === rowId) ?? ofTable.find((each) => each.rowId === null))?.ruling ?? null;
}

/**
 * Sets the rulings of the rows of 列管表 in a record: what its words rule, else what is written in the table, else the
 * suggestion, with a warning (design: two facts, never one). In a bare list a suggestion stays one.
 */
export function settleRulings(root: Draft, doc: Node, kind: DocumentKind): Warning[] {
  if (kind !== "minutes") return [];
  const { rowRulings } = textRulingsOf(doc);
  const warnings: Warning[] = [];
  for (const { draft, node } of tablesOf(root, doc)) {
    draft.children.forEach((row, place) => {
      const inWords = ruledInWords(rowRulings, String(node.attrs.id), String(node.maybeChild(place)?.attrs.id));
      const assignments = row.children.filter((part) => part.name === "followUpAssignment");
      let fromTick = false;
      for (const { attrs } of assignments) {
        if (inWords !== null && inWords !== "asSuggested") attrs.ruling = inWords;
        else if (attrs.ruling === null && attrs.suggestion !== null) {
          attrs.ruling = attrs.suggestion;
          fromTick ||= inWords === null;
        }
      }
      if (fromTick) warnings.push(tickWarning(row, place));
    });
  }
  return warnings;
}

const textIn = (row: Node, column: string): string =>
  row.children
    .filter((cell) => cell.type.name === "followUpCell" && cell.attrs.column === column)
    .map((cell) => cell.textContent)
    .join("");

/**
 * The same warnings for a record that was not put together here: rows whose ruling no word and no column of rulings says,
 * so that on paper it is the ticked suggestion.
 */
export function tickWarningsOf(doc: Node, provenance: Provenance): Warning[] {
  if (doc.attrs.kind !== "minutes") return [];
  const { rowRulings } = textRulingsOf(doc);
  const warnings: Warning[] = [];
  doc.descendants((table) => {
    if (table.type.name !== "followUpTable") return !table.isTextblock;
    if (columnsOf(table).some(({ kind }) => kind === "ruling")) return false;
    table.forEach((row, _offset, place) => {
      const inWords = ruledInWords(rowRulings, String(table.attrs.id), String(row.attrs.id));
      const fromTick = row.children.some(({ attrs }) => attrs.suggestion != null && attrs.ruling === attrs.suggestion);
      if (inWords !== null || !fromTick) return;
      const paragraph = row.firstChild?.firstChild;
      const line = provenance.get(String(paragraph?.attrs.id))?.[0] ?? null;
      warnings.push(tickWarningFor(textIn(row, "serial") || String(place + 1), textIn(row, "subject"), line));
    });
    return false;
  });
  return warnings;
}
