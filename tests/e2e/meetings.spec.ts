import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { expect, test } from "./openWindow.ts";

const drafting = "編輯－錄事";
const FIRST_START = "開始第一份會議紀錄";

const MINUTES = `花田市公所資訊安全推動小組115年第2次會議紀錄
時間：115年9月3日（星期四）下午2時30分
地點：三樓會議室
主席：林主任秘書文彬
紀錄：周雅琪
壹、報告事項
一、弱點掃描結果報告。
決定：洽悉。
貳、散會：下午3時40分
`;

const rows = (window: Page) => window.getByRole("grid").getByRole("row").filter({ hasText: "年" });

/** Opens the sample and comes back to the list. */
async function withSample(window: Page): Promise<void> {
  await window.getByRole("button", { name: "開啟範例" }).click();
  await expect(window).toHaveTitle(drafting);
  await window.keyboard.press("Alt+1");
  await expect(rows(window)).toHaveCount(1);
}

test("the first start offers a sample meeting instead of an empty list", async ({ window }) => {
  await expect(window.getByRole("heading", { name: FIRST_START })).toBeVisible();
  await withSample(window);
  await expect(rows(window)).toContainText("範例");
  await rows(window).click();
  await expect(window).toHaveTitle(drafting);
});

test("her first own meeting does not end up in the sample's series", async ({ window }) => {
  await withSample(window);
  await window.keyboard.press("Alt+n");
  await window.getByRole("menuitem", { name: "新增會議系列" }).click();
  await window.getByRole("textbox", { name: "會議名稱" }).fill("資訊推動小組會議");
  await window.getByRole("button", { name: "建立並開始新會議" }).click();
  await expect(window).toHaveTitle(drafting);
  await window.keyboard.press("Alt+1");
  await window.getByRole("option", { name: /資訊推動小組會議/ }).click();
  await expect(rows(window)).toHaveCount(1);
});

test("a reload stays where the window was", async ({ window }) => {
  await withSample(window);
  await window.keyboard.press("Alt+3");
  await window.reload();
  await expect(window.getByRole("heading", { name: "設定" })).toBeVisible();
  await window.goBack();
  await expect(rows(window)).toHaveCount(1);
});

test("a new series and its first meetings are made by keyboard alone", async ({ window }) => {
  const field = window.getByRole("textbox", { name: "會議名稱" });
  await expect(window.getByRole("heading", { name: FIRST_START })).toBeVisible();
  await window.keyboard.press("Control+k");
  await window.keyboard.type("搜尋");
  await window.keyboard.press("Enter");
  await expect(window).toHaveTitle("搜尋－錄事");
  await window.keyboard.press("Alt+1");

  await window.getByRole("button", { name: "新會議" }).focus();
  await window.keyboard.press("Enter");
  await expect(field).toBeFocused();
  await window.keyboard.type("資訊推動小組會議");
  await window.keyboard.press("Enter");
  await expect(window).toHaveTitle(drafting);

  await window.keyboard.press("Alt+1");
  await expect(rows(window)).toHaveCount(1);
  await window.keyboard.press("Alt+n");
  await expect(window).toHaveTitle(drafting);
  await window.keyboard.press("Alt+1");
  await expect(rows(window)).toHaveCount(2);

  await window.getByRole("option", { name: /全部會議/ }).focus();
  await window.keyboard.press("End");
  await expect(window.getByRole("heading", { name: "資訊推動小組會議" })).toBeVisible();
  await window.keyboard.press("F2");
  await window.keyboard.press("Control+a");
  await window.keyboard.type("資訊暨資安推動小組會議");
  await window.keyboard.press("Enter");
  await expect(window.getByRole("option", { name: /資訊暨資安推動小組會議/ })).toBeFocused();
  await window.keyboard.press("Enter");
  await window.keyboard.press("ArrowDown");
  await expect(rows(window).nth(1)).toBeFocused();
  await window.keyboard.press("Enter");
  await expect(window).toHaveTitle(drafting);
});

test("no key acts while a word is being composed", async ({ window }) => {
  await window.getByRole("button", { name: "新會議" }).click();
  await window.keyboard.insertText("資訊推動小組");
  const client = await window.context().newCDPSession(window);
  const takenByInputMethod = { windowsVirtualKeyCode: 229, code: "Enter", key: "Enter" };
  await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...takenByInputMethod });
  await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...takenByInputMethod });
  await client.send("Input.imeSetComposition", { text: "ㄏㄨㄟˋ", selectionStart: 4, selectionEnd: 4 });
  await window.keyboard.press("Enter");
  await window.keyboard.press("Alt+2");
  await expect(window.getByRole("textbox", { name: "會議名稱" })).toBeVisible();
  await expect(window).toHaveTitle("會議－錄事");
  await client.send("Input.insertText", { text: "會議" });
  await expect(window.getByRole("textbox", { name: "會議名稱" })).toHaveValue("資訊推動小組會議");
  await window.keyboard.press("Enter");
  await expect(window).toHaveTitle(drafting);
  await window.keyboard.press("Alt+1");
  await expect(rows(window)).toHaveCount(1);
  await expect(window.getByRole("option", { name: /資訊推動小組/ })).toHaveText(/^資訊推動小組會議/);
});

