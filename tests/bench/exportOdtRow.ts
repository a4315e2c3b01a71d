import { exportOdt } from "../../electron/core/exporters/odt/exportOdt.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { layoutText } from "../../shared/layout/layoutText.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import { pandocTimes } from "./exportDocxRow.ts";
import { longRecord } from "./longRecord.ts";
import { type BenchRow, benchRow, timed } from "./row.ts";

/** Laying out and painting a record of 1,000 paragraphs as ODT, structure included, beside pandoc on the same words. */
export async function exportOdtRow(): Promise<BenchRow[]> {
  const doc = longRecord(1000);
  const samples = await timed(10, () =>
    exportOdt(layOut(doc, defaultProfile), defaultProfile, { title: "", date: null }, new Map(), doc),
  );
  const pandoc = await pandocTimes(layoutText(layOut(doc, defaultProfile)), "odt");
  const longer = longRecord(10_000);
  const tenfold = await timed(2, () =>
    exportOdt(layOut(longer, defaultProfile), defaultProfile, { title: "", date: null }, new Map(), longer),
  );
  return [
    benchRow("export odt", samples, pandoc === null ? null : { name: "pandoc", samples: pandoc }),
    benchRow("export odt 10000", tenfold),
  ];
}
