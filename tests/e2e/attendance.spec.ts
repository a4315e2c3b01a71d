import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { recogniseText } from "../builders/recognised.ts";
import { InputMethod } from "./compose.ts";
import { expect, test } from "./draftWindow.ts";

const record = () =>
  recogniseText(`山城縣政府道路安全會報115年第1次會議紀錄
時間：115年3月5日（星期四）下午2時
主席：周副縣長明華
紀錄：邱怡君
出席委員：李委員宏遠、王委員大同、李委員佳穎
列席人員：衛生局伍局長景行
壹、討論事項
案由一：路口號誌改善。
王委員大同：路口太暗。
決議：照辦。
貳、散會
`).doc;

const people = (page: Page) => page.getByRole("list", { name: "出席的人" });
const row = (page: Page, name: string) => people(page).locator(`[data-row="${name}"]`);
const foot = (page: Page) => page.locator(".drafting-attendance");

test("who comes and goes is written at the cursor by one key each, and the heads are counted there", async ({
  openDraft,
}) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("路口太暗。");
  await expect(foot(page)).toHaveText("出席 3／應出席 3");
  await page.keyboard.press("Alt+a");
  await expect(row(page, "周副縣長明華")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(page.getByRole("textbox", { name: "時間" })).toBeFocused();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("1510");
  await page.keyboard.press("Tab");
  // A typed time brings 現在 between the field and the list.
  await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(row(page, "王委員大同")).toBeFocused();
  await row(page, "王委員大同").dispatchEvent("keydown", { key: "2", isComposing: true, bubbles: true });
  await page.keyboard.press("2");
  const said = "王委員大同於下午3時10分離席。";
  await expect.poll(async () => (await draft.stored()).filter((line) => line === said)).toEqual([said]);
  await expect(row(page, "王委員大同")).toContainText("下午3時10分離席");
  await expect(row(page, "王委員大同")).toBeFocused();
  await expect(foot(page)).toHaveText("出席 2／應出席 3");
  await draft.clickBehind("號誌改善。");
  await expect(foot(page)).toHaveText("出席 3／應出席 3");
  await page.keyboard.press("Control+z");
  await expect.poll(draft.stored).not.toContain("王委員大同於下午3時10分離席。");
});

test("請假 and 代理 go into the header's own lines, and each comes back with one undo", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  const ime = new InputMethod(page);
  await draft.clickBehind("路口太暗。");
  await page.keyboard.press("Alt+a");
  await expect(row(page, "周副縣長明華")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("3");
  await expect.poll(draft.stored).toContain("請假委員：李委員宏遠");
  await expect(foot(page)).toHaveText("出席 2／應出席 3");
  await expect(row(page, "李委員宏遠")).toBeFocused();
  await page.keyboard.press("4");
  await expect(page.getByRole("textbox", { name: "代理李委員宏遠的人" })).toBeFocused();
  await ime.write(["ㄔㄣ", "陳科長大華"]);
  await page.keyboard.press("Home");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Delete");
  await ime.write(["ㄒㄧㄠ", "小"]);
  await page.keyboard.press("Enter");
  await expect.poll(draft.stored).toContain("出席委員：王委員大同、李委員佳穎、李委員宏遠（陳科長小華代）");
  await expect(foot(page)).toHaveText("出席 3／應出席 3");
  await draft.clickBehind("路口太暗。");
  await page.keyboard.press("Control+z");
  await expect.poll(draft.stored).toContain("請假委員：李委員宏遠");
  await page.keyboard.press("Control+z");
  await expect.poll(draft.stored).toContain("出席委員：李委員宏遠、王委員大同、李委員佳穎");
});

test("somebody on no list is written as typed and is to be confirmed", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("路口太暗。");
  await page.keyboard.press("Alt+a");
  const other = page.getByRole("textbox", { name: "不在名單上的人" });
  await other.fill("那位里長");
  await other.press("Enter");
  await expect(row(page, "那位里長")).toContainText("（待確認）");
  await expect(foot(page)).toHaveText("出席 3／應出席 3");
  await expect.poll(async () => (await draft.stored()).join("\n")).toMatch(/^那位里長於.+入席。$/mu);
});

test("a 表決 is compared with the heads, written anyway, and the paper goes on", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("路口太暗。");
  await page.keyboard.press("Alt+v");
  await expect(page.getByRole("textbox", { name: "贊成" })).toBeFocused();
  for (const count of ["3", "1", "0"]) {
    await page.keyboard.type(count);
    if (count !== "0") await page.keyboard.press("Tab");
  }
  await expect(page.locator(".vote-said")).toHaveText("共 4 票，比在場 3 人多 1 票，請再看一次");
  await page.keyboard.press("Enter");
  await expect.poll(draft.stored).toContain("經表決，贊成3票、反對1票、棄權0票，通過。");
  await expect(page.locator(".paper")).toBeFocused();
});

test("the pane has no serious finding of axe", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("路口太暗。");
  await page.keyboard.press("Alt+a");
  await page.keyboard.press("4");
  await expect(page.getByRole("textbox", { name: "代理周副縣長明華的人" })).toBeFocused();
  await page.getByRole("textbox", { name: "贊成" }).fill("3");
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});
