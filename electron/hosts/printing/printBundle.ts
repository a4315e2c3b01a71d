import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { PrintBundle } from "../../core/exporters/pdf/printHtml.ts";

/** Reads the built page for printing from its folder; null where it was not built. */
export async function readPrintBundle(folder: URL): Promise<PrintBundle | null> {
  const read = (name: string) => readFile(fileURLToPath(new URL(name, folder)), "utf8");
  try {
    const [script, style] = await Promise.all([read("print.js"), read("print.css")]);
    return { script, style };
  } catch {
    return null;
  }
}
