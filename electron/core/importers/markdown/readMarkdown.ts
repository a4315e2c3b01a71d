import type { SourceBlock, SourceCell, SourceLine } from "../../../../shared/recognition/source.ts";
import { foldCharacters } from "../foldCharacters.ts";
import type { Reading } from "../reading.ts";
import { readTxt } from "../txt.ts";
import { inlineWords } from "./inlineWords.ts";

const HEADING = /^ {0,3}(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$/u;
const RULE = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/u;
const QUOTE = /^ {0,3}(?:>[ \t]?)+/u;
const FENCE = /^ {0,3}(?:```|~~~)/u;
const ROW = /^\s*\|.*\|\s*$/u;
const DELIMITER = /^\s*\|?(?:\s*:?-+:?\s*\|)+(?:\s*:?-+:?\s*)?$/u;

/** The cells of a row of a table (GitHub Flavored Markdown, Tables); an escaped bar is part of a cell. */
const cellsOfRow = (text: string): string[] =>
  text
    .trim()
    .replace(/^\||(?<!\\)\|$/gu, "")
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.replaceAll("\\|", "|").trim());

function sourceLine(number: number, written: string, whole: boolean): SourceLine {
  const { text, spans } = inlineWords(foldCharacters(written));
  const line = { kind: "line", number, text, whole, pageStart: false, mark: null } as const;
  return spans.length === 0 ? line : { ...line, spans };
}

function cellOf(written: string, number: number): SourceCell {
  const lines = written.split(/<br\s*\/?>/iu).map((line) => sourceLine(number, line.trim(), true));
  return { lines: lines.filter((line) => line.text !== ""), colspan: 1, rowspan: 1 };
}

/** The table that begins at a line, by its second line; null where none does. */
function tableAt(lines: readonly SourceLine[], from: number): { rows: SourceCell[][]; length: number } | null {
  const [head, delimiter] = [lines[from], lines[from + 1]];
  if (head === undefined || !ROW.test(head.text) || delimiter === undefined) return null;
  if (!DELIMITER.test(delimiter.text)) return null;
  const rest = lines.slice(from + 2);
  const end = rest.findIndex((line) => !ROW.test(line.text));
  const body = end < 0 ? rest : rest.slice(0, end);
  const rows = [head, ...body].map(({ text, number }) => cellsOfRow(text).map((cell) => cellOf(cell, number)));
  // A table of labels and values has a head without words, for the notation asks for one.
  const isBare = rows[0]?.every((cell) => cell.lines.length === 0) === true;
  return { rows: isBare ? rows.slice(1) : rows, length: body.length + 2 };
}

/** The words of one line without the signs of the notation. */
function plainLine({ text, number }: SourceLine): SourceLine {
  if (RULE.test(text) || FENCE.test(text)) return sourceLine(number, "", false);
  const words = text.replace(QUOTE, "");
  const [, signs = "", title = ""] = HEADING.exec(words) ?? [];
  if (signs !== "") return { ...sourceLine(number, title, true), heading: signs.length };
  return sourceLine(number, words.replace(/\\$/u, ""), false);
}

function blocksOf(lines: readonly SourceLine[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) break;
    const table = tableAt(lines, index);
    if (table === null) {
      blocks.push(plainLine(line));
      continue;
    }
    if (table.rows.length > 0) blocks.push({ kind: "table", number: line.number, rows: table.rows });
    index += table.length - 1;
  }
  return blocks;
}

/** Reads Markdown (CommonMark with the tables of GitHub) into lines and tables; its signs are no words. */
export function readMarkdown(name: string, bytes: Uint8Array): Reading {
  const reading = readTxt(name, bytes);
  if (!reading.ok) return reading;
  const lines = reading.source.blocks.filter((block) => block.kind === "line");
  return { ok: true, source: { ...reading.source, blocks: blocksOf(lines) } };
}

/** How many of the signs that only Markdown has a text must bear. */
const SIGNS = 3;

/** Whether a text bears several headings, rules of tables or bold words of Markdown. */
export function looksLikeMarkdown(text: string): boolean {
  const lines = text.split(/\r\n|[\r\n]/u);
  const signs = lines.filter(
    (line) => HEADING.test(line) || (DELIMITER.test(line) && line.includes("|")) || /\*\*[^*\s].*\*\*/u.test(line),
  );
  return signs.length >= SIGNS;
}
