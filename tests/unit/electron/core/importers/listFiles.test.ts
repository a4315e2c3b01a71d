import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { readFileBytes } from "../../../../../electron/core/importers/registry.ts";
import { parseRocDate, toIsoDate } from "../../../../../shared/calendar/rocDate.ts";
import { entriesOf } from "../../../../../shared/minutes/entries.ts";
import { countedIds } from "../../../../../shared/minutes/ids.ts";
import { inlineText } from "../../../../../shared/minutes/plainText.ts";
import { splitUnits } from "../../../../../shared/people/units.ts";
import { recognise } from "../../../../../shared/recognition/recognise.ts";
import type { ExpectedRow, ExpectedUnit } from "../../../../builders/lists/expected.ts";
import { LIST_FILES } from "../../../../builders/lists/listFiles.ts";
import { sourceOf } from "../../../../builders/sourceText.ts";

/** The paragraphs of the cells of one column. */
function textsIn(part: Node, column: string): string[] {
  return part.children
    .filter((cell) => cell.type.name === "followUpCell" && cell.attrs.column === column)
    .flatMap((cell) => cell.children.map(inlineText))
    .filter((text) => text !== "");
}

const given = <T>(name: string, value: T | undefined | null) =>
  value === undefined || value === null || value === "" ? {} : { [name]: value };

/** ISO day where the words name one, else the words. */
function dueOf(words: string | undefined): string | undefined {
  const date = words === undefined ? null : parseRocDate(words.replace(/前$/u, ""));
  return date === null ? words : toIsoDate(date);
}

/** The rows of all 列管表 of a document, as a reader would say them. */
function rowsIn(doc: Node): ExpectedRow[] {
  const entries = new Map(entriesOf(doc).map((entry) => [entry.blockId, entry]));
  const rows: ExpectedRow[] = [];
  doc.descendants((row) => {
    if (row.type.name !== "followUpRow") return !row.isTextblock;
    const parts = row.children.flatMap((part): ExpectedUnit[] => {
      const entry = entries.get(String(part.attrs.id));
      if (part.type.name !== "followUpAssignment" || entry === undefined) return [];
      const supporting = textsIn(part, "supportingUnits").flatMap(splitUnits);
      const due = entry.due?.kind === "text" ? entry.due.text : entry.due?.kind === "date" ? entry.due.date : undefined;
      return [
        {
          units: entry.units,
          ...(supporting.length > 0 && { supporting }),
          ...given("due", dueOf(due)),
          rounds: textsIn(part, "progress"),
          ...given("suggestion", entry.suggestion),
          ...given("ruling", entry.ruling),
        },
      ];
    });
    rows.push({
      ...given("serial", textsIn(row, "serial").join()),
      ...given("number", textsIn(row, "trackingNumber").join()),
      ...given("meeting", textsIn(row, "meeting").join()),
      subject: textsIn(row, "subject").join("\n"),
      parts,
    });
    return false;
  });
  return rows;
}

describe("a list file", () => {
  it.each(LIST_FILES)("of $office is read row by row ($name)", async ({ name, bytes, rows }) => {
    const { kind, doc, unplaced } = recognise(sourceOf(await readFileBytes(name, bytes())), countedIds());
    expect(rowsIn(doc)).toEqual(rows);
    expect(kind).toBe("follow-up-list");
    expect(unplaced).toBe("");
  });

  it("is one of twenty, each of another office", () => {
    expect(new Set(LIST_FILES.map(({ office }) => office)).size).toBe(20);
  });
});
