import type { LayoutDocument } from "../../../shared/layout/blocks.ts";
import { layoutText } from "../../../shared/layout/layoutText.ts";
import { xmlSafe } from "./xmlSafe.ts";

/** The record as a text file. BOM and CRLF: Notepad of older Windows takes UTF-8 without a BOM for Big5, and bare LF for no line end. */
export function exportTxt(layout: LayoutDocument): Uint8Array {
  const lines = xmlSafe(layoutText(layout)).replace(/\r\n?|\n/g, "\r\n");
  return new TextEncoder().encode(`\ufeff${lines}\r\n`);
}
