import { describe, expect, it } from "vitest";
import {
  type BoardFilter,
  countItems,
  countsByUnit,
  FIRST_FILTER,
  filterParts,
  groupParts,
  partsOf,
  unitsOf,
} from "../../../../renderer/features/followUps/board.ts";
import { itemRow, meeting, round, unit } from "./rows.ts";

const TODAY = "2026-09-03";
const EVERY: BoardFilter = { ...FIRST_FILTER, status: "all" };
const text = (words: string) => ({ kind: "text", text: words }) as const;

describe("the parts of items", () => {
  it("are one for each unit, each with its own state", () => {
    const parts = partsOf(
      [itemRow("a", { units: [unit("教育處", [], "release"), unit("警察局"), unit("消防局", [], "merge")] })],
      TODAY,
    );
    expect(parts.map((part) => [part.unit, part.status])).toEqual([
      ["教育處", "released"],
      ["警察局", "open"],
      ["消防局", "left"],
    ]);
    expect(countItems(parts)).toBe(1);
  });

  it("bear the last report and the last suggestion, which may come from different meetings", () => {
    const rounds = [
      round("m1", { progress: "規劃中", suggestion: "continue" }),
      round("m2", { progress: "已完工" }),
      round("m3"),
    ];
    const [part] = partsOf([itemRow("a", { units: [unit("工務處", rounds)] })], TODAY);
    expect(part).toMatchObject({ progress: "已完工", suggestion: "continue" });
  });

  it("count the new items of each meeting from one", () => {
    const rows = [
      itemRow("a"),
      itemRow("b", { openedIn: "m2" }),
      itemRow("c"),
      itemRow("d", {}, { seriesId: "another" }),
    ];
    expect(partsOf(rows, TODAY).map(({ nth }) => nth)).toEqual([1, 1, 2, 1]);
  });

  it("bear ids of their own even where two series bear the same item", () => {
    const rows = [itemRow("a", { units: [unit("甲"), unit("乙")] }), itemRow("a", {}, { seriesId: "another" })];
    expect(new Set(partsOf(rows, TODAY).map(({ id }) => id)).size).toBe(3);
  });
});

describe("a due date", () => {
  it("is late from the day after it, and only while the unit's part is open", () => {
    const late = (due: string, ended: "release" | null) =>
      partsOf([itemRow("a", { due: text(due), units: [unit("甲", [], ended)] })], TODAY)[0]?.isLate;
    expect(late("115年9月2日", null)).toBe(true);
    expect(late("115年9月3日", null)).toBe(false);
    expect(late("115年9月2日", "release")).toBe(false);
  });
});

describe("the days and the number of an item", () => {
  it("are counted from its opening to today, or to the meeting that ended it", () => {
    const row = itemRow(
      "a",
      { units: [unit("甲"), unit("乙", [round("m1"), round("m2", { ruling: "release" })], "release")] },
      { meetings: [meeting("m1", 3), meeting("m2", 6)] },
    );
    expect(partsOf([row], TODAY).map(({ daysOpen }) => daysOpen)).toEqual([186, 92]);
    const undated = itemRow("b", {}, { meetings: [meeting("m1", null)] });
    expect(partsOf([undated], TODAY)[0]?.daysOpen).toBeNull();
  });

  it("are made series by series, and found by the filter", () => {
    const rows = [itemRow("a"), itemRow("b"), itemRow("c", {}, { seriesId: "another" })];
    const parts = partsOf(rows, TODAY);
    expect(parts.map(({ number }) => number)).toEqual(["115-001", "115-002", "115-001"]);
    expect(filterParts(parts, { ...EVERY, text: "115-002" })).toHaveLength(1);
  });
});

