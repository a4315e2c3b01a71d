import { join } from "node:path";
import BetterSqlite from "better-sqlite3";
import fc from "fast-check";
import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { expect, test } from "vitest";
import { StoreDamagedError } from "../../electron/core/store/errors.ts";
import type { PageQuestion } from "../../electron/core/store/followUpPages.ts";
import type { Store } from "../../electron/core/store/store.ts";
import { foldWords, wordsOf } from "../../shared/followUp/foldWords.ts";
import { type FollowUpLine, linesOf } from "../../shared/followUp/followUpLine.ts";
import { itemsOf } from "../../shared/followUp/lifeCycle.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import type { Ruling } from "../../shared/minutes/vocabulary.ts";
import { BoardView, linesFrom, type Selection } from "../builders/boardView.ts";
import { assignment, followUpTable, itemRow } from "../builders/followUpTable.ts";
import { field, minutes, outcome, section, title } from "../builders/minutes.ts";
import { aMeeting, append, aSeries, documentIn, openedStore, temporaryFolder } from "./temporaryStore.ts";

const TODAY = "2026-06-05";
const SUBJECTS = ["整修屋頂", "招募志工", "盤點圖書", "台北圖書館", "臺北圖書館", ""];
const UNITS = ["社會處", "工務局", "教育處、工務局", ""];
const WORDS = ["屋頂", "圖", "115-", "工務 招募", "施工", "沒有的字", "1-0"];

const ruling = fc.constantFrom<Ruling | null>(null, null, "continue", "release", "cancel");
const row = fc.record({
  itemId: fc.constantFrom(null, null, "a", "b", "c"),
  number: fc.constantFrom("", "", "115-01", "115-02", "115-1-01"),
  subject: fc.constantFrom(...SUBJECTS),
  units: fc.constantFrom(...UNITS),
  due: fc.constantFrom("", "115年4月30日", "115年6月30日", "115年12月1日", "儘速"),
  progress: fc.constantFrom("", "施工中", "已完工"),
  ruling,
});
type Row = typeof row extends fc.Arbitrary<infer Value> ? Value : never;
const record = fc.record({
  series: fc.nat(1),
  month: fc.integer({ min: 1, max: 5 }),
  ordinal: fc.constantFrom(null, "115年第1次", "115年第2次"),
  rows: fc.array(row, { minLength: 1, maxLength: 5 }),
  opened: fc.array(fc.constantFrom(...SUBJECTS.slice(0, 4)), { maxLength: 2 }),
});
type Given = typeof record extends fc.Arbitrary<infer Value> ? Value : never;

const COLUMNS = ["trackingNumber", "subject", "units", "due", "progress"] as const;
const aRow = ({ itemId, number, subject, units, due, progress, ruling: ruled }: Row) =>
  itemRow(
    itemId,
    { trackingNumber: number, subject },
    assignment({ units, due, progress }, ruled === null ? {} : { ruling: ruled }),
  );

const sameIds = ({ month, rows, opened }: Given) =>
  minutes([
    title(`雲海市第${month}次會議紀錄`),
    field("time", "時間", `115年${month}月5日下午2時`),
    section("前次會議決議事項辦理情形", { kind: "followUpReport" }, followUpTable(COLUMNS, ...rows.map(aRow))),
    section(
      "討論事項",
      { kind: "discussion" },
      ...opened.map((subject) =>
        outcome(
          "resolution",
          "決議",
          { tracked: { itemId: `of ${subject}`, subject, units: ["民政處"], due: null } },
          subject,
        ),
      ),
    ),
  ]);

let records = 0;

/** A record whose blocks bear ids that no other's do. */
function recordOf(given: Given): Node {
  records += 1;
  const json = JSON.stringify(sameIds(given).toJSON()).replaceAll(/"id":"([^"]*)"/gu, `"id":"${records}-$1"`);
  return Node.fromJSON(minutesSchema, JSON.parse(json));
}

