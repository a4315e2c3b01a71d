import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { cleanPdf } from "../../core/exporters/pdf/cleanPdf.ts";
import { printHtml } from "../../core/exporters/pdf/printHtml.ts";
import type { PrintJob } from "../../core/exporters/pdf/printJob.ts";
import { type Browser, findBrowser } from "./findBrowser.ts";
import { readPrintBundle } from "./printBundle.ts";
import { words } from "./words.ts";

/** Longest time that a browser may take for one record, in milliseconds. */
const TIME_LIMIT = 120_000;

/** Nothing but the page, in a profile of its own that is thrown away. */
const FLAGS = [
  "--headless",
  "--no-pdf-header-footer",
  "--export-tagged-pdf",
  "--generate-pdf-document-outline",
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-extensions",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-gpu",
  // Root, as in a container, has no sandbox to give; the page is of our making and runs no other code.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

function ended(path: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(path, args, { stdio: "ignore" });
    const timer = setTimeout(() => child.kill("SIGKILL"), TIME_LIMIT);
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
    child.once("close", () => clearTimeout(timer));
  });
}

/** Prints a self-contained page with a browser that is not seen; null where it made no PDF. */
async function printPage(browser: Browser, html: string): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), "lushi-print-"));
  try {
    const [page, pdf] = [join(folder, "record.html"), join(folder, "record.pdf")];
    await writeFile(page, html, { mode: 0o600 });
    const args = [...FLAGS, `--user-data-dir=${join(folder, "profile")}`, `--print-to-pdf=${pdf}`];
    await ended(browser.path, [...args, pathToFileURL(page).href]);
    const bytes = await readFile(pdf);
    return bytes.subarray(0, 5).toString("latin1") === "%PDF-" ? new Uint8Array(bytes) : null;
  } catch {
    return null;
  } finally {
    // A browser may still be writing into its profile while it ends.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => undefined);
  }
}

/** Makes PDFs with an installed Chrome, Edge or Chromium; `bundle` is the folder of the built page for printing. */
export function browserPrinter(bundle: URL, find = findBrowser): (job: PrintJob) => Promise<Answer<Uint8Array>> {
  return async (job) => {
    const browser = find();
    if (browser === null) return refuse("not-saved", words.noBrowser);
    const built = await readPrintBundle(bundle);
    if (built === null) return refuse("not-saved", words.noBundle);
    const pdf = await printPage(browser, printHtml(job, built));
    return pdf === null ? refuse("not-saved", words.failed(browser.name)) : answer(cleanPdf(pdf, job.date));
  };
}
