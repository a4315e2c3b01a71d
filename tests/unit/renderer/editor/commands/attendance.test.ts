import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  arrive,
  excuse,
  leave,
  recordVote,
  seat,
  setProxy,
  undo,
} from "../../../../../renderer/editor/commands/registry.ts";
import { attendanceBefore } from "../../../../../shared/attendance/attendance.ts";
import {
  clause,
  field,
  find,
  list,
  minutes,
  motion,
  outcome,
  paragraph,
  remark,
  section,
  title,
} from "../../../../builders/minutes.ts";
import { attempt, desk, lines, linesAfter, run } from "../desk.ts";

const council = (...blocks: Parameters<typeof section>[1][]) =>
  minutes([
    title("道安會報"),
    field("chair", "主席", "周副縣長明華"),
    field("attendees", "出席委員", "李委員宏遠、王委員大同、張委員佳穎"),
    field("nonVotingAttendees", "列席人員", "衛生局伍局長景行"),
    section("討論事項", ...blocks),
  ]);

const header = (doc: ReturnType<typeof council>, ...commands: Parameters<typeof run>[1][]) =>
  linesAfter(doc, ...commands).filter((line) => /^(?:主席|出席|列席|請假)/u.test(line));

describe("入席 and 離席", () => {
  it("stand behind the block at the cursor, and the cursor goes behind their words", () => {
    expect(linesAfter(council("甲|", "乙"), arrive("李委員宏遠", "14:40")).slice(-3)).toEqual([
      "甲",
      "李委員宏遠於下午2時40分入席。|",
      "乙",
    ]);
  });

  it("stand before the empty line in which she is about to write", () => {
    const state = run(desk(council("甲", paragraph("|"), "乙")), leave("李委員宏遠", null));
    expect(lines(state).slice(-4)).toEqual(["甲", "李委員宏遠離席。", "|", "乙"]);
  });

  it("stand behind a whole remark, an outcome and a motion's subject, and within an item", () => {
    const behind = (...blocks: Parameters<typeof section>[1][]) =>
      linesAfter(council(...blocks), leave("李委員宏遠", null))
        .map((line) => line.replace("|", ""))
        .slice(-2);
    const said = "李委員宏遠離席。";
    expect(behind(motion("案", remark("王委員|", paragraph("甲"))))).toEqual(["甲", said]);
    expect(behind(motion("案", outcome("resolution", "決議", paragraph("照案|"))))).toEqual(["決議：照案", said]);
    expect(behind(motion("案|", paragraph("甲")))).toEqual([said, "甲"]);
    expect(behind(list("一、", clause("子|"), clause("丑")))).toEqual([said, "二、丑"]);
  });

  it("carry who, what and when beside the words", () => {
    const state = run(desk(council("甲|")), arrive("李委員宏遠", "14:40"));
    expect(find(state.doc, "presenceChange").attrs).toMatchObject({
      person: "李委員宏遠",
      change: "arrives",
      at: "14:40",
    });
  });

  it("cannot stand in the header", () => {
    expect(attempt(desk(minutes([title("道安|會報"), section("甲")])), arrive("李委員宏遠", null))).toBeNull();
  });
});

describe("a 表決", () => {
  it("prints its counts and its result and keeps the heads in the room", () => {
    const result = { inFavour: 9, against: 0, abstaining: 1, isCarried: true };
    const state = run(desk(council("甲|")), recordVote(result, 10));
    expect(lines(state).at(-1)).toBe("經表決，贊成9票、反對0票、棄權1票，通過。|");
    expect(find(state.doc, "vote").attrs).toMatchObject({ inFavour: 9, against: 0, abstaining: 1, present: 10 });
  });
});

describe("the lists of the header", () => {
  it("gain a 請假 line in the manner of the 出席 line, and lose nobody", () => {
    expect(header(council("甲|"), excuse("王委員大同"))).toEqual([
      "主席：周副縣長明華",
      "出席委員：李委員宏遠、張委員佳穎",
      "列席人員：衛生局伍局長景行",
      "請假委員：王委員大同",
    ]);
  });

  it("take a member back", () => {
    expect(header(council("甲|"), excuse("李委員宏遠"), excuse("王委員大同"), seat("李委員宏遠"))).toEqual([
      "主席：周副縣長明華",
      "出席委員：張委員佳穎、李委員宏遠",
      "列席人員：衛生局伍局長景行",
      "請假委員：王委員大同",
    ]);
  });

  it("name the proxy behind the person, the chair's too, and drop it again", () => {
    const named = [setProxy("王委員大同", "陳科長小華"), setProxy("周副縣長明華", "陳秘書長季芳")];
    expect(header(council("甲|"), ...named).slice(0, 2)).toEqual([
      "主席：周副縣長明華（陳秘書長季芳代）",
      "出席委員：李委員宏遠、王委員大同（陳科長小華代）、張委員佳穎",
    ]);
    expect(header(council("甲|"), ...named, seat("王委員大同"))[1]).toBe(
      "出席委員：李委員宏遠、王委員大同、張委員佳穎",
    );
    expect(header(council("甲|"), excuse("王委員大同"), setProxy("王委員大同", "陳科長小華"))[1]).toBe(
      "出席委員：李委員宏遠、張委員佳穎、王委員大同（陳科長小華代）",
    );
  });

  it("say 請假 behind a name that stands among the 列席", () => {
    expect(header(council("甲|"), excuse("衛生局伍局長景行"))[2]).toBe("列席人員：衛生局伍局長景行（請假）");
    expect(header(council("甲|"), excuse("衛生局伍局長景行"), seat("衛生局伍局長景行"))[2]).toBe(
      "列席人員：衛生局伍局長景行",
    );
  });

  it("have nothing to do where the person is there already", () => {
    expect(attempt(desk(council("甲|")), seat("李委員宏遠"))).toBeNull();
  });

  it("come back as they were with one undo each", () => {
    const name = fc.constantFrom("李委員宏遠", "王委員大同", "張委員佳穎", "衛生局伍局長景行");
    const deed = fc.tuple(
      name,
      fc.constantFrom(excuse, seat, (who: string) => setProxy(who, "陳科長小華")),
    );
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 6 }), (deeds) => {
        let state = desk(council("甲|"));
        const states = [state];
        for (const [who, act] of deeds) {
          const next = attempt(state, act(who));
          if (next === null) continue;
          state = next;
          states.push(state);
          expect(attendanceBefore(state.doc, 0).people.filter(({ role }) => role === "attendee")).toHaveLength(3);
        }
        for (const before of states.slice(0, -1).reverse()) {
          state = run(state, undo);
          expect(state.doc.toJSON()).toEqual(before.doc.toJSON());
        }
      }),
      { seed: 47, numRuns: 60 },
    );
  });
});