/** The lines of all series by a full fold of what the records say. */
function foldedLines(store: Store): FollowUpLine[] {
  return store.listSeries().flatMap(({ id: seriesId }) => {
    const meetings = store
      .listMeetings({ seriesId })
      .map(({ id, ordinal, facts }) => ({ id, ordinal, title: facts.title, date: facts.date }));
    const entries = meetings.map(({ id: meetingId, date }, sequence) => ({
      meetingId,
      date,
      sequence,
      entries: store.entriesOfMeeting(meetingId),
    }));
    return linesOf(itemsOf(entries), { seriesId, meetings, entries, today: TODAY });
  });
}

function selected(lines: readonly FollowUpLine[], { seriesId, unitKey, status, due, text }: PageQuestion): Selection {
  const view = new BoardView(lines.filter((line) => seriesId === null || line.seriesId === seriesId));
  const words = wordsOf(text);
  const found = lines.filter(({ number, subject, unit, progress }) => {
    const folded = foldWords([number, subject, unit, progress].join("\n"));
    return words.every((word) => folded.includes(word));
  });
  return view.selectAmong(found, { unitKey, status, lateOnly: due === "late" });
}

const ALL: PageQuestion = {
  ...{ seriesId: null, unitKey: null, status: null, due: null, text: "", today: TODAY },
  ...{ offset: 0, limit: 500, lineId: null },
};

function expectSamePages(store: Store, asked: readonly PageQuestion[]): void {
  const lines = foldedLines(store);
  for (const question of asked) {
    const selection = selected([...lines], question);
    const page = store.followUpPage(question);
    expect(page.rows).toEqual(linesFrom(selection, question.offset, question.limit));
    expect([page.lines, page.items, page.late]).toEqual([selection.lines, selection.items, selection.late]);
    expect(page.groups.map(({ unitKey, unit, count }) => [unitKey, unit, count])).toEqual(
      selection.groups.map(({ unitKey, unit, lines: own }) => [unitKey, unit, own.length]),
    );
  }
}

const questions = (store: Store): PageQuestion[] => {
  const [first] = store.listSeries();
  const byStatus = ([null, "open", "released", "left"] as const).map((status) => ({ ...ALL, status }));
  return [
    ...byStatus,
    ...byStatus.map((each) => ({ ...each, seriesId: first?.id ?? null })),
    ...byStatus.map((each) => ({ ...each, unitKey: "工務局", due: "late" as const })),
    { ...ALL, due: "late", offset: 1, limit: 2 },
    { ...ALL, offset: 2, limit: 3 },
    ...WORDS.map((text) => ({ ...ALL, text })),
    { ...ALL, text: "圖", status: "open", seriesId: first?.id ?? null, offset: 1, limit: 2 },
  ];
};

interface Edit {
  readonly kind: "edit";
  readonly at: number;
  readonly how: "insert" | "remove" | "rule" | "rewrite";
  readonly nth: number;
  readonly given: Given;
}

type Deed =
  | { readonly kind: "add"; readonly given: Given }
  | { readonly kind: "bin" | "restore" | "purge" | "move"; readonly at: number }
  | { readonly kind: "name"; readonly at: number; readonly ordinal: string | null }
  | Edit;

const at = fc.nat(9);
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant("add" as const), given: record }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom("bin", "restore", "purge", "move"), at }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("name" as const), at, ordinal: fc.constantFrom(null, "115年第3次") }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      at,
      how: fc.constantFrom("insert", "insert", "remove", "rule", "rewrite"),
      nth: fc.nat(4),
      given: record,
    }),
  },
);

/** The places of a document's nodes of one kind. */
function placesOf(doc: Node, type: string): number[] {
  const places: number[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === type) places.push(pos);
  });
  return places;
}

