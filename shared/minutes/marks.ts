import type { Node } from "prosemirror-model";
import { formatMark, readMark } from "../numbering/listStyle.ts";
import { formatNumeral, largestNumeral, type NumeralKind, parseAnyNumeral } from "../numbering/numerals.ts";

/** The printed mark of one block; `literal` when it is the source's own and not what its place would give. */
export interface PrintedMark {
  readonly text: string;
  readonly literal: boolean;
}

/** Counts the blocks of one list: a literal mark that carries a number sets the count for those behind it. */
class Counter {
  private last: number;

  constructor(start: number) {
    this.last = start - 1;
  }

  /** The number that the next place gives. */
  next(literal: string | null, readValue: (mark: string) => number | null): number {
    const number = this.last + 1;
    const written = literal === null ? null : readValue(literal);
    this.last = written ?? number;
    return number;
  }
}

const valueOfMark = (mark: string): number | null => readMark(mark)?.value ?? null;
const valueOfNumeral = (mark: string): number | null => parseAnyNumeral(mark)?.value ?? null;

/** The number `n` in a motion's label, in plain digits past the last numeral of its kind. */
function ordinalText(kind: NumeralKind, n: number): string {
  return n > largestNumeral(kind) ? String(n) : formatNumeral(n, kind);
}

/** A motion's label with its number: 案由%, 3 → 案由三. */
export function fillLabel(label: string, ordinal: string): string {
  return label.includes("%") ? label.replace("%", ordinal) : label;
}

/**
 * The marks of a whole document by block id: header fields and sections share the count of the record's top level,
 * clauses count within their list, motions among those of the same label in their section.
 */
export function marksOf(doc: Node): ReadonlyMap<string, PrintedMark> {
  const found = new Map<string, PrintedMark>();
  const style = String(doc.attrs.sectionStyle);
  const top = new Counter(1);
  let motions = new Map<string, Counter>();

  const record = (node: Node, computed: string) => {
    const literal: unknown = node.attrs.mark;
    const text = typeof literal === "string" ? literal : computed;
    found.set(String(node.attrs.id), { text, literal: text !== computed });
  };

  const numberTop = (node: Node) => {
    if (style === "" || node.attrs.numbered !== true) return;
    record(node, formatMark(style, top.next(node.attrs.mark, valueOfMark)));
  };

  const numberMotion = (node: Node) => {
    const kind: NumeralKind | "none" = node.attrs.ordinal;
    if (kind === "none") return;
    const label = String(node.attrs.label);
    const counter = motions.get(label) ?? new Counter(1);
    motions.set(label, counter);
    record(node, ordinalText(kind, counter.next(node.attrs.mark, valueOfNumeral)));
  };

  const numberList = (list: Node) => {
    const listStyle = String(list.attrs.style);
    const counter = new Counter(Number(list.attrs.start));
    list.forEach((clause) => {
      record(clause, formatMark(listStyle, counter.next(clause.attrs.mark, valueOfMark)));
    });
  };

  doc.descendants((node) => {
    switch (node.type.name) {
      case "headerField":
        numberTop(node);
        return false;
      case "section":
        numberTop(node);
        motions = new Map();
        return true;
      case "clauseList":
        numberList(node);
        return true;
      case "motion":
        numberMotion(node);
        return true;
      default:
        return !node.isTextblock;
    }
  });
  return found;
}
