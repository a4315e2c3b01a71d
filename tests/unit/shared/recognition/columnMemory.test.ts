import { describe, expect, it } from "vitest";
import { entriesOf } from "../../../../shared/minutes/entries.ts";
import { columnsOf } from "../../../../shared/minutes/followUpCells.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import {
  columnsToAssign,
  followUpTablesOf,
  kindByMemory,
  NO_COLUMNS,
  rememberColumns,
} from "../../../../shared/recognition/columnMemory.ts";
import { listFromTable } from "../../../../shared/recognition/listFromTable.ts";
import { recognise } from "../../../../shared/recognition/recognise.ts";
import type { SourceCell, SourceDocument } from "../../../../shared/recognition/source.ts";
import { assignment, column, followUpTable, row } from "../../../builders/followUpTable.ts";
import { minutesOf } from "../../../builders/minutes.ts";

const listOf = (label: string, kind: "subject" | "note") => {
  const item = kind === "subject" ? { serial: "1", subject: "汰換" } : { serial: "1" };
  const unit = kind === "note" ? { note: "汰換", progress: "已招標" } : { progress: "已招標" };
  return minutesOf(followUpTable(["serial", { ...column(kind), label }, "progress"], row(item, assignment(unit))));
};

/** A table as a sheet would bring it; "^" is a cell that the one above reaches into. */
function sheet(rows: readonly (readonly string[])[]): SourceDocument {
  let number = 1;
  const cells = rows.map((texts, at) =>
    texts.flatMap((text, index): SourceCell[] => {
      if (text === "^") return [];
      let rowspan = 1;
      while (rows[at + rowspan]?.[index] === "^") rowspan += 1;
      number += 1;
      const line = { kind: "line", number, text, whole: true, pageStart: false, mark: null } as const;
      return [{ lines: [line], colspan: 1, rowspan }];
    }),
  );
  return { name: "追蹤.xlsx", format: "xlsx", blocks: [{ kind: "table", number: 1, rows: cells }], warnings: [] };
}

const plain = (rows: readonly (readonly string[])[]) => {
  const { kind, doc } = recognise(sheet(rows), countedIds());
  expect(kind).toBe("unknown");
  return doc;
};

const ODD = [
  ["號", "重點", "誰來做", "做到哪裡"],
  ["1", "汰換防火牆", "資訊室", "已招標"],
  ["^", "^", "秘書室", "編預算中"],
  ["2", "弱點掃描", "資訊室", "已改善"],
];

describe("what the columns of a series hold", () => {
  it("is remembered where a name alone does not tell it, and forgotten when it is given back", () => {
    const once = rememberColumns(NO_COLUMNS, listOf("重 點", "subject"));
    expect([...once]).toEqual([["重點", "subject"]]);
    expect(kindByMemory(once, "重點")).toBe("subject");
    expect([...rememberColumns(once, listOf("重點", "note"))]).toEqual([]);
  });

  it("is not remembered where the name says it", () => {
    expect([...rememberColumns(NO_COLUMNS, listOf("案由", "subject"))]).toEqual([]);
  });

  it("is asked of a record only where it was read otherwise", () => {
    const memory = rememberColumns(NO_COLUMNS, listOf("重點", "subject"));
    expect(columnsToAssign(memory, listOf("重點", "note"))).toEqual([{ label: "重點", kind: "subject" }]);
    expect(columnsToAssign(memory, listOf("重點", "subject"))).toEqual([]);
    expect(columnsToAssign(memory, listOf("別的", "note"))).toEqual([]);
  });
});

describe("a table that was not understood", () => {
  it("becomes a 列管表 when she says it is one, every word kept", () => {
    const doc = plain(ODD);
    const list = listFromTable(doc, NO_COLUMNS, true, countedIds("n"));
    if (list === null) throw new Error("No list");
    expect(problemsOf(list)).toEqual([]);
    expect(list.attrs.kind).toBe("follow-up-list");
    const words = (text: string) => [...text.replace(/\s/gu, "")].sort().join("");
    expect(words(plainText(list))).toBe(words(plainText(doc)));
  });

  it("is left as it is otherwise", () => {
    expect(listFromTable(plain(ODD), NO_COLUMNS, false, countedIds("n"))).toBeNull();
    expect(
      listFromTable(
        plain([
          ["甲", "乙"],
          ["1", "2"],
        ]),
        NO_COLUMNS,
        true,
        countedIds("n"),
      ),
    ).toBeNull();
  });

  it("is read by what is remembered, units that share an item together", () => {
    const memory = new Map([
      ["重點", "subject"],
      ["誰來做", "units"],
      ["做到哪裡", "progress"],
      ["號", "serial"],
    ] as const);
    const list = listFromTable(plain(ODD), memory, false, countedIds("n"));
    if (list === null) throw new Error("No list");
    expect(
      followUpTablesOf(list)
        .flatMap(columnsOf)
        .map(({ kind }) => kind),
    ).toEqual(["serial", "subject", "units", "progress"]);
    expect(entriesOf(list).map(({ subject, units, progress }) => [subject, units, progress])).toEqual([
      ["汰換防火牆", ["資訊室"], "已招標"],
      ["汰換防火牆", ["秘書室"], "編預算中"],
      ["弱點掃描", ["資訊室"], "已改善"],
    ]);
  });
});