/** Puts a row in before another, takes one out, rules on one, or puts a whole other record in its place. */
function edit(store: Store, meetingId: string, { how, nth, given }: Edit): void {
  const doc = documentIn(store, meetingId);
  const tr = new Transform(doc);
  const rows = placesOf(doc, "followUpRow");
  const pos = rows[nth % rows.length] ?? 0;
  const other = recordOf(given);
  const first = other.nodeAt(placesOf(other, "followUpRow")[0] ?? 0);
  if (how === "insert" && first !== null) tr.insert(pos, first);
  else if (how === "remove" && rows.length > 1) tr.delete(pos, pos + (doc.nodeAt(pos)?.nodeSize ?? 0));
  else if (how === "rule")
    tr.setNodeAttribute(placesOf(doc, "followUpAssignment")[0] ?? 0, "ruling", given.rows[0]?.ruling ?? null);
  else if (how === "rewrite") tr.replaceWith(0, doc.content.size, other.content);
  append(store, meetingId, store.oneMeeting(meetingId)?.revision ?? -1, tr);
}

test("the board kept up change by change is the one of a full fold", () => {
  fc.assert(
    fc.property(fc.array(deed, { minLength: 4, maxLength: 10 }), (deeds) => {
      const store = openedStore();
      const series = ["甲會", "乙會"].map((name) => aSeries(store, name));
      const known: string[] = [];
      for (const each of deeds) {
        if (each.kind === "add") {
          const seriesId = series[each.given.series] ?? "";
          known.push(aMeeting(store, recordOf(each.given), { seriesId, ordinal: each.given.ordinal }).id);
          continue;
        }
        const id = known[each.at % Math.max(1, known.length)];
        const meeting = id === undefined ? null : store.oneMeeting(id);
        if (meeting === null) continue;
        const other = series.find((seriesId) => seriesId !== meeting.seriesId) ?? "";
        if (each.kind === "bin") store.moveToBin(meeting.id);
        else if (each.kind === "restore") store.restoreFromBin(meeting.id);
        else if (each.kind === "purge") store.purge(meeting.id);
        else if (each.kind === "move") store.changeMeeting(meeting.id, { seriesId: other });
        else if (each.kind === "name") store.changeMeeting(meeting.id, { ordinal: each.ordinal });
        else if (each.kind === "edit" && meeting.deletedAt === null) edit(store, meeting.id, each);
      }
      expectSamePages(store, questions(store));
      expect(store.verifyAll().damages).toEqual([]);
      store.rebuildProjections();
      expectSamePages(store, [ALL]);
      store.close();
    }),
    { seed: 20261121, numRuns: 12 },
  );
});

test("a damaged line is folded anew from the entries", () => {
  const folder = temporaryFolder();
  const given = fc.sample(record, { seed: 5, numRuns: 1 })[0];
  if (given === undefined) throw new Error("No record");
  const store = openedStore(folder);
  aMeeting(store, recordOf(given));
  const before = store.followUpPage(ALL);
  const db = new BetterSqlite(join(folder, "lushi.db"));
  db.exec("UPDATE follow_up_line SET subject = '別的事'");
  db.close();
  expect(() => store.followUpPage(ALL)).toThrow(StoreDamagedError);
  store.mendBoard();
  expect(store.followUpPage(ALL)).toEqual(before);
  expect(store.verifyAll().damages).toEqual([]);
});

test("the page of a line is found wherever it stands", () => {
  const store = openedStore();
  for (const given of fc.sample(record, { seed: 6, numRuns: 4 })) aMeeting(store, recordOf(given));
  const { rows } = store.followUpPage(ALL);
  expect(rows.length).toBeGreaterThan(4);
  rows.forEach(({ id }, at) => {
    const page = store.followUpPage({ ...ALL, limit: 2, lineId: id });
    expect([page.place, page.offset]).toEqual([at, at - (at % 2)]);
    expect(page.rows[at % 2]?.id).toBe(id);
  });
  expect(store.followUpPage({ ...ALL, status: "left", lineId: rows[0]?.id ?? "" }).place).toBeNull();
});
