import { pathToFileURL } from "node:url";
import type { Locator } from "@playwright/test";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  section,
  table,
  title,
} from "../builders/minutes.ts";
import { expect, goToMeeting, test } from "./draftWindow.ts";

const items = () => minutesOf(list("一、", "停車場", "圖書館", "游泳池"), "以上。");
const LONG = "雲海縣政府兒童及少年福利推動委員會115年第2次會議紀錄";

/** What of these elements lies outside the window, or under another one's box. */
async function outOfReach(elements: Locator): Promise<string[]> {
  return elements.evaluateAll((all) => {
    const boxes = all.map((element) => ({ name: element.textContent ?? "", box: element.getBoundingClientRect() }));
    return boxes.flatMap(({ name, box }) => {
      const outside = box.left < 0 || box.top < 0 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5;
      const covered = boxes.some(
        (other) =>
          other.box !== box &&
          Math.min(other.box.right, box.right) - Math.max(other.box.left, box.left) > 1 &&
          Math.min(other.box.bottom, box.bottom) - Math.max(other.box.top, box.top) > 1,
      );
      return outside || covered ? [name] : [];
    });
  });
}

test("at twice the size the whole top bar is in the window, its title too", async ({ openDraft }) => {
  const draft = await openDraft(minutes([title(LONG), section("討論", table(["項目", "經費"], ["文宣", "五萬"]))]));
  const { page } = draft;
  await page.setViewportSize({ width: 683, height: 384 });
  await expect(page.locator(".drafting-hints")).toBeHidden();
  const parts = page.locator(".drafting-top button, .drafting-title, .drafting-save");
  for (const words of ["文宣", "115年第2次"]) {
    await draft.clickBehind(words);
    await expect(page.getByRole("button", { name: "下方插入一列" })).toHaveCount(words === "文宣" ? 1 : 0);
    expect(await outOfReach(parts)).toEqual([]);
    const width = await page.locator(".drafting-title").evaluate((element) => element.clientWidth);
    expect(width).toBeGreaterThan(100);
  }
  await expect(page.locator(".drafting-hints")).toBeHidden();
});

test("at twice the size the form of the day is used to its last button", async ({ openDraft }) => {
  const draft = await openDraft(minutes([title(LONG), field("time", "時間", "115年9月3日下午2時"), section("討論")]));
  const { page } = draft;
  await page.setViewportSize({ width: 683, height: 384 });
  await page.keyboard.press("F2");
  const form = page.getByRole("dialog", { name: "開會日期與時間" });
  await expect(form).toBeVisible();
  const apply = form.getByRole("button", { name: "填入紀錄" });
  const inside = await page.locator(".time-form-frame").evaluate((frame) => {
    const [outer, button] = [frame, frame.querySelector(".time-form-verbs")].map((each) =>
      each?.getBoundingClientRect(),
    );
    return outer !== undefined && button !== undefined && button.bottom <= outer.bottom && button.right <= outer.right;
  });
  expect(inside).toBe(true);
  await apply.click();
  await expect(form).toBeHidden();
});

test("Ctrl+A selects the paper and nothing around it", async ({ openDraft }) => {
  const draft = await openDraft(items());
  const { page } = draft;
  const selected = () =>
    page.evaluate(() => {
      const range = getSelection();
      const nodes = [range?.anchorNode, range?.focusNode];
      const paper = document.querySelector(".paper");
      return { text: range?.toString() ?? "", inPaper: nodes.every((node) => node != null && paper?.contains(node)) };
    });
  await page.getByRole("navigation", { name: "大綱" }).getByRole("button").first().focus();
  await page.keyboard.press("Control+a");
  expect(await selected()).toMatchObject({ inPaper: true, text: expect.stringContaining("游泳池") });
  await page.keyboard.press("Control+c");
  await draft.clickBehind("以上。");
  await page.keyboard.press("Control+a");
  expect((await selected()).inPaper).toBe(true);

  await page.getByRole("button", { name: "會議列表" }).click();
  await expect(page.getByRole("row").first()).toBeVisible();
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    (document.activeElement as HTMLElement | null)?.blur();
  });
  await page.keyboard.press("Control+a");
  expect(await page.evaluate(() => getSelection()?.toString() ?? "")).toBe("");
});

