import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { clause, field, list, minutes, motion, outcome, proposer, section, title } from "../builders/minutes.ts";
import { addMeeting, ask } from "./askHost.ts";
import { expect, test } from "./openWindow.ts";

const RECORD = minutes([
  title("青溪縣兒少保護小組115年第3次會議紀錄"),
  field("time", "時間", "115年9月3日（星期四）下午2時"),
  field("place", "地點", "本府301會議室"),
  field("chair", "主席", "高遠志"),
  field("minuteTaker", "紀錄", "周雅琪"),
  section(
    "討論事項",
    motion(
      "返家評估，提請討論。",
      proposer("（提案單位：社會處）"),
      "案主王小樂目前由祖母照顧。",
      "王小樂住青溪縣東湖鄉楓樹路12號，祖母手機0912-345-678。",
      outcome("resolution", "決議", list("一、", clause("請社會處追蹤。"), clause("請教育處安排輔導。"))),
    ),
    motion("寄養家庭名單，提請討論。", { closed: true }, "名單如附件一。"),
  ),
  section("散會", "下午4時。"),
]);

/** Opens the export page of a meeting. */
async function goToExport(page: Page, meetingId: string): Promise<void> {
  await page.evaluate((id) => {
    history.replaceState({ entry: 0, place: { page: "export", meetingId: id } }, "");
  }, meetingId);
  await page.reload();
  await expect(page.getByText(/^共 \d+ 頁$/u)).toBeVisible();
}

const decision = (page: Page, words: string) => page.getByRole("radiogroup", { name: new RegExp(words, "u") });
const exportButton = (page: Page) => page.getByRole("button", { name: /^匯出 DOCX/u });

async function onlyFile(folder: string): Promise<string> {
  const [name = "", ...others] = await readdir(folder);
  expect(others).toEqual([]);
  const parts = Object.values(unzipSync(await readFile(join(folder, name))));
  return `${name}\n${parts.map((part) => strFromU8(part).replace(/<[^>]*>/gu, "")).join("\n")}`;
}

test("a record goes outside only when every finding is decided, and the record itself stays as it is", async ({
  window,
  host,
}) => {
  const meetingId = await addMeeting(window, RECORD);
  const before = (await ask(window, "meeting.open", { meetingId })).document;
  await goToExport(window, meetingId);
  await window.getByRole("radio", { name: "對外" }).press(" ");

  await expect(window.getByText(/^找到 4 處，還有 4 處沒決定/u).first()).toBeVisible();
  await expect(exportButton(window)).toBeDisabled();
  await window.keyboard.press("Control+Enter");
  await expect(window.locator(".gate-removed")).toContainText("寄養家庭名單");

  const telephone = decision(window, "手機號碼.*0912-345-678");
  await telephone.getByText("保留").click();
  await expect(exportButton(window)).toBeDisabled();
  await window.getByRole("button", { name: "其餘 3 處全部遮蔽" }).click();
  await expect(exportButton(window)).toBeDisabled();
  await window.getByRole("textbox", { name: "保留的理由" }).fill("祖母已書面同意");
  await expect(window.getByText("4 處都決定了，可以匯出。")).toBeVisible();
  await expect(window.locator(".preview-text").first()).toContainText("案主王○○");

  await telephone.locator("xpath=..").getByRole("button", { name: "到這一段" }).click();
  await expect(window).toHaveTitle("編輯－錄事");
  await window.getByRole("button", { name: "匯出", exact: true }).click();
  await expect(window.getByText("4 處都決定了，可以匯出。")).toBeVisible();

  await exportButton(window).click();
  await expect(window.getByText("已匯出「1150903_青溪縣兒少保護小組115年第3次會議紀錄_公開版.docx」")).toBeVisible();
  await expect(window.getByText("寫出後讀回：一致")).toBeVisible();
  const words = await onlyFile(host.saveFolder);
  expect(words).toContain("案主王○○");
  expect(words).toContain("0912-345-678");
  expect(words).not.toMatch(/王小樂|楓樹路|寄養|附件一/u);
  expect((await ask(window, "meeting.open", { meetingId })).document).toEqual(before);
});

test("a unit's excerpt has only what names it", async ({ window, host }) => {
  const meetingId = await addMeeting(window, RECORD);
  await goToExport(window, meetingId);
  await window.getByRole("button", { name: /匯出範圍/u }).click();
  await window.getByRole("option", { name: "社會處節錄" }).click();
  await expect(window.locator(".preview-text").first()).toContainText("（節錄）");
  await exportButton(window).click();
  await expect(window.getByText(/^已匯出「.*_節錄_社會處\.docx」$/u)).toBeVisible();
  const words = await onlyFile(host.saveFolder);
  expect(words).toContain("請社會處追蹤。");
  expect(words).not.toContain("散會");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the gate has no serious findings", async ({ window }) => {
      const meetingId = await addMeeting(window, RECORD);
      await goToExport(window, meetingId);
      await window.getByRole("radio", { name: "對外" }).press(" ");
      await decision(window, "姓名.*王小樂").first().getByText("遮蔽").click();
      await decision(window, "手機號碼.*0912-345-678").getByText("保留").click();
      await expect(window.getByRole("textbox", { name: "保留的理由" })).toBeVisible();
      const { violations } = await new AxeBuilder({ page: window }).analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
    });
  });
}
