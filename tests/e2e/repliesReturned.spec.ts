import { readdir } from "node:fs/promises";
import { strToU8, unzipSync, zipSync } from "fflate";
import { fillWordFile, fillWorkbook } from "../builders/filledReply.ts";
import { expect, test } from "./openWindow.ts";
import { answerOf, drop, formOf, makeForms, reworded, rowsOf, secondMeeting, section, tableOf } from "./repliesPage.ts";

test("macros are not run, 40,000 characters come in whole, and two units' files swapped wait for a word", async ({
  window,
  host,
}) => {
  const second = await secondMeeting(window);
  await makeForms(window, "XLSX", "已製作 4 份回覆單。");
  const [works, social, traffic] = await Promise.all(
    ["工務局", "社會處", "交通處"].map((unit) => formOf(host.saveFolder, unit, ".xlsx")),
  );
  await window.getByText("DOCX", { exact: false }).first().click();
  await window.keyboard.press("Control+Enter");
  await expect.poll(async () => (await readdir(host.saveFolder)).length).toBe(8);
  const schools = await formOf(host.saveFolder, "教育處", ".docx");
  if (works === undefined || social === undefined || traffic === undefined) throw new Error("No 回覆單");
  const withMacros = zipSync({
    ...unzipSync(fillWorkbook(social, answerOf("社會處"))),
    "xl/vbaProject.bin": strToU8("Attribute VB_Name"),
  });
  const long = "已逐校訪查並造冊。".repeat(5000).slice(0, 40_000);
  const swapped = (bytes: Uint8Array, from: string, to: string, progress: string) =>
    reworded(
      fillWorkbook(bytes, () => ({ progress })),
      `填復單位：${from}`,
      `填復單位：${to}`,
    );

  await window.getByRole("button", { name: "收回覆單" }).press("Enter");
  await drop(window, [
    { name: "社會處.xlsx", bytes: withMacros },
    { name: "教育處.docx", bytes: fillWordFile(schools, () => ({ progress: long })) },
    { name: "交通處.xlsx", bytes: swapped(works, "工務局", "交通處", "用電已核准。") },
    { name: "工務局.xlsx", bytes: swapped(traffic, "交通處", "工務局", "路線已公告。") },
  ]);
  await expect(rowsOf(window, "可以併入的")).toHaveCount(2);
  await expect(rowsOf(window, "待確認")).toHaveCount(2);
  await expect(section(window, "收回的檔案")).toContainText("帶有巨集；錄事只讀文字，巨集沒有執行。");
  await expect(section(window, "待確認")).toContainText("可能兩個單位的檔案對調了，請確認。");
  await expect(section(window, "可以併入的")).toContainText("看全文（40000 字）");
  await window.getByRole("button", { name: "併入 2 件" }).press("Enter");
  await expect(window.getByText("已併入 2 件。另有 2 件沒有併入，還列在這裡。")).toBeVisible();
  expect(await tableOf(window, second)).toEqual([
    ["工務局", null],
    ["社會處", "已招募120人。"],
    ["教育處", long],
    ["交通處", null],
  ]);
});
