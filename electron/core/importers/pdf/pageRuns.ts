import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfModule } from "./openPdf.ts";

/** Words that stand together on a page, in points from its upper left corner; `y` is their baseline. */
export interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Height of a full-width character. */
  readonly size: number;
}

/** The words of a page as they are placed; spaces that PDF.js adds by itself are left out, rotated words too. */
export async function pageRuns(pdf: PdfModule, page: PDFPageProxy): Promise<Run[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const runs: Run[] = [];
  for (const item of items) {
    if (!("str" in item) || item.str.trim() === "") continue;
    const [a = 0, b = 0, , d = 0, x = 0, y = 0] = pdf.Util.transform(transform, item.transform) as number[];
    if (Math.abs(b) > Math.abs(a)) continue;
    const size = Math.abs(d) || Math.hypot(a, b);
    const lead = item.str.length - item.str.trimStart().length;
    const text = item.str.trim();
    const perCharacter = item.str.length === 0 ? 0 : item.width / item.str.length;
    runs.push({
      text,
      x: x + lead * perCharacter,
      y,
      width: item.width - (item.str.length - text.length) * perCharacter,
      size,
    });
  }
  return runs;
}
