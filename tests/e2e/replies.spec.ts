import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strToU8 } from "fflate";
import { fillWordFile, fillWorkbook } from "../builders/filledReply.ts";
import { expect, test } from "./openWindow.ts";
import {
  ANSWERS,
  answerOf,
  drop,
  formOf,
  makeForms,
  nextMeeting,
  openPart,
  reworded,
  rowsOf,
  secondMeeting,
  section,
  tableOf,
} from "./repliesPage.ts";

const seriousFindings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

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
