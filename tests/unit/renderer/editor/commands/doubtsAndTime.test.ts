import { describe, expect, it } from "vitest";
import {
  confirmDoubt,
  dropMark,
  meetingTimes,
  nextDoubt,
  setMeetingTime,
} from "../../../../../renderer/editor/commands/registry.ts";
import { doubtsOf } from "../../../../../renderer/editor/doubts.ts";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  paragraph,
  section,
  text,
} from "../../../../builders/minutes.ts";
import { attempt, desk, lines, linesAfter, run } from "../desk.ts";

const doubtful = () =>
  minutesOf(
    paragraph(["|經費", text("三萬", "uncertain"), text("元", "uncertain", "strong"), "（待確認），請核對"]),
    list("一、", "甲", clause("乙", { mark: "四、" })),
    "另案（待確認）",
  );

describe("what is to be confirmed", () => {
  it("is found in reading order: doubtful words, notices, and numbers of the source's own", () => {
    const found = doubtsOf(desk(doubtful()).doc);
    expect(found.map(({ kind, what }) => [kind, what])).toEqual([
      ["words", "三萬元（待確認）"],
      ["mark", "四、"],
      ["words", "（待確認）"],
    ]);
    expect(found[1]?.excerpt).toBe("乙");
  });

  it("is gone through one after another and around", () => {
    let state = desk(doubtful());
    const seen = [0, 1, 2, 3].map(() => {
      state = run(state, nextDoubt);
      const { from, to, $from } = state.selection;
      return state.doc.textBetween(from, to) || $from.parent.textContent;
    });
    expect(seen).toEqual(["三萬元（待確認）", "乙", "（待確認）", "三萬元（待確認）"]);
    expect(attempt(desk(minutesOf("甲|")), nextDoubt)).toBeNull();
  });

  it("is a contradiction too: the line that says the wrong weekday", () => {
    const doc = minutes([
      field("time", "時間", "115年9月3日（星期三）上午9時"),
      section("報告事項", paragraph("洽悉|")),
    ]);
    expect(run(desk(doc), nextDoubt).selection.$from.parent.attrs.kind).toBe("time");
  });

  it("is settled by taking the mark and the notice off the words", () => {
    const settled = run(run(desk(doubtful()), nextDoubt), confirmDoubt);
    expect(lines(settled)[0]).toContain("請核對");
    expect(doubtsOf(settled.doc).map(({ what }) => what)).toEqual(["四、", "（待確認）"]);
    expect(settled.doc.textContent).toContain("經費三萬元，請核對");
    expect(attempt(desk(minutesOf("甲|")), confirmDoubt)).toBeNull();
  });

  it("is settled by giving an item the number of its place", () => {
    expect(linesAfter(minutesOf(list("一、", "甲", clause("乙|", { mark: "四、" }), "丙")), dropMark)).toEqual([
      ...["一、甲", "二、乙|", "三、丙"],
    ]);
    expect(linesAfter(minutesOf(motion("甲|", { mark: "五" })), dropMark)).toEqual(["案由一：甲|"]);
    expect(attempt(desk(minutesOf("甲|")), dropMark)).toBeNull();
  });
});

describe("the time of the meeting", () => {
  const first = { date: "2026-09-03", startsAt: "14:30", endsAt: "16:00" };

  it("is written into its line with the weekday", () => {
    const doc = minutes([field("time", "時間", "未定|"), section("報告事項")]);
    expect(linesAfter(doc, setMeetingTime(first))[0]).toBe("時間：115年9月3日（星期四）下午2時30分至4時|");
  });

  it("keeps further sittings", () => {
    const doc = minutes([field("time", "時間", "115年9月1日上午9時、9月2日上午9時|"), section("報告事項")]);
    const state = run(desk(doc), setMeetingTime({ ...first, date: "2026-09-01", endsAt: null }));
    expect(meetingTimes(state.doc)).toEqual([
      { date: "2026-09-01", startsAt: "14:30", endsAt: null },
      { date: "2026-09-02", startsAt: "09:00", endsAt: null },
    ]);
  });

  it("cannot be written where the record has no line for it", () => {
    expect(attempt(desk(minutesOf("甲|")), setMeetingTime(first))).toBeNull();
  });
});
