// `npm run bench`: what a user waits for, in ratios to what she would pick instead.
// `-- --only NAME` runs the rows whose name begins so; `-- --json` prints {rows}.
import { parseArgs } from "node:util";
import type { BenchRow } from "./row.ts";

/** Each entry makes one or more rows; its name is what `--only` is compared with. Loaded only when it runs. */
const BENCHES: readonly (readonly [string, () => Promise<BenchRow[]>])[] = [
  ["keystroke 500", async () => (await import("./keystroke.ts")).keystrokeRows([500])],
  ["keystroke 2000", async () => (await import("./keystroke.ts")).keystrokeRows([2000])],
  ["keystroke 6000", async () => (await import("./keystroke.ts")).keystrokeRows([6000])],
  ["keystroke during backup", async () => (await import("./keystrokeDuringBackup.ts")).keystrokeDuringBackup()],
  ["open 6000", async () => (await import("./openRecord.ts")).openRows([6000])],
  ["import text", async () => (await import("./importText.ts")).importText()],
  ["read docx", async () => (await import("./importOffice.ts")).importOffice()],
  ["export docx", async () => (await import("./exportDocxRow.ts")).exportDocxRow()],
  ["export odt", async () => (await import("./exportOdtRow.ts")).exportOdtRow()],
  ["board", async () => (await import("./followUpBoard.ts")).followUpBoardRows()],
  ["search 100000", async () => (await import("./search.ts")).searchRow()],
];

const { values } = parseArgs({ options: { only: { type: "string" }, json: { type: "boolean", default: false } } });
const chosen = BENCHES.filter(
  ([name]) => values.only === undefined || name.startsWith(values.only) || values.only.startsWith(name),
);
const rows: BenchRow[] = [];
for (const [, bench] of chosen) {
  for (const row of await bench()) {
    rows.push(row);
    if (!values.json) {
      const peer = row.peer === null ? "" : `  ${row.peer.name} ${row.peer.p50} ${row.unit}  ratio ${row.ratio}`;
      console.log(`${row.name}  p50 ${row.p50} ${row.unit}  p95 ${row.p95} ${row.unit}${peer}`);
    }
  }
}
if (values.json) {
  const peerOf = (row: BenchRow) => row.peer?.p50 ?? null;
  console.log(
    JSON.stringify({ rows: rows.map((row) => ({ ...row, peer: peerOf(row), peerName: row.peer?.name ?? null })) }),
  );
}
process.exit(0);
