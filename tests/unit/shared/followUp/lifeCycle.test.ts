import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { carryOver } from "../../../../shared/followUp/carryOver.ts";
import {
  endsUnit,
  type FollowUpItem,
  itemsOf,
  type MeetingOfEntries,
  timesContinued,
} from "../../../../shared/followUp/lifeCycle.ts";
import { entriesOf, type FollowUpEntry } from "../../../../shared/minutes/entries.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { RULINGS, type Ruling } from "../../../../shared/minutes/vocabulary.ts";
import { assignment, column, followUpTable, row, tickColumn } from "../../../builders/followUpTable.ts";
import { minutes, paragraph, section, title } from "../../../builders/minutes.ts";

const entry = (subject: string, more: Partial<FollowUpEntry> = {}): FollowUpEntry => ({
  source: "table",
  blockId: `block-${subject}`,
  itemId: null,
  trackingNumber: null,
  subject,
  units: ["社會處"],
  due: null,
  progress: null,
  suggestion: null,
  ruling: null,
  ...more,
});

const meeting = (number: number, ...entries: FollowUpEntry[]): MeetingOfEntries => ({
  meetingId: `m${number}`,
  date: `2026-${String(number).padStart(2, "0")}-01`,
  sequence: number,
  entries,
});

const only = (items: readonly FollowUpItem[]): FollowUpItem => {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`${items.length} items`);
  return item;
};

describe("an item", () => {
  test("is open until a meeting rules its release", () => {
    const first = meeting(1, entry("增設路燈"));
    const second = meeting(2, entry("增設路燈", { progress: "已發包", suggestion: "release", ruling: "continue" }));
    const third = meeting(3, entry("增設路燈", { progress: "已完工", ruling: "release" }));
    expect(only(itemsOf([first])).status).toBe("open");
    expect(only(itemsOf([first, second])).status).toBe("open");
    const item = only(itemsOf([first, second, third]));
    expect(item.status).toBe("released");
    expect(item.units[0]?.rounds.map(({ progress }) => progress)).toEqual([null, "已發包", "已完工"]);
    expect(timesContinued(item)).toBe(1);
  });

  test("is not ended by a suggestion", () => {
    expect(only(itemsOf([meeting(1, entry("增設路燈", { suggestion: "release" }))])).status).toBe("open");
  });

  test("stays open while one of its units is", () => {
    const both = entry("聯合稽查", { units: ["社會處", "警察局"] });
    const one = entry("聯合稽查", { units: ["警察局"], ruling: "release" });
    const item = only(itemsOf([meeting(1, both), meeting(2, one)]));
    expect(item.status).toBe("open");
    expect(item.units.map(({ unit, ended }) => [unit, ended])).toEqual([
      ["社會處", null],
      ["警察局", "release"],
    ]);
  });

  test("is one item where the units of its row are ruled one after the other", () => {
    const first = entry("聯合稽查", { units: ["社會處"], ruling: "release" });
    const second = entry("聯合稽查", { units: ["警察局"] });
    expect(only(itemsOf([meeting(1, first, second)])).status).toBe("open");
  });

  test("has left, not been released, where a unit goes on by itself", () => {
    expect(only(itemsOf([meeting(1, entry("資料建置", { ruling: "selfTrack" }))])).status).toBe("left");
  });

  test("is followed by its id when its words change", () => {
    const first = entry("增設路燈", { itemId: "item-1" });
    const second = entry("增設路燈（第二期）", { itemId: "item-1", ruling: "release" });
    expect(only(itemsOf([meeting(1, first), meeting(2, second)])).status).toBe("released");
  });

  test("is followed by its tracking number when both rows bear one", () => {
    const first = entry("增設路燈", { trackingNumber: "115-1-3" });
    const same = entry("路燈案", { trackingNumber: "115-1-3", ruling: "release" });
    const other = entry("增設路燈", { trackingNumber: "115-1-4" });
    expect(itemsOf([meeting(1, first), meeting(2, same)]).map(({ status }) => status)).toEqual(["released"]);
    expect(itemsOf([meeting(1, first), meeting(2, other)])).toHaveLength(2);
  });

  test("does not return by itself once it has ended: the same words open another, which names the old one", () => {
    const ended = meeting(1, entry("增設路燈", { ruling: "release" }));
    const again = meeting(2, entry("增設路燈", { blockId: "later" }));
    const [old, fresh] = itemsOf([ended, again]);
    expect([old?.status, fresh?.status]).toEqual(["released", "open"]);
    expect(fresh?.mayReturn).toBe(old?.key);
  });
});

/** Histories of up to 30 meetings over a few subjects, each row about one or two units. */
const histories = fc
  .array(
    fc.array(
      fc.record({
        subject: fc.constantFrom("甲案", "乙案", "丙案", "丁案"),
        units: fc.subarray(["社會處", "警察局", "教育處"], { minLength: 1 }),
        progress: fc.option(fc.constantFrom("辦理中", "已完成")),
        suggestion: fc.option(fc.constantFrom<Ruling>(...RULINGS)),
        ruling: fc.option(fc.constantFrom<Ruling>(...RULINGS)),
      }),
      { maxLength: 5 },
    ),
    { maxLength: 30 },
  )
  .map((meetings) =>
    meetings.map(
      (entries, number): MeetingOfEntries => ({
        meetingId: `m${number}`,
        date: number % 4 === 3 ? null : `20${String(10 + number).padStart(2, "0")}-01-01`,
        sequence: number,
        entries: entries.map((each, place) => entry(each.subject, { ...each, blockId: `m${number}-${place}` })),
      }),
    ),
  );

