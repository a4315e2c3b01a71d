import { strFromU8, unzipSync } from "fflate";
import { Node } from "prosemirror-model";
import { Step, Transform } from "prosemirror-transform";
import { describe, expect, it, onTestFinished } from "vitest";
import { answer, refuse } from "../../../../../shared/contract/errors.ts";
import type { ReplyFile } from "../../../../../shared/contract/followUps.ts";
import { storeDocument } from "../../../../../shared/minutes/document.ts";
import { entriesOf } from "../../../../../shared/minutes/entries.ts";
import { minutesSchema } from "../../../../../shared/minutes/schema.ts";
import { fillWordFile } from "../../../../builders/filledReply.ts";
import { assignment, followUpTable, itemRow, tickColumn } from "../../../../builders/followUpTable.ts";
import { field, minutes, motion, outcome, section, title } from "../../../../builders/minutes.ts";
import { aFile, aRow } from "../../../../builders/replies.ts";
import { textRows, workbook } from "../../../../builders/sheetPackage.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

const table = () =>
  followUpTable(
    ["serial", "trackingNumber", "subject", "units", "progress", tickColumn("ruling")],
    itemRow(
      "i1",
      { serial: "1", trackingNumber: "府管1", subject: "整修屋頂" },
      assignment({ units: "工務局", progress: "" }),
    ),
    itemRow(
      "i2",
      { serial: "2", trackingNumber: "府管2", subject: "招募志工" },
      assignment({ units: "社會處", progress: "" }),
    ),
    itemRow(
      "i3",
      { serial: "3", trackingNumber: "府管3", subject: "盤點圖書" },
      assignment({ units: "教育處", progress: "" }),
    ),
  );

const DRAFT = minutes([
  title("雲海市立圖書館115年第2次管理委員會會議紀錄"),
  field("time", "時間", "115年6月5日下午2時"),
  section("前次會議決議事項辦理情形", { kind: "followUpReport" }, table()),
]);

async function preparedCore(
  ports: Parameters<typeof openTestCore>[0] = {},
): Promise<{ core: TestCore; meetingId: string }> {
  const core = await openTestCore(ports);
  onTestFinished(() => core.close());
  const { id: meetingId } = await core.get("import.accept", {
    document: storeDocument(DRAFT),
    series: { name: "管理委員會" },
    sourceName: "草稿.docx",
    sourceHash: "0".repeat(64),
    replaces: null,
  });
  return { core, meetingId };
}

async function progressIn(core: TestCore, meetingId: string): Promise<(string | null)[]> {
  const { document } = await core.get("meeting.open", { meetingId });
  return entriesOf(Node.fromJSON(minutesSchema, document.doc)).map(({ progress }) => progress);
}

const ROOF = aFile("工務局", aRow("府管1", "整修屋頂", "施工中", { suggestion: "release" }));
const STAFF = aFile("社會處", aRow("府管2", "招募志工", "已招募"));

const FORM = { format: "docx", replyBy: null, instruction: "" } as const;

const merge = async (core: TestCore, meetingId: string, files: readonly ReplyFile[]) => {
  const { revision } = await core.get("replyForm.match", { meetingId, files: [...files] });
  return core.get("replyForm.merge", { meetingId, revision, files: [...files], choices: [] });
};

describe("回覆單", () => {
  it("are saved one for each unit, and named by it", async () => {
    const { core, meetingId } = await preparedCore();
    const request = { meetingId, format: "docx", units: null, replyBy: "2026-05-20", instruction: "" } as const;
    const { saved, failed } = await core.get("replyForm.export", request);
    expect([saved.map(({ name }) => name.split("_")[1]), failed]).toEqual([["工務局", "社會處", "教育處"], null]);
  });

  it("that could not be saved are named, and those that were are told", async () => {
    let files = 0;
    const { core, meetingId } = await preparedCore({
      saveFile: async (name) => {
        files += 1;
        return files < 2 ? answer({ name, folder: "文件" }) : refuse("not-saved", "磁碟滿了。");
      },
    });
    const request = { meetingId, format: "docx", units: null, replyBy: null, instruction: "" } as const;
    const { saved, failed } = await core.get("replyForm.export", request);
    expect([saved.length, failed]).toEqual([1, { units: ["社會處", "教育處"], message: "磁碟滿了。" }]);
  });

  it("with macros are read for their text, and any other file is refused in one sentence", async () => {
    const { core } = await preparedCore();
    const rows = [
      ["列管編號", "案由", "本次辦理情形"],
      ["府管1", "整修屋頂", "施工中"],
    ];
    const bytes = workbook({ sheets: [{ name: "回覆單", content: textRows(rows) }] });
    const read = await core.get("replyForm.read", { name: "回覆.xlsm", bytes: new Uint8Array(bytes) });
    expect(read).toMatchObject({
      rows: [{ number: "府管1", progress: "施工中" }],
      notes: [expect.stringContaining("巨集")],
    });
    const other = await core.ask("replyForm.read", { name: "便條.txt", bytes: new TextEncoder().encode("明天開會") });
    expect(other).toMatchObject({ ok: false, refusal: { code: "not-minutes" } });
  });
});

