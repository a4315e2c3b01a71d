import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Attendance, attendanceAt, attendanceBefore } from "../../../../shared/attendance/attendance.ts";
import { formatPresence } from "../../../../shared/attendance/presenceWords.ts";
import { type Block, field, minutes, motion, presenceChange, section } from "../../../builders/minutes.ts";

const arrives = (person: string, at: string | null = null) =>
  presenceChange(formatPresence({ person, change: "arrives", at }), { person, change: "arrives", at });
const leaves = (person: string, at: string | null = null) =>
  presenceChange(formatPresence({ person, change: "leaves", at }), { person, change: "leaves", at });

const NAMES = ["李委員宏遠", "王委員大同", "張委員佳穎", "社會處辛處長遠"];

const council = (...blocks: Block[]) =>
  minutes([
    field("chair", "主席", "周副縣長明華"),
    field("attendees", "出席人員", NAMES.join("、")),
    field("nonVotingAttendees", "列席人員", "衛生局伍局長景行"),
    field("excused", "請假人員", "祁委員安瀾"),
    section("討論事項", ...blocks),
  ]);

const atEnd = (doc: ReturnType<typeof council>) => attendanceBefore(doc, doc.content.size);
const stateOf = ({ people }: Attendance, name: string) => people.find((each) => each.name === name)?.state;

describe("who is in the room", () => {
  it("is the 出席 list, with 請假 among those who ought to attend and 列席 beside them", () => {
    const here = atEnd(council("討論。"));
    expect(here).toMatchObject({ present: 4, expected: 5, quorum: { needed: 3, isMet: true }, unconfirmed: 0 });
    expect(here.people.map(({ name, role, state }) => [name, role, state])).toEqual([
      ["周副縣長明華", "chair", "present"],
      ...NAMES.map((name) => [name, "attendee", "present"]),
      ["祁委員安瀾", "attendee", "excused"],
      ["衛生局伍局長景行", "nonVoting", "present"],
    ]);
  });

  it("counts the chair once where the list names them, and not where it does not", () => {
    const listed = minutes([
      field("chair", "主席", "李委員宏遠"),
      field("attendees", "出席", "李宏遠委員、王委員大同"),
    ]);
    expect(attendanceBefore(listed, 0)).toMatchObject({ present: 2 });
    expect(attendanceBefore(listed, 0).people.map(({ isChair }) => isChair)).toEqual([true, false]);
  });

  it("changes at the line that says so and not before", () => {
    const doc = council("甲。", leaves("王委員大同", "15:10"), "乙。", arrives("祁委員安瀾", "15:20"), "丙。");
    const at = (text: string) => {
      let id = "";
      doc.descendants((node) => {
        if (node.isTextblock && node.textContent === text) id = String(node.attrs.id);
      });
      const here = attendanceAt(doc, id);
      return [here?.present, here?.expected];
    };
    expect(at("甲。")).toEqual([4, 5]);
    expect(at("王委員大同於下午3時10分離席。")).toEqual([3, 5]);
    expect(at("乙。")).toEqual([3, 5]);
    expect(at("丙。")).toEqual([4, 5]);
    expect(attendanceAt(doc, "nothing")).toBeNull();
  });

  it("has a listed person come in only where the record says so", () => {
    const doc = council("甲。", motion("案由", "乙。", arrives("張委員佳穎", "14:40")));
    expect(stateOf(attendanceBefore(doc, 0), "張委員佳穎")).toBe("notYet");
    expect(attendanceBefore(doc, 0).present).toBe(3);
    expect(atEnd(doc).people.find(({ name }) => name === "張委員佳穎")).toMatchObject({
      state: "present",
      since: "14:40",
    });
  });

  it("goes by the printed words where they were changed since", () => {
    const words = presenceChange("王委員大同於下午3時20分離席。", {
      person: "王委員大同",
      change: "leaves",
      at: "15:10",
    });
    expect(atEnd(council(words)).people.find(({ name }) => name === "王委員大同")?.since).toBe("15:20");
  });

  it("knows one person by either order of the name", () => {
    expect(stateOf(atEnd(council(leaves("李宏遠委員"))), "李委員宏遠")).toBe("left");
    expect(stateOf(atEnd(council(leaves("辛處長遠"))), "社會處辛處長遠")).toBe("left");
  });

  it("keeps a name that no list has as written, to be confirmed, and counts nobody for it", () => {
    const here = atEnd(council(arrives("李委員"), leaves("某先生那位")));
    expect(here.present).toBe(4);
    expect(here.people.slice(-2)).toMatchObject([
      { name: "李委員", role: "unlisted", state: "present", isCertain: false },
      { name: "某先生那位", role: "unlisted", state: "left", isCertain: false },
    ]);
  });

  it("says no count where the list is a sign-in sheet, and no 應出席 where 請假 is one", () => {
    const sheet = minutes([field("attendees", "出席人員", "詳簽到表")]);
    expect(attendanceBefore(sheet, 0)).toMatchObject({ present: null, expected: null, quorum: null });
    const excused = minutes([field("attendees", "出席", "李委員宏遠"), field("excused", "請假", "如附件名單")]);
    expect(attendanceBefore(excused, 0)).toMatchObject({ present: 1, expected: null, quorum: null });
  });

  it("counts who sits there for another, and a name on two lists once and to be confirmed", () => {
    const doc = minutes([
      field("attendees", "出席", "李委員宏遠（陳科長小華代）、王委員大同（請假）、張委員佳穎"),
      field("excused", "請假", "張委員佳穎"),
    ]);
    expect(attendanceBefore(doc, 0)).toMatchObject({ present: 2, byProxy: 1, unconfirmed: 1, expected: 3 });
  });

  it("calls more than half a quorum", () => {
    const of = (present: number, excused: number) => {
      const names = (count: number, from: string) =>
        Array.from({ length: count }, (_, n) => `${from}委員大${"甲乙丙丁戊己"[n]}`);
      return attendanceBefore(
        minutes([
          field("attendees", "出席", names(present, "李").join("、")),
          field("excused", "請假", names(excused, "王").join("、")),
        ]),
        0,
      ).quorum;
    };
    expect(of(2, 2)).toEqual({ needed: 3, isMet: false });
    expect(of(3, 2)).toEqual({ needed: 3, isMet: true });
  });
});

