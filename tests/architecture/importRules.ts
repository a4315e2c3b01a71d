import { posix } from "node:path";
import { resolveImport, type SourceFile } from "./sourceFile.ts";

/** A rule about one file: what it says, and each breach as "line: what". */
export interface Rule {
  readonly name: string;
  readonly breaches: (file: SourceFile) => string[];
}

/** Folders of `shared/`; each imports itself and the rows before its own. */
const SHARED_ORDER: readonly (readonly string[])[] = [
  ["characters", "numbering", "markup"],
  ["calendar", "people"],
  ["minutes"],
  ["followUp", "profiles", "attendance"],
  ["recognition", "layout", "checks", "privacy", "series"],
  ["contract"],
];

/** `assertNever` closes switches everywhere. */
const SHARED_BY_ALL = "shared/minutes/never.ts";

const SHARED_PACKAGES = ["prosemirror-model", "prosemirror-transform", "date-fns", "htmlparser2", "zod"];
const CORE_PACKAGES = [
  ...SHARED_PACKAGES,
  ...["better-sqlite3", "docx", "fflate", "pdfjs-dist", "saxes", "write-excel-file", "yauzl"],
];

const ENTRIES = ["main", "preload", "serve", "convert", "reader"].map((name) => `electron/${name}.ts`);
const HOSTS = ["desktop", "loopback", "commandLine"].map((name) => `electron/hosts/${name}/`);
const ELECTRON_USERS = ["electron/hosts/desktop/", "electron/main.ts", "electron/preload.ts"];

/** The name of the package of a bare specifier: react-dom/client → react-dom. */
function packageOf(specifier: string): string {
  const [first = "", second = ""] = specifier.split("/");
  return first.startsWith("@") ? `${first}/${second}` : first;
}

const within = (path: string, ...places: readonly string[]) => places.some((place) => path.startsWith(place));
const isBare = (target: string) => !/^(?:\.\.?\/|shared\/|electron\/|renderer\/|build\/|tests\/)/.test(target);
const isPackage = (target: string) => isBare(target) && !target.startsWith("node:");

function importRule(
  name: string,
  applies: (path: string) => boolean,
  allowed: (target: string, file: SourceFile) => boolean,
): Rule {
  return {
    name,
    breaches: (file) =>
      applies(file.path)
        ? file.imports
            .filter(({ text }) => !allowed(resolveImport(file, text), file))
            .map(({ text, line }) => `${line}: imports ${text}`)
        : [],
  };
}

const sharedRow = (path: string) => SHARED_ORDER.findIndex((row) => row.includes(path.split("/")[1] ?? ""));

function staysBelow(target: string, file: SourceFile): boolean {
  if (!within(target, "shared/") || target === SHARED_BY_ALL) return true;
  const sameFolder = posix.dirname(target).split("/")[1] === file.path.split("/")[1];
  return sameFolder || (sharedRow(target) >= 0 && sharedRow(target) < sharedRow(file.path));
}

function isOtherHost(target: string, file: SourceFile): boolean {
  return HOSTS.some((host) => within(target, host) && !within(file.path, host));
}

export const IMPORT_RULES: readonly Rule[] = [
  importRule(
    "shared imports nothing outside itself but its five packages",
    (path) => within(path, "shared/"),
    (target) => within(target, "shared/") || (isPackage(target) && SHARED_PACKAGES.includes(packageOf(target))),
  ),
  importRule(
    "a folder of shared imports only folders that come before it",
    (path) => within(path, "shared/"),
    staysBelow,
  ),
  importRule(
    "electron/core imports shared, Node and its libraries, never electron and never a host",
    (path) => within(path, "electron/core/"),
    (target) =>
      within(target, "shared/", "electron/core/", "node:") ||
      (isPackage(target) && CORE_PACKAGES.includes(packageOf(target))),
  ),
  importRule(
    "only the desktop host imports electron",
    (path) => !within(path, ...ELECTRON_USERS),
    (target) => target !== "electron" && !/^electron\/(?:main|renderer|common|utility)$/.test(target),
  ),
  importRule(
    "a host imports no other host and nothing of the window",
    (path) => within(path, "electron/hosts/"),
    (target, file) => !isOtherHost(target, file) && !within(target, "renderer/", "tests/", "build/"),
  ),
  importRule(
    "renderer imports shared and renderer, and nothing of Node",
    (path) => within(path, "renderer/"),
    (target) => within(target, "shared/", "renderer/") || isPackage(target),
  ),
  importRule(
    "only core/store imports the database",
    (path) => within(path, "shared/", "electron/", "renderer/", "build/") && !within(path, "electron/core/store/"),
    (target) => packageOf(target) !== "better-sqlite3" && target !== "node:sqlite",
  ),
  importRule(
    "only shared/markup imports the tokenizer of HTML",
    (path) => !within(path, "shared/markup/"),
    (target) => packageOf(target) !== "htmlparser2",
  ),
  importRule(
    "the app imports no test and no tool",
    (path) => within(path, "shared/", "electron/", "renderer/"),
    (target) => !within(target, "tests/", "build/") && !/^(?:vitest|vite|fast-check|@playwright\/)/.test(target),
  ),
  importRule(
    "a relative import carries its extension",
    () => true,
    (target) => isBare(target) || /\.(?:tsx?|mjs|css|json|svg)(?:\?\w+)?$/.test(target),
  ),
  {
    name: "every file stands in a folder that the design knows",
    breaches: ({ path }) => {
      if (within(path, "electron/core/", "electron/hosts/", "renderer/", "tests/", "build/")) return [];
      if (ENTRIES.includes(path) || (within(path, "shared/") && sharedRow(path) >= 0)) return [];
      return [`0: ${path} stands in no known folder`];
    },
  },
];
