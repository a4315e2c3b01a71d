import { readFileSync } from "node:fs";
import { Node } from "prosemirror-model";
import { Transform } from "prosemirror-transform";
import { expect, it } from "vitest";
import { readFileBytes } from "../../electron/core/importers/registry.ts";
import type { ReplyFile } from "../../shared/contract/followUps.ts";
import { entriesOf } from "../../shared/minutes/entries.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import type { Ruling } from "../../shared/minutes/vocabulary.ts";
import { cellText } from "../../shared/recognition/tableGrid.ts";
import { fillWordFile, fillWorkbook } from "../builders/filledReply.ts";
import { openTestCore, type TestCore } from "../builders/testCore.ts";
import { convertAll, findLibreOffice } from "../golden/libreOffice.ts";

const FIXTURE = new URL("../fixtures/followUp/lantern-festival.txt", import.meta.url);
const NO_SOFFICE = "LibreOffice (soffice) is not installed: no 回覆單 comes back from it";

async function documentOf(core: TestCore, meetingId: string): Promise<{ doc: Node; revision: number }> {
  const { document, revision } = await core.get("meeting.open", { meetingId });
  return { doc: Node.fromJSON(minutesSchema, document.doc), revision };
}

async function change(core: TestCore, meetingId: string, edit: (tr: Transform) => void): Promise<void> {
  const { doc, revision } = await documentOf(core, meetingId);
  const tr = new Transform(doc);
  edit(tr);
  const steps = tr.steps.map((step) => step.toJSON());
  await core.get("meeting.appendSteps", { meetingId, baseRevision: revision, clientId: "window", steps });
}

/** Makes every 決議 a 列管事項 of the units that it names. */
const accept = (core: TestCore, meetingId: string) =>
  change(core, meetingId, (tr) => {
    const units: Record<string, string[]> = { 工務局: ["工務局"], 社會處: ["社會處", "教育處"], 交通處: ["交通處"] };
    let item = 0;
    tr.doc.descendants((node, pos) => {
      if (node.type.name !== "outcome") return true;
      const text = node.textContent;
      const named = Object.entries(units).find(([name]) => text.includes(name));
      if (named === undefined) return true;
      item += 1;
      const tracked = { itemId: `item${item}`, subject: text, units: named[1], due: null };
      tr.setNodeAttribute(pos, "tracked", tracked);
      return true;
    });
  });

/** Rules on the parts of units in the table's rows. */
const rule = (core: TestCore, meetingId: string, rulings: Readonly<Record<string, Ruling>>) =>
  change(core, meetingId, (tr) => {
    const units = new Map(entriesOf(tr.doc).map((entry) => [entry.blockId, entry.units.join("、")]));
    tr.doc.descendants((node, pos) => {
      const ruling = rulings[units.get(String(node.attrs.id)) ?? ""];
      if (node.type.name === "followUpAssignment" && ruling !== undefined) tr.setNodeAttribute(pos, "ruling", ruling);
      return true;
    });
  });

const ANSWERS: Record<string, { progress: string; tick: "解除列管" | "繼續列管" }> = {
  工務局: { progress: "主燈區用電已於4月22日核准。\n=2+2不是公式", tick: "解除列管" },
  社會處: { progress: "志工已招募120人。", tick: "解除列管" },
  教育處: { progress: "尚有三校未回復。", tick: "繼續列管" },
};

const tableOf = (doc: Node) =>
  entriesOf(doc)
    .filter(({ source }) => source === "table")
    .map(({ units, progress, suggestion, ruling }) => ({ unit: units.join("、"), progress, suggestion, ruling }));

