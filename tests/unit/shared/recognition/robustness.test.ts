import { describe, expect, test } from "vitest";
import type { Summary } from "../../../../electron/core/exporters/summary.ts";
import { summaryOfText } from "../../../builders/recognised.ts";
import { FIXTURES } from "./fixtures.ts";

const eachLine = (text: string, change: (line: string) => string) => text.split("\n").map(change).join("\n");

const trimmed = (text: string) => eachLine(text, (line) => line.replace(/[ \t\u3000]+$/u, ""));
const withoutEmptyLines = (text: string) =>
  text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .join("\n");
const withFormFeeds = (text: string) => text.replace(/(\S[^\n]*\n) (?=\S)/gu, "$1\f");
const withoutPageTops = (text: string) => text.replace(/(\S[^\n]*\n) (?=\S)/gu, "$1");
const tight = (text: string) => text.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})/gu, "");
const loose = (text: string) => text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=\d)(?=\p{Script=Han})/gu, " ");

/** Ways in which the same record reaches the app from other programs; none of them changes what it says. */
const WAYS: Readonly<Record<string, (text: string) => string>> = {
  "without spaces at the ends of lines": trimmed,
  "with Windows line ends": (text) => text.replaceAll("\n", "\r\n"),
  "with old Macintosh line ends": (text) => text.replaceAll("\n", "\r"),
  "without empty lines": withoutEmptyLines,
  "without empty lines and without spaces at the ends of lines": (text) => trimmed(withoutEmptyLines(text)),
  "with an empty line behind every line": (text) => eachLine(text, (line) => `${line}\n`),
  "with form feeds at the tops of pages": withFormFeeds,
  "with form feeds and trimmed": (text) => trimmed(withFormFeeds(text)),
  "without anything at the tops of pages": withoutPageTops,
  "with nothing left but words": (text) => trimmed(withoutEmptyLines(withoutPageTops(text))),
  "without spaces beside digits": tight,
  "with spaces beside all digits": loose,
  "with spaces beside all digits and trimmed": (text) => trimmed(loose(text)),
  "with full-width digits": (text) => text.replace(/[0-9]/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
  "with half-width colons": (text) => text.replaceAll("：", ":"),
  "with full-width colons": (text) => text.replace(/(?<=\p{Script=Han}):/gu, "："),
  "with full-width parentheses": (text) => text.replaceAll("(", "（").replaceAll(")", "）"),
  "with half-width parentheses": (text) => text.replaceAll("（", "(").replaceAll("）", ")"),
  "with full-width spaces for wide gaps": (text) =>
    text.replace(/ {2,}/gu, (gap) => "\u3000".repeat(Math.ceil(gap.length / 2))),
  "with tabs for wide gaps": (text) => text.replace(/ {3,}/gu, "\t"),
  "with no-break spaces": (text) => text.replaceAll(" ", "\u00a0"),
  "with a byte order mark": (text) => `\ufeff${text}`,
};

/** What two writings of one record share: widths of characters and white space are folded. */
function folded(summary: Summary): unknown {
  const { warnings, ...facts } = summary;
  const codes = warnings.map(({ code }) => code);
  return JSON.parse(
    JSON.stringify({ ...facts, codes })
      .normalize("NFKC")
      .replace(/\\n|\s/gu, ""),
  );
}

describe.each(FIXTURES)("$name says the same", ({ text, summary }) => {
  test.each(Object.entries(WAYS))("%s", (_way, change) => {
    expect(folded(summaryOfText(change(text)))).toEqual(folded(summary));
  });
});
