import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { rulingOffersOf } from "../../../../shared/followUp/rulingOffers.ts";
import type { Ruling } from "../../../../shared/minutes/vocabulary.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import { list, minutes, motion, outcome, remark, section } from "../../../builders/minutes.ts";

const columns = ["serial" as const, "subject" as const, "units" as const, tickColumn("ruling")];
interface Ruled {
  readonly suggestion?: Ruling;
  readonly ruling?: Ruling;
}

const rowOf = (serial: number, ...ruled: Ruled[]) =>
  row(
    { serial: String(serial), subject: `第${serial}件` },
    ...ruled.map((each, at) => assignment({ units: `單位${at + 1}` }, each)),
  );

function record(words: string, rows: readonly Node[] = [1, 2, 3, 9, 10].map((n) => rowOf(n, {}))): Node {
  return minutes([
    section(
      "前次會議決議辦理情形",
      { kind: "followUpReport" },
      followUpTable(columns, ...rows),
      outcome("decision", "決定", words),
    ),
  ]);
}

const offered = (doc: Node) => rulingOffersOf(doc, "m1");
const changes = (doc: Node) =>
  offered(doc).flatMap((offer) => offer.changes.map(({ caseNumber, to }) => [caseNumber, to]));

describe("what a sentence rules on the rows of the table", () => {
  it("is offered all at once, the rest included", () => {
    const doc = record("第2案、第3案解除列管，第9案另開專案會議，其餘繼續列管。");
    expect(changes(doc)).toEqual([
      [1, "continue"],
      [2, "release"],
      [3, "release"],
      [9, "specialMeeting"],
      [10, "continue"],
    ]);
    expect(offered(doc)).toHaveLength(1);
    expect(offered(doc)[0]?.sentence).toBe("第2案、第3案解除列管，第9案另開專案會議，其餘繼續列管。");
  });

  it("reaches every unit of a row", () => {
    const doc = record("第2案解除列管。", [rowOf(1, {}), rowOf(2, {}, {})]);
    expect(offered(doc)[0]?.changes.map(({ unit, to }) => [unit, to])).toEqual([
      ["單位1", "release"],
      ["單位2", "release"],
    ]);
  });

  it("leaves out what the rows say already, and is no offer where nothing is left", () => {
    const ruled = [rowOf(1, { ruling: "continue" }), rowOf(2, { ruling: "release" })];
    expect(changes(record("第1案及第2案解除列管。", ruled))).toEqual([[1, "release"]]);
    expect(offered(record("第2案解除列管，其餘繼續列管。", ruled))).toEqual([]);
  });

  it("shows a case that is ruled twice, and leaves it alone", () => {
    const [offer] = offered(record("第2案、第3案解除列管，第3案繼續列管。"));
    expect(offer?.changes.map(({ caseNumber }) => caseNumber)).toEqual([2]);
    expect(offer?.contradictions).toEqual([{ caseNumber: 3, rulings: ["release", "continue"] }]);
  });

  it("is settled in a contradiction once she has ruled the row by hand", () => {
    const rows = [rowOf(1, {}), rowOf(3, { ruling: "release" })];
    expect(offered(record("第3案解除列管，第3案繼續列管。", rows))).toEqual([]);
  });

  it("names cases that are not in the table", () => {
    expect(offered(record("第2案及第12案解除列管。"))[0]?.unknownCases).toEqual([12]);
  });

  it("takes a suggestion where the words say so, and says which rows have none", () => {
    const rows = [rowOf(1, { suggestion: "release" }), rowOf(2, { suggestion: "continue" }), rowOf(3, {})];
    const doc = record("各案依建議辦理。", rows);
    expect(changes(doc)).toEqual([
      [1, "release"],
      [2, "continue"],
    ]);
    expect(offered(doc)[0]?.withoutSuggestion).toEqual([3]);
  });

  it("counts in another section where the words speak of 列管 and there is one table only", () => {
    const table = section(
      "前次會議決議辦理情形",
      { kind: "followUpReport" },
      followUpTable(columns, rowOf(1, {}), rowOf(2, {})),
    );
    const later = (words: string) =>
      minutes([table, section("討論事項", motion("其他", outcome("resolution", "決議", words)))]);
    expect(changes(later("第1案解除列管。"))).toEqual([[1, "release"]]);
    expect(changes(later("併第1案辦理。"))).toEqual([]);
  });

  it("is not taken from what somebody says, nor where there is no table", () => {
    const doc = minutes([
      section(
        "前次會議決議辦理情形",
        { kind: "followUpReport" },
        followUpTable(columns, rowOf(1, {})),
        remark("李委員", "第1案解除列管。"),
      ),
    ]);
    expect(offered(doc)).toEqual([]);
    expect(offered(minutes([section("報告事項", outcome("decision", "決定", "第1案解除列管。"))]))).toEqual([]);
  });

  it("is read from an item of a list too", () => {
    const doc = minutes([
      section(
        "前次會議決議辦理情形",
        { kind: "followUpReport" },
        followUpTable(columns, rowOf(1, {}), rowOf(2, {})),
        outcome("decision", "決定", list("一、", "洽悉。", "第1案解除列管，第2案繼續列管。")),
      ),
    ]);
    expect(changes(doc)).toEqual([
      [1, "release"],
      [2, "continue"],
    ]);
  });
});
