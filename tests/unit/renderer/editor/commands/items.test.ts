import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import {
  adoptProposal,
  changeItem,
  ruleAssignments,
  ruleRow,
  trackItem,
  undo,
} from "../../../../../renderer/editor/commands/registry.ts";
import { proposalsOf } from "../../../../../shared/followUp/proposals/proposals.ts";
import { rulingOffersOf } from "../../../../../shared/followUp/rulingOffers.ts";
import { entriesOf } from "../../../../../shared/minutes/entries.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../../builders/followUpTable.ts";
import { list, minutes, minutesOf, motion, outcome, remark, section } from "../../../../builders/minutes.ts";
import { attempt, desk, lines, run } from "../desk.ts";

const itemsIn = ({ doc }: EditorState) =>
  entriesOf(doc)
    .filter(({ source }) => source !== "table")
    .map(({ source, subject, units, due }) => ({ source, subject, units, due }));

describe("a 列管事項 made by its key", () => {
  it("takes subject, unit and due from the words, and is none again by the same key or by undo", () => {
    const before = desk(minutesOf(motion("據點", outcome("resolution", "決議", "請社會處|於下次會議報告。"))));
    const made = run(before, trackItem);
    expect(itemsIn(made)).toEqual([
      {
        source: "outcome",
        subject: "請社會處於下次會議報告",
        units: ["社會處"],
        due: { kind: "nextMeeting", when: "at" },
      },
    ]);
    expect(itemsIn(run(made, trackItem))).toEqual([]);
    expect(itemsIn(run(made, undo))).toEqual([]);
  });

  it("is the innermost item at the cursor", () => {
    const state = desk(minutesOf(outcome("decision", "決定", list("一、", "洽悉。", "請教育處研議|。"))));
    expect(itemsIn(run(state, trackItem))).toMatchObject([{ source: "clause", units: ["教育處"] }]);
  });

  it("can be an answer, whose speaker is responsible", () => {
    const state = desk(minutesOf(remark("教育處", { role: "response" }, "會後|提供名單。")));
    expect(itemsIn(run(state, trackItem))).toMatchObject([{ source: "remark", units: ["教育處"] }]);
  });

  it("can be a bare paragraph below 主席裁示, which prints as before with the cursor where it was", () => {
    const state = desk(minutes([section("主席裁示", { kind: "chairDirective" }, "請各單位|加強宣導。")]));
    const made = run(state, trackItem);
    expect(itemsIn(made)).toMatchObject([{ source: "outcome", units: ["各單位"] }]);
    expect(lines(made)).toEqual(lines(state));
    expect(itemsIn(run(made, trackItem))).toEqual([]);
  });

  it("is none of what is only said, of a heading, of an empty place or of a row that is one already", () => {
    expect(attempt(desk(minutesOf("一般|文字")), trackItem)).toBeNull();
    expect(attempt(desk(minutesOf(motion("案|由"))), trackItem)).toBeNull();
    expect(attempt(desk(minutesOf(outcome("decision", "決定", "|"))), trackItem)).toBeNull();
    const table = followUpTable(["subject"], row({ subject: list("一、", "停車|場") }, assignment({})));
    expect(attempt(desk(minutesOf(table)), trackItem)).toBeNull();
  });
});

describe("a proposal", () => {
  it("is adopted where it stands, once, and changed by its block", () => {
    const state = desk(minutesOf(motion("據點", outcome("resolution", "決議", "請社會處研議。")), "|"));
    const [proposal] = proposalsOf(state.doc, "m1");
    if (proposal === undefined) throw new RangeError("Nothing is proposed");
    const adopted = run(state, adoptProposal(proposal, "i1"));
    expect(itemsIn(adopted)).toMatchObject([{ units: ["社會處"] }]);
    expect(attempt(adopted, adoptProposal(proposal, "i2"))).toBeNull();
    const tracked = { itemId: "i1", subject: "研議", units: ["教育處"], due: null };
    const targetId = proposal.targetId ?? "";
    expect(itemsIn(run(adopted, changeItem(targetId, "i1", tracked)))).toMatchObject([
      { subject: "研議", units: ["教育處"] },
    ]);
    expect(itemsIn(run(adopted, changeItem(targetId, "i1", null)))).toEqual([]);
    expect(attempt(state, changeItem(targetId, "i1", tracked))).toBeNull();
  });

  it("of each unit that one 決議 gives work is adopted by itself, and changed and taken away by itself", () => {
    const words = "請社會處研議。請教育處於下次會議報告。請工務局編列經費。";
    const state = desk(minutesOf(motion("據點", outcome("resolution", "決議", words)), "|"));
    const proposals = proposalsOf(state.doc, "m1");
    let adopted = state;
    for (const [at, proposal] of proposals.entries()) adopted = run(adopted, adoptProposal(proposal, `i${at}`));
    const units = (each: EditorState) => itemsIn(each).map((item) => item.units);
    expect(units(adopted)).toEqual([["社會處"], ["教育處"], ["工務局"]]);
    const [first] = proposals;
    if (first === undefined) throw new RangeError("Nothing is proposed");
    expect(attempt(adopted, adoptProposal(first, "i9"))).toBeNull();
    const targetId = first.targetId ?? "";
    const fewer = run(adopted, changeItem(targetId, "i1", null));
    expect(units(fewer)).toEqual([["社會處"], ["工務局"]]);
    expect(units(run(fewer, changeItem(targetId, "i2", null)))).toEqual([["社會處"]]);
    expect(
      units(run(desk(minutesOf(motion("據點", outcome("resolution", "決議", `|${words}`)))), trackItem)),
    ).toHaveLength(3);
  });
});

