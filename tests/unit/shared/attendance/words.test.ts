import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addition, readNames, sameName, stretchWithSeparator } from "../../../../shared/attendance/nameList.ts";
import { formatPresence, type PresenceChange, parsePresence } from "../../../../shared/attendance/presenceWords.ts";
import { compareVotes, formatVote, parseVote, proposesCarried } from "../../../../shared/attendance/voteWords.ts";
import { toIsoTime } from "../../../../shared/calendar/clockTime.ts";

const SURNAMES = ["李", "王", "張", "歐陽", "范"];
const personName = fc
  .tuple(fc.constantFrom(...SURNAMES), fc.constantFrom("委員", "處長", "科長"), fc.constantFrom("宏遠", "佳穎", "遠"))
  .map((parts) => parts.join(""));

describe("入席 and 離席 in words", () => {
  it("say who, when and what", () => {
    expect(formatPresence({ person: "李委員宏遠", change: "arrives", at: "14:40" })).toBe(
      "李委員宏遠於下午2時40分入席。",
    );
    expect(formatPresence({ person: "王處長大同", change: "leaves", at: "12:00" })).toBe("王處長大同於中午12時離席。");
    expect(formatPresence({ person: "王處長大同", change: "leaves", at: null })).toBe("王處長大同離席。");
  });

  it("are read back as they were", () => {
    const at = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => toIsoTime({ hour, minute }));
    const change = fc.record<PresenceChange>({
      person: personName,
      change: fc.constantFrom("arrives", "leaves"),
      at: fc.option(at),
    });
    fc.assert(
      fc.property(change, (given) => {
        expect(parsePresence(formatPresence(given))).toEqual(given);
      }),
      { seed: 44, numRuns: 200 },
    );
  });

  it("are read as others write them, and other sentences are not", () => {
    expect(parsePresence("（高委員遠志先行離席）")).toEqual({ person: "高委員遠志", change: "leaves", at: null });
    expect(parsePresence("高委員遠志於14:05到席")).toEqual({ person: "高委員遠志", change: "arrives", at: "14:05" });
    expect(parsePresence("高委員遠志於會議中離席。")).toBeNull();
    expect(parsePresence("高委員遠志離席後補送資料。")).toBeNull();
  });
});

describe("a 表決 in words", () => {
  it("says the counts and the result, and is read back", () => {
    expect(formatVote({ inFavour: 9, against: 0, abstaining: 1, isCarried: true })).toBe(
      "經表決，贊成9票、反對0票、棄權1票，通過。",
    );
    const result = fc.record({ inFavour: fc.nat(), against: fc.nat(), abstaining: fc.nat(), isCarried: fc.boolean() });
    fc.assert(
      fc.property(result, (given) => {
        expect(parseVote(formatVote(given))).toEqual(given);
      }),
      { seed: 45 },
    );
    expect(parseVote("經舉手表決，贊成9人，通過。")).toBeNull();
  });

  it("is compared with the heads in the room, and proposed by more in favour than against", () => {
    const counts = { inFavour: 6, against: 4, abstaining: 1 };
    expect(compareVotes(counts, 10)).toEqual({ total: 11, difference: 1 });
    expect(compareVotes(counts, 12)).toEqual({ total: 11, difference: -1 });
    expect(compareVotes(counts, null)).toEqual({ total: 11, difference: null });
    expect(proposesCarried(counts)).toBe(true);
    expect(proposesCarried({ ...counts, against: 6 })).toBe(false);
  });
});

describe("a line of names", () => {
  const names = (text: string) => readNames(text).entries.map(({ name }) => name);

  it.each([
    ["李委員宏遠、王委員大同，張委員佳穎。", ["李委員宏遠", "王委員大同", "張委員佳穎"]],
    [
      "一、委員：王委員大明、\n李委員小華\n二、機關代表：社會處辛處長遠",
      ["王委員大明", "李委員小華", "社會處辛處長遠"],
    ],
    ["王大明　李小華\n陳美麗", ["王大明", "李小華", "陳美麗"]],
    ["邱　宜、李委員宏遠（社會處、衛生局代表）", ["邱宜", "李委員宏遠"]],
    ["無。", []],
    ["", []],
    ["李委員宏遠、共12人", ["李委員宏遠"]],
  ])("reads %s", (text, expected) => {
    expect(names(text)).toEqual(expected);
    expect(readNames(text).isOpen).toBe(false);
  });

  it.each(["詳簽到表", "詳如簽到表", "李委員宏遠、如附件", "李委員宏遠等12人", "（略）"])("cannot count %s", (text) => {
    expect(readNames(text).isOpen).toBe(true);
  });

  it("reads who is there instead and who is excused, and keeps what it does not know as written", () => {
    expect(readNames("楊縣長文正（陳秘書長季芳 代）、王委員大同（請假）、那位先生之類").entries).toMatchObject([
      { name: "楊縣長文正", proxy: "陳秘書長季芳", isExcused: false, isCertain: true },
      { name: "王委員大同", proxy: null, isExcused: true, isCertain: true },
      { name: "那位先生之類", proxy: null, isCertain: false },
    ]);
  });

  it.each([
    ["民政處向科長一寧", true],
    ["向科長一寧", true],
    ["教育處", false],
    ["副科長大明", false],
    ["各委員代表", false],
    ["那位里長", false],
  ])("is sure of %s: %s", (name, expected) => {
    expect(readNames(name).entries.map(({ isCertain }) => isCertain)).toEqual([expected]);
  });

  it("takes two words for one person only where they say so", () => {
    expect(sameName("李委員宏遠", "李宏遠委員")).toBe(true);
    expect(sameName("李委員", "李委員宏遠")).toBe(false);
    expect(sameName("社會處王處長大明", "衛生局王處長大明")).toBe(false);
  });

  it("loses and gains a name with the separator that belongs to it", () => {
    const without = (text: string, name: string) => {
      const list = readNames(text);
      const entry = list.entries.find((each) => each.name === name);
      if (entry === undefined) throw new RangeError(name);
      const { from, to } = stretchWithSeparator(text, list, entry);
      return text.slice(0, from) + text.slice(to);
    };
    expect(without("李委員宏遠、王委員大同", "李委員宏遠")).toBe("王委員大同");
    expect(without("李委員宏遠、王委員大同（公出）。", "王委員大同")).toBe("李委員宏遠。");
    expect(without("一、委員：李委員宏遠\n二、機關：王處長大同", "王處長大同")).toBe(
      "一、委員：李委員宏遠\n二、機關：",
    );
    expect(without("李委員宏遠\n王處長大同", "王處長大同")).toBe("李委員宏遠");
    expect(addition("李委員宏遠。", "王委員大同")).toMatchObject({ from: 5, to: 5, words: "、王委員大同" });
    expect(addition("無", "王委員大同")).toMatchObject({ from: 0, to: 1, words: "王委員大同" });
  });

  it("gives back every name of a list that it writes", () => {
    const list = fc.uniqueArray(personName, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(list, (given) => {
        const text = given.reduce((words, name) => {
          const { from, to, words: added } = addition(words, name);
          return words.slice(0, from) + added + words.slice(to);
        }, "");
        expect(names(text)).toEqual(given);
      }),
      { seed: 46, numRuns: 100 },
    );
  });
});
