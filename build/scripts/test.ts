// `npm test`: type check, lint and tests, each skip with its reason, and the count as the last line.
// `--allowed-skips-only` also fails on a skip that tests/allowedSkips.json does not list; other words choose test files.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runPlaywright } from "./runPlaywright.ts";
import { runTool } from "./runTool.ts";
import { runVitest } from "./runVitest.ts";
import { addTallies, type Skip } from "./tally.ts";

const STRICT = "--allowed-skips-only";
const TSC = "node_modules/typescript/bin/tsc";
const BIOME = "node_modules/@biomejs/biome/bin/biome";

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const args = process.argv.slice(2);
const filters = args.filter((each) => each !== STRICT);

const isEndToEnd = (filter: string) => filter.startsWith("tests/e2e/");
const inBrowser = filters.filter(isEndToEnd);
const inNode = filters.filter((filter) => !isEndToEnd(filter));
/** Tests of a host in a process of its own need the window that it serves. */
const needsWindow =
  filters.length === 0 || inBrowser.length > 0 || filters.some((filter) => filter.startsWith("tests/hosts"));

const tally = addTallies([
  await runTool("type check", [TSC, "--noEmit"], [TSC, "--noEmit", "-p", "build/tsconfig.shared.json"]),
  await runTool("lint", [BIOME, "check"]),
  ...(needsWindow ? [await runTool("bundle", ["build/scripts/build.ts"])] : []),
  ...(filters.length === 0 || inNode.length > 0 ? [await runVitest(inNode)] : []),
  ...(filters.length === 0 || inBrowser.length > 0 ? [await runPlaywright(inBrowser)] : []),
  ...(filters.length === 0 ? [await runTool("package", ["build/scripts/packageCheck.ts"])] : []),
]);

for (const { test, reason } of tally.skips) console.log(`skipped: ${test} (${reason})`);
const refused = args.includes(STRICT) ? unforeseen(tally.skips) : [];
for (const { test } of refused) console.log(`not in tests/allowedSkips.json: ${test}`);

const code = tally.failed > 0 || refused.length > 0 ? 1 : 0;
const summary = `${tally.passed} passed, ${tally.failed} failed, ${tally.skips.length} skipped\n`;
process.stdout.write(summary, () => process.exit(code));

function unforeseen(skips: readonly Skip[]): Skip[] {
  const allowed: readonly Skip[] = JSON.parse(readFileSync("tests/allowedSkips.json", "utf8"));
  return skips.filter(({ test }) => !allowed.some((each) => each.test === test));
}
