import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { figures } from "../figures.ts";
import type { Goal, Outcome, Row } from "../table.ts";

/** A goal that named tests hold, each of which says in its title what it tries. */
interface Suite {
  readonly goal: string;
  readonly files: readonly string[];
}

const NODE: readonly Suite[] = [
  {
    goal: "G5 no room left",
    files: ["tests/store/fullDisk.test.ts"],
  },
  {
    goal: "G6 damaged stores (300 flipped bits, cut off, swapped, foreign)",
    files: ["tests/store/damage.test.ts", "tests/store/databaseFile.test.ts", "tests/store/quarantine.test.ts"],
  },
  {
    goal: "G7 backups, killed and put back",
    files: ["tests/store/backups.test.ts", "tests/store/backupsKilled.test.ts", "tests/unit/electron/core/backup"],
  },
  {
    goal: "G8 migrations old or new",
    files: ["tests/store/migrations.test.ts", "tests/store/olderDocuments.test.ts"],
  },
  {
    goal: "G9, G10 one writer, local disk, any clock",
    files: ["tests/store/lock.test.ts", "tests/store/openDatabase.test.ts", "tests/hosts/startCore.test.ts"],
  },
  {
    goal: "G12 words as they are written",
    files: [
      "tests/unit/electron/core/exporters/readBack.test.ts",
      "tests/golden/docx.test.ts",
      "tests/golden/odt.test.ts",
    ],
  },
  {
    goal: "G16 limits, a process that is ended in time",
    files: ["tests/hosts/fileReader.test.ts"],
  },
  {
    goal: "G17 Electron's checklist and fuses",
    files: ["tests/hosts/desktop.test.ts", "tests/hosts/checklist.test.ts", "tests/hosts/packaging.test.ts"],
  },
  {
    goal: "G18 requests of any shape",
    files: ["tests/hosts/fuzzedRequests.test.ts"],
  },
  {
    goal: "G20 no network",
    files: ["tests/hosts/network.test.ts"],
  },
  {
    goal: "G21 nothing left after 徹底刪除",
    files: [
      "tests/hosts/residue.test.ts",
      "tests/store/purge.test.ts",
      "tests/store/purgedBackups.test.ts",
      "tests/store/purgedBackupsKilled.test.ts",
    ],
  },
  {
    goal: "G22 loopback refusals",
    files: ["tests/hosts/loopbackRefusals.test.ts", "tests/hosts/loopback.test.ts", "tests/hosts/frozenTab.test.ts"],
  },
  {
    goal: "G23 what an exported file may hold",
    files: [
      "tests/unit/electron/core/exporters/docx/package.test.ts",
      "tests/unit/electron/core/exporters/odt/package.test.ts",
    ],
  },
  {
    goal: "G24, G25 personal data",
    files: ["tests/unit/shared/privacy"],
  },
  {
    goal: "G26 formulas in exported sheets",
    files: ["tests/unit/electron/core/exporters/followUp"],
  },
];

const BROWSER: readonly Suite[] = [
  { goal: "G11 input methods", files: ["tests/e2e/editorImeScripts.spec.ts"] },
  { goal: "G2, G10 windows, reloads, a dead host", files: ["tests/e2e/windows.spec.ts", "tests/e2e/unsaved.spec.ts"] },
  { goal: "G19 scripts in words", files: ["tests/e2e/scriptsInWords.spec.ts"] },
  { goal: "G17, G20 the built bundles in a real browser", files: ["tests/e2e/builtDesktop.spec.ts"] },
];

/** One test that ran. */
interface Result {
  readonly file: string;
  readonly title: string;
  readonly state: string;
  readonly milliseconds: number;
}

function rowsOf(suites: readonly Suite[], results: readonly Result[]): Outcome {
  const failures: string[] = [];
  const rows = suites.map(({ goal, files }): Row => {
    const own = results.filter(({ file, state }) => state !== "skipped" && files.some((each) => file.includes(each)));
    const failed = own.filter(({ state }) => state !== "passed");
    if (own.length === 0) failures.push(`${goal}: no test was found`);
    for (const { title } of failed) failures.push(`${goal}: ${title}`);
    const [slowest] = [...own].sort((a, b) => b.milliseconds - a.milliseconds);
    const worst = slowest === undefined ? "" : `${Math.round(slowest.milliseconds)} ms (${slowest.title.slice(0, 60)})`;
    return { goal: `${goal}: tests`, tried: own.length, held: own.length - failed.length, worst };
  });
  return { rows, failures };
}

function run(words: readonly string[], environment: Readonly<Record<string, string>>): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, words, {
      stdio: ["ignore", "ignore", "ignore"],
      env: { ...process.env, ...environment },
    });
    child.once("error", reject);
    child.once("close", () => resolve());
  });
}

async function withReport<Report>(read: (path: string) => Promise<Report>): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), "lushi-suites-"));
  try {
    return await read(join(folder, "report.json"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

async function runInNode(): Promise<Outcome> {
  const files = NODE.flatMap((suite) => suite.files);
  const report = await withReport(async (path) => {
    const reporters = ["--reporter=json", `--outputFile=${path}`];
    const cli = ["node_modules/vitest/vitest.mjs", "run", "--config", "build/vitest.config.ts"];
    await run([...cli, ...reporters, ...files], { RELIABILITY: "" });
    return vitestReport.parse(JSON.parse(readFileSync(path, "utf8")));
  });
  const results = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(
      ({ fullName, status, duration }): Result => ({
        file: name.replaceAll("\\", "/"),
        title: fullName,
        state: status === "pending" ? "skipped" : status,
        milliseconds: duration ?? 0,
      }),
    ),
  );
  return rowsOf(NODE, results);
}

const spec = z.object({
  title: z.string(),
  file: z.string(),
  tests: z.array(z.object({ status: z.string(), results: z.array(z.object({ duration: z.number() })) })),
});
interface PlaywrightSuite {
  readonly specs: readonly z.infer<typeof spec>[];
  readonly suites?: readonly PlaywrightSuite[] | undefined;
}
const playwrightSuite: z.ZodType<PlaywrightSuite> = z.object({
  specs: z.array(spec),
  suites: z.lazy(() => z.array(playwrightSuite)).optional(),
});
const playwrightReport = z.object({ suites: z.array(playwrightSuite) });

const specsOf = ({ specs, suites = [] }: PlaywrightSuite): z.infer<typeof spec>[] => [
  ...specs,
  ...suites.flatMap(specsOf),
];

async function runInBrowser(): Promise<Outcome> {
  const report = await withReport(async (path) => {
    const cli = ["node_modules/@playwright/test/cli.js", "test", "--config", "build/playwright.config.ts"];
    await run([...cli, "--reporter", "json", ...BROWSER.flatMap((suite) => suite.files)], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: path,
      IME_SCRIPTS: String(figures.imeScripts),
    });
    return playwrightReport.parse(JSON.parse(readFileSync(path, "utf8")));
  });
  const results = report.suites.flatMap(specsOf).map(
    ({ title, file, tests }): Result => ({
      file: `tests/e2e/${file}`,
      title,
      state: tests.every(({ status }) => status === "expected") ? "passed" : (tests[0]?.status ?? "failed"),
      milliseconds: tests[0]?.results[0]?.duration ?? 0,
    }),
  );
  return rowsOf(BROWSER, results);
}

export const inNode: Goal = { name: "node", run: runInNode };
export const inBrowser: Goal = { name: "browser", run: runInBrowser };