describe("回覆單 that come back as files", () => {
  it("are merged though rows were taken out and put in another order, and an answer has 40,000 characters", async () => {
    const { core, meetingId } = await preparedCore();
    const long = "已逐戶訪查並造冊，".repeat(4_445).slice(0, 40_000);
    await core.get("replyForm.export", {
      meetingId,
      format: "docx",
      units: ["工務局"],
      replyBy: null,
      instruction: "",
    });
    const form = core.saved[0]?.bytes ?? new Uint8Array();
    const answered = fillWordFile(form, () => ({ progress: long, tick: "繼續列管" }));
    const roof = await core.get("replyForm.read", { name: "工務局.docx", bytes: new Uint8Array(answered) });

    const rows = [
      ["列管編號", "案由", "本次辦理情形"],
      ["府管3", "盤點圖書", "盤點完成"],
      ["府管2", "招募志工", "已招募"],
    ];
    const sheet = new Uint8Array(workbook({ sheets: [{ name: "回覆單", content: textRows(rows) }] }));
    const others = await core.get("replyForm.read", { name: "彙整.xlsx", bytes: sheet });
    const { merged, unanswered } = await merge(core, meetingId, [roof, others]);
    expect(merged.map(({ row }) => row.number)).toEqual(["府管1", "府管3", "府管2"]);
    expect(unanswered).toEqual([]);
    expect(await progressIn(core, meetingId)).toEqual([long, "已招募", "盤點完成"]);
  });
});

describe("a merge", () => {
  it("is one step for the windows that have the draft open, and rules nothing", async () => {
    const { core, meetingId } = await preparedCore();
    const merged = await merge(core, meetingId, [ROOF, STAFF]);
    expect(core.events.filter(({ name }) => name === "meeting.changed")).toEqual([
      { name: "meeting.changed", meetingId, revision: merged.revision, clientId: `merge:${merged.mergeId}` },
    ]);
    const since = await core.get("meeting.stepsSince", { meetingId, revision: 0 });
    const tr = new Transform(DRAFT);
    for (const json of since.steps) tr.step(Step.fromJSON(minutesSchema, json));
    expect(entriesOf(tr.doc).map(({ progress, suggestion, ruling }) => [progress, suggestion, ruling])).toEqual([
      ["施工中", "release", null],
      ["已招募", null, null],
      [null, null, null],
    ]);
  });

  it("run again changes nothing", async () => {
    const { core, meetingId } = await preparedCore();
    await merge(core, meetingId, [ROOF]);
    expect(await merge(core, meetingId, [ROOF])).toMatchObject({ mergeId: null, merged: [], left: [] });
  });

  it("of two units' files that were swapped merges nothing and says so", async () => {
    const { core, meetingId } = await preparedCore();
    const swapped = [
      { ...ROOF, unit: "社會處" },
      { ...STAFF, unit: "工務局" },
    ];
    const { notes } = await core.get("replyForm.match", { meetingId, files: swapped });
    expect(notes.filter(({ note }) => note.includes("對調"))).toHaveLength(2);
    expect(await merge(core, meetingId, swapped)).toMatchObject({ mergeId: null, merged: [], left: [{}, {}] });
  });

  it("says of an old 回覆單 that it is another meeting's", async () => {
    const { core, meetingId } = await preparedCore();
    const files = [{ ...ROOF, meeting: "雲海市立圖書館115年第1次管理委員會會議紀錄" }];
    const { notes } = await core.get("replyForm.match", { meetingId, files });
    expect(notes).toEqual([{ name: ROOF.name, note: expect.stringContaining("第1次") }]);
  });

  it("with choices made on an older state of the draft is refused, and merges nothing", async () => {
    const { core, meetingId } = await preparedCore();
    const other = aFile("工務局", aRow("府管1", "整修屋頂", "已完工"));
    const { revision } = await core.get("replyForm.match", { meetingId, files: [other] });
    await merge(core, meetingId, [ROOF]);
    const choices = [{ key: "0:1", choice: "take" as const }];
    const stale = await core.ask("replyForm.merge", { meetingId, revision, files: [other], choices });
    expect(stale).toMatchObject({ ok: false, refusal: { code: "conflict" } });
    expect(await progressIn(core, meetingId)).toEqual(["施工中", null, null]);
  });

  it("into a final record is refused", async () => {
    const { core, meetingId } = await preparedCore();
    await core.get("meeting.setState", { meetingId, state: "final" });
    const refused = await core.ask("replyForm.merge", { meetingId, revision: 0, files: [ROOF], choices: [] });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "final" } });
    expect(await core.get("replyForm.merges", { meetingId })).toEqual([]);
  });

  it("can be taken back whole after other work, each merge by itself and once", async () => {
    const { core, meetingId } = await preparedCore();
    const first = await merge(core, meetingId, [ROOF]);
    const second = await merge(core, meetingId, [STAFF]);
    const merges = await core.get("replyForm.merges", { meetingId });
    expect(merges.map(({ mergeId, answers }) => [mergeId, answers])).toEqual([
      [second.mergeId, 1],
      [first.mergeId, 1],
    ]);
    const undone = await core.get("replyForm.undoMerge", { meetingId, mergeId: first.mergeId ?? "" });
    expect(undone).toMatchObject({ restored: 1, kept: [] });
    expect(await progressIn(core, meetingId)).toEqual([null, "已招募", null]);
    const again = await core.ask("replyForm.undoMerge", { meetingId, mergeId: first.mergeId ?? "" });
    expect(again).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  });
});

