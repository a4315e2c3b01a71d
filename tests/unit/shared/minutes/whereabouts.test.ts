import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { whereaboutsOf } from "../../../../shared/minutes/whereabouts.ts";
import { field, minutes, motion, outcome, part, section, title } from "../../../builders/minutes.ts";

const doc = minutes([
  title("雲海縣兒少委員會第5次會議紀錄"),
  field("place", "地點", "第一會議室"),
  section(
    "討論事項",
    { kind: "discussion" },
    motion(
      "據點延長開放",
      part("explanation", "說明", "據點目前開到晚間6時。"),
      outcome("resolution", "決議", "照案通過。"),
    ),
    motion("調整班次", outcome("resolution", "決議", "緩議。")),
  ),
]);

/** The block that bears these words, and where it stands. */
function where(words: string) {
  let id = "";
  doc.descendants((node: Node) => {
    if (node.isTextblock && node.textContent === words) id = String(node.attrs.id);
  });
  return whereaboutsOf(doc, new Set([id])).get(id);
}

describe("whereaboutsOf", () => {
  it("says of a resolution which motion it ends", () => {
    const { path, inOutcome } = where("照案通過。") ?? { path: [], inOutcome: false };
    expect(path).toEqual(["討論事項", expect.stringMatching(/據點延長開放$/u), "決議"]);
    expect(inOutcome).toBe(true);
  });

  it("names no place by the very words that were found", () => {
    expect(where("調整班次")).toEqual({ path: ["討論事項"], inOutcome: false });
    expect(where("討論事項")).toEqual({ path: [], inOutcome: false });
  });

  it("says of an explanation that it is none of the decisions", () => {
    expect(where("據點目前開到晚間6時。")).toMatchObject({ inOutcome: false });
  });

  it("leaves the header without a place, and knows no block that is not there", () => {
    expect(where("第一會議室")).toEqual({ path: [], inOutcome: false });
    expect(whereaboutsOf(doc, new Set(["nowhere"])).size).toBe(0);
  });
});
