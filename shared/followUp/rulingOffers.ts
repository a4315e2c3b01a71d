import type { Node } from "prosemirror-model";
import { marksOf } from "../minutes/marks.ts";
import { inlineText } from "../minutes/plainText.ts";
import type { Ruling } from "../minutes/vocabulary.ts";
import { proposalKey } from "./proposals/proposalKey.ts";
import { type Statement, statementsOf } from "./statements.ts";
import { type RuledTable, tableFor, tablesOf } from "./textRulings.ts";

/** One unit's part in a row of the 列管表 that the words rule otherwise than it stands there. */
export interface RulingChange {
  readonly assignmentId: string;
  readonly rowId: string;
  /** The number by which the words call the row. */
  readonly caseNumber: number;
  readonly subject: string;
  readonly unit: string;
  readonly from: Ruling | null;
  readonly to: Ruling;
}

/** A case that the words rule in two ways; it is left to her. */
export interface TwoRulings {
  readonly caseNumber: number;
  readonly rulings: readonly (Ruling | "asSuggested")[];
}

/** What the sentences of a record rule on the rows of one of its 列管表, to be applied with one nod. */
export interface RulingOffer {
  readonly key: string;
  /** The first block that says so. */
  readonly blockId: string;
  /** All words that say so. */
  readonly sentence: string;
  readonly changes: readonly RulingChange[];
  readonly contradictions: readonly TwoRulings[];
  /** Cases that are named and not in the table. */
  readonly unknownCases: readonly number[];
  /** Rows to be ruled as suggested (依建議辦理) for which nothing was suggested. */
  readonly withoutSuggestion: readonly number[];
}

type Said = Ruling | "asSuggested";

/** What the statements on one table come to: the rulings of each case, and of the rest. */
class Sayings {
  readonly byCase = new Map<number, Said[]>();
  rest: Said | null = null;
  readonly blockIds: string[] = [];

  add({ caseNumber, ruling, blockId }: Statement): void {
    if (!this.blockIds.includes(blockId)) this.blockIds.push(blockId);
    if (caseNumber === null) {
      this.rest ??= ruling;
      return;
    }
    const said = this.byCase.get(caseNumber) ?? [];
    if (!said.includes(ruling)) said.push(ruling);
    this.byCase.set(caseNumber, said);
  }
}

function sayingsByTable(doc: Node, tables: readonly RuledTable[]): Map<RuledTable, Sayings> {
  const found = new Map<RuledTable, Sayings>();
  const marks = marksOf(doc);
  const only = tables.length === 1 ? (tables[0] ?? null) : null;
  for (const section of doc.children.filter(({ type }) => type.name === "section")) {
    // Words that speak of 列管 elsewhere in the record mean its one table.
    const table = tableFor(section, tables) ?? only;
    if (table === null) continue;
    for (const statement of statementsOf(section, marks)) {
      if (statement.subject !== null) continue;
      const sayings = found.get(table) ?? new Sayings();
      found.set(table, sayings);
      sayings.add(statement);
    }
  }
  return found;
}

interface Row {
  readonly caseNumber: number;
  readonly node: Node;
}

function rowsOf(doc: Node, table: RuledTable): Row[] {
  const numbers = new Map([...table.rowIds].map(([caseNumber, rowId]) => [rowId, caseNumber]));
  const rows: Row[] = [];
  doc.descendants((node) => {
    if (node.type.name === "followUpRow") {
      const caseNumber = numbers.get(String(node.attrs.id));
      if (caseNumber !== undefined) rows.push({ caseNumber, node });
      return false;
    }
    return !node.isTextblock;
  });
  return rows;
}

const cellWords = (part: Node, column: string) =>
  part.children
    .filter((cell) => cell.type.name === "followUpCell" && cell.attrs.column === column)
    .map((cell) => cell.textBetween(0, cell.content.size, " "))
    .join("")
    .trim();

function changesOf({ caseNumber, node }: Row, said: Said): RulingChange[] {
  return node.children.flatMap((part): RulingChange[] => {
    if (part.type.name !== "followUpAssignment") return [];
    const from: Ruling | null = part.attrs.ruling;
    const to: Ruling | null = said === "asSuggested" ? part.attrs.suggestion : said;
    if (to === null || to === from) return [];
    return [
      {
        assignmentId: String(part.attrs.id),
        rowId: String(node.attrs.id),
        caseNumber,
        subject: cellWords(node, "subject"),
        unit: cellWords(part, "units"),
        from,
        to,
      },
    ];
  });
}

const lacksSuggestion = ({ node }: Row) =>
  node.children.some(
    (part) => part.type.name === "followUpAssignment" && part.attrs.suggestion === null && part.attrs.ruling === null,
  );

function wordsOf(doc: Node, blockIds: readonly string[]): string {
  const words = new Map<string, string>();
  doc.descendants((node) => {
    if (node.isTextblock && blockIds.includes(String(node.attrs.id)))
      words.set(String(node.attrs.id), inlineText(node));
    return !node.isTextblock;
  });
  return blockIds.map((id) => words.get(id) ?? "").join("");
}

function offerOf(doc: Node, meetingId: string, table: RuledTable, sayings: Sayings): RulingOffer[] {
  const rows = rowsOf(doc, table);
  const contradictions: TwoRulings[] = [];
  const changes: RulingChange[] = [];
  const withoutSuggestion: number[] = [];
  for (const row of rows) {
    const own = sayings.byCase.get(row.caseNumber) ?? [];
    const [said = sayings.rest] = own;
    if (own.length > 1) contradictions.push({ caseNumber: row.caseNumber, rulings: own });
    else if (said !== null) {
      changes.push(...changesOf(row, said));
      if (said === "asSuggested" && lacksSuggestion(row)) withoutSuggestion.push(row.caseNumber);
    }
  }
  const known = new Set(rows.map(({ caseNumber }) => caseNumber));
  const unknownCases = [...sayings.byCase.keys()].filter((caseNumber) => !known.has(caseNumber));
  const [blockId] = sayings.blockIds;
  if (blockId === undefined || (changes.length === 0 && !contradictions.some(isUnsettled(rows)))) return [];
  const sentence = wordsOf(doc, sayings.blockIds);
  const key = proposalKey(meetingId, sentence, table.id);
  return [{ key, blockId, sentence, changes, contradictions, unknownCases, withoutSuggestion }];
}

/** A case that was ruled by hand is settled, whatever the words say. */
const isUnsettled =
  (rows: readonly Row[]) =>
  ({ caseNumber }: TwoRulings) =>
    rows.some(
      (row) =>
        row.caseNumber === caseNumber &&
        row.node.children.some((part) => part.type.name === "followUpAssignment" && part.attrs.ruling === null),
    );

/** What the words of a record rule on the rows of its 列管表 and is not in them yet; pure, and nothing applies it by itself. */
export function rulingOffersOf(doc: Node, meetingId: string): RulingOffer[] {
  return [...sayingsByTable(doc, tablesOf(doc))].flatMap(([table, sayings]) => offerOf(doc, meetingId, table, sayings));
}
