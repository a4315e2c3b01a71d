import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { nextItem } from "../../../../../renderer/editor/commands/registry.ts";
import { Painter } from "../../../../../renderer/editor/paint/painter.ts";
import { marksOf } from "../../../../../shared/minutes/marks.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { arbitrarySteps } from "../../../../builders/arbitrarySteps.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../../builders/followUpTable.ts";
import { clause, find, list, minutes, minutesOf, motion, section } from "../../../../builders/minutes.ts";
import { desk, typing } from "../desk.ts";
import { freshly, Sheet, shown } from "./sheet.ts";

describe("painting marks", () => {
  it("after any steps gives what painting the whole document gives, and that is what the record prints", () => {
    const edited = arbitraryMinutes().chain((doc) => arbitrarySteps(doc, 12));
    fc.assert(
      fc.property(edited, ({ docs, doc }) => {
        const sheet = new Sheet();
        const painter = new Painter(sheet);
        for (const each of [...docs, doc]) {
          painter.paint(each);
          const whole = freshly(each);
          expect(shown(sheet, each)).toEqual(whole.paints);
          expect(sheet.topRoom).toBe(whole.topRoom);
          for (const [id, mark] of marksOf(each)) expect(sheet.paints.get(id)?.mark).toEqual(mark);
        }
      }),
      { seed: 41, numRuns: 150 },
    );
  });

  it("does nothing at all for typed text", () => {
    let state = desk(minutesOf(list("一、", clause("甲|", list("（一）", "子"))), motion("乙"), list("一、", "丙")));
    const sheet = new Sheet();
    const painter = new Painter(sheet);
    painter.paint(state.doc);
    sheet.strokes = 0;
    typing("停車場")(state, (transaction) => {
      state = state.apply(transaction);
    });
    painter.paint(state.doc);
    expect(sheet.strokes).toBe(0);
  });

  it("touches one list where an item is added to it", () => {
    const lists = Array.from({ length: 20 }, () => list("一、", "甲", "乙", "丙"));
    let state = desk(minutesOf(list("一、", "甲|", "乙"), ...lists));
    const sheet = new Sheet();
    const painter = new Painter(sheet);
    painter.paint(state.doc);
    sheet.strokes = 0;
    nextItem(state, (transaction) => {
      state = state.apply(transaction);
    });
    painter.paint(state.doc);
    expect(sheet.strokes).toBe(4);
  });
});

describe("the room of marks", () => {
  it("is that of the widest mark of a list", () => {
    const doc = minutesOf(list("一、", { start: 9 }, "甲", "乙", "丙"));
    const sheet = new Sheet();
    new Painter(sheet).paint(doc);
    expect(sheet.paints.get(String(find(doc, "clauseList").attrs.id))?.room).toBe(3);
  });

  it("of the top level is 0 where nothing is numbered", () => {
    expect(freshly(minutes([section("報告事項")])).topRoom).toBe(2);
    expect(freshly(minutes([section("報告事項")], { sectionStyle: "" })).topRoom).toBe(0);
  });
});

describe("the grid of a follow-up table", () => {
  const columns = ["serial" as const, "subject" as const, "units" as const, tickColumn("ruling"), "note" as const];
  const units = [assignment({ units: "秘書處", note: "甲" }, { ruling: "release" }), assignment({ units: "衛生局" })];
  const doc = minutesOf(followUpTable(columns, row({ serial: "1", subject: "停車場" }, ...units)));
  const sheet = new Sheet();
  new Painter(sheet).paint(doc);
  const paintOf = (node: Node | null | undefined) => sheet.paints.get(String(node?.attrs.id));
  const item = find(doc, "followUpRow");

  it("lets the item's own cells reach over all units", () => {
    expect(paintOf(item.child(0))?.place).toEqual({ column: 1, row: 2, rows: 2 });
    expect(paintOf(item.child(1))?.place).toEqual({ column: 2, row: 2, rows: 2 });
    expect(paintOf(item.child(3).child(0))?.place).toEqual({ column: 3, row: 3, rows: 1 });
  });

  it("paints the boxes of a tick column and leaves other squares empty", () => {
    const [boxes] = paintOf(item.child(2))?.squares ?? [];
    expect(boxes?.place).toEqual({ column: 4, row: 2, rows: 1 });
    expect(boxes?.boxes.map((box) => box.sign + box.label)).toEqual(["■解除列管", "□繼續列管"]);
    const second = paintOf(item.child(3))?.squares ?? [];
    expect(second.map((square) => square.place.column)).toEqual([4, 5]);
    expect(second.map((square) => square.boxes.length)).toEqual([2, 0]);
  });
});
