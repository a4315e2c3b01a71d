import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { list, minutesOf } from "../builders/minutes.ts";
import { ask } from "./askHost.ts";
import { expect, goToMeeting, test } from "./draftWindow.ts";
import { startHost } from "./startHost.ts";

const items = () => minutesOf(list("一、", "停車場", "圖書館", "游泳池"), "以上。");

const notice = (page: Page) => page.locator(".drafting-trouble");
const kept = (page: Page) => page.locator(".unsent");
const unsaved = (page: Page) => page.locator(".drafting-save-unsaved");

/** What a press put on the clipboard, pasted into a field of another page of the same browser. */
async function pasted(page: Page): Promise<string> {
  const other = await page.context().newPage();
  await other.goto("about:blank");
  await other.evaluate(() => document.body.append(document.createElement("textarea")));
  await other.locator("textarea").focus();
  await other.keyboard.press("Control+v");
  const text = await other.locator("textarea").inputValue();
  await other.close();
  return text;
}

/** Whether the page asks before it is closed. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  const asked = page.waitForEvent("dialog").then(async (dialog) => {
    await dialog.dismiss();
    return true;
  });
  const closed = page.waitForEvent("close").then(() => false);
  await page.close({ runBeforeUnload: true });
  return Promise.race([asked, closed]);
}

// The browser logs every refused request by itself.
test.use({
  window: async ({ page, host }, use) => {
    await page.goto(host.address);
    await use(page);
  },
});

test("a window whose host died says what is safe, keeps her words and gives them all to be copied", async ({
  openDraft,
  host,
}) => {
  const draft = await openDraft(items());
  const { page } = draft;
  await draft.clickBehind("圖書館");
  await page.keyboard.type("三樓");
  await draft.saved();
  await host.kill();
  await page.keyboard.type("的電梯");
  await expect(notice(page)).toContainText("錄事的程式停了");
  await expect(notice(page)).toContainText("已儲存的內容都在");
  await expect(notice(page)).toContainText("剛才寫的 1 段字");
  await page.keyboard.type("停用");
  await notice(page).getByRole("button", { name: "複製全文" }).click();
  expect((await pasted(page)).split("\n").filter((line) => line !== "")).toEqual([
    "一、停車場",
    "二、圖書館三樓的電梯停用",
    "三、游泳池",
    "以上。",
  ]);
  await notice(page).getByRole("button", { name: "複製沒存的字" }).click();
  expect(await pasted(page)).toBe("圖書館三樓的電梯停用");
  const { violations } = await new AxeBuilder({ page }).analyze();
  const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  await expect(page.locator(".paper")).toContainText("圖書館三樓的電梯停用");
  expect(await asksBeforeClosing(page)).toBe(true);
  const left = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage, name: window.name }));
  expect(left).not.toContain("電梯");

  const again = await startHost(host);
  const fresh = await page.context().newPage();
  await fresh.goto(again.address);
  await expect(fresh.getByRole("main")).toBeVisible();
  await goToMeeting(fresh, draft.meetingId);
  await expect(fresh.locator(".paper")).toContainText("圖書館三樓");
  await again.stop();
});

test("a window is not closed without a question while a page that was left still has words to save", async ({
  openDraft,
}) => {
  const draft = await openDraft(items());
  const { page } = draft;
  await draft.clickBehind("停車場");
  const refusal = '{"ok":false,"refusal":{"code":"storage-failed","message":"磁碟滿了。"}}';
  const steps = (body: Buffer | null) => body?.includes("meeting.appendSteps") === true;
  await page.route("**/api/request", (route) =>
    steps(route.request().postDataBuffer())
      ? route.fulfill({ body: refusal, contentType: "application/json" })
      : route.continue(),
  );
  await page.keyboard.type("東側");
  await expect(unsaved(page)).toBeVisible();
  await page.getByRole("button", { name: "會議列表" }).click();
  await expect(page.getByRole("row").first()).toBeVisible();
  await expect(kept(page)).toContainText("停車場東側");
  expect(await asksBeforeClosing(page)).toBe(true);

  await page.unroute("**/api/request");
  await expect(kept(page)).toHaveCount(0);
  expect(await draft.stored()).toContain("一、停車場東側");
  expect(await asksBeforeClosing(page)).toBe(false);
});

