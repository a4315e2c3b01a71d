import { BrowserWindow, session } from "electron";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import { cleanPdf } from "../../core/exporters/pdf/cleanPdf.ts";
import { printHtml } from "../../core/exporters/pdf/printHtml.ts";
import type { PrintJob } from "../../core/exporters/pdf/printJob.ts";
import { readPrintBundle } from "../printing/printBundle.ts";
import { PAGE_ADDRESS, SCHEME } from "./address.ts";
import { lockSession } from "./lockdown.ts";
import { words } from "./words.ts";

/** Loads one page in a window that is never shown, with no preload and a session of its own, and prints it. */
async function printPage(html: string): Promise<Uint8Array> {
  const own = session.fromPartition("print");
  lockSession(own);
  own.protocol.handle(SCHEME, () => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } }));
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
  });
  try {
    await window.loadURL(PAGE_ADDRESS);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return new Uint8Array(pdf);
  } finally {
    window.destroy();
    own.protocol.unhandle(SCHEME);
  }
}

/** Makes PDFs with the app's own engine, one at a time; `bundle` is the folder of the built page for printing. */
export function printInWindow(bundle: URL): (job: PrintJob) => Promise<Answer<Uint8Array>> {
  let last: Promise<unknown> = Promise.resolve();
  const print = async (job: PrintJob): Promise<Answer<Uint8Array>> => {
    const built = await readPrintBundle(bundle);
    if (built === null) return refuse("not-saved", words.pageMissing);
    try {
      return answer(cleanPdf(await printPage(printHtml(job, built)), job.date));
    } catch {
      return refuse("not-saved", words.notPrinted);
    }
  };
  return (job) => {
    const printed = last.then(() => print(job));
    last = printed;
    return printed;
  };
}
