import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { CONTENT_RULES, MANY_LINES } from "./contentRules.ts";
import { IMPORT_RULES, type Rule } from "./importRules.ts";
import { readSource, type SourceFile } from "./sourceFile.ts";
import { WRONG_SAMPLES } from "./wrongSamples.ts";

const TOP = fileURLToPath(new URL("../..", import.meta.url));
const FOLDERS = ["electron", "renderer", "shared", "build", "tests"];
const FILES = ["package.json", "package-lock.json", "tsconfig.json", "electron-builder.yml", "README.md", "LICENSE"];
/** Made by tools and ignored by Git. */
const MADE = ["node_modules", "out", "dist"];
const RULES: readonly Rule[] = [...IMPORT_RULES, ...CONTENT_RULES];

function readTree(): SourceFile[] {
  return FOLDERS.flatMap((folder) => {
    const paths = readdirSync(join(TOP, folder), { recursive: true, withFileTypes: true });
    return paths
      .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => readSource(relative(TOP, path).split(sep).join("/"), readFileSync(path, "utf8")));
  });
}

const breachesIn = (rule: Rule, files: readonly SourceFile[]) =>
  files.flatMap((file) => rule.breaches(file).map((breach) => `${file.path}:${breach}`));

describe("the house", () => {
  const files = readTree();

  it("is read whole", () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.map(({ path }) => path)).toContain("tests/architecture/imports.test.ts");
  });

  it.each(RULES.map((rule) => [rule.name, rule] as const))("%s", (_name, rule) => {
    expect(breachesIn(rule, files)).toEqual([]);
  });

  it("holds at its top level only what the design names", () => {
    const names = readdirSync(TOP).filter((name) => !name.startsWith("."));
    expect(names.filter((name) => ![...FOLDERS, ...FILES, ...MADE].includes(name))).toEqual([]);
  });

  it("lists the files that grow long", () => {
    const long = files.filter(({ lineCount }) => lineCount > MANY_LINES);
    for (const { path, lineCount } of long) console.warn(`${path}: ${lineCount} lines`);
    expect(long.length).toBeLessThan(files.length);
  });
});

describe("each rule fires on a file that breaks it", () => {
  it.each(WRONG_SAMPLES)("$rule: $path", ({ rule: name, path, text }) => {
    const rule = RULES.find((each) => each.name === name);
    expect(rule, `a rule named ${name}`).toBeDefined();
    expect(rule?.breaches(readSource(path, text))).not.toEqual([]);
  });

  it("and none goes without such a sample", () => {
    const sampled = new Set(WRONG_SAMPLES.map(({ rule }) => rule));
    expect(RULES.map(({ name }) => name).filter((name) => !sampled.has(name))).toEqual([]);
  });
});