const SEED = { seed: 20260903, numRuns: 500 };

describe("over random histories", () => {
  test("the order of import does not matter", () => {
    fc.assert(
      fc.property(histories, fc.infiniteStream(fc.nat()), (meetings, keys) => {
        const shuffled = meetings
          .map((each) => ({ each, key: keys.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ each }) => each);
        expect(itemsOf(shuffled)).toEqual(itemsOf(meetings));
      }),
      SEED,
    );
  });

  test("a unit ends at the first ruling that ends it, whatever was suggested", () => {
    fc.assert(
      fc.property(histories, (meetings) => {
        for (const item of itemsOf(meetings)) {
          for (const { rounds, ended } of item.units) {
            const first = rounds.map(({ ruling }) => ruling).find((ruling) => ruling !== null && endsUnit(ruling));
            expect(ended).toBe(first ?? null);
          }
        }
        const unsuggested = meetings.map((each) => ({
          ...each,
          entries: each.entries.map((one) => ({ ...one, suggestion: null })),
        }));
        expect(itemsOf(unsuggested).map(({ status }) => status)).toEqual(itemsOf(meetings).map(({ status }) => status));
      }),
      SEED,
    );
  });

  test("every entry is a round of exactly one item for each of its units", () => {
    fc.assert(
      fc.property(histories, (meetings) => {
        const written = meetings.flatMap(({ entries }) =>
          entries.flatMap(({ units, blockId }) => units.map(() => blockId)),
        );
        const kept = itemsOf(meetings).flatMap(({ units }) =>
          units.flatMap(({ rounds }) => rounds.map(({ blockId }) => blockId)),
        );
        expect(kept.toSorted()).toEqual(written.toSorted());
      }),
      SEED,
    );
  });

  test("the next draft carries exactly the open items with their open units, and no more when it is filled again", () => {
    fc.assert(
      fc.property(histories, (meetings) => {
        const items = itemsOf(meetings);
        const open = items.filter(({ status }) => status === "open");
        const filled = carryOver(draft(), { items, columns: COLUMNS, ids: countedIds("c") });
        expect(problemsOf(filled)).toEqual([]);
        const carried = entriesOf(filled);
        expect(new Set(carried.map(({ subject }) => subject))).toEqual(new Set(open.map(({ subject }) => subject)));
        expect(carried.flatMap(({ units }) => units)).toEqual(
          open.flatMap(({ units }) => units.filter(({ ended }) => ended === null).map(({ unit }) => unit)),
        );
        expect(
          carried.every(
            ({ ruling, suggestion, progress }) => ruling === null && suggestion === null && progress === null,
          ),
        ).toBe(true);
        expect(carryOver(filled, { items, columns: COLUMNS, ids: countedIds("d") })).toBe(filled);
      }),
      SEED,
    );
  });
});

const COLUMNS = [column("serial"), column("subject"), column("units"), column("progress"), tickColumn("ruling")];

const draft = () =>
  minutes([
    title("福利委員會第2次會議紀錄"),
    section("前次會議決議事項辦理情形", { kind: "followUpReport" }, paragraph("")),
    section("報告事項", { kind: "report" }, paragraph("")),
  ]);

describe("carrying over", () => {
  const items = itemsOf([meeting(1, entry("增設路燈"), entry("聯合稽查", { ruling: "release" }))]);

  test("adds rows behind those a table holds already, numbered on", () => {
    const table = followUpTable(
      COLUMNS,
      row({ serial: "1", subject: "既有事項" }, assignment({ units: "工務處", progress: "" })),
    );
    const doc = minutes([title("第2次會議"), section("前次會議決議事項辦理情形", { kind: "followUpReport" }, table)]);
    const filled = carryOver(doc, { items, columns: [], ids: countedIds("c") });
    expect(entriesOf(filled).map(({ subject }) => subject)).toEqual(["既有事項", "增設路燈"]);
  });

  test("gives a record without a place for the table a section, before what is discussed", () => {
    const doc = minutes([
      title("座談會"),
      section("主席致詞", { kind: "chairAddress" }, paragraph("略")),
      section("綜合座談", { kind: "exchange" }, paragraph("無")),
    ]);
    const filled = carryOver(doc, { items, columns: COLUMNS, ids: countedIds("c") });
    expect(problemsOf(filled)).toEqual([]);
    const headings = filled.children.slice(1).map((part) => part.firstChild?.textContent);
    expect(headings).toEqual(["主席致詞", "前次會議決議事項辦理情形", "綜合座談"]);
    expect(entriesOf(filled).map(({ subject }) => subject)).toEqual(["增設路燈"]);
    expect(carryOver(filled, { items, columns: COLUMNS, ids: countedIds("d") })).toBe(filled);
    expect(carryOver(doc, { items: [], columns: COLUMNS, ids: countedIds("c") })).toBe(doc);
  });

  test("gives an item that had no id one that the next meeting finds again", () => {
    const filled = carryOver(draft(), { items, columns: COLUMNS, ids: countedIds("c") });
    const [carried] = entriesOf(filled);
    const next = { ...meeting(2), entries: entriesOf(filled).map((each) => ({ ...each, ruling: "release" as const })) };
    const [item] = itemsOf([meeting(1, entry("增設路燈")), next]);
    expect(item?.itemId).toBe(carried?.itemId);
    expect(item?.status).toBe("released");
  });
});
