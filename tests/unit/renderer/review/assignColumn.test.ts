import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { assignColumn } from "../../../../renderer/features/review/reshape/assignColumn.ts";
import { entriesOf } from "../../../../shared/minutes/entries.ts";
import { columnsOf } from "../../../../shared/minutes/followUpCells.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import type { FollowUpColumnKind } from "../../../../shared/minutes/vocabulary.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import { find, minutesOf } from "../../../builders/minutes.ts";
import { outline } from "./outline.ts";

const newIds = countedIds("n");

const record = () =>
  minutesOf(
    followUpTable(
      ["serial", "subject", "note", tickColumn("suggestion")],
      row({ serial: "1", subject: "汰換設備" }, assignment({ note: "資訊室" }, { suggestion: "release" })),
      row({ serial: "2", subject: "盤點" }, assignment({ note: "秘書室" }), assignment({ note: "主計室" })),
    ),
  );

function assigned(doc: Node, index: number, kind: FollowUpColumnKind): Node {
  const changed = assignColumn(doc, String(find(doc, "followUpTable").attrs.id), index, kind, newIds)?.doc;
  if (changed === undefined) throw new Error("Nothing was assigned");
  expect(problemsOf(changed)).toEqual([]);
  return changed;
}

const words = (doc: Node) => outline(doc).map((line) => line.replace(/^\S*\s/u, ""));

describe("assigning a column of a 列管表", () => {
  it("what the column holds is read as what it is now", () => {
    const doc = assigned(record(), 2, "units");
    expect(entriesOf(doc).map(({ units }) => units)).toEqual([["資訊室"], ["秘書室"], ["主計室"]]);
    expect(words(doc)).toEqual(words(record()));
  });

  it("a column of the item takes together what its units had, and gives it to the first when it goes back", () => {
    const doc = assigned(record(), 2, "meeting");
    const [, second] = find(doc, "followUpTable").children;
    expect(second?.children.map((part) => part.type.name)).toEqual([
      "followUpCell",
      "followUpCell",
      "followUpCell",
      "followUpAssignment",
      "followUpAssignment",
    ]);
    expect(entriesOf(assigned(doc, 2, "progress")).map(({ progress }) => progress)).toEqual([
      "資訊室",
      "秘書室\n主計室",
      null,
    ]);
  });

  it("a tick column goes from suggestion to ruling with its ticks", () => {
    const doc = assigned(record(), 3, "ruling");
    expect(entriesOf(doc).map(({ suggestion, ruling }) => [suggestion, ruling])).toEqual([
      [null, "release"],
      [null, null],
      [null, null],
    ]);
    expect(columnsOf(find(doc, "followUpTable"))[3]?.options).toHaveLength(2);
    expect(words(doc)).toEqual(words(record()));
  });

  it("a tick column that is one no more has its boxes written out, and read again when it becomes one", () => {
    const noted = assigned(record(), 3, "note");
    expect(words(noted)).toEqual(words(record()));
    expect(entriesOf(noted)[0]?.suggestion).toBeNull();
    expect(entriesOf(assigned(noted, 3, "ruling"))[0]?.ruling).toBe("release");
  });

  it("is nothing where there is no such column, or nothing changes", () => {
    const doc = record();
    const id = String(find(doc, "followUpTable").attrs.id);
    expect(assignColumn(doc, id, 9, "note", newIds)).toBeNull();
    expect(assignColumn(doc, id, 0, "serial", newIds)).toBeNull();
    expect(assignColumn(doc, "b1", 0, "note", newIds)).toBeNull();
  });
});
