import type { Rule } from "./importRules.ts";
import type { Found, SourceFile } from "./sourceFile.ts";

export const MOST_LINES = 350;
export const MANY_LINES = 300;

const inApp = ({ path }: SourceFile) => /^(?:shared|electron|renderer)\//.test(path);

function findRule(name: string, find: (file: SourceFile) => readonly Found[]): Rule {
  return { name, breaches: (file) => find(file).map(({ line, text }) => `${line}: ${text.trim().slice(0, 60)}`) };
}

const SQL = /^\s*(?:SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|PRAGMA|VACUUM|ATTACH|SAVEPOINT|WITH)\b(?=\s|$)/;
const HOST_NAMES =
  /^(?:(?:window|globalThis|self)\.)?(?:fetch|EventSource|WebSocket|XMLHttpRequest|ipcRenderer)$|^(?:window|globalThis|self)\.lushi$/;

export const CONTENT_RULES: readonly Rule[] = [
  findRule("only core/store speaks SQL", (file) =>
    inApp(file) && !file.path.startsWith("electron/core/store/")
      ? file.strings.filter(({ text }) => SQL.test(text))
      : [],
  ),
  findRule("only renderer/transport knows its host", (file) =>
    file.path.startsWith("renderer/") && !file.path.startsWith("renderer/transport/")
      ? file.names.filter(({ text }) => HOST_NAMES.test(text))
      : [],
  ),
  findRule("only shared/calendar knows 1911", (file) =>
    inApp(file) && !file.path.startsWith("shared/calendar/")
      ? [...file.literals, ...file.strings].filter(({ text }) => /(?<!\d)1911(?!\d)/.test(text))
      : [],
  ),
  findRule("the renderer's words stand in renderer/strings", (file) =>
    file.path.startsWith("renderer/") && !file.path.startsWith("renderer/strings/")
      ? file.strings.filter(({ text }) => /(?!\p{ASCII})\p{L}/u.test(text))
      : [],
  ),
  findRule("nothing is of type any", (file) => file.anyTypes),
  findRule("the type checker is not silenced", (file) =>
    file.comments.filter(({ text }) => /@ts-(?:ignore|expect-error|nocheck)/.test(text)),
  ),
  {
    name: `no file is longer than ${MOST_LINES} lines`,
    breaches: ({ lineCount }) => (lineCount > MOST_LINES ? [`${MOST_LINES}: ${lineCount} lines`] : []),
  },
  {
    name: "the desktop's entries are under 100 lines",
    breaches: ({ path, lineCount }) =>
      /^electron\/(?:main|preload)\.ts$/.test(path) && lineCount >= 100 ? [`100: ${lineCount} lines`] : [],
  },
  {
    name: "nothing is named after being of use",
    breaches: ({ path }) =>
      path.split("/").some((part) => /^(?:utils?|helpers?|misc)(?:\.|$)|(?:Utils?|Helpers?)(?:\.|$)/.test(part))
        ? [`0: ${path}`]
        : [],
  },
];