test("what is moved to the bin comes back with 復原, or from the bin", async ({ window }) => {
  await withSample(window);
  await rows(window).focus();
  await window.keyboard.press("Delete");
  await expect(window.getByText(/已移到回收筒/)).toBeVisible();
  await expect(rows(window)).toHaveCount(0);
  await window.keyboard.press("Control+z");
  await expect(rows(window)).toHaveCount(1);
  await expect(rows(window)).toBeFocused();

  await window.keyboard.press("Delete");
  await window.getByRole("option", { name: /回收筒/ }).click();
  await expect(rows(window)).toHaveCount(1);
  await window.getByRole("button", { name: "放回列表" }).click();
  await expect(window.getByRole("heading", { name: "回收筒是空的" })).toBeVisible();
  await expect(window.getByRole("option", { name: /回收筒/ })).toBeFocused();
  await window.getByRole("option", { name: /全部會議/ }).click();
  await expect(rows(window)).toHaveCount(1);
});

test("the title of a meeting has room at 200 %, in the list and in the bin", async ({ window }) => {
  await withSample(window);
  await window.setViewportSize({ width: 683, height: 384 });
  const titleWidth = async () => (await rows(window).locator(".meeting-title").boundingBox())?.width ?? 0;
  expect(await titleWidth()).toBeGreaterThan(160);
  await rows(window).focus();
  await window.keyboard.press("Delete");
  await window.getByRole("option", { name: /回收筒/ }).click();
  await expect(window.getByRole("button", { name: "放回列表" })).toBeVisible();
  expect(await titleWidth()).toBeGreaterThan(160);
});

test("only 徹底刪除 asks, and keeps what she decides to keep", async ({ window }) => {
  await withSample(window);
  await rows(window).focus();
  await window.keyboard.press("Delete");
  await window.getByRole("option", { name: /回收筒/ }).click();
  await window.getByRole("button", { name: "徹底刪除" }).click();
  await window.getByRole("button", { name: "先留著" }).click();
  await expect(rows(window)).toHaveCount(1);
  await window.getByRole("button", { name: "徹底刪除" }).click();
  await window.getByRole("alertdialog").getByRole("button", { name: "徹底刪除" }).click();
  await expect(window.getByRole("heading", { name: "回收筒是空的" })).toBeVisible();
});

test("garbage is refused in one sentence and nothing of it is saved", async ({ window }) => {
  const buffer = Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 197) % 256));
  const [chooser] = await Promise.all([
    window.waitForEvent("filechooser"),
    window.getByRole("button", { name: "匯入" }).click(),
  ]);
  await chooser.setFiles({ name: "會場照片.jpg", mimeType: "image/jpeg", buffer });
  const alert = window.getByRole("alert");
  await expect(alert).toContainText("會場照片.jpg");
  expect((await alert.innerText()).match(/[。？！]/gu)?.length).toBeLessThanOrEqual(2);
  await window.reload();
  await expect(window.getByRole("heading", { name: FIRST_START })).toBeVisible();
});

test("a file that is dropped beside its place does not replace the window", async ({ window }) => {
  await expect(window.getByRole("heading", { name: FIRST_START })).toBeVisible();
  await window.keyboard.press("Alt+3");
  await expect(window).toHaveTitle(/設定/u);
  const prevented = await window.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(["x"], "紀錄.txt"));
    const drop = new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true });
    return !(document.querySelector("main")?.dispatchEvent(drop) ?? true);
  });
  expect(prevented).toBe(true);
});

test("a review that she leaves waits as she left it, and the next file joins it in the list", async ({ window }) => {
  const file = (name: string, words: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(words) });
  const picker = window.locator("input[type=file]");
  await picker.setInputFiles(file("陳核版.txt", MINUTES));
  await expect(window).toHaveTitle("匯入檢視－錄事");
  const page = window.locator("main [role='grid']").first();
  await page.evaluate((grid) => grid.setAttribute("data-left", "so"));
  await window.keyboard.press("Alt+1");
  await expect(window).toHaveTitle("會議－錄事");
  await window.getByRole("button", { name: /匯入檢視/ }).click();
  await expect(page).toHaveAttribute("data-left", "so");
  await window.keyboard.press("Alt+1");
  await picker.setInputFiles(file("另一份.txt", MINUTES.replace("第2次", "第3次")));
  await expect(window).toHaveTitle("匯入清單－錄事");
  const listed = window.getByRole("region", { name: "會議紀錄" }).getByRole("row");
  await expect(listed.filter({ hasText: "陳核版.txt" })).toHaveCount(1);
  await expect(listed.filter({ hasText: "另一份.txt" })).toHaveCount(1);
});

test("a search finds a passage and goes there", async ({ window }) => {
  await withSample(window);
  await window.keyboard.press("Alt+2");
  await expect(window.getByRole("searchbox")).toBeFocused();
  await window.keyboard.type("主席");
  const hits = window.getByRole("option");
  await expect(hits.first().locator("mark").first()).toHaveText("主席");
  await window.keyboard.press("ArrowDown");
  await expect(hits.first()).toBeFocused();
  await window.keyboard.press("ArrowUp");
  await expect(window.getByRole("searchbox")).toBeFocused();
  await window.keyboard.press("Enter");
  await window.keyboard.press("Enter");
  await expect(window).toHaveTitle(drafting);
  await window.goBack();
  await expect(window.getByRole("searchbox")).toHaveValue("主席");
});

test("a second window follows what the first does", async ({ window, host, context }) => {
  const second = await context.newPage();
  await second.goto(pathToFileURL(host.launchFile).href);
  await expect(second.getByRole("heading", { name: FIRST_START })).toBeVisible();
  await withSample(window);
  await expect(rows(second)).toHaveCount(1);
});
