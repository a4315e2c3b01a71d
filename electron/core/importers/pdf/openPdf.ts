import { createRequire } from "node:module";
import { dirname, join, sep } from "node:path";
import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";

/** Most pages of a file (G16). */
export const PAGE_LIMIT = 2000;

export type PdfModule = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

export type OpenedPdf =
  | {
      readonly ok: true;
      readonly pdf: PdfModule;
      readonly document: PDFDocumentProxy;
      readonly close: () => Promise<void>;
    }
  | { readonly ok: false; readonly reason: "encrypted" | "damaged" | "too-large" };

/** PDF.js asks for these where it would paint; here words are read and nothing is painted. */
function standInsForPainting(): void {
  const scope = globalThis as { DOMMatrix?: unknown; Path2D?: unknown };
  scope.DOMMatrix ??= class {};
  scope.Path2D ??= class {};
}

function loadPdf(): Promise<PdfModule> {
  standInsForPainting();
  return import("pdfjs-dist/legacy/build/pdf.mjs");
}

/** The folder of the package, for its tables of Chinese character codes; they lie beside it in the packed app too. */
const packageFolder = () => dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));

function reasonOf(error: unknown): "encrypted" | "damaged" {
  return error instanceof Error && error.name === "PasswordException" ? "encrypted" : "damaged";
}

/** Opens a PDF for reading its words: no script of it runs, no font of it is shown, nothing is fetched. */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const pdf = await loadPdf();
  const folder = packageFolder();
  try {
    const task = pdf.getDocument({
      // PDF.js takes the bytes over, and takes no Buffer.
      data: new Uint8Array(bytes),
      cMapUrl: join(folder, "cmaps") + sep,
      cMapPacked: true,
      standardFontDataUrl: join(folder, "standard_fonts") + sep,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
      maxImageSize: 1,
      verbosity: pdf.VerbosityLevel.ERRORS,
    });
    const document = await task.promise;
    if (document.numPages <= PAGE_LIMIT) return { ok: true, pdf, document, close: () => task.destroy() };
    await task.destroy();
    return { ok: false, reason: "too-large" };
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}
