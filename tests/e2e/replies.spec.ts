import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { Transform } from "prosemirror-transform";
import { readDocument } from "../../shared/minutes/document.ts";
import { entriesOf } from "../../shared/minutes/entries.ts";
import { type FilledRow, fillWordFile, fillWorkbook } from "../builders/filledReply.ts";
import { ask } from "./askHost.ts";
import { expect, test } from "./openWindow.ts";

const PAGE = "回覆單－錄事";
const FIXTURE = fileURLToPath(new URL("../fixtures/followUp/lantern-festival.txt", import.meta.url));

/** The items of the first meeting's three 決議, in their order. */
const ITEMS = [
  { itemId: "item1", subject: "主燈區臨時用電", units: ["工務局"], due: null },
  { itemId: "item2", subject: "志工招募與排班", units: ["社會處", "教育處"], due: null },
  { itemId: "item3", subject: "封路與接駁計畫", units: ["交通處"], due: null },
];

const paper = (window: Page) => window.locator(".paper");
const section = (window: Page, name: string) => window.getByRole("region", { name });
const rowsOf = (window: Page, name: string) => section(window, name).getByRole("listitem");

/** Imports the first meeting of a series, makes items of its 決議 and the second meeting from it; answers the second's id. */
async function secondMeeting(window: Page): Promise<string> {
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
async function nextMeeting(window: Page): Promise<string> {
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
async function openPart(window: Page, part: "製作回覆單" | "收回覆單" | "印列管報表"): Promise<void> {
  await window.keyboard.press("Alt+4");
  await window.getByRole("button", { name: "回覆單、報表" }).press("Enter");
  await window.getByRole("menuitem", { name: part }).press("Enter");
  await expect(window).toHaveTitle(PAGE);
}

async function makeForms(window: Page, format: "XLSX" | "DOCX", made: string): Promise<void> {
  await openPart(window, "製作回覆單");
  await window.getByText(format, { exact: false }).first().click();
  await window.keyboard.press("Control+Enter");
  await expect(window.getByText(made)).toBeVisible();
}

async function formOf(saveFolder: string, unit: string, ending: string): Promise<Uint8Array> {
  const name = (await readdir(saveFolder)).find((each) => each.includes(unit) && each.endsWith(ending));
  if (name === undefined) throw new Error(`No 回覆單 of ${unit} as ${ending}`);
  return readFile(join(saveFolder, name));
}

interface Dropped {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Lets files go over the page. */
async function drop(window: Page, files: readonly Dropped[]): Promise<void> {
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
async function tableOf(window: Page, meetingId: string) {
  const reading = readDocument((await ask(window, "meeting.open", { meetingId })).document);
  if (!reading.ok) throw new Error("The stored document is not valid");
  return entriesOf(reading.doc)
    .filter(({ source }) => source === "table")
    .map(({ units, progress }) => [units.join("、"), progress]);
}

/** Changes the words of a workbook's cells. */
function reworded(bytes: Uint8Array, from: string, to: string): Uint8Array {
  const parts = unzipSync(bytes);
  const xml = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array()).replaceAll(from, to);
  return zipSync({ ...parts, "xl/sharedStrings.xml": strToU8(xml) });
}

const seriousFindings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

const ANSWERS: Readonly<Record<string, FilledRow>> = {
  工務局: { progress: "4月22日已核准。", tick: "解除列管" },
  社會處: { progress: "已招募120人。", tick: "解除列管" },
  教育處: { progress: "尚有三校未回復。", tick: "繼續列管" },
};
const answerOf = (unit: string) => () => ANSWERS[unit] ?? {};

test("回覆單 go out and come back, are merged and taken back in one go, ruled by keys, and the third meeting carries what is open", async ({
  window,
  host,
}) => {
  test.setTimeout(180_000);
  const second = await secondMeeting(window);

  await openPart(window, "製作回覆單");
  await expect(window.getByRole("checkbox", { name: /全部單位（選了 4 個，共 4 個）/u })).toBeFocused();
  await window.getByRole("textbox", { name: "請在這一天以前回覆" }).fill("1150520");
  await expect(window.getByText("115年5月20日（星期三）")).toBeVisible();
  await window.getByRole("radio", { name: "XLSX" }).press("Space");
  await window.keyboard.press("Control+Enter");
  await expect(window.getByText("已製作 4 份回覆單。")).toBeVisible();
  expect(await readdir(host.saveFolder)).toHaveLength(4);
  await window.getByRole("checkbox", { name: /^全部單位/u }).press("Space");
  await window.getByRole("checkbox", { name: /社會處/u }).press("Space");
  await window.getByRole("radio", { name: "DOCX" }).press("Space");
  await window.getByRole("button", { name: "製作 1 份回覆單" }).press("Enter");
  await expect(window.getByText("已製作 1 份回覆單。")).toBeVisible();

  const works = fillWorkbook(await formOf(host.saveFolder, "工務局", ".xlsx"), answerOf("工務局"));
  const social = fillWordFile(await formOf(host.saveFolder, "社會處", ".docx"), answerOf("社會處"));
  const schools = fillWorkbook(await formOf(host.saveFolder, "教育處", ".xlsx"), answerOf("教育處"));
  await window.getByRole("button", { name: "收回覆單" }).press("Enter");
  await expect(window.getByRole("button", { name: "選擇檔案" })).toBeVisible();
  const before = await tableOf(window, second);
  await drop(window, [
    { name: "工務局回覆.xlsx", bytes: works },
    { name: "工務局回覆(1).xlsx", bytes: works },
    { name: "社會處.docx", bytes: social },
    { name: "教育處回復.xlsx", bytes: schools },
    { name: "便當.txt", bytes: strToU8("買便當\n訂場地\n") },
  ]);
  await expect(rowsOf(window, "可以併入的")).toHaveCount(3);
  await expect(section(window, "收回的檔案")).toContainText("和「工務局回覆.xlsx」的內容完全一樣");
  await expect(section(window, "收回的檔案")).toContainText("「便當.txt」看不出是回覆單");
  await expect(section(window, "還沒有回覆的機關")).toContainText("交通處");
  await expect(section(window, "還沒有回覆的機關")).toContainText("沒有收到檔案");
  expect(await tableOf(window, second)).toEqual(before);
  await expect(rowsOf(window, "可以併入的").first()).toBeFocused();

  await window.keyboard.press("Control+Enter");
  await expect(window.getByText("已併入 3 件。")).toBeVisible();
  const merged = before.map(([unit]) => [unit, ANSWERS[unit ?? ""]?.progress ?? null]);
  expect(await tableOf(window, second)).toEqual(merged);
  await window.keyboard.press("Control+z");
  await expect(window.getByText("已復原這次併入，3 件改回原來的內容。")).toBeVisible();
  expect(await tableOf(window, second)).toEqual(before);
  await expect(rowsOf(window, "可以併入的")).toHaveCount(3);
  await window.getByRole("button", { name: "併入 3 件" }).press("Enter");
  await expect(window.getByText("已併入 3 件。")).toBeVisible();
  await expect(window.getByText("3 件的內容和表上一樣")).toBeVisible();
  await expect(section(window, "併入的紀錄").getByRole("button", { name: "復原這次併入" })).toHaveCount(1);

  await window.keyboard.press("Alt+4");
  const board = window.getByRole("grid", { name: "列管事項，依主辦單位分組" });
  for (const [unit, key, ruling] of [
    ["工務局", "Alt+Shift+Digit1", "解除列管"],
    ["社會處", "Alt+Shift+Digit1", "解除列管"],
    ["教育處", "Alt+Shift+Digit2", "繼續列管"],
    ["交通處", "Alt+Shift+Digit2", "繼續列管"],
  ] as const) {
    await window.getByRole("button", { name: /主辦單位/u }).press("Enter");
    await window.getByRole("option", { name: unit }).press("Enter");
    await expect(window.locator(".follow-ups-count")).toHaveText("1 件，1 個單位");
    await board.focus();
    await window.keyboard.press("Home");
    await window.keyboard.press(key);
    await expect(window.getByText(`的草稿裁示 1 件${ruling}。`)).toBeVisible();
    await window.getByRole("region", { name: "剛才做的事" }).getByRole("button", { name: "關閉" }).press("Enter");
    await window.getByRole("button", { name: /主辦單位/u }).press("Enter");
    await window.getByRole("option", { name: "全部單位" }).press("Enter");
  }

  await openPart(window, "印列管報表");
  await expect(window.getByRole("button", { name: "存成 3 個檔案" })).toBeVisible();
  await window.keyboard.press("Control+Enter");
  await expect(window.getByText("已存 3 個檔案。")).toBeVisible();
  expect((await readdir(host.saveFolder)).filter((name) => !name.includes("回覆單"))).toHaveLength(3);

  const third = await nextMeeting(window);
  expect(await tableOf(window, third)).toEqual([
    ["教育處", null],
    ["交通處", null],
  ]);
});

test("what is there already is not overwritten, and what has no place is put to one by hand", async ({
  window,
  host,
}) => {
  const second = await secondMeeting(window);
  await openPart(window, "製作回覆單");
  await window.getByRole("radio", { name: "XLSX" }).press("Space");
  await window.keyboard.press("Control+Enter");
  await expect(window.getByText("已製作 4 份回覆單。")).toBeVisible();
  const works = await formOf(host.saveFolder, "工務局", ".xlsx");
  const traffic = await formOf(host.saveFolder, "交通處", ".xlsx");

  await window.getByRole("button", { name: "收回覆單" }).press("Enter");
  await drop(window, [{ name: "工務局.xlsx", bytes: fillWorkbook(works, answerOf("工務局")) }]);
  await window.getByRole("button", { name: "併入 1 件" }).press("Enter");
  await expect(window.getByText("已併入 1 件。")).toBeVisible();
  await window.getByRole("button", { name: "清掉這批檔案" }).press("Enter");

  const other = fillWorkbook(works, () => ({ progress: "又有新的進度。" }));
  const lost = reworded(
    reworded(
      fillWorkbook(traffic, () => ({ progress: "接駁路線已公告。" })),
      "封路與接駁計畫",
      "另一件事",
    ),
    "115-1-03",
    "114-9-99",
  );
  await drop(window, [
    { name: "工務局（更正）.xlsx", bytes: other },
    { name: "交通處.xlsx", bytes: lost },
  ]);
  const conflicts = rowsOf(window, "衝突：同一案有不同的內容");
  await expect(conflicts).toHaveCount(1);
  await expect(conflicts).toContainText("4月22日已核准。");
  await expect(conflicts).toContainText("又有新的進度。");
  await expect(conflicts.getByRole("radio", { name: "保留表上的" })).toBeChecked();
  await expect(window.getByRole("button", { name: /^併入/u })).toBeDisabled();

  const unmatched = section(window, "對不上的");
  await expect(unmatched).toContainText("接駁路線已公告。");
  await unmatched.getByRole("listitem").focus();
  await window.keyboard.press("F6");
  await expect(conflicts).toBeFocused();
  await window.keyboard.press("3");
  await expect(conflicts.getByRole("radio", { name: "接在後面" })).toBeChecked();

  await unmatched.getByRole("button", { name: /對到哪一案/u }).press("Enter");
  await window.getByRole("option", { name: /封路與接駁計畫/u }).press("Enter");
  await expect(unmatched).toHaveCount(0);
  await window.getByRole("button", { name: "併入 2 件" }).press("Enter");
  await expect(window.getByText("已併入 2 件。")).toBeVisible();
  expect(await tableOf(window, second)).toEqual([
    ["工務局", "4月22日已核准。\n又有新的進度。"],
    ["社會處", null],
    ["教育處", null],
    ["交通處", "接駁路線已公告。"],
  ]);
});

test("where a file cannot be saved the page says so, and goes on with the rest when she asks", async ({
  window,
  host,
}) => {
  await secondMeeting(window);
  await mkdir(dirname(host.saveFolder), { recursive: true });
  await writeFile(host.saveFolder, "a file where the folder belongs");
  await openPart(window, "製作回覆單");
  await window.getByRole("button", { name: "製作 4 份回覆單" }).press("Enter");
  await expect(window.getByRole("alert")).toContainText("「工務局」的回覆單沒有存成。");
  await expect(window.getByText("後面 3 份還沒有做。")).toBeVisible();
  await rm(host.saveFolder);
  await window.getByRole("button", { name: "接著做其餘 4 份" }).press("Enter");
  await expect(window.getByText("已製作 4 份回覆單。")).toBeVisible();
  expect(await readdir(host.saveFolder)).toHaveLength(4);
  await expect(window.getByRole("alert")).toHaveCount(0);
});

test("the reports of the sample are offered, and Escape leads back to the board", async ({ window }) => {
  await window.getByRole("button", { name: "開啟範例" }).click();
  await expect(window).toHaveTitle("編輯－錄事");
  await openPart(window, "印列管報表");
  await expect(window.getByRole("button", { name: /存成 3 個檔案/u })).toBeVisible();
  await window.keyboard.press("Escape");
  await expect(window).toHaveTitle("列管－錄事");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("making, collecting and reporting have no serious findings", async ({ window, host }) => {
      await secondMeeting(window);
      await makeForms(window, "XLSX", "已製作 4 份回覆單。");
      expect(await seriousFindings(window)).toEqual([]);
      await window.getByRole("button", { name: "印列管報表" }).press("Enter");
      await expect(window.getByRole("button", { name: /存成 3 個檔案/u })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.getByRole("button", { name: "收回覆單" }).press("Enter");
      await expect(window.getByRole("button", { name: "選擇檔案" })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      const works = await formOf(host.saveFolder, "工務局", ".xlsx");
      await drop(window, [
        { name: "工務局.xlsx", bytes: fillWorkbook(works, answerOf("工務局")) },
        { name: "工務局二.xlsx", bytes: fillWorkbook(works, () => ({ progress: "不同的說法。" })) },
      ]);
      await expect(rowsOf(window, "可以併入的")).toHaveCount(1);
      await expect(rowsOf(window, "衝突：同一案有不同的內容")).toHaveCount(1);
      expect(await seriousFindings(window)).toEqual([]);
    });
  });
}
