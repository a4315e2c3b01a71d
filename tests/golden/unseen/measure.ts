import { compareRecord, FACT_KINDS } from "./compare.ts";
import { HALVES, isThere, recordsOf } from "./corpus.ts";
import { figuresOf, totalOf } from "./figures.ts";

/** Prints how one half of the corpus is recognised: `measure.ts [open|sealed] [name…]`, records of these names only. */
const [asked = "open", ...names] = process.argv.slice(2);
const half = HALVES.find((each) => each === asked);
if (half === undefined || !isThere(half)) {
  console.error(`Not a half of the corpus, or not there: ${asked}`);
  process.exit(2);
}

const records = recordsOf(half).filter(({ name }) => names.length === 0 || names.includes(name));
const comparisons = await Promise.all(records.map(compareRecord));
for (const { name, differences, unplaced, failure } of comparisons) {
  const said = [
    ...(failure === null ? [] : [failure]),
    ...differences,
    ...(unplaced === "" ? [] : [`unplaced: ${unplaced}`]),
  ];
  if (said.length > 0) console.log([name, ...said.map((line) => `  ${line}`)].join("\n"));
}

const { failing, unplaced, scores } = figuresOf(comparisons);
console.log(`\n${"fact".padEnd(14)}${["tried", "found", "wrong", "score"].map((name) => name.padStart(8)).join("")}`);
for (const kind of FACT_KINDS) {
  const { tried, found, wrong } = totalOf(comparisons, kind);
  const figures = [tried, found, wrong, scores[kind].toFixed(4)];
  console.log(kind.padEnd(14) + figures.map((figure) => String(figure).padStart(8)).join(""));
}
console.log(`records ${comparisons.length}, failing ${failing}, unplaced ${unplaced}`);
