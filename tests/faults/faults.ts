// `npm run faults`: tries the goals of reliability G1–G26 and prints them as a table; ends with 1 where anything did not
// hold. `-- --only kills,cuts` chooses groups, RELIABILITY=long takes the long figures (`npm run long`).
import { failingDisk, fullDisk, powerCuts } from "./goals/disk.ts";
import { mailedFiles } from "./goals/files.ts";
import { storeKills } from "./goals/storeKills.ts";
import { inBrowser, inNode } from "./goals/suites.ts";
import { hostKills, pageEnds } from "./goals/windowKills.ts";
import type { Goal, Row } from "./table.ts";

const GOALS: readonly Goal[] = [
  mailedFiles,
  storeKills,
  powerCuts,
  failingDisk,
  fullDisk,
  hostKills,
  pageEnds,
  inNode,
  inBrowser,
];

const at = process.argv.indexOf("--only");
const only = at < 0 ? null : (process.argv[at + 1] ?? "").split(",");
const rows: Row[] = [];
const failures: string[] = [];
const began = performance.now();
for (const { name, run } of GOALS) {
  if (only !== null && !only.includes(name)) continue;
  const from = performance.now();
  const outcome = await run().catch((error: unknown) => ({ rows: [], failures: [`${name}: ${String(error)}`] }));
  rows.push(...outcome.rows);
  failures.push(...outcome.failures);
  console.log(`${name}: ${Math.round((performance.now() - from) / 1000)} s`);
  for (const { goal, tried, held, worst } of outcome.rows) console.log(`  ${goal} · ${tried} · ${held} · ${worst}`);
}
rows.sort((a, b) => Number(/\d+/u.exec(a.goal)?.[0]) - Number(/\d+/u.exec(b.goal)?.[0]));
console.table(rows);
for (const failure of failures) console.error(failure);
const minutes = ((performance.now() - began) / 60_000).toFixed(1);
console.log(`${failures.length} did not hold; ${minutes} minutes.`);
process.exit(failures.length === 0 ? 0 : 1);
