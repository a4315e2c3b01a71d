import type { Node } from "prosemirror-model";
import type { ExportFormat } from "../../../shared/contract/exportFormats.ts";
import type { ReadBackDifference, ReadBackPart } from "../../../shared/contract/meetings.ts";
import { cellText, type PrintedSheet } from "../../../shared/followUp/printedSheet.ts";
import type { LayoutBlock, LayoutDocument } from "../../../shared/layout/blocks.ts";
import { isBesideRecord } from "../../../shared/layout/signatures.ts";
import { entriesOf } from "../../../shared/minutes/entries.ts";
import { factsOf } from "../../../shared/minutes/facts.ts";
import { countedIds } from "../../../shared/minutes/ids.ts";
import { recognise } from "../../../shared/recognition/recognise.ts";
import type { SourceBlock, SourceDocument } from "../../../shared/recognition/source.ts";
import { foldCharacters } from "../importers/foldCharacters.ts";
import { readFileBytes } from "../importers/registry.ts";
import { xmlSafe } from "./xmlSafe.ts";

/** A file as it was made, and what it was made of. */
export interface MadeFile {
  readonly name: string;
  readonly format: ExportFormat;
  readonly bytes: Uint8Array;
  readonly doc: Node;
  readonly layout: LayoutDocument;
}

/** Words as readers agree on them: composed, without white space, signs that no file can hold, and pictures' descriptions. */
const folded = (text: string) =>
  foldCharacters(xmlSafe(text))
    .replace(/〔圖[^〕]*〕/gu, "")
    .replace(/\s+/gu, "");

function printedWords(blocks: readonly LayoutBlock[]): string {
  return blocks
    .map((block) => {
      if (isBesideRecord(block)) return "";
      if (block.kind === "paragraph") return block.runs.map((run) => (run.kind === "text" ? run.text : "\n")).join("");
      if (block.kind === "figure") return "";
      return block.rows.flatMap((row) => row.cells.map((cell) => printedWords(cell.blocks))).join("\n");
    })
    .join("\n");
}

function readWords(blocks: readonly SourceBlock[]): string {
  return blocks
    .map((block) =>
      block.kind === "line"
        ? (block.mark ?? "") + block.text
        : block.rows.flatMap((row) => row.map((cell) => readWords(cell.lines))).join("\n"),
    )
    .join("\n");
}

/** How many characters are shown around the first that differs. */
const AROUND = 12;

function firstDifference(part: ReadBackPart, written: string, read: string): ReadBackDifference[] {
  if (written === read) return [];
  let at = 0;
  while (at < written.length && written[at] === read[at]) at += 1;
  const around = (text: string) => text.slice(Math.max(0, at - AROUND), at + AROUND).toWellFormed();
  return [{ part, written: around(written), read: around(read) }];
}

/** 密等 stands in the page heads of all but a text file. */
const headOf = ({ layout, format }: MadeFile) => (format === "txt" ? (layout.classification ?? "") : "");

const FACTS = ["title", "date", "startsAt", "endsAt", "place", "chair", "minuteTaker"] as const;

/** What the file says of the meeting, its outcomes and its 列管事項, compared with what the record says. */
function differentFacts(doc: Node, again: Node, format: ExportFormat): ReadBackDifference[] {
  const [mine, theirs] = [factsOf(doc), factsOf(again)];
  const found = FACTS.flatMap((part): ReadBackDifference[] => {
    const [written, read] = [mine[part] ?? "", theirs[part] ?? ""];
    return folded(written) === folded(read) ? [] : [{ part, written, read }];
  });
  // Plain text tells neither a table's cells nor a list's depth; its words were compared.
  if (format === "txt") return found.filter(({ part }) => part !== "title");
  const outcomes = (facts: typeof mine) => facts.outcomes.map(({ label, text }) => folded(label + text)).join("\n");
  const entries = (of: Node) =>
    entriesOf(of)
      .filter(({ source }) => source === "table")
      .map(
        ({ subject, units, ruling }) =>
          `${folded(subject)}／${folded(units.join("")).replaceAll("、", "")}／${ruling ?? ""}`,
      )
      .join("\n");
  return [
    ...found,
    ...firstDifference("outcomes", outcomes(mine), outcomes(theirs)),
    ...firstDifference("followUps", entries(doc), entries(again)),
  ];
}

/** Compares a file that was read with the record it was made of. */
export function compareWithSource(made: MadeFile, source: SourceDocument): ReadBackDifference[] {
  const written = folded(`${headOf(made)}\n${printedWords(made.layout.blocks)}`);
  const words = firstDifference("words", written, folded(readWords(source.blocks)));
  // Where words are lost, whatever else differs follows from that.
  if (words.length > 0) return words;
  return differentFacts(made.doc, recognise(source, countedIds()).doc, made.format);
}

/** What a file reads as that should say `written` somewhere; white space and marks of lists do not count. */
async function differenceIn(name: string, bytes: Uint8Array, written: string): Promise<readonly ReadBackDifference[]> {
  const reading = await readFileBytes(name, bytes);
  if (!reading.ok) return [{ part: "file", written: "", read: reading.message }];
  const read = folded(readWords(reading.source.blocks));
  return read.includes(folded(written)) ? [] : firstDifference("words", folded(written), read);
}

/** Reads a file that was just made of a layout that is no record (簽到表), and tells where its words differ. */
export function readBackLayout(
  name: string,
  bytes: Uint8Array,
  { blocks }: LayoutDocument,
): Promise<readonly ReadBackDifference[]> {
  return differenceIn(name, bytes, printedWords(blocks));
}

/** Reads a 列管表 that was just made, and tells where the words of its cells differ. */
export async function readBackSheet(
  name: string,
  bytes: Uint8Array,
  { tables }: PrintedSheet,
): Promise<readonly ReadBackDifference[]> {
  const written = tables.map(({ columns, rows }) =>
    [...columns.map(({ label }) => label), ...rows.flat().map(cellText)].join("\n"),
  );
  const found: ReadBackDifference[] = [];
  for (const words of written) found.push(...(await differenceIn(name, bytes, words)));
  return found;
}

/**
 * Reads a file that was just made with the importers that read anybody's, and tells in what it differs from the record;
 * null for a PDF, which is not read.
 */
export async function readBack(made: MadeFile): Promise<readonly ReadBackDifference[] | null> {
  if (made.format === "pdf") return null;
  const reading = await readFileBytes(made.name, made.bytes);
  if (!reading.ok) return [{ part: "file", written: "", read: reading.message }];
  return compareWithSource(made, reading.source);
}
