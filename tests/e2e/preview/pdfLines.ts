import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { PaintedWord } from "./inBrowser.ts";

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescapeXml = (text: string) =>
  text
    .replace(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/gu, (_all, name: string) => NAMED[name] ?? "");

/** The words of each page of a PDF with their places, as pdftotext finds them. */
export async function wordsOfPdf(pdf: Uint8Array): Promise<PaintedWord[][]> {
  const folder = await mkdtemp(join(tmpdir(), "lushi-pdf-"));
  try {
    const path = join(folder, "record.pdf");
    await writeFile(path, pdf);
    const { stdout } = await promisify(execFile)("pdftotext", ["-bbox", path, "-"], { maxBuffer: 1 << 28 });
    return stdout
      .split("<page ")
      .slice(1)
      .map((page) =>
        [...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)<\/word>/gu)].map(
          ([, left, top, bottom, text]) => ({
            text: unescapeXml(text ?? ""),
            left: Number(left),
            top: Number(top),
            bottom: Number(bottom),
          }),
        ),
      );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words whose middles are nearer than this, in points, stand on one line. */
const SAME_LINE = 4;

/** The lines of ink on a page from top to bottom, each with its words from left to right. */
export function linesOf(words: readonly PaintedWord[]): string[] {
  const middle = ({ top, bottom }: PaintedWord) => (top + bottom) / 2;
  const lines: { at: number; words: PaintedWord[] }[] = [];
  for (const word of [...words].sort((a, b) => middle(a) - middle(b))) {
    const last = lines.at(-1);
    if (last !== undefined && middle(word) - last.at < SAME_LINE) last.words.push(word);
    else lines.push({ at: middle(word), words: [word] });
  }
  return lines.map((line) =>
    line.words
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join(""),
  );
}
