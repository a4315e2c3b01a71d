import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { list, minutesOf } from "../builders/minutes.ts";
import { ask } from "./askHost.ts";
import { expect, test } from "./draftWindow.ts";

const items = () => minutesOf(list("一、", "停車場", "圖書館", "游泳池"), "以上。");

const pane = (page: Page) => page.getByRole("complementary", { name: "版本" });
const comparison = (page: Page) => page.getByRole("region", { name: "版本比對" });
const changes = (page: Page) =>
  comparison(page)
    .locator(".comparison-line")
    .filter({ has: page.locator("ins, del") })
    .evaluateAll((lines) =>
      lines.map((line) =>
        [...line.childNodes]
          .map((node) =>
            node.nodeName === "INS"
              ? `＋${node.textContent}｜`
              : node.nodeName === "DEL"
                ? `－${node.textContent}｜`
                : node.textContent,
          )
          .join(""),
      ),
    );

test("a version is kept, compared by word with now, brought back, and that undone", async ({ openDraft }) => {
  const draft = await openDraft(items());
  const { page } = draft;
  await page.keyboard.press("F8");
  await expect(pane(page).getByRole("textbox", { name: "這一版叫什麼" })).toBeFocused();
  await page.keyboard.insertText("送主席看過");
  await page.keyboard.press("Enter");
  await expect(pane(page).getByRole("listitem")).toHaveCount(1);

  await draft.clickBehind("圖書館");
  await page.keyboard.type("三樓");
  await page.keyboard.press("Enter");
  await page.keyboard.type("體育館");
  await draft.saved();
  const before = await draft.stored();
  const shown = await page.locator(".paper").innerText();

  await pane(page)
    .getByRole("button", { name: /送主席看過/u })
    .click();
  await expect(comparison(page).getByRole("status")).toHaveText("2 段不同");
  expect(await changes(page)).toEqual(["二、圖書館＋三樓｜", "三、＋體育館｜"]);
  await comparison(page).getByRole("button", { name: "還原成「送主席看過」" }).click();
  await expect(comparison(page)).toHaveCount(0);
  await expect(page.locator(".paper")).not.toContainText("體育館");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、圖書館", "三、游泳池", "以上。"]);
  await expect(pane(page).getByRole("listitem").first()).toContainText("還原成「送主席看過」之前");

  await expect(page.locator(".paper")).toBeFocused();
  await page.keyboard.press("Control+z");
  await draft.saved();
  expect(await draft.stored()).toEqual(before);
  expect(await page.locator(".paper").innerText()).toBe(shown);
});

test("any two versions are compared, and Escape leads back to the paper", async ({ openDraft }) => {
  const draft = await openDraft(items());
  const { page, meetingId } = draft;
  await ask(page, "version.add", { meetingId, name: "第一版" });
  await draft.clickBehind("停車場");
  await page.keyboard.type("東側");
  await draft.saved();
  await ask(page, "version.add", { meetingId, name: "第二版" });
  await draft.clickBehind("以上。");
  await page.keyboard.type("散會。");
  await draft.saved();
  await page.keyboard.press("F8");
  await pane(page).getByRole("textbox", { name: "這一版叫什麼" }).fill("第三版");
  await page.keyboard.press("Enter");
  await expect(pane(page).getByRole("listitem")).toHaveCount(3);
  await pane(page)
    .getByRole("button", { name: /第一版/u })
    .click();
  await expect(comparison(page).getByRole("status")).toHaveText("2 段不同");
  await comparison(page).getByRole("button", { name: /新的/u }).click();
  await page.getByRole("option", { name: /第二版/u }).click();
  await expect(comparison(page).getByRole("status")).toHaveText("1 段不同");
  expect(await changes(page)).toEqual(["一、停車場＋東側｜"]);
  await page.keyboard.press("Escape");
  await expect(comparison(page)).toHaveCount(0);
  await expect(page.locator(".paper")).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the versions and their comparison have no serious finding of axe", async ({ openDraft }) => {
      const draft = await openDraft(items());
      const { page, meetingId } = draft;
      await ask(page, "version.add", { meetingId, name: "第一版" });
      await draft.clickBehind("停車場");
      await page.keyboard.type("東側");
      await page.keyboard.press("Backspace");
      await draft.saved();
      await page.keyboard.press("F8");
      await page.keyboard.press("Shift+F8");
      await expect(pane(page).getByRole("listitem")).toHaveCount(2);
      await pane(page)
        .getByRole("button", { name: /第一版/u })
        .click();
      await expect(comparison(page).getByRole("status")).toHaveText("1 段不同");
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
      expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    });
  });
}
