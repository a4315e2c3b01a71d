import { MOST_LINES } from "./contentRules.ts";

/** A file that breaks the named rule. */
export interface WrongSample {
  readonly rule: string;
  readonly path: string;
  readonly text: string;
}

const sample = (rule: string, path: string, text: string): WrongSample => ({ rule, path, text });

export const WRONG_SAMPLES: readonly WrongSample[] = [
  ...[
    'import { readFileSync } from "node:fs";',
    'import React from "react";',
    'import { createCore } from "../../electron/core/createCore.ts";',
    'export * from "../../renderer/ui/button.tsx";',
    'const zip = await import("yauzl");',
    'export type Window = import("electron").BrowserWindow;',
  ].map((text) =>
    sample("shared imports nothing outside itself but its five packages", "shared/calendar/rocDate.ts", text),
  ),

  ...[
    ["shared/numbering/numerals.ts", 'import { parseRocDate } from "../calendar/rocDate.ts";'],
    ["shared/minutes/facts.ts", 'import { foldEntries } from "../followUp/fold.ts";'],
    ["shared/layout/layOut.ts", 'import type { Request } from "../contract/requests.ts";'],
    ["shared/checks/runChecks.ts", 'export { recognise } from "../recognition/recognise.ts";'],
    ["shared/calendar/rocDate.ts", 'import { textOf } from "../words/text.ts";'],
  ].map(([path = "", text = ""]) => sample("a folder of shared imports only folders that come before it", path, text)),

  ...[
    'import { app } from "electron";',
    'import { saveDialog } from "../hosts/desktop/saveDialog.ts";',
    'import { connect } from "../../renderer/transport/connect.ts";',
    'import { createRoot } from "react-dom/client";',
  ].map((text) =>
    sample(
      "electron/core imports shared, Node and its libraries, never electron and never a host",
      "electron/core/createCore.ts",
      text,
    ),
  ),

  ...["electron/serve.ts", "electron/hosts/loopback/server.ts", "tests/hosts/conformance.ts", "renderer/main.tsx"].map(
    (path) => sample("only the desktop host imports electron", path, 'import { app } from "electron";'),
  ),
  sample("only the desktop host imports electron", "electron/serve.ts", 'import { app } from "electron/main";'),

  sample(
    "a host imports no other host and nothing of the window",
    "electron/hosts/loopback/server.ts",
    'import { openWindow } from "../desktop/openWindow.ts";',
  ),
  sample(
    "a host imports no other host and nothing of the window",
    "electron/hosts/desktop/openWindow.ts",
    'import { connect } from "../../../renderer/transport/connect.ts";',
  ),

  ...['import { join } from "node:path";', 'import { createCore } from "../electron/core/createCore.ts";'].map((text) =>
    sample("renderer imports shared and renderer, and nothing of Node", "renderer/main.tsx", text),
  ),

  ...['import Database from "better-sqlite3";', 'import type { DatabaseSync } from "node:sqlite";'].map((text) =>
    sample("only core/store imports the database", "electron/core/handlers/meetings.ts", text),
  ),

  ...[
    "shared/numbering/numerals.ts",
    "electron/core/importers/html/readHtml.ts",
    "renderer/editor/paste/htmlTree.ts",
  ].map((path) =>
    sample("only shared/markup imports the tokenizer of HTML", path, 'import { Tokenizer } from "htmlparser2";'),
  ),

  ...['import { find } from "../../tests/builders/minutes.ts";', 'import fc from "fast-check";'].map((text) =>
    sample("the app imports no test and no tool", "electron/core/createCore.ts", text),
  ),

  ...['import { parse } from "./parse";', 'export * from "../numbering";', 'const a = import("./parse.js");'].map(
    (text) => sample("a relative import carries its extension", "shared/calendar/rocDate.ts", text),
  ),

  ...["shared/words/text.ts", "shared/index.ts", "electron/window.ts", "scripts/start.ts"].map((path) =>
    sample("every file stands in a folder that the design knows", path, "export {};"),
  ),

  ...[
    'db.prepare("SELECT * FROM meetings");',
    "db.exec(`\n  UPDATE meetings SET title = 1`);",
    'const pragma = "PRAGMA foreign_keys";',
  ].map((text) => sample("only core/store speaks SQL", "electron/core/handlers/meetings.ts", text)),

  ...[
    "const bridge = window.lushi;",
    'const answer = await fetch("/api");',
    'globalThis.fetch("/api");',
    'const events = new EventSource("/events");',
    'const socket = new WebSocket("/socket");',
  ].map((text) => sample("only renderer/transport knows its host", "renderer/features/meetings/list.tsx", text)),

  ...["const year = date.year - 1911;", 'const first = "1911-10-10";', "const old = /1911|1912/;"].map((text) =>
    sample("only shared/calendar knows 1911", "shared/recognition/header.ts", text),
  ),

  ...[
    'const title = "會議紀錄";',
    "const view = <b>儲存</b>;",
    'const view = <b title="說明" />;',
    "const a = `第一次`;",
  ].map((text) =>
    sample("the renderer's words stand in renderer/strings", "renderer/features/meetings/list.tsx", text),
  ),

  ...["const a: any = 1;", "function f(x: any[]) {}", "const b = a as any;"].map((text) =>
    sample("nothing is of type any", "tests/unit/sample.ts", text),
  ),

  ...["ignore", "expect-error", "nocheck"].map((word) =>
    sample("the type checker is not silenced", "shared/minutes/facts.ts", `// @ts-${word}`),
  ),

  sample(
    `no file is longer than ${MOST_LINES} lines`,
    "renderer/ui/tokens.css",
    ".button { color: red }\n".repeat(MOST_LINES + 1),
  ),
  sample("the desktop's entries are under 100 lines", "electron/main.ts", "\n".repeat(100)),

  ...["shared/minutes/utils.ts", "electron/core/helpers/zip.ts", "tests/testHelpers.ts", "renderer/ui/dateUtil.ts"].map(
    (path) => sample("nothing is named after being of use", path, "export {};"),
  ),
];
