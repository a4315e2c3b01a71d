import { deflateSync } from "node:zlib";

/** Objects of a PDF by number, from 1 on; the first is the catalogue. */
export type PdfObjects = readonly (string | Buffer)[];

/** A stream object; `compressed` puts FlateDecode before it. */
export function pdfStream(bytes: Buffer | string, dictionary = "", compressed = false): Buffer {
  const raw = Buffer.from(bytes);
  const body = compressed ? deflateSync(raw) : raw;
  const filter = compressed ? "/Filter /FlateDecode" : "";
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} ${filter} /Length ${body.length} >>\nstream\n`),
    body,
    Buffer.from("\nendstream"),
  ]);
}

/** A file of these objects with its cross-reference table (ISO 32000-2 §7.5). */
export function rawPdf(objects: PdfObjects, trailer = ""): Uint8Array {
  const parts: Buffer[] = [Buffer.from("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  objects.forEach((object, index) => {
    const bytes = Buffer.concat([Buffer.from(`${index + 1} 0 obj\n`), Buffer.from(object), Buffer.from("\nendobj\n")]);
    offsets.push(length);
    length += bytes.length;
    parts.push(bytes);
  });
  const rows = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(table + end)]));
}

const CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";

/** A page of A4 in points with this content; Latin letters only, in Helvetica as F1. */
export function pagePdf(content: string | Buffer, compressed = false): Uint8Array {
  const page =
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>";
  return rawPdf([
    CATALOGUE,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    page,
    pdfStream(content, "", compressed),
    FONT,
  ]);
}

/** Words at a place in points from the lower left corner. */
export const wordsAt = (words: string, x: number, y: number, size = 12): string =>
  `BT /F1 ${size} Tf ${x} ${y} Td (${words}) Tj ET\n`;

/** A line of half a point. */
export const ruleFrom = (x1: number, y1: number, x2: number, y2: number): string =>
  `0.5 w ${x1} ${y1} m ${x2} ${y2} l S\n`;
