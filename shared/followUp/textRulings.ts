import type { Node } from "prosemirror-model";
import { marksOf } from "../minutes/marks.ts";
import type { Ruling } from "../minutes/vocabulary.ts";
import { type Statement, statementsOf } from "./statements.ts";

/** A ruling on an earlier case that stands in the words of a record, not in a table. */
export interface TextRuling {
  readonly blockId: string;
  /** The number the record gives the case; null for 其餘各案. */
  readonly caseNumber: number | null;
  /** What the case is about, where it is ruled on in its own place; null where only its number is named. */
  readonly subject: string | null;
  readonly ruling: Ruling;
  readonly excerpt: string;
}

/** A ruling in words on a row of a 列管表 of the same record; `rowId` null stands for the rows that no other words rule. */
export interface RowRuling {
  readonly rowId: string | null;
  readonly tableId: string;
  /** `asSuggested`: 其餘依建議辦理. */
  readonly ruling: Ruling | "asSuggested";
}

/** One case that a record rules in two ways. */
export interface RulingContradiction {
  readonly caseNumber: number;
  readonly first: TextRuling;
  readonly second: TextRuling;
}

export interface TextRulings {
  /** One per case, in the order in which they are ruled; the first word on a case counts. */
  readonly rulings: readonly TextRuling[];
  readonly rowRulings: readonly RowRuling[];
  readonly contradictions: readonly RulingContradiction[];
}

/** A 列管表 of a record: its section, and its rows by the number that is written in them, else by their order. */
export interface RuledTable {
  readonly id: string;
  readonly section: Node;
  readonly rowIds: ReadonlyMap<number, string>;
}

/** The 列管表 of a record in reading order. */
export function tablesOf(doc: Node): RuledTable[] {
  const tables: RuledTable[] = [];
  doc.forEach((section) => {
    section.descendants((node) => {
      if (node.type.name !== "followUpTable") return !node.isTextblock;
      const rowIds = new Map<number, string>();
      node.forEach((row, _offset, index) => {
        const serial = row.children.find((cell) => cell.attrs.column === "serial");
        const written = Number.parseInt(serial?.textContent.normalize("NFKC") ?? "", 10);
        rowIds.set(Number.isNaN(written) ? index + 1 : written, String(row.attrs.id));
      });
      tables.push({ id: String(node.attrs.id), section, rowIds });
      return false;
    });
  });
  return tables;
}

/** The table whose rows a section speaks of: its own, else the record's only one, for the chair's closing words. */
export function tableFor(section: Node, tables: readonly RuledTable[]): RuledTable | null {
  const own = tables.filter((table) => table.section === section);
  if (own.length > 0) return own.at(-1) ?? null;
  const closes = section.attrs.kind === "chairDirective" || section.attrs.kind === "conclusion";
  return closes && tables.length === 1 ? (tables[0] ?? null) : null;
}

function rowRulingOf({ caseNumber, ruling, subject }: Statement, table: RuledTable | null): RowRuling | null {
  if (table === null || subject !== null) return null;
  if (caseNumber === null) return { rowId: null, tableId: table.id, ruling };
  const rowId = table.rowIds.get(caseNumber);
  return rowId === undefined ? null : { rowId, tableId: table.id, ruling };
}

/** Case 1 of one list is not case 1 of another: a case that has words of its own is known by them. */
const keyOf = ({ caseNumber, subject }: TextRuling) => `${caseNumber}${subject ?? ""}`;

/** Reads the rulings that a record states in sentences; pure, and nothing applies them by itself. */
export function textRulingsOf(doc: Node): TextRulings {
  const rulings = new Map<string, TextRuling>();
  const rowRulings: RowRuling[] = [];
  const contradictions: RulingContradiction[] = [];
  const tables = tablesOf(doc);
  const marks = marksOf(doc);
  for (const section of doc.children.filter((child) => child.type.name === "section")) {
    const table = tableFor(section, tables);
    const ruledHere = new Map<string, TextRuling>();
    for (const statement of statementsOf(section, marks)) {
      const ofRow = rowRulingOf(statement, table);
      if (ofRow !== null) rowRulings.push(ofRow);
      const { ruling } = statement;
      if (ruling === "asSuggested") continue;
      const stated: TextRuling = { ...statement, ruling };
      const key = keyOf(stated);
      const first = ruledHere.get(key);
      if (first === undefined) ruledHere.set(key, stated);
      else if (first.ruling !== ruling && stated.caseNumber !== null) {
        contradictions.push({ caseNumber: stated.caseNumber, first, second: stated });
      }
      if (ofRow === null && !rulings.has(key)) rulings.set(key, stated);
    }
  }
  return { rulings: [...rulings.values()], rowRulings, contradictions };
}
