import { findPersonalData } from "../../shared/privacy/findPersonalData.ts";
import { readMarked } from "../fixtures/privacy/marked.ts";
import { minutesOf, paragraph } from "./minutes.ts";

/** What the gate did with some sentences: how many pieces it was to find, which of them it missed, and what it took for one. */
export interface PrivacyScore {
  readonly pieces: number;
  readonly missed: readonly string[];
  /** Findings that are none, each with its sentence. */
  readonly false: readonly string[];
  readonly found: number;
}

/** County and township, which may stay where an address is masked: they point to nobody. */
const TOWN = /^(?:\p{Script=Han}{2}[縣市])?(?:\p{Script=Han}{1,3}[區鄉鎮市])?/u;

interface Piece {
  readonly kind: string;
  readonly from: number;
  readonly to: number;
}

/** The findings of a record of one paragraph a line, at their offsets in the whole. */
function findingsOf(text: string): Piece[] {
  const lines = text.split("\n");
  const doc = minutesOf(...lines.map((line) => paragraph(line)));
  const starts = new Map<string, number>();
  let [at, line] = [0, 0];
  doc.descendants((node) => {
    if (node.type.name !== "paragraph") return true;
    starts.set(String(node.attrs.id), at);
    at += (lines[line]?.length ?? 0) + 1;
    line += 1;
    return false;
  });
  return findPersonalData(doc).map(({ blockId, kind, from, to }) => {
    const start = starts.get(blockId) ?? 0;
    return { kind, from: start + from, to: start + to };
  });
}

/** What of a marked piece must be found: an address from behind the town on, all else whole. */
function needed(text: string, { kind, from, to }: Piece): Piece {
  const town = kind === "address" ? (TOWN.exec(text.slice(from, to))?.[0].length ?? 0) : 0;
  return { kind, from: from + town, to };
}

/** Counts over sentences with marked pieces and sentences without any; a piece counts as found where one finding covers it. */
export function privacyScore(must: readonly string[], mustNot: readonly string[]): PrivacyScore {
  const missed: string[] = [];
  const falsely: string[] = [];
  let [pieces, found] = [0, 0];
  for (const sentence of [...must, ...mustNot]) {
    const { text, marked } = readMarked(sentence);
    const findings = findingsOf(text);
    found += findings.length;
    for (const piece of marked) {
      pieces += 1;
      const { from, to } = needed(text, piece);
      const covered = findings.some((one) => one.from <= from && one.to >= to);
      if (!covered) missed.push(`${piece.kind} ${text.slice(piece.from, piece.to)} | ${text}`);
    }
    for (const one of findings) {
      const isMarked = marked.some(({ from, to }) => one.from < to && from < one.to);
      if (!isMarked) falsely.push(`${one.kind} ${text.slice(one.from, one.to)} | ${text}`);
    }
  }
  return { pieces, missed, false: falsely, found };
}
