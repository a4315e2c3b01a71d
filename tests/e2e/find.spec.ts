import AxeBuilder from "@axe-core/playwright";
import { recogniseText } from "../builders/recognised.ts";
import { InputMethod } from "./compose.ts";
import { expect, test } from "./draftWindow.ts";

const record = () =>
  recogniseText(`山城縣政府道路安全會報115年第1次會議紀錄
時間：115年3月5日（星期四）下午2時
壹、討論事項
案由一：平台介接。
一、請盡速改善平臺。
二、盡速會勘。
貳、散會
`).doc;

test("words are found with their variants, gone through, and left with the place selected", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  const bar = page.getByRole("search", { name: "尋找與取代" });
  await page.keyboard.press("Control+f");
  const ime = new InputMethod(page);
  await ime.write(["ㄆㄧㄥ", "平"], ["ㄊㄞ", "臺"]);
  await expect(bar.getByRole("status")).toHaveText("第 1／2 處，1 處是異體字或全半形");
  await page.keyboard.press("Enter");
  await expect(bar.getByRole("status")).toContainText("第 2／2 處");
  await page.keyboard.press("Shift+Enter");
  await expect(bar.getByRole("status")).toContainText("第 1／2 處");
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(page.locator(".paper")).toBeFocused();
  expect(await page.evaluate(() => getSelection()?.toString())).toBe("平台");
});

test("the first place behind the cursor comes first, however fast the key follows the click", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  const bar = page.getByRole("search", { name: "尋找與取代" });
  await draft.clickBehind("平台介接。");
  // The cursor moves and the key comes before the browser has told of it.
  await page.locator(".paper-paragraph", { hasText: "請盡速改善平臺。" }).evaluate((line) => {
    getSelection()?.collapse(line.firstChild, line.textContent?.length ?? 0);
    const init = { key: "f", code: "KeyF", ctrlKey: true, bubbles: true, cancelable: true };
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", init));
  });
  await expect(bar.getByRole("textbox", { name: "尋找" })).toBeFocused();
  await page.keyboard.insertText("盡速");
  await expect(bar.getByRole("status")).toHaveText("第 2／2 處");
});

test("all places are replaced at once, and one undo takes it back", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await page.keyboard.press("Control+h");
  const bar = page.getByRole("search", { name: "尋找與取代" });
  await bar.getByRole("textbox", { name: "尋找" }).fill("盡速");
  await bar.getByRole("textbox", { name: "取代為" }).fill("儘速");
  await bar.getByRole("button", { name: "全部取代" }).click();
  await expect(bar.getByRole("status")).toHaveText("沒有找到");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect.poll(draft.stored).toEqual(expect.arrayContaining(["一、請儘速改善平臺。", "二、儘速會勘。"]));
  await page.keyboard.press("Control+z");
  await expect.poll(draft.stored).toEqual(expect.arrayContaining(["一、請盡速改善平臺。", "二、盡速會勘。"]));
});
