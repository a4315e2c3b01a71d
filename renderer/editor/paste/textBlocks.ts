import { Fragment } from "prosemirror-model";
import { readMark } from "../../../shared/numbering/listStyle.ts";
import { habitsOf } from "../../../shared/recognition/lineHabits.ts";
import { isLine, piecesOf } from "../../../shared/recognition/lines.ts";
import { paragraphsOf } from "../../../shared/recognition/paragraphs.ts";
import type { SourceLine } from "../../../shared/recognition/source.ts";
import { editorSchema } from "../schema.ts";
import { withLineFeeds, withoutUnseen } from "./cleanText.ts";
import type { PastedBlock, PastedCell, PastedLine, PastedTable } from "./pasted.ts";

const wordsOf = (text: string) => (text === "" ? Fragment.empty : Fragment.from(editorSchema.text(text)));

/** A line of plain text, its mark read. */
export function textLine(text: string): PastedLine {
  const trimmed = text.trim();
  const mark = readMark(trimmed);
  if (mark === null) return { kind: "line", item: null, within: null, words: wordsOf(trimmed) };
  const item = { level: null, style: mark.style, value: mark.value, written: mark.mark };
  return { kind: "line", item, within: null, words: wordsOf(trimmed.slice(mark.length)) };
}

function cell(text: string): PastedCell {
  return { header: false, colspan: 1, rowspan: 1, align: "start", blocks: text.split("\n").map(plainLine) };
}

const plainLine = (text: string): PastedLine => ({
  kind: "line",
  item: null,
  within: null,
  words: wordsOf(text.trim()),
});

const QUOTED_CELL = /(^|\t|\n)"((?:[^"]|"")*)"(?=\t|\n|$)/gu;
/** Stands for a line feed inside a cell. */
const INNER_FEED = "\u2028";

/** The rows of a spreadsheet that gave no more than its text: as many tabs in each line. */
function tabbedTable(text: string): PastedTable | null {
  if (!text.includes("\t")) return null;
  const unquoted = text.replace(
    QUOTED_CELL,
    (_whole, before, words) => before + words.replaceAll('""', '"').replaceAll("\n", INNER_FEED),
  );
  const rows = unquoted
    .replace(/\n$/u, "")
    .split("\n")
    .map((line) => line.split("\t"));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return null;
  // One line with a tab in it is a mark and its words, or a label and its value.
  if (rows.length === 1 && (width < 3 || readMark(text) !== null)) return null;
  if (rows.every(([first = ""]) => first !== "" && readMark(`${first} ${first}`)?.mark === first)) return null;
  return {
    kind: "table",
    within: null,
    rows: rows.map((row) => row.map((words) => cell(withoutUnseen(words.replaceAll(INNER_FEED, "\n"))))),
  };
}

const sourceLine = (text: string, index: number): SourceLine => ({
  kind: "line",
  number: index + 1,
  text,
  whole: false,
  pageStart: false,
  mark: null,
});

/** The paragraphs of text whose lines a page's edge has cut (copied from a PDF); null where lines are paragraphs. */
function rejoined(lines: readonly string[]): string[] | null {
  const pieces = piecesOf({ name: "", format: "txt", blocks: lines.map(sourceLine), warnings: [] });
  const read = pieces.filter(isLine);
  const habits = habitsOf(read);
  if (read.length !== pieces.length || !habits.broken) return null;
  return paragraphsOf(read, habits).map(({ text }) => text.replaceAll("\t", " "));
}

/** Reads plain text of the clipboard: lines with their marks, or a table. */
export function textBlocks(text: string): PastedBlock[] {
  const feeds = withLineFeeds(text);
  const table = tabbedTable(feeds);
  if (table !== null) return [table];
  const lines = withoutUnseen(feeds).replaceAll("\u00a0", " ").split("\n");
  return (rejoined(lines) ?? lines.filter((line) => line.trim() !== "")).map(textLine);
}
