import AxeBuilder from "@axe-core/playwright";
import { minutesOf } from "../builders/minutes.ts";
import { addMeeting } from "./askHost.ts";
import { draftOf, expect, goToMeeting, test } from "./draftWindow.ts";

test("a key is changed by pressing another, one that is taken is swapped, and the paper, the palette and the next window have it", async ({
  window,
}) => {
  await expect(window.getByRole("main")).toBeVisible();
  const meetingId = await addMeeting(window, minutesOf("停車場"));
  await window.keyboard.press("Alt+3");
  await window.getByRole("textbox", { name: "找指令" }).fill("改成");
  const line = (id: string) => window.locator(`[data-command="${id}"]`);
  const change = async (keys: string) => {
    await window.getByRole("button", { name: "更改「改成案由」的按鍵" }).click();
    await expect(line("editor-toMotion").locator(".keys-place")).toBeFocused();
    await window.keyboard.press(keys);
  };
  await change("Control+c");
  await expect(line("editor-toMotion").getByRole("status")).toHaveText("Ctrl+C 在編輯和選取時有固定的用處，請換一個。");
  // No key runs a command meanwhile, not even one that leads to another page.
  await window.keyboard.press("Alt+1");
  await expect(line("editor-toMotion").getByRole("status")).toHaveText("Alt+1 現在是「前往「會議」」的按鍵。");
  await window.keyboard.press("Control+5");
  await expect(line("editor-toMotion").getByRole("status")).toHaveText("Ctrl+5 現在是「改成主席裁示」的按鍵。");
  const { violations } = await new AxeBuilder({ page: window }).analyze();
  expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical")).toEqual([]);
  await window.getByRole("button", { name: "兩個對調" }).click();
  await expect(line("editor-toMotion").locator("kbd")).toHaveText("Ctrl+5");
  await expect(line("editor-toChairDirective").locator("kbd")).toHaveText("Ctrl+6");

  await goToMeeting(window, meetingId);
  const draft = draftOf(window, meetingId);
  await draft.clickBehind("停車場");
  await window.keyboard.press("Control+5");
  await expect.poll(draft.stored).toEqual(["案由一：停車場"]);
  await window.keyboard.press("Control+k");
  await window.keyboard.insertText("改成案由");
  await expect(window.getByRole("menuitem")).toHaveText("改成案由Ctrl+5");
  await window.keyboard.press("Escape");

  await window.keyboard.press("Alt+3");
  await window.getByRole("button", { name: "還原「改成案由」的按鍵" }).click();
  await expect(line("editor-toMotion").locator("kbd")).toHaveText("Ctrl+6");
  await expect(line("editor-toChairDirective").locator("kbd")).toHaveText("Ctrl+5");
});
