import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { Skip, Tally } from "./tally.ts";

const CLI = "node_modules/@playwright/test/cli.js";

const annotation = z.object({ type: z.string(), description: z.string().optional() });
const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), annotations: z.array(annotation) })),
});
interface Suite {
  readonly specs: readonly z.infer<typeof spec>[];
  readonly suites?: readonly Suite[] | undefined;
}
const suite: z.ZodType<Suite> = z.object({ specs: z.array(spec), suites: z.lazy(() => z.array(suite)).optional() });
const report = z.object({ suites: z.array(suite), errors: z.array(z.unknown()) });

/** Runs the end-to-end tests in a real browser and counts them; a run that makes no report counts as a failure. */
export async function runPlaywright(filters: readonly string[]): Promise<Tally> {
  console.log("\n── end to end");
  const folder = mkdtempSync(join(tmpdir(), "lushi-e2e-"));
  const output = join(folder, "report.json");
  try {
    await run(["test", "--config", "build/playwright.config.ts", "--reporter", "list,json", ...filters], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: output,
    });
    const { suites, errors } = report.parse(JSON.parse(readFileSync(output, "utf8")));
    return count(suites, errors.length);
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skips: [] };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(args: readonly string[], environment: Record<string, string>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], {
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...environment },
    });
    child.on("error", reject);
    child.on("close", resolve);
  });
}

function count(suites: readonly Suite[], errors: number): Tally {
  let passed = 0;
  let failed = errors;
  const skips: Skip[] = [];
  const visit = ({ specs, suites: inner }: Suite) => {
    for (const { title, file, tests } of specs) {
      for (const { status, annotations } of tests) {
        if (status === "expected") passed += 1;
        else if (status !== "skipped") failed += 1;
        else {
          const reason = annotations.find(({ type }) => type === "skip")?.description ?? "no reason given";
          skips.push({ test: `tests/e2e/${file} > ${title}`, reason });
        }
      }
    }
    for (const each of inner ?? []) visit(each);
  };
  for (const each of suites) visit(each);
  return { passed, failed, skips };
}
