import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PrintJob } from "../../electron/core/exporters/pdf/printJob.ts";
import { printInWindow } from "../../electron/hosts/desktop/printWindow.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { minutesOf } from "../builders/minutes.ts";
import { app, type BrowserWindow, type Recorded, resetStandIn } from "./electronStandIn.ts";

const job: PrintJob = {
  title: "會議紀錄",
  date: "2026-09-03",
  layout: layOut(minutesOf("洽悉。"), defaultProfile),
  profile: defaultProfile,
  pictures: {},
};

let folder = "";
let recorded: Recorded;
let bundle: URL;

beforeEach(() => {
  recorded = resetStandIn();
  folder = mkdtempSync(join(tmpdir(), "lushi-print-window-"));
  bundle = pathToFileURL(`${folder}/`);
  writeFileSync(join(folder, "print.js"), "paint();");
  writeFileSync(join(folder, "print.css"), "p{margin:0}");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Has the next window print what its session answers, and keeps the options it was printed with. */
function printsItsPage(): { options: Record<string, unknown> | null; page: Promise<string> } {
  const seen: { options: Record<string, unknown> | null; page: Promise<string> } = {
    options: null,
    page: Promise.resolve(""),
  };
  app.on("web-contents-created", (_event, contents) => {
    contents.printToPDF = async (options: Record<string, unknown>) => {
      seen.options = options;
      const response = recorded.sessions.get("print")?.pages.get("app")?.({ method: "GET", url: "app://minutes/" });
      seen.page = response?.text() ?? Promise.resolve("");
      return Buffer.from("%PDF-1.4 /Creator (Electron)");
    };
  });
  return seen;
}

describe("printing in a window that is not shown", () => {
  it("prints the record's own page with outline and tags, and leaves nothing open", async () => {
    const seen = printsItsPage();
    const printed = await printInWindow(bundle)(job);
    expect(printed.ok && Buffer.from(printed.value).toString("latin1")).toBe("%PDF-1.4 /Creator (        )");
    expect(await seen.page).toContain("洽悉。");
    expect(seen.options).toMatchObject({
      preferCSSPageSize: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
    });
    const [window]: readonly (BrowserWindow | undefined)[] = recorded.windows;
    expect(window?.destroyed).toBe(true);
    expect(window?.options).toMatchObject({ show: false, webPreferences: { sandbox: true, nodeIntegration: false } });
    expect(window?.options.webPreferences).not.toHaveProperty("preload");
    expect(recorded.sessions.get("print")?.pages.size).toBe(0);
  });

  it("prints one record after the other", async () => {
    const print = printInWindow(bundle);
    const both = await Promise.all([print(job), print({ ...job, title: "另一份" })]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(recorded.windows.map(({ destroyed }) => destroyed)).toEqual([true, true]);
  });

  it("says so where the engine fails, and closes its window all the same", async () => {
    app.on("web-contents-created", (_event, contents) => {
      contents.printToPDF = () => Promise.reject(new Error("Printing failed"));
    });
    const printed = await printInWindow(bundle)(job);
    expect(printed).toMatchObject({ ok: false, refusal: { code: "not-saved" } });
    expect(recorded.windows[0]?.destroyed).toBe(true);
  });

  it("says so where the page for printing is missing", async () => {
    rmSync(join(folder, "print.js"));
    expect(await printInWindow(bundle)(job)).toMatchObject({ ok: false, refusal: { code: "not-saved" } });
    expect(recorded.windows).toEqual([]);
  });
});
