import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { expect, it, onTestFinished } from "vitest";
import type { RequestArgument } from "../../../../../shared/contract/requests.ts";
import { storeDocument } from "../../../../../shared/minutes/document.ts";
import { minutesSchema } from "../../../../../shared/minutes/schema.ts";
import { assignment, followUpTable, itemRow } from "../../../../builders/followUpTable.ts";
import { field, minutes, section, title } from "../../../../builders/minutes.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

const record = (nth: number, ...subjects: readonly string[]) =>
  minutes([
    title(`雲海市115年第${nth}次會議紀錄`),
    field("time", "時間", `115年${nth}月5日下午2時`),
    section(
      "前次會議決議事項辦理情形",
      { kind: "followUpReport" },
      followUpTable(
        ["serial", "subject", "units", "due", "progress"],
        ...subjects.map((subject) =>
          itemRow(
            `i${subject}`,
            { serial: "1", subject },
            assignment({ units: "工務局", due: "115年4月30日", progress: "施工中" }),
          ),
        ),
      ),
    ),
  ]);

const ALL: RequestArgument<"followUp.page"> = {
  seriesId: null,
  unitKey: null,
  status: null,
  lateOnly: false,
  text: "",
  offset: 0,
  limit: 100,
};

async function accepted(core: TestCore, series: string, doc: Node): Promise<string> {
  const { id } = await core.get("import.accept", {
    document: storeDocument(doc),
    series: { name: series },
    sourceName: "紀錄.docx",
    sourceHash: "0".repeat(64),
    replaces: null,
  });
  return id;
}

async function change(core: TestCore, meetingId: string, edit: (tr: Transform, name: string, pos: number) => void) {
  const { document, revision } = await core.get("meeting.open", { meetingId });
  const tr = new Transform(Node.fromJSON(minutesSchema, document.doc));
  const places: [string, number][] = [];
  tr.doc.descendants((node, pos) => {
    places.push([node.type.name, pos]);
  });
  for (const [name, pos] of places.reverse()) edit(tr, name, pos);
  const steps = tr.steps.map((step) => step.toJSON());
  await core.get("meeting.appendSteps", { meetingId, baseRevision: revision, clientId: "window", steps });
}

const shown = async (core: TestCore, filter: Partial<typeof ALL> = {}) => {
  const { rows, lines, items, late } = await core.get("followUp.page", { ...ALL, ...filter });
  expect(rows.length).toBe(lines);
  expect([items, late]).toEqual([
    new Set(rows.map(({ itemKey }) => itemKey)).size,
    rows.filter((row) => row.isLate).length,
  ]);
  return rows.map(({ subject, status, number }) => `${number} ${subject} ${status}`).sort();
};

it("shows after every change what the records say now", async () => {
  const core = await openTestCore();
  onTestFinished(() => core.close());
  const first = await accepted(core, "甲會", record(1, "整修屋頂", "招募志工"));
  await accepted(core, "乙會", record(2, "盤點圖書"));
  const all = ["115-1-01 整修屋頂 open", "115-1-02 招募志工 open", "115-2-01 盤點圖書 open"];
  expect(await shown(core)).toEqual(all);
  expect(await shown(core, { text: "屋頂 施工" })).toEqual(["115-1-01 整修屋頂 open"]);

  await change(core, first, (tr, name, pos) => {
    if (name === "followUpAssignment") tr.setNodeAttribute(pos, "ruling", "release");
  });
  const released = ["115-1-01 整修屋頂 released", "115-1-02 招募志工 released", "115-2-01 盤點圖書 open"];
  expect(await shown(core)).toEqual(released);
  expect(await shown(core, { lateOnly: true })).toEqual(["115-2-01 盤點圖書 open"]);

  await core.get("meeting.moveToBin", { meetingId: first });
  expect(await shown(core)).toEqual(["115-2-01 盤點圖書 open"]);
  await core.get("meeting.restore", { meetingId: first });
  expect(await shown(core)).toEqual(released);

  const title = "雲海市115年第1次臨時會議紀錄";
  await change(core, first, (tr, name, pos) => {
    if (name === "title") tr.insert(pos + 1, minutesSchema.text(title));
  });
  const { rows } = await core.get("followUp.page", { ...ALL, text: "屋頂" });
  expect(rows[0]?.openedIn?.title).toContain(title);
});

it("gives one item's whole life by the key of its line", async () => {
  const core = await openTestCore();
  onTestFinished(() => core.close());
  await accepted(core, "甲會", record(1, "整修屋頂"));
  await accepted(core, "甲會", record(2, "整修屋頂"));
  const { rows } = await core.get("followUp.page", ALL);
  const [row] = rows;
  const life = await core.get("followUp.life", { seriesId: row?.seriesId ?? "", itemKey: row?.itemKey ?? "" });
  expect(life.item.units[0]?.rounds).toHaveLength(2);
  const none = await core.ask("followUp.life", { seriesId: row?.seriesId ?? "", itemKey: "none" });
  expect(none).toMatchObject({ ok: false, refusal: { code: "not-found" } });
});

it("brings of a long 辦理情形 only its beginning", async () => {
  const core = await openTestCore();
  onTestFinished(() => core.close());
  const meetingId = await accepted(core, "甲會", record(1, "整修屋頂"));
  const long = "已逐戶訪查並造冊，".repeat(1000);
  await change(core, meetingId, (tr, _name, pos) => {
    if (tr.doc.nodeAt(pos)?.text === "施工中") tr.insert(pos, minutesSchema.text(long));
  });
  const { rows } = await core.get("followUp.page", { ...ALL, text: "造冊，施工中" });
  expect(rows[0]?.progress).toBe(`${long.slice(0, 400)}……`);
});

it("counts the parts of units, and the items of the meetings that opened them", async () => {
  const core = await openTestCore();
  onTestFinished(() => core.close());
  await accepted(core, "甲會", record(1, "整修屋頂", "招募志工"));
  await accepted(core, "甲會", record(2, "整修屋頂", "盤點圖書"));
  const figures = await core.get("followUp.figures", { seriesId: null });
  expect(figures.units).toMatchObject([{ unit: "工務局", open: 3, released: 0, left: 0, late: 3 }]);
  expect(figures.meetings.map(({ title, open }) => [title, open])).toEqual([
    ["雲海市115年第1次會議紀錄", 2],
    ["雲海市115年第2次會議紀錄", 1],
  ]);
});