describe("what comes from a closed motion", () => {
  const opening = () =>
    minutes([
      title("雲海市立圖書館115年第1次管理委員會會議紀錄"),
      field("time", "時間", "115年3月5日下午2時"),
      section(
        "討論事項",
        { kind: "discussion" },
        motion(
          "人事案",
          { closed: true },
          outcome(
            "resolution",
            "決議",
            { tracked: { itemId: "i2", subject: "招募志工", units: ["社會處"], due: null } },
            "請社會處招募志工。",
          ),
        ),
      ),
    ]);

  it("is in a 回覆單 only where she says so, marked, and is named either way", async () => {
    const { core, meetingId } = await preparedCore();
    await core.get("import.accept", {
      ...{ document: storeDocument(opening()), series: { name: "管理委員會" }, sourceName: "一.docx" },
      ...{ sourceHash: "1".repeat(64), replaces: null },
    });
    const units = await core.get("replyForm.units", { meetingId });
    expect(units.map(({ unit, items, closed }) => [unit, items, closed])).toEqual([
      ["工務局", 1, 0],
      ["社會處", 1, 1],
      ["教育處", 1, 0],
    ]);
    const request = { ...FORM, meetingId, units: ["社會處"] };
    const refused = await core.ask("replyForm.export", request);
    expect(refused).toMatchObject({ ok: false, refusal: { message: expect.stringContaining("不公開") } });
    const all = await core.get("replyForm.export", { ...request, units: null });
    expect(all.saved).toHaveLength(2);
    expect(all.notes).toEqual(["「社會處」有 1 案來自不公開的議案，沒有放進回覆單。"]);
    const { notes } = await core.get("replyForm.export", { ...request, withClosed: true });
    expect(notes.join("")).toContain("「社會處」的回覆單有 1 案來自不公開的議案");
    const { bytes } = core.saved.at(-1) ?? { bytes: new Uint8Array() };
    expect(strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array())).toContain("（不公開）");
  });
});

it("who filled in a 回覆單 is kept in the item's life and printed in no record, and the column can be left out", async () => {
  const { core, meetingId } = await preparedCore();
  const row = aRow("府管1", "整修屋頂", "施工中", { officer: "王小明 分機 1234" });
  await merge(core, meetingId, [aFile("工務局", row)]);
  const { seriesId } = (await core.get("meeting.open", { meetingId })).meeting;
  const life = await core.get("followUp.life", { seriesId, itemKey: "i1" });
  expect(life.item.units[0]?.rounds[0]).toMatchObject({ progress: "施工中", contact: "王小明 分機 1234" });
  await core.get("meeting.export", { meetingId, format: "docx" });
  const printed = () =>
    Object.values(unzipSync(core.saved.at(-1)?.bytes ?? new Uint8Array()))
      .map((part) => strFromU8(part))
      .join("");
  expect(printed()).toContain("施工中");
  expect(printed()).not.toContain("王小明");
  const request = { ...FORM, meetingId, units: ["社會處"] };
  await core.get("replyForm.export", { ...request, withoutContact: true });
  expect(printed()).not.toContain("承辦人");
  const [past] = await core.get("replyForm.merges", { meetingId });
  await core.get("replyForm.undoMerge", { meetingId, mergeId: past?.mergeId ?? "" });
  expect(
    (await core.get("followUp.life", { seriesId, itemKey: "i1" })).item.units[0]?.rounds[0]?.contact,
  ).toBeUndefined();
});

it("a question for the place that was closed is an answer of its own, no failure of a unit's form", async () => {
  const { core, meetingId } = await preparedCore({ saveFile: async () => refuse("cancelled", "沒有存檔。") });
  const request = { ...FORM, meetingId, units: ["社會處"] };
  expect(await core.ask("replyForm.export", request)).toMatchObject({ ok: false, refusal: { code: "cancelled" } });
});
