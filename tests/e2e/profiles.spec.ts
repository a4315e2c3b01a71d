import { expectAccessible } from "./accessible.ts";
import { ask } from "./askHost.ts";
import { expect, test } from "./openWindow.ts";

test("a format is copied at its first change, shown at once, kept, used by a series and removed", async ({
  window,
}) => {
  await ask(window, "series.create", { name: "溪北圖書館督導小組", ordinalRule: "rocYear" });
  await expect(window.getByRole("option", { name: /^溪北圖書館督導小組/u })).toBeVisible();
  await window.keyboard.press("Control+k");
  await window
    .getByRole("dialog")
    .getByRole("searchbox")
    .or(window.getByRole("dialog").getByRole("textbox"))
    .fill("格式");
  await window.getByRole("menuitem", { name: "前往「格式」" }).click();
  await expect(window).toHaveTitle("格式－錄事");
  await expect(window.getByText(/^共 \d+ 頁$/u)).toBeVisible();

  await window.getByRole("option", { name: /^審議及評選委員會/u }).click();
  await window.getByRole("tab", { name: "頁首頁尾" }).click();
  await window.getByRole("textbox", { name: "草稿的字樣" }).fill("會前草案");
  const preview = window.getByRole("region", { name: "預覽" });
  await expect(preview.locator(".preview-stamp").first()).toHaveText("會前草案");
  await expect(window.getByText("已儲存")).toBeVisible();
  const copy = window.getByRole("option", { name: /（自訂）/u });
  await expect(copy).toHaveAttribute("aria-selected", "true");

  await window.getByRole("tab", { name: "用途" }).click();
  await window.getByRole("checkbox", { name: "溪北圖書館督導小組" }).press(" ");
  await expect(copy).toContainText("1 個系列");
  await expectAccessible(window);

  await window.keyboard.press("Control+z");
  await expect(preview.locator(".preview-stamp").first()).toHaveText("草稿");
  await window.getByRole("button", { name: "刪除格式" }).click();
  await expect(copy).toHaveCount(0);
  await window.keyboard.press("Escape");
  await expect(window).toHaveTitle("設定－錄事");
});

test("a field says what the format has after an undo, and edits that are refused wait for her and are tried again", async ({
  window,
}) => {
  await expect(window.getByRole("main")).toBeVisible();
  await window.keyboard.press("Control+k");
  await window
    .getByRole("dialog")
    .getByRole("textbox")
    .or(window.getByRole("dialog").getByRole("searchbox"))
    .fill("格式");
  await window.getByRole("menuitem", { name: "前往「格式」" }).click();
  await window.getByRole("tab", { name: "版面" }).click();
  const top = window.getByRole("textbox", { name: "上", exact: true });
  const usual = await top.inputValue();
  await top.fill("2");
  await expect(window.getByText("請填 5 到 100。")).toBeVisible();
  await top.fill("31");
  await expect(window.getByText("已儲存")).toBeVisible();
  await window.keyboard.press("Control+z");
  await expect(top).toHaveValue(usual);
  await expect(window.getByText("已儲存")).toBeVisible();

  await window.route("**/api/request", (route) =>
    route.request().postDataBuffer()?.includes("profile.save") === true
      ? route.fulfill({
          body: '{"ok":false,"refusal":{"code":"storage-failed","message":"磁碟滿了。"}}',
          contentType: "application/json",
        })
      : route.continue(),
  );
  await top.fill("33");
  await window.getByRole("button", { name: "再試一次" }).click();
  await expect(window.getByText("還沒有存：磁碟滿了。", { exact: true })).toBeVisible();
  await window.getByRole("option", { name: /^審議及評選委員會/u }).click();
  await expect(window.getByText(/改過的內容還沒有存：磁碟滿了。/u)).toBeVisible();
  await expect(top).not.toHaveValue("33");
  await window.getByRole("option", { name: /（自訂）/u }).click();
  await expect(top).toHaveValue("33");
  await window.unroute("**/api/request");
  await expect(window.getByText("已儲存")).toBeVisible();
});
