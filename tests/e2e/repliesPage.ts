import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Transform } from "prosemirror-transform";
import { readDocument } from "../../shared/minutes/document.ts";
import { entriesOf } from "../../shared/minutes/entries.ts";
import type { FilledRow } from "../builders/filledReply.ts";
import { ask } from "./askHost.ts";
import { expect } from "./openWindow.ts";

export const PAGE = "回覆單－錄事";
export const FIXTURE = fileURLToPath(new URL("../fixtures/followUp/lantern-festival.txt", import.meta.url));

/** The items of the first meeting's three 決議, in their order. */
export const ITEMS = [
  { itemId: "item1", subject: "主燈區臨時用電", units: ["工務局"], due: null },
  { itemId: "item2", subject: "志工招募與排班", units: ["社會處", "教育處"], due: null },
  { itemId: "item3", subject: "封路與接駁計畫", units: ["交通處"], due: null },
];

export const paper = (window: Page) => window.locator(".paper");
export const section = (window: Page, name: string) => window.getByRole("region", { name });
export const rowsOf = (window: Page, name: string) => section(window, name).getByRole("listitem");

/** Imports the first meeting of a series, makes items of its 決議 and the second meeting from it; answers the second's id. */
export async function secondMeeting(window: Page): Promise<string> {
  await window.locator("input[type=file]").setInputFiles(FIXTURE);
  await expect(window.getByRole("heading", { name: "匯入檢視" })).toBeVisible();
  await window.keyboard.press("Control+s");
  await expect(paper(window)).toContainText("燈區臨時用電配置");
  const [first] = await ask(window, "meeting.list", { seriesId: null, bin: false });
  const meetingId = first?.id ?? "";
  const { document, revision } = await ask(window, "meeting.open", { meetingId });
  const reading = readDocument(document);
  if (!reading.ok) throw new Error("The stored document is not valid");
  const change = new Transform(reading.doc);
  const items = [...ITEMS];
  reading.doc.descendants((node, pos) => {
    const tracked = node.type.name === "outcome" ? items.shift() : undefined;
    if (tracked !== undefined) change.setNodeAttribute(pos, "tracked", tracked);
  });
  const steps = change.steps.map((step) => step.toJSON());
  await ask(window, "meeting.appendSteps", { meetingId, baseRevision: revision, clientId: "other", steps });
  return nextMeeting(window);
}

/** Makes the next meeting of the only series. */
export async function nextMeeting(window: Page): Promise<string> {
  await window.keyboard.press("Alt+1");
  await window.getByRole("option", { name: /燈會籌備委員會/u }).click();
  await window.keyboard.press("Alt+n");
  await expect(window).toHaveTitle("編輯－錄事");
  await expect(paper(window)).toContainText("封路與接駁計畫");
  const [meeting] = (await ask(window, "meeting.list", { seriesId: null, bin: false })).toSorted((one, other) =>
    other.changedAt.localeCompare(one.changedAt),
  );
  return meeting?.id ?? "";
}

/** From the board to one of the three things to do. */
export async function openPart(window: Page, part: "製作回覆單" | "收回覆單" | "印列管報表"): Promise<void> {
  await window.keyboard.press("Alt+4");
  await window.getByRole("button", { name: "回覆單、報表" }).press("Enter");
  await window.getByRole("menuitem", { name: part }).press("Enter");
  await expect(window).toHaveTitle(PAGE);
}

export async function makeForms(window: Page, format: "XLSX" | "DOCX", made: string): Promise<void> {
  await openPart(window, "製作回覆單");
  await window.getByText(format, { exact: false }).first().click();
  await window.keyboard.press("Control+Enter");
  await expect(window.getByText(made)).toBeVisible();
}

export async function formOf(saveFolder: string, unit: string, ending: string): Promise<Uint8Array> {
  const name = (await readdir(saveFolder)).find((each) => each.includes(unit) && each.endsWith(ending));
  if (name === undefined) throw new Error(`No 回覆單 of ${unit} as ${ending}`);
  return readFile(join(saveFolder, name));
}

export interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets files go over the page. */
export async function drop(window: Page, files: readonly Dropped[]): Promise<void> {
  await window.evaluate(
    (given) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of given) dataTransfer.items.add(new File([new Uint8Array(bytes)], name));
      const place = document.querySelector(".replies-collect");
      for (const kind of ["dragenter", "drop"]) {
        place?.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
      }
    },
    files.map(({ name, bytes }) => ({ name, bytes: [...bytes] })),
  );
}

/** What each unit's part in the table of a meeting holds. */
export async function tableOf(window: Page, meetingId: string) {
  const reading = readDocument((await ask(window, "meeting.open", { meetingId })).document);
  if (!reading.ok) throw new Error("The stored document is not valid");
  return entriesOf(reading.doc)
    .filter(({ source }) => source === "table")
    .map(({ units, progress }) => [units.join("、"), progress]);
}

/** Changes the words of a workbook's cells. */
export function reworded(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()).replaceAll(from, to);
  return zipSync({ ...parts, "xl/sharedStrings.xml": strToU8(xml) });
}

export const ANSWERS: Readonly<Record<string, FilledRow>> = {
  工務局: { progress: "4月22日已核准。", tick: "解除列管" },
  社會處: { progress: "已招募120人。", tick: "解除列管" },
  教育處: { progress: "尚有三校未回復。", tick: "繼續列管" },
};
export const answerOf = (unit: string) => () => ANSWERS[unit] ?? {};