it("carries the items of a meeting through 回覆單, rulings and the table into the meeting after the next", async (ctx) => {
  const soffice = findLibreOffice();
  if (soffice === null) return ctx.skip(NO_SOFFICE);
  const core = await openTestCore();
  try {
    // Meeting 1 comes from a file, and its resolutions become items.
    const name = "lantern-festival.txt";
    const review = await core.get("import.read", { name, bytes: readFileSync(FIXTURE) });
    const first = await core.get("import.accept", {
      document: review.document,
      series: { name: "燈會籌備委員會" },
      sourceName: name,
      sourceHash: review.hash,
      replaces: null,
    });
    await accept(core, first.id);

    // Meeting 2 is made from it, and each unit gets its 回覆單.
    const second = await core.get("meeting.create", { seriesId: first.seriesId });
    const asked = await core.get("replyForm.units", { meetingId: second.id });
    expect(asked.map(({ unit, items }) => `${unit} ${items}`).sort()).toEqual(
      ["交通處 1", "工務局 1", "教育處 1", "社會處 1"].sort(),
    );
    const request = { meetingId: second.id, units: null, replyBy: "2026-05-20", instruction: "" } as const;
    await core.get("replyForm.export", { ...request, format: "xlsx" });
    await core.get("replyForm.export", { ...request, format: "docx", units: ["教育處"] });
    const form = (unit: string, ending: string) => {
      const found = core.saved.find((file) => file.name.includes(unit) && file.name.endsWith(ending));
      if (found === undefined)
        throw new Error(`No 回覆單 of ${unit} as ${ending}: ${core.saved.map((file) => file.name)}`);
      return found.bytes;
    };

    // Three units fill theirs in and LibreOffice writes them anew; 交通處 sends nothing.
    const filled = (unit: string) => fillWorkbook(form(unit, ".xlsx"), () => ANSWERS[unit] ?? {});
    const calc = { "公務.xlsx": filled("工務局") };
    const ods = await convertAll(soffice, calc, "ods");
    const xlsx = await convertAll(soffice, { "社會.xlsx": filled("社會處") }, "xlsx");
    const word = fillWordFile(form("教育處", ".docx"), () => ANSWERS.教育處 ?? {});
    const odt = await convertAll(soffice, { "教育.docx": word }, "odt");
    const returned: readonly (readonly [string, Uint8Array | undefined])[] = [
      ["回覆一.ods", ods["公務.xlsx"]],
      ["回覆二.xlsx", xlsx["社會.xlsx"]],
      ["回覆三.odt", odt["教育.docx"]],
    ];
    const files: ReplyFile[] = [];
    for (const [as, bytes] of returned)
      files.push(await core.get("replyForm.read", { name: as, bytes: new Uint8Array(bytes ?? []) }));
    expect(files.map(({ unit }) => unit)).toEqual(["工務局", "社會處", "教育處"]);

    // They are merged in one go, which can be taken back in one go.
    const matching = await core.get("replyForm.match", { meetingId: second.id, files });
    expect(matching.matches.map(({ verdict, message }) => [verdict, message])).toEqual([
      ["ready", ""],
      ["ready", ""],
      ["ready", ""],
    ]);
    const blank = (await documentOf(core, second.id)).doc;
    const merge = { meetingId: second.id, revision: matching.revision, files, choices: [] };
    const merged = await core.get("replyForm.merge", merge);
    expect(merged.unanswered).toMatchObject([{ unit: "交通處", reason: "no-file" }]);
    expect(tableOf((await documentOf(core, second.id)).doc)).toEqual([
      { unit: "工務局", progress: ANSWERS.工務局?.progress, suggestion: "release", ruling: null },
      { unit: "社會處", progress: ANSWERS.社會處?.progress, suggestion: "release", ruling: null },
      { unit: "教育處", progress: ANSWERS.教育處?.progress, suggestion: "continue", ruling: null },
      { unit: "交通處", progress: null, suggestion: null, ruling: null },
    ]);
    const [past] = await core.get("replyForm.merges", { meetingId: second.id });
    expect(past).toMatchObject({ mergeId: merged.mergeId, answers: 3 });
    await core.get("replyForm.undoMerge", { meetingId: second.id, mergeId: past?.mergeId ?? "" });
    expect(tableOf((await documentOf(core, second.id)).doc)).toEqual(tableOf(blank));
    await core.get("replyForm.merge", { ...merge, revision: 0 });

    // The meeting rules, and what it printed is read back.
    await rule(core, second.id, { 工務局: "release", 社會處: "release", 教育處: "continue", 交通處: "continue" });
    await core.get("followUpReport.export", { meetingId: second.id, report: "table", format: "docx" });
    const printed = core.saved.at(-1);
    const reading = await readFileBytes("列管表.docx", printed?.bytes ?? new Uint8Array());
    if (!reading.ok) throw new Error(reading.message);
    const table = reading.source.blocks.flatMap((block) => (block.kind === "table" ? block.rows : []));
    expect(
      table.slice(1).map((row) => [row[4], row[7]].map((cell) => (cell === undefined ? "" : cellText(cell)))),
    ).toEqual([
      ["工務局", "解除列管"],
      ["社會處", "解除列管"],
      ["教育處", "繼續列管\n（第1次）"],
      ["交通處", "繼續列管\n（第1次）"],
    ]);

    // Meeting 3 carries exactly what is open, under the numbers it had.
    const third = await core.get("meeting.create", { seriesId: first.seriesId });
    expect(tableOf((await documentOf(core, third.id)).doc)).toEqual([
      { unit: "教育處", progress: null, suggestion: null, ruling: null },
      { unit: "交通處", progress: null, suggestion: null, ruling: null },
    ]);
    const filter = { seriesId: first.seriesId, unitKey: null, status: "open", lateOnly: false, text: "" } as const;
    const page = await core.get("followUp.page", { ...filter, offset: 0, limit: 50 });
    expect(page.rows.map(({ unit, number, timesContinued }) => [unit, number, timesContinued])).toEqual([
      ["交通處", "115-1-03", 1],
      ["教育處", "115-1-02", 1],
    ]);
  } finally {
    await core.close();
  }
}, 300_000);
