import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { exportDocx } from "../../electron/core/exporters/docx/exportDocx.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { layoutText } from "../../shared/layout/layoutText.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { longRecord } from "./longRecord.ts";
import { type BenchRow, benchRow, timed } from "./row.ts";

const run = promisify(execFile);

/** pandoc's time for the same words, as a process of its own, for that is how a user has it; null where it is absent. */
export async function pandocTimes(text: string, ending: "docx" | "odt"): Promise<number[] | null> {
  const folder = mkdtempSync(join(tmpdir(), "lushi-bench-"));
  try {
    const source = join(folder, "record.md");
    writeFileSync(source, text.replace(/\n/gu, "\n\n"));
    return await timed(5, () => run("pandoc", [source, "-o", join(folder, `record.${ending}`)]));
  } catch {
    return null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Laying out and painting a record of 1,000 paragraphs as DOCX, structure included, beside pandoc on the same words. */
export async function exportDocxRow(): Promise<BenchRow[]> {
  const doc = longRecord(1000);
  const samples = await timed(10, () =>
    exportDocx(layOut(doc, defaultProfile), defaultProfile, { title: "", date: null }, new Map(), doc),
  );
  const pandoc = await pandocTimes(layoutText(layOut(doc, defaultProfile)), "docx");
  const longer = longRecord(10_000);
  const tenfold = await timed(2, () =>
    exportDocx(layOut(longer, defaultProfile), defaultProfile, { title: "", date: null }, new Map(), longer),
  );
  return [
    benchRow("export docx", samples, pandoc === null ? null : { name: "pandoc", samples: pandoc }),
    benchRow("export docx 10000", tenfold),
  ];
}