test("a meeting begins, is made final and is opened again with a reason, by keys and by hand", async ({
  openDraft,
}) => {
  const draft = await openDraft(minutesOf(motion("停車場", outcome("resolution", "決議", "照案通過"))));
  const { page } = draft;
  const top = page.locator(".drafting-top");
  await draft.clickBehind("照案通過");
  await page.keyboard.type("。");
  await page.keyboard.press("F9");
  await expect(page.getByRole("menuitem", { name: "開始開會" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(top).toContainText("會議中");
  await expect(page.locator(".paper")).toBeFocused();

  await page.keyboard.press("Control+k");
  await page.keyboard.type("定稿");
  await page.keyboard.press("Enter");
  await expect(top).toContainText("已經定稿");
  await expect(page.locator(".paper")).toHaveAttribute("contenteditable", "false");
  await expect(page.getByRole("status").filter({ hasText: "已定稿" })).toBeVisible();

  await top.getByRole("button", { name: "重新開啟" }).click();
  await page.getByRole("button", { name: "重新開啟", exact: true }).last().click();
  await expect(page.getByText("請寫明理由")).toBeVisible();
  await page.getByRole("textbox", { name: "重新開啟的理由" }).fill("漏列一位委員");
  await page.keyboard.press("Enter");
  await expect(page.locator(".paper")).toHaveAttribute("contenteditable", "true");
  await draft.clickBehind("照案通過。");
  await page.keyboard.type("副知主計處。");
  await draft.saved();
  expect(await draft.stored()).toContain("決議：照案通過。副知主計處。");

  await page.keyboard.press("F8");
  const pane = page.getByRole("complementary", { name: "版本" });
  await expect(pane.getByRole("listitem")).toHaveCount(3);
  await expect(pane.getByRole("listitem").first()).toContainText("重新開啟：漏列一位委員");
});

test("a record that another window makes final is closed for writing here, and open again with it", async ({
  openDraft,
  host,
}) => {
  const draft = await openDraft(items());
  const other = await draft.page.context().newPage();
  await other.goto(pathToFileURL(host.launchFile).href);
  await expect(other.getByRole("main")).toBeVisible();
  await goToMeeting(other, draft.meetingId);
  await other.keyboard.press("F9");
  await other.getByRole("menuitem", { name: "定稿" }).click();
  await expect(draft.page.locator(".paper")).toHaveAttribute("contenteditable", "false");
  await expect(draft.page.locator(".drafting-top")).toContainText("已經定稿");
  await other.keyboard.press("F9");
  await other.getByRole("textbox", { name: "重新開啟的理由" }).fill("補列附件");
  await other.keyboard.press("Enter");
  await expect(draft.page.locator(".paper")).toHaveAttribute("contenteditable", "true");
  await draft.clickBehind("停車場");
  await draft.page.keyboard.type("照常");
  await draft.saved();
  expect(await draft.stored()).toContain("一、停車場照常");
});

test("the export is reached by its key and from the palette", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(list("一、", clause("停車場"))));
  await draft.clickBehind("停車場");
  await draft.page.keyboard.type("東側");
  await draft.page.keyboard.press("Control+Shift+E");
  await expect(draft.page.locator(".preview-sheet").first()).toContainText("停車場東側");
  await draft.page.keyboard.press("Escape");
  await expect(draft.page.locator(".paper")).toBeVisible();
  await draft.page.keyboard.press("Control+k");
  await draft.page.keyboard.type("匯出");
  await draft.page.keyboard.press("Enter");
  await expect(draft.page.locator(".preview-sheet").first()).toBeVisible();
});

test("undo goes on where it ended when the page is left and opened again", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf("停車場"));
  const { page } = draft;
  await draft.clickBehind("停車場");
  await page.keyboard.type("甲");
  await draft.saved();
  await page.keyboard.press("Alt+3");
  await expect(page.getByRole("heading", { name: "設定" })).toBeVisible();
  await page.goBack();
  await expect(page.locator(".paper")).toContainText("停車場甲");
  await expect(page.locator(".paper")).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect.poll(draft.stored).toEqual(["停車場"]);
  await page.keyboard.press("Control+y");
  await expect.poll(draft.stored).toEqual(["停車場甲"]);
});
