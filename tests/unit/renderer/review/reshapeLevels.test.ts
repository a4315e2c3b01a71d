import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { deeper, shallower } from "../../../../renderer/features/review/reshape/changeLevel.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { clause, list, minutesOf, outcome, remark } from "../../../builders/minutes.ts";
import { blockWith } from "./blockWith.ts";
import { outline } from "./outline.ts";

const newIds = countedIds("n");
const down = (doc: Node, words: string) => deeper(doc, blockWith(doc, words), newIds)?.doc ?? null;
const up = (doc: Node, words: string) => shallower(doc, blockWith(doc, words), newIds)?.doc ?? null;
const shown = (doc: Node | null) => (doc === null ? null : outline(doc));

describe("one level deeper", () => {
  it("an item goes below the one before it, with the number it is printed with", () => {
    expect(shown(down(minutesOf(list("一、", "甲", "乙", "丙")), "乙"))).toEqual([
      "項次 一、甲",
      "·項次 二、乙",
      "項次 三、丙",
    ]);
  });

  it("an item goes on with the list that is there", () => {
    const doc = minutesOf(list("一、", clause("甲", list("(一)", "子"))), list("(一)", { start: 2 }, "丑"));
    expect(shown(down(doc, "丑"))).toEqual(["項次 一、甲", "·項次 (一)子", "·項次 (二)丑"]);
  });

  it("a paragraph goes into what was said before it", () => {
    expect(shown(down(minutesOf(remark("王委員", "第一句"), "第二句"), "第二句"))).toEqual([
      "發言 王委員：",
      "·段落 第一句",
      "·段落 第二句",
    ]);
  });

  it("there is nothing below a plain paragraph", () => {
    expect(down(minutesOf("甲", "乙"), "乙")).toBeNull();
    expect(down(minutesOf("甲"), "甲")).toBeNull();
  });
});

describe("one level up", () => {
  it("an item comes next after the one it stood in, those behind it keep their level", () => {
    const doc = minutesOf(list("一、", clause("甲", list("(一)", "子", "丑", "寅"), "尾"), "乙"));
    expect(shown(up(doc, "丑"))).toEqual([
      "項次 一、甲",
      "·項次 (一)子",
      "項次 (二)丑",
      "·項次 (三)寅",
      "·段落 尾",
      "項次 二、乙",
    ]);
  });

  it("out of an outcome an item takes along all that follows", () => {
    const doc = minutesOf(
      outcome("resolution", "決議", { runIn: false }, "通過。", list("一、", "甲", "乙"), "尾"),
      "後",
    );
    expect(shown(up(doc, "乙"))).toEqual([
      "決議 決議：",
      "·段落 通過。",
      "·項次 一、甲",
      "項次 二、乙",
      "段落 尾",
      "段落 後",
    ]);
  });

  it("a block that leaves a clause cuts the list, the numbers go on", () => {
    const doc = minutesOf(list("一、", clause("甲", outcome("decision", "決定", "洽悉。")), "乙"));
    const lifted = up(doc, "洽悉");
    expect(shown(lifted)).toEqual(["項次 一、甲", "決定 決定：洽悉。", "項次 二、乙"]);
    expect(shown(lifted === null ? null : down(lifted, "洽悉"))).toEqual(outline(doc));
  });

  it("nothing leaves its section", () => {
    expect(up(minutesOf(list("一、", "甲")), "甲")).toBeNull();
    expect(up(minutesOf("甲"), "甲")).toBeNull();
  });
});
