import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import type { LayoutCell, LayoutTable } from "../../../../shared/layout/blocks.ts";
import { placeCells } from "../../../../shared/layout/grid.ts";
import { layOut } from "../../../../shared/layout/layOut.ts";
import { wordsOf } from "../../../../shared/layout/runs.ts";
import { shareOut } from "../../../../shared/layout/widths.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { assignment, column, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import { minutesOf, table, tableCell } from "../../../builders/minutes.ts";

function tableOf(node: Node): LayoutTable {
  const found = layOut(minutesOf(node), defaultProfile).blocks.find((block) => block.kind === "table");
  if (found?.kind !== "table") throw new RangeError("No table was laid out");
  return found;
}

const words = (cell: LayoutCell) =>
  cell.blocks.map((block) => (block.kind === "paragraph" ? wordsOf(block.runs) : "")).join("/");

const shown = (laidOut: LayoutTable) => laidOut.rows.map((each) => each.cells.map(words));

describe("a follow-up table", () => {
  const twoUnits = followUpTable(
    ["serial", "subject", "units", "progress", tickColumn("ruling")],
    row(
      { serial: "1", subject: "改善照明" },
      assignment({ units: "水利處", progress: ["已現勘", "已設計"] }, { ruling: "continue" }),
      assignment({ units: "農業處", progress: "已提供資料" }, { ruling: "release" }),
    ),
  );

  it("prints a header, a row per unit, and the item's own cells over all its units", () => {
    expect(shown(tableOf(twoUnits))).toEqual([
      ["項次", "案由", "主辦單位", "辦理情形", "會議決定"],
      ["1", "改善照明", "水利處", "已現勘/已設計", "□解除列管/■繼續列管"],
      ["農業處", "已提供資料", "■解除列管/□繼續列管"],
    ]);
    expect(tableOf(twoUnits).rows[1]?.cells.map((cell) => cell.rowspan)).toEqual([2, 2, 1, 1, 1]);
    expect(tableOf(twoUnits).rows[2]?.cells.map((cell) => cell.column)).toEqual([2, 3, 4]);
  });

  it("repeats its header and keeps short rows whole", () => {
    expect(tableOf(twoUnits).rows.map((each) => each.repeated)).toEqual([true, false, false]);
    expect(tableOf(twoUnits).rows.every((each) => each.cantSplit)).toBe(true);
  });

  it("lets a row of many lines run over the end of a page", () => {
    const long = row({ subject: "甲" }, assignment({ progress: "辦理情形如下。".repeat(60) }));
    expect(tableOf(followUpTable(["subject", "progress"], long)).rows[1]?.cantSplit).toBe(false);
  });

  it("keeps a box and its words on one line", () => {
    const columns = ["subject" as const, "progress" as const, tickColumn("suggestion"), tickColumn("ruling")];
    const laidOut = tableOf(followUpTable(columns, row({ subject: "甲" }, assignment({ progress: "乙" }))));
    const across = (160 / 25.4) * (72 / 14);
    expect((laidOut.columns[3] ?? 0) * across - 10.8 / 14).toBeGreaterThanOrEqual(5);
  });

  it("centres the ticks of columns that print a sign alone", () => {
    const sign = { tick: { on: "V", off: "" } };
    const released = column("ruling", { ...sign, label: "解除列管", options: [{ ruling: "release", label: "" }] });
    const continued = column("ruling", { ...sign, label: "繼續列管", options: [{ ruling: "continue", label: "" }] });
    const laidOut = tableOf(
      followUpTable(["subject", released, continued], row({ subject: "甲" }, assignment({}, { ruling: "continue" }))),
    );
    expect(shown(laidOut)[1]).toEqual(["甲", "", "V"]);
    expect(laidOut.rows[1]?.cells[2]?.blocks[0]).toMatchObject({ align: "center" });
  });

  it("is left out where it has no columns", () => {
    const empty = followUpTable([], row({ subject: "" }, assignment({})));
    const { blocks } = layOut(minutesOf(empty), defaultProfile);
    expect(blocks.some((block) => block.kind === "table")).toBe(false);
  });
});

describe("another table", () => {
  it("repeats the rows at its head that are headers, unless all are", () => {
    const header = (label: string) => tableCell({ header: true }, label);
    const repeated = (node: Node) => tableOf(node).rows.map((each) => each.repeated);
    expect(repeated(table([header("甲"), header("乙")], ["1", "2"]))).toEqual([true, false]);
    expect(repeated(table([header("甲"), "1"], [header("乙"), "2"]))).toEqual([false, false]);
    expect(repeated(table([header("甲"), header("乙")]))).toEqual([false]);
  });

  it("keeps the alignment of its cells", () => {
    const laidOut = tableOf(table([tableCell({ align: "end" }, "120")]));
    expect(laidOut.rows[0]?.cells[0]?.blocks[0]).toMatchObject({ align: "end", style: "tableText" });
  });

  it("gives narrow columns what they need and wide ones the rest", () => {
    const { columns } = tableOf(table(["1", "說明".repeat(40)], ["2", "無"]));
    expect(columns[0]).toBeLessThan(0.12);
    expect(columns[1]).toBeGreaterThan(0.88);
  });

  it("fills squares that no cell covers", () => {
    expect(shown(tableOf(table(["甲", "乙"], ["丙"])))).toEqual([
      ["甲", "乙"],
      ["丙", ""],
    ]);
  });
});

describe("a grid", () => {
  it("is covered once everywhere, whatever spans the cells ask for", () => {
    const cell = fc.record({ colspan: fc.integer({ min: 1, max: 5 }), rowspan: fc.integer({ min: 1, max: 5 }) });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { minLength: 1, maxLength: 5 }), (rows) => {
        const grid = placeCells(rows, () => ({ colspan: 1, rowspan: 1 }));
        const covered = rows.map(() => new Array<number>(grid.columns).fill(0));
        grid.rows.forEach((cells, at) => {
          for (const { column: from, colspan, rowspan } of cells) {
            for (const line of covered.slice(at, at + rowspan)) {
              for (let square = from; square < from + colspan; square += 1) line[square] = (line[square] ?? 9) + 1;
            }
            expect(at + rowspan).toBeLessThanOrEqual(rows.length);
          }
        });
        expect(covered.flat().every((times) => times === 1)).toBe(true);
        expect(grid.rows.flat().filter(({ value }) => rows.flat().includes(value))).toHaveLength(rows.flat().length);
      }),
      { numRuns: 500, seed: 20_260_903 },
    );
  });

  it("is shared out without remainder", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 }), (wishes) => {
        const widths = shareOut(wishes, 30);
        expect(widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(30);
        expect(widths.every((width) => width >= 0)).toBe(true);
      }),
      { seed: 20_260_903 },
    );
  });
});
