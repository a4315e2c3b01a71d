import { type Reporter, startVitest, type TestModule } from "vitest/node";
import type { Skip, Tally } from "./tally.ts";

/** Runs the unit and integration tests; a file that does not load, an error outside a test and an empty run count as failures. */
export async function runVitest(filters: readonly string[]): Promise<Tally> {
  console.log("\n── tests");
  let tally: Tally = { passed: 0, failed: 1, skips: [] };
  const counter: Reporter = {
    onTestRunEnd(modules, errors) {
      tally = count(modules, errors.length);
    },
  };
  const vitest = await startVitest([...filters], {
    config: "build/vitest.config.ts",
    watch: false,
    reporters: ["default", counter],
  });
  await vitest.close();
  return tally;
}

function count(modules: readonly TestModule[], unhandledErrors: number): Tally {
  let passed = 0;
  let failed = unhandledErrors + (modules.length === 0 ? 1 : 0);
  const skips: Skip[] = [];
  for (const module of modules) {
    failed += module.errors().length;
    for (const test of module.children.allTests()) {
      const result = test.result();
      const name = `${module.relativeModuleId} > ${test.fullName}`;
      if (result.state === "passed") passed += 1;
      else if (result.state === "skipped") skips.push({ test: name, reason: result.note ?? "no reason given" });
      else failed += 1;
    }
  }
  return { passed, failed, skips };
}