const columns = ["serial" as const, "subject" as const, "units" as const, tickColumn("ruling")];
const tableOf = (...rows: Node[]) => followUpTable(columns, ...rows);
const rulings = ({ doc }: EditorState) =>
  entriesOf(doc)
    .filter(({ source }) => source === "table")
    .map(({ ruling }) => ruling);

describe("the ruling of a row", () => {
  const two = (first = "教務|處", subject = "停車場") =>
    desk(minutesOf(tableOf(row({ subject }, assignment({ units: first }), assignment({ units: "秘書處" })))));

  it("is that of the unit at the cursor, and is taken away by the same key", () => {
    const ruled = run(two(), ruleRow("release"));
    expect(rulings(ruled)).toEqual(["release", null]);
    expect(lines(ruled)).toContain("■解除列管");
    expect(rulings(run(ruled, ruleRow("release")))).toEqual([null, null]);
    expect(rulings(run(run(ruled, ruleRow("continue")), undo))).toEqual(["release", null]);
  });

  it("is that of all units from the item's own cells, in one undo", () => {
    const ruled = run(two("教務處", "停車|場"), ruleRow("continue"));
    expect(rulings(ruled)).toEqual(["continue", "continue"]);
    expect(rulings(run(ruled, undo))).toEqual([null, null]);
  });

  it("stands in words where no box prints it, and they go with it", () => {
    const ruled = run(two(), ruleRow("specialMeeting"));
    expect(rulings(ruled)).toEqual(["specialMeeting", null]);
    expect(lines(ruled)).toContain("另開專案會議");
    const moved = run(ruled, ruleRow("transfer"));
    expect(lines(moved)).toContain("移他會議");
    expect(lines(moved)).not.toContain("另開專案會議");
    const released = run(moved, ruleRow("release"));
    expect(lines(released).filter((line) => line === "■解除列管" || line === "移他會議")).toEqual(["■解除列管"]);
  });

  it("leaves her own words in the cell alone", () => {
    const own = row({ subject: "停|車場" }, assignment({ units: "秘書處", ruling: "俟完工後再議" }));
    const ruled = run(desk(minutesOf(tableOf(own))), ruleRow("continue"));
    expect(rulings(ruled)).toEqual(["continue"]);
    expect(lines(ruled)).toContain("俟完工後再議");
  });

  it("acts in rows only", () => {
    expect(attempt(desk(minutesOf("一般|文字")), ruleRow("release"))).toBeNull();
  });
});

it("all rulings of a sentence are applied at once and undone at once", () => {
  const numbered = [1, 2, 3, 9].map((n) =>
    row({ serial: String(n), subject: `第${n}件` }, assignment({ units: "社會處" })),
  );
  const state = desk(
    minutes([
      section(
        "前次會議決議辦理情形",
        { kind: "followUpReport" },
        tableOf(...numbered),
        outcome("decision", "決定", "第2案、第3案解除列管，第9案另開專案會議，其餘繼續列管。|"),
      ),
    ]),
  );
  const [offer] = rulingOffersOf(state.doc, "m1");
  const ruled = run(state, ruleAssignments(offer?.changes ?? []));
  expect(rulings(ruled)).toEqual(["continue", "release", "release", "specialMeeting"]);
  expect(rulingOffersOf(ruled.doc, "m1")).toEqual([]);
  expect(rulings(run(ruled, undo))).toEqual([null, null, null, null]);
});
