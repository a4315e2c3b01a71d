import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { type Projected, projectedAt } from "../../../../renderer/features/projector/projected.ts";
import {
  lookAfter,
  rememberedLook,
  rememberLook,
  USUAL_LOOK,
} from "../../../../renderer/features/projector/projectorLook.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { assignment, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import {
  clause,
  field,
  list,
  minutes,
  motion,
  outcome,
  part,
  remark,
  section,
  title,
} from "../../../builders/minutes.ts";
import { desk } from "../editor/desk.ts";

const shown = (doc: Node): Projected => projectedAt(desk(doc).selection.$head);
const open = (heading: string, ...passages: [string, string | null][]): Projected => ({
  kind: "open",
  heading,
  passages: passages.map(([label, words]) => ({ label, words })),
});

const record = (mark: (words: string) => string) =>
  minutes([
    title("會議"),
    field("attendees", "出席人員", mark("李委員宏文")),
    section(
      "討論事項",
      { kind: "discussion" },
      motion(
        mark("堤防加高"),
        part("explanation", "說明", mark("住戶王小明陳情。")),
        remark("陳委員", mark("我反對。")),
        outcome("resolution", "決議", mark("照案通過。"), list("一、", "副知水利處。")),
      ),
      motion(mark("人事案"), { closed: true }, outcome("resolution", "決議", mark("記過一次。"))),
      motion("清淤", outcome("resolution", "決議", { closed: true }, mark("密。"))),
    ),
  ]);

/** The record with the cursor behind these words. */
const at = (here: string) => record((words) => (words === here ? `${words}|` : words));
const levee = open("案由一：堤防加高", ["決議", "照案通過。\n一、副知水利處。"]);

describe("the projector", () => {
  it("shows the motion and its ruling, wherever in it she writes", () => {
    for (const here of ["堤防加高", "照案通過。"]) expect(shown(at(here))).toEqual(levee);
  });

  it("never shows what was said, who is there, or the 說明", () => {
    expect(shown(at("我反對。"))).toEqual(levee);
    expect(shown(at("住戶王小明陳情。"))).toEqual(levee);
    expect(shown(at("李委員宏文"))).toEqual({ kind: "nothing" });
  });

  it("says of a motion that is not public only that it is not", () => {
    for (const here of ["人事案", "記過一次。", "密。"]) expect(shown(at(here))).toEqual({ kind: "closed" });
    const besides = minutes([
      section("討論事項", motion("清淤|", outcome("resolution", "決議", { closed: true }, "密。"))),
    ]);
    expect(shown(besides)).toEqual(open("案由一：清淤", ["決議", null]));
  });

  it("shows a report with its decision, a bare 主席裁示, and the ruling on a row", () => {
    const report = list("一、", clause("社會處報告：|", outcome("decision", "決定", "洽悉。")), "他案");
    expect(shown(minutes([section("報告事項", report)]))).toEqual(open("一、社會處報告：", ["決定", "洽悉。"]));
    const directed = section("主席裁示", { kind: "chairDirective" }, list("一、", "甲", "請會後補送。|"));
    expect(shown(minutes([directed]))).toEqual(open("壹、主席裁示", ["", "二、請會後補送。"]));
    const columns = ["subject" as const, "progress" as const, tickColumn("ruling")];
    const ruled = row({ subject: "步道" }, assignment({ progress: "王小明來電|" }, { ruling: "release" }));
    const followed = shown(minutes([section("執行情形", followUpTable(columns, ruled))]));
    expect(followed).toMatchObject({ kind: "open", heading: "步道", passages: [{ words: "解除列管" }] });
    expect(JSON.stringify(followed)).not.toContain("王小明");
  });

  it("says of any closed part of any record only that it is not public", () => {
    fc.assert(
      fc.property(arbitraryMinutes({ sections: 2, blocks: 3, depth: 3 }), fc.nat(100_000), (doc, place) => {
        const $at = doc.resolve(place % (doc.content.size + 1));
        const projected = projectedAt($at);
        for (let depth = 1; depth <= $at.depth; depth += 1) {
          if ($at.node(depth).attrs.closed === true) expect(projected).toEqual({ kind: "closed" });
        }
      }),
      { seed: 63, numRuns: 50 },
    );
  });
});

describe("the look of the projector", () => {
  it("grows, shrinks within bounds, goes back, and changes its ground", () => {
    const press = (keys: string) => [...keys].reduce(lookAfter, USUAL_LOOK);
    expect(press("++").size).toBeCloseTo(1.2);
    expect(press("-".repeat(40)).size).toBe(0.5);
    expect(press("+".repeat(40)).size).toBe(2.5);
    expect(press("+++0")).toEqual(USUAL_LOOK);
    expect(press("b").ground).toBe("paper");
    expect(lookAfter(USUAL_LOOK, "x")).toBe(USUAL_LOOK);
  });

  it("is remembered, and usual where what is remembered is nothing", () => {
    const memory = new Map<string, string>();
    const storage = {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => void memory.set(key, value),
    };
    expect(rememberedLook(() => storage)).toEqual(USUAL_LOOK);
    rememberLook(() => storage, { size: 1.4, ground: "paper" });
    expect(rememberedLook(() => storage)).toEqual({ size: 1.4, ground: "paper" });
    for (const key of memory.keys()) memory.set(key, "{");
    expect(rememberedLook(() => storage)).toEqual(USUAL_LOOK);
  });

  it("is the usual one where the browser keeps nothing, and nothing breaks", () => {
    const refusing = () => {
      throw new DOMException("storage is off", "SecurityError");
    };
    expect(() => rememberLook(refusing, USUAL_LOOK)).not.toThrow();
    expect(rememberedLook(refusing)).toEqual(USUAL_LOOK);
  });
});
