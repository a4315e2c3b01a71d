import AxeBuilder from "@axe-core/playwright";
import { recogniseText } from "../builders/recognised.ts";
import { InputMethod } from "./compose.ts";
import { expect, goToMeeting, test } from "./draftWindow.ts";

const record = () =>
  recogniseText(`山城縣政府道路安全會報115年第1次會議紀錄
時間：115年3月5日（星期四）下午2時
主席：周副縣長明華
紀錄：邱怡君
出席：李委員宏遠、王委員大同、李委員佳穎
壹、討論事項
案由一：路口號誌改善。
王委員大同：路口太暗。
決議：照辦。
貳、散會
`).doc;

test("a speaker is named by one character, and the words go on behind it", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  const ime = new InputMethod(page);
  await draft.clickBehind("路口太暗。");
  await page.keyboard.press("Control+Enter");
  const list = page.getByRole("listbox", { name: "發言人" });
  await expect(list.getByRole("option").first()).toHaveText("1王委員大同");
  await ime.write(["ㄌㄧ", "李"]);
  await expect(list.getByRole("option")).toHaveText(["1李委員宏遠", "2李委員佳穎"]);
  await page.keyboard.press("ArrowDown");
  await expect(page.locator(".paper")).toHaveAttribute("aria-activedescendant", "suggestions-1");
  await page.keyboard.press("Enter");
  await expect(list).toBeHidden();
  await ime.write(["ㄗㄢ", "贊成"]);
  await expect.poll(draft.stored).toContain("李委員佳穎：贊成");
});

test("a name that is whole stays as it was typed", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("路口太暗。");
  await page.keyboard.press("Control+Enter");
  await page.keyboard.insertText("李委員");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("同意");
  await expect.poll(draft.stored).toContain("李委員：同意");
});

test("set words of the slot are put in with F4 and a key; Escape closes the list and nothing else", async ({
  openDraft,
}) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("照辦。");
  await page.keyboard.press("F4");
  const list = page.getByRole("listbox", { name: "常用語句" });
  await expect(list).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(list).toBeHidden();
  await expect(page.locator(".paper")).toBeFocused();
  await page.keyboard.press("F4");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await expect.poll(draft.stored).toContain("決議：照辦。修正後通過。");
  await page.keyboard.press("Control+z");
  await expect.poll(draft.stored).toContain("決議：照辦。");
});

test("a list beside the cursor has no serious finding of axe", async ({ openDraft }) => {
  const draft = await openDraft(record());
  await draft.clickBehind("照辦。");
  await draft.page.keyboard.press("F4");
  await expect(draft.page.getByRole("listbox", { name: "常用語句" })).toBeVisible();
  const { violations } = await new AxeBuilder({ page: draft.page }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
});

test("her own set words come first", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await page.keyboard.press("Alt+3");
  await page.getByRole("textbox", { name: "自己的常用語句" }).fill("送請議會審議。\n請於會後一週內提供書面資料。");
  await expect(page.getByText("已儲存", { exact: true })).toBeVisible();
  await goToMeeting(page, draft.meetingId);
  await draft.clickBehind("照辦。");
  await page.keyboard.press("F4");
  const list = page.getByRole("listbox", { name: "常用語句" });
  await expect(list.getByRole("option").first()).toHaveText("1送請議會審議。");
  await page.keyboard.press("Enter");
  await expect.poll(draft.stored).toContain("決議：照辦。送請議會審議。");
});
