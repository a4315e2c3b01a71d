// `node build/scripts/run.mjs tests/long/monkey.ts [deeds] [first seed]`: 50,000 random deeds on the editor's state, each
// checked, all taken back and done again, and every step sent to a real store, whose document must be the editor's.
import { Node } from "prosemirror-model";
import { storeDocument } from "../../shared/minutes/document.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { openTestCore, type TestCore } from "../builders/testCore.ts";
import { DEEDS_OF_ROUND, deedsOf, failureWords, playDeeds, recordOf } from "../unit/renderer/editor/monkey/monkey.ts";

interface Batch {
  readonly baseRevision: number;
  readonly steps: readonly unknown[];
}

/** Sends what a round sent to the store; null, or how the store's document differs. */
async function replay(core: TestCore, seed: number, batches: readonly Batch[], end: Node): Promise<string | null> {
  const { id } = await core.get("import.accept", {
    document: storeDocument(recordOf(seed)),
    series: { name: `第${seed}回` },
    sourceName: "",
    sourceHash: "0".repeat(64),
    replaces: null,
  });
  const { revision: first } = await core.get("meeting.open", { meetingId: id });
  for (const { baseRevision, steps } of batches) {
    const kept = await core.ask("meeting.appendSteps", {
      meetingId: id,
      clientId: "monkey",
      baseRevision: first + baseRevision,
      steps: [...steps],
    });
    if (!kept.ok) return `seed ${seed}: the store refuses: ${kept.refusal.code} ${kept.refusal.message}`;
  }
  const { document } = await core.get("meeting.open", { meetingId: id });
  const stored = Node.fromJSON(minutesSchema, document.doc);
  return JSON.stringify(stored) === JSON.stringify(end) ? null : `seed ${seed}: the store has another document`;
}

const [deeds = 50_000, firstSeed = 1] = process.argv.slice(2).map(Number);
const core = await openTestCore();
const started = performance.now();
const failures: string[] = [];
let sent = 0;
for (let seed = firstSeed; seed < firstSeed + deeds / DEEDS_OF_ROUND; seed += 1) {
  const batches: Batch[] = [];
  try {
    const end = playDeeds(seed, deedsOf(seed), (steps, baseRevision) => batches.push({ steps, baseRevision }));
    sent += batches.reduce((sum, { steps }) => sum + steps.length, 0);
    const broken = await replay(core, seed, batches, end);
    if (broken !== null) failures.push(broken);
  } catch (error) {
    failures.push(failureWords(seed, error));
  }
}
await core.close();
for (const failure of failures) console.log(failure);
const seconds = Math.round((performance.now() - started) / 1000);
console.log(`${deeds} deeds from seed ${firstSeed}, ${sent} steps stored, ${seconds} s, ${failures.length} failures`);
process.exit(failures.length === 0 ? 0 : 1);