describe("the filter by due", () => {
  it("shows what is late, or due in this month", () => {
    const due = (date: string) => ({ due: { kind: "date", date } as const });
    const parts = partsOf(
      [itemRow("a", due("2026-09-01")), itemRow("b", due("2026-09-30")), itemRow("c", due("2026-10-01")), itemRow("d")],
      TODAY,
    );
    const keys = (status: BoardFilter["status"]) =>
      filterParts(parts, { ...FIRST_FILTER, status }).map(({ row }) => row.item.key);
    expect(keys("late")).toEqual(["a"]);
    expect(keys("thisMonth")).toEqual(["a", "b"]);
  });
});

describe("the filter", () => {
  const parts = partsOf(
    [
      itemRow("a", { subject: "臺北圖書館裡的監視器", units: [unit("秘書室"), unit("資訊室", [], "release")] }),
      itemRow("b", { trackingNumber: "115-02-３", units: [unit("衛生福利部")] }, { seriesId: "another" }),
      itemRow("c", { units: [unit("衛福部", [round("m1", { progress: "已 招標" })], "cancel")] }),
    ],
    TODAY,
  );
  const found = (change: Partial<BoardFilter>) =>
    filterParts(parts, { ...EVERY, ...change }).map(({ row, unit: name }) => `${row.item.key} ${name}`);

  it("shows what is open at first", () => {
    expect(filterParts(parts, FIRST_FILTER).map(({ unit: name }) => name)).toEqual(["秘書室", "衛生福利部"]);
  });

  it("limits by series, unit and state", () => {
    expect(found({ seriesId: "another" })).toEqual(["b 衛生福利部"]);
    expect(found({ unitKey: parts.find(({ unit: name }) => name === "衛福部")?.unitKey ?? "" })).toEqual([
      "b 衛生福利部",
      "c 衛福部",
    ]);
    expect(found({ status: "released" })).toEqual(["a 資訊室"]);
    expect(found({ status: "left" })).toEqual(["c 衛福部"]);
  });

  it("finds words whatever their variants, width and spaces, all of them in any order", () => {
    expect(found({ text: "台北　裏" })).toEqual(["a 秘書室", "a 資訊室"]);
    expect(found({ text: "祕書" })).toEqual(["a 秘書室"]);
    expect(found({ text: "115-02-3" })).toEqual(["b 衛生福利部"]);
    expect(found({ text: "已招標" })).toEqual(["c 衛福部"]);
    expect(found({ text: "台北 高雄" })).toEqual([]);
    expect(found({ text: "  " })).toHaveLength(4);
  });
});

describe("the groups", () => {
  it("stand by unit under the first spelling, the unnamed last", () => {
    const rows = ["", "衛福部", "工務處", "衛生福利部"].map((name, at) => itemRow(`i${at}`, { units: [unit(name)] }));
    const groups = groupParts(partsOf(rows, TODAY));
    expect(groups.map((group) => [group.unit, group.parts.length])).toEqual([
      ["工務處", 1],
      ["衛福部", 2],
      ["", 1],
    ]);
    expect(unitsOf(partsOf(rows, TODAY)).map(({ unit: name }) => name)).toEqual(["工務處", "衛福部", ""]);
  });

  it("have the nearest due first, then what was kept most often", () => {
    const rows = [
      itemRow("once", {}, { timesContinued: 1 }),
      itemRow("thrice", {}, { timesContinued: 3 }),
      itemRow("later", { due: text("115年12月1日") }),
      itemRow("soon", { due: text("115年9月1日") }),
    ];
    const [group] = groupParts(partsOf(rows, TODAY));
    expect(group?.parts.map(({ row }) => row.item.key)).toEqual(["soon", "later", "thrice", "once"]);
  });
});

describe("the counts by unit", () => {
  it("have the most open first and leave out units that have only left", () => {
    const rows = [
      itemRow("a", { units: [unit("甲處", [], "release"), unit("乙處")] }),
      itemRow("b", { units: [unit("乙處"), unit("丙處", [], "transfer")] }),
    ];
    expect(countsByUnit(partsOf(rows, TODAY)).map(({ unit: name, open, released }) => [name, open, released])).toEqual([
      ["乙處", 2, 0],
      ["甲處", 0, 1],
    ]);
  });
});
