import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { dataFolder } from "../../electron/core/store/dataFolder.ts";
import { openStore } from "../../electron/core/store/store.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { clause, list, minutes, section, title } from "../builders/minutes.ts";
import { sentence } from "./longRecord.ts";
import { type BenchRow, benchRow, timed } from "./row.ts";

const MEETINGS = 100;
const BLOCKS = 1000;

const record = (n: number) =>
  minutes([
    title(`雲海市圖書館第${n}次館務會議紀錄`),
    section(
      "報告事項",
      { kind: "report" },
      list(
        "1.",
        ...Array.from({ length: BLOCKS }, (_, index) =>
          clause(index === n ? "列管事項增列屋頂防漏工程" : sentence(n * BLOCKS + index)),
        ),
      ),
    ),
  ]);

/** Two characters looked for in 100,000 blocks, beside LIKE over the same blocks. */
export async function searchRow(): Promise<BenchRow[]> {
  const folder = mkdtempSync(join(tmpdir(), "lushi-bench-"));
  const opening = openStore(folder, { clock: () => new Date(), log: () => {} });
  if (!opening.ok) throw new Error(opening.detail);
  const { store } = opening;
  try {
    const series = store.createSeries({ name: "館務會議", ordinalRule: "continuous", profileId: null });
    for (let n = 1; n <= MEETINGS; n += 1)
      store.createMeeting({ seriesId: series.id, document: storeDocument(record(n)) });
    const found = store.search("防漏", { limit: 50 });
    if (found.length !== 50) throw new Error(`Found ${found.length} of 50`);
    const samples = await timed(100, () => store.search("防漏", { limit: 50 }));
    const plain = new Database(dataFolder(folder).database, { readonly: true });
    const scan = plain.prepare("SELECT block_id, text FROM search_block WHERE text LIKE '%防漏%' LIMIT 50");
    const like = await timed(20, () => scan.all());
    plain.close();
    return [benchRow("search 100000", samples, { name: "LIKE", samples: like })];
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
