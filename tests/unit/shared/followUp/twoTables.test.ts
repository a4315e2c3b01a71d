import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { carryOver } from "../../../../shared/followUp/carryOver.ts";
import type { FollowUpItem } from "../../../../shared/followUp/lifeCycle.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { BUILT_IN_PROFILES } from "../../../../shared/profiles/builtIn.ts";
import { minutes, section } from "../../../builders/minutes.ts";

const item = (key: string, openedIn: string): FollowUpItem => ({
  key,
  itemId: key,
  trackingNumber: null,
  subject: `第${key}案`,
  due: null,
  openedIn,
  units: [{ unit: "資訊科", rounds: [], ended: null }],
  status: "open",
  mayReturn: null,
});

const columns = BUILT_IN_PROFILES.get("sectionMeeting")?.followUp.columns ?? [];
const split = { earlier: "歷次案件", last: "上次案件", lastMeetingId: "m2" };
const draft = () => minutes([section("前次會議決議事項辦理情形", "")]);

const blocksOf = (doc: Node) =>
  (doc.children.find(({ type }) => type.name === "section")?.children.slice(1) ?? []).map((block) =>
    block.type.name === "paragraph" ? block.textContent : block.children.map((row) => row.attrs.itemId),
  );

describe("two tables of items carried over", () => {
  const carried = (items: FollowUpItem[]) => carryOver(draft(), { items, columns, split, ids: countedIds("new-") });

  it("hold earlier items and those of the last meeting, each below its title", () => {
    const doc = carried([item("甲", "m1"), item("乙", "m2"), item("丙", "m1")]);
    expect(blocksOf(doc)).toEqual(["歷次案件", ["甲", "丙"], "上次案件", ["乙"]]);
    expect(problemsOf(doc)).toEqual([]);
  });

  it("are one where the other would be empty", () => {
    expect(blocksOf(carried([item("乙", "m2")]))).toEqual(["上次案件", ["乙"]]);
  });
});
