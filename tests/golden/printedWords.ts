import { execFile, execFileSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

/** A word of a printed page with its box, in points from the paper's upper left corner. */
export interface PrintedWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A page as it was printed, its words in reading order. */
export interface PrintedSheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly PrintedWord[];
}

/** Fonts that stand in for 標楷體 and Times New Roman the same everywhere. */
export const PRINTING_FONTS = fileURLToPath(new URL("../e2e/preview/fonts.conf", import.meta.url));

/** Whether pdftotext (poppler) is installed. */
export function hasPdfToText(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const unescapeXml = (text: string) =>
  text
    .replace(/&#(\d+);/gu, (_all, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(lt|gt|amp|quot|apos);/gu, (_all, name: string) => NAMED[name] ?? "");

const WORD = /<word xMin="(-?[\d.]+)" yMin="(-?[\d.]+)" xMax="(-?[\d.]+)" yMax="(-?[\d.]+)">([^<]*)<\/word>/gu;

function sheetOf(xml: string): PrintedSheet {
  const [width, height] = ["width", "height"].map((name) =>
    Number(new RegExp(`${name}="([\\d.]+)"`, "u").exec(xml)?.[1]),
  );
  const words = [...xml.matchAll(WORD)].map(([, left, top, right, bottom, text]) => ({
    text: unescapeXml(text ?? ""),
    left: Number(left),
    right: Number(right),
    top: Number(top),
    bottom: Number(bottom),
  }));
  return { width: width ?? 0, height: height ?? 0, words };
}

/** The pages of a PDF with every word's place, as pdftotext finds them. */
export async function printedSheets(pdf: Uint8Array): Promise<PrintedSheet[]> {
  const folder = await mkdtemp(join(tmpdir(), "lushi-pdf-"));
  try {
    const path = join(folder, "record.pdf");
    await writeFile(path, pdf);
    const { stdout } = await promisify(execFile)("pdftotext", ["-bbox", path, "-"], { maxBuffer: 1 << 28 });
    return stdout.split("<page ").slice(1).map(sheetOf);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * The first word that begins so, on any of the pages.
 * @throws RangeError where there is none
 */
export function wordThatBegins(sheets: readonly PrintedSheet[], beginning: string): PrintedWord {
  const found = sheets.flatMap(({ words }) => words).find(({ text }) => text.startsWith(beginning));
  if (found === undefined) throw new RangeError(`No word begins with ${beginning}`);
  return found;
}
