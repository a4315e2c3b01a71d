import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfModule } from "./openPdf.ts";

/** A straight rule on a page, in points from its upper left corner: `at` is where it lies, `from` to `to` how far it goes. */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

export interface PageRules {
  readonly across: readonly Rule[];
  readonly down: readonly Rule[];
  /** Whether the page shows a picture. */
  readonly hasPicture: boolean;
}

type Matrix = readonly number[];

/** The operations of a path in the order of PDF.js (DrawOPS): move, line, curve, quadratic curve, close. */
const NUMBERS_OF_OPERATION = [2, 2, 6, 4, 0];
const THICKEST = 3;
const SHORTEST = 6;

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The boxes of a path's parts; one with a curve is no rule and no frame. */
function boxesOf(path: ArrayLike<number>, place: (x: number, y: number) => readonly [number, number]): Box[] {
  const boxes: (Box | null)[] = [];
  let index = 0;
  while (index < path.length) {
    const operation = path[index] ?? 4;
    const length = NUMBERS_OF_OPERATION[operation] ?? 0;
    if (operation === 0) boxes.push({ left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity });
    if (length > 2) boxes[boxes.length - 1] = null;
    const box = boxes.at(-1);
    if (length === 2 && box != null) {
      const [x, y] = place(path[index + 1] ?? 0, path[index + 2] ?? 0);
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
    index += 1 + length;
  }
  return boxes.filter((box) => box !== null && box.right >= box.left) as Box[];
}

/** Reads the straight lines of a page, drawn as lines, as frames or as thin filled boxes. */
export async function pageRules(pdf: PdfModule, page: PDFPageProxy): Promise<PageRules> {
  const { OPS, Util } = pdf;
  const { fnArray, argsArray } = await page.getOperatorList();
  const across: Rule[] = [];
  const down: Rule[] = [];
  let hasPicture = false;
  let matrix: Matrix = page.getViewport({ scale: 1 }).transform;
  const kept: Matrix[] = [];
  const add = ({ left, top, right, bottom }: Box, isFrame: boolean) => {
    const [width, height] = [right - left, bottom - top];
    if (height <= THICKEST && width >= SHORTEST) across.push({ at: (top + bottom) / 2, from: left, to: right });
    else if (width <= THICKEST && height >= SHORTEST) down.push({ at: (left + right) / 2, from: top, to: bottom });
    else if (isFrame && width >= SHORTEST && height >= SHORTEST) {
      across.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right });
      down.push({ at: left, from: top, to: bottom }, { at: right, from: top, to: bottom });
    }
  };
  fnArray.forEach((operation, index) => {
    const args: unknown = argsArray[index];
    switch (operation) {
      case OPS.save:
        kept.push(matrix);
        break;
      case OPS.restore:
        matrix = kept.pop() ?? matrix;
        break;
      case OPS.transform:
        matrix = Util.transform([...matrix], args as number[]) as number[];
        break;
      case OPS.paintFormXObjectBegin: {
        kept.push(matrix);
        const own = (args as [number[] | null])[0];
        if (own !== null) matrix = Util.transform([...matrix], own) as number[];
        break;
      }
      case OPS.paintFormXObjectEnd:
        matrix = kept.pop() ?? matrix;
        break;
      case OPS.paintImageXObject:
      case OPS.paintInlineImageXObject:
      case OPS.paintImageMaskXObject:
        hasPicture = true;
        break;
      case OPS.constructPath: {
        const [painted, [path]] = args as [number, [ArrayLike<number> | null]];
        if (painted === OPS.endPath || path === null) break;
        const isFrame = painted === OPS.stroke || painted === OPS.closeStroke || painted === OPS.fillStroke;
        const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = matrix;
        for (const box of boxesOf(path, (x, y) => [a * x + c * y + e, b * x + d * y + f])) add(box, isFrame);
        break;
      }
    }
  });
  return { across, down, hasPicture };
}