/** Another window on the record, and the record made final there and opened again. */
async function finaliseElsewhere(page: Page, launchFile: string, meetingId: string, reopen: boolean): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(pathToFileURL(launchFile).href);
  await expect(other.getByRole("main")).toBeVisible();
  await goToMeeting(other, meetingId);
  await other.keyboard.type("另一個視窗的字");
  await expect(other.locator(".drafting-save-saved")).toBeVisible();
  await ask(other, "meeting.setState", { meetingId, state: "final" });
  if (reopen) await ask(other, "meeting.setState", { meetingId, state: "draft", reason: "漏列一位委員" });
  await other.close();
}

/** Keeps what the page asks from the host until the returned function is called. */
async function holdRequests(page: Page): Promise<() => Promise<void>> {
  await page.route("**/api/request", (route) => route.abort());
  return () => page.unroute("**/api/request");
}

test("a record that was finalised and reopened elsewhere is loaded again, her words kept beside it", async ({
  openDraft,
  host,
}) => {
  const draft = await openDraft(items());
  const { page } = draft;
  const release = await holdRequests(page);
  await draft.clickBehind("停車場");
  await page.keyboard.type("東側");
  await finaliseElsewhere(page, host.launchFile, draft.meetingId, true);
  await release();
  await expect(notice(page)).toContainText("重新載入");
  await notice(page).getByRole("button", { name: "重新載入" }).click();
  await expect(page.locator(".paper")).toContainText("另一個視窗的字");
  await expect(kept(page)).toContainText("停車場東側");
  await draft.clickBehind("游泳池");
  await page.keyboard.type("照常");
  await draft.saved();
  expect(await draft.stored()).toContain("三、游泳池照常");
  await kept(page).getByRole("button", { name: "不用留了" }).click();
  await expect(kept(page)).toHaveCount(0);
});

test("words that meet a final record are said to be unsaved, and nothing more can be written", async ({
  openDraft,
}) => {
  const draft = await openDraft(items());
  const { page } = draft;
  const release = await holdRequests(page);
  await draft.clickBehind("停車場");
  await page.keyboard.type("東側");
  await expect(unsaved(page)).toBeVisible();
  await release();
  await page.route("**/api/request", (route) =>
    route.request().postDataBuffer()?.includes("meeting.appendSteps") === true
      ? route.fulfill({
          body: '{"ok":false,"refusal":{"code":"final","message":"這份紀錄已經定稿。"}}',
          contentType: "application/json",
        })
      : route.continue(),
  );
  await expect(notice(page)).toContainText("在別的視窗定稿了");
  await expect(page.locator(".paper")).toHaveAttribute("contenteditable", "false");
  await page.unroute("**/api/request");
  await notice(page).getByRole("button", { name: "再試一次" }).click();
  await draft.saved();
  await expect(page.locator(".paper")).toHaveAttribute("contenteditable", "true");
  expect(await draft.stored()).toContain("一、停車場東側");
});

test("a meeting that is purged elsewhere is said to be gone, with her words to be copied", async ({ openDraft }) => {
  const draft = await openDraft(items());
  const { page } = draft;
  await ask(page, "meeting.moveToBin", { meetingId: draft.meetingId });
  await draft.clickBehind("停車場");
  await page.keyboard.type("東側");
  await expect(notice(page)).toContainText("移到回收筒或徹底刪除");
  await ask(page, "meeting.restore", { meetingId: draft.meetingId });
  await notice(page).getByRole("button", { name: "再試一次" }).click();
  await draft.saved();
  expect(await draft.stored()).toContain("一、停車場東側");
});