const event = fc.record({ name: fc.constantFrom(...NAMES, "祁委員安瀾", "白委員未列"), leaving: fc.boolean() });
const blocksOf = (events: readonly { name: string; leaving: boolean }[]) =>
  events.map(({ name, leaving }) => (leaving ? leaves(name) : arrives(name)));

describe("coming and going", () => {
  it("leaves each person in the state that their last line says", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const here = atEnd(council("甲。", ...blocksOf(events)));
        for (const name of [...NAMES, "祁委員安瀾"]) {
          const last = events.filter((each) => each.name === name).at(-1);
          const untouched = name === "祁委員安瀾" ? "excused" : "present";
          expect(stateOf(here, name)).toBe(last === undefined ? untouched : last.leaving ? "left" : "present");
        }
        expect(here.expected).toBe(5);
        expect(here.present).toBe(
          here.people.filter(({ role, state }) => role === "attendee" && state === "present").length,
        );
      }),
      { seed: 41, numRuns: 60 },
    );
  });

  it("is the same when a line is said twice", () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 8 }), (events) => {
        const twice = events.flatMap((each) => [each, each]);
        expect(atEnd(council(...blocksOf(twice)))).toEqual(atEnd(council(...blocksOf(events))));
      }),
      { seed: 42, numRuns: 60 },
    );
  });

  it("of several people can be said in any order", () => {
    fc.assert(
      fc.property(fc.uniqueArray(event, { maxLength: 6, selector: ({ name }) => name }), (events) => {
        const states = (given: typeof events) =>
          atEnd(council("甲。", ...blocksOf(given)))
            .people.map(({ name, state }) => `${name} ${state}`)
            .sort();
        expect(states([...events].reverse())).toEqual(states(events));
      }),
      { seed: 43, numRuns: 60 },
    );
  });
});
