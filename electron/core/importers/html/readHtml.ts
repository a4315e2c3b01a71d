import { readMarkup } from "../../../../shared/markup/readMarkup.ts";
import type { SourceBlock, SourceCell, SourceLine, SourceTable } from "../../../../shared/recognition/source.ts";
import { decodeText } from "../decodeText.ts";
import { foldCharacters } from "../foldCharacters.ts";
import { looksLikeMarkdown, readMarkdown } from "../markdown/readMarkdown.ts";
import { SourceSize } from "../package/sourceSize.ts";
import { FILE_LIMIT, failedReading, type Reading, TEXT_LIMIT } from "../reading.ts";
import { layOutSheets } from "../sheets/layOut.ts";
import { readTxt } from "../txt.ts";
import { PageBuilder, type PageLine, type PagePart, type PageTable } from "./pageBuilder.ts";

/** Numbers the lines of a page in reading order. */
class Numbering {
  private number = 0;
  private readonly size = new SourceSize();

  line({ text, mark, heading }: PageLine): SourceLine {
    this.number += 1;
    this.size.add(text);
    const line = {
      kind: "line",
      number: this.number,
      text: foldCharacters(text),
      whole: true,
      pageStart: false,
      mark,
    } as const;
    return heading === undefined ? line : { ...line, heading };
  }

  table({ cells }: PageTable): SourceTable {
    this.number += 1;
    const rows = Map.groupBy(cells, ({ row }) => row);
    return {
      kind: "table",
      number: this.number,
      rows: [...rows.values()].map((row) =>
        row.map(
          ({ colspan, rowspan, lines }): SourceCell => ({
            colspan,
            rowspan,
            lines: lines.map((each) => this.line(each)),
          }),
        ),
      ),
    };
  }
}

/** Rows that were copied out of a sheet: title rows and merged cells are read as those of a sheet. */
function sheetBlocks({ cells }: PageTable): SourceBlock[] {
  const sheet = cells.map(({ lines, ...place }) => ({
    ...place,
    text: foldCharacters(lines.map(({ text, mark }) => `${mark ?? ""}${text}`).join("\u0000")).replaceAll(
      "\u0000",
      "\n",
    ),
  }));
  return layOutSheets([{ name: "", cells: sheet, boxes: [] }], new SourceSize());
}

function blocksOf(parts: readonly PagePart[]): SourceBlock[] {
  const [only, another] = parts;
  if (only?.kind === "table" && another === undefined) return sheetBlocks(only);
  const numbering = new Numbering();
  return parts.map((part) => (part.kind === "line" ? numbering.line(part) : numbering.table(part)));
}

/** Reads a web page (.html), or what programs put on the clipboard as one, into lines and tables. */
export function readHtml(name: string, bytes: Uint8Array): Reading {
  if (bytes.length === 0) return failedReading(name, "empty");
  if (bytes.length > FILE_LIMIT) return failedReading(name, "too-large");
  const decoding = decodeText(bytes);
  if (!decoding.ok) return failedReading(name, decoding.reason);
  if (decoding.text.length > TEXT_LIMIT) return failedReading(name, "too-large");
  const page = new PageBuilder();
  readMarkup(decoding.text, (piece) => page.add(piece));
  const blocks = blocksOf(page.finish());
  if (blocks.length === 0) return failedReading(name, "empty");
  return { ok: true, source: { name, format: "html", blocks, warnings: [] } };
}

/** What a page begins with, the clipboard's own head and blank space aside. */
const PAGE =
  /^[\s\ufeff]*(?:Version:[\d.]+\s[^<]{0,500})?<(?:!doctype html|!--|html|head|body|meta|table|div|p|span|ol|ul|h\d|b|style)\b/iu;

/** Whether bytes begin as a web page does. */
export const looksLikePage = (bytes: Uint8Array): boolean =>
  PAGE.test(new TextDecoder().decode(bytes.subarray(0, 2000)));

/** Reads text without a file ending (貼上的內容): a page or Markdown where it looks like one, else plain text. */
export function readPasted(name: string, bytes: Uint8Array): Reading {
  if (looksLikePage(bytes)) return readHtml(name, bytes);
  return looksLikeMarkdown(new TextDecoder().decode(bytes)) ? readMarkdown(name, bytes) : readTxt(name, bytes);
}
