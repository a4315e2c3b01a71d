import { list, minutesOf } from "../builders/minutes.ts";
import { test } from "./draftWindow.ts";
for (let n = 0; n < 12; n++) test("race " + n, async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(list("一、", "停車場", "圖書館", "游泳池"), "以上。"));
  await draft.clickBehind("停車場");
  const a = await draft.page.evaluate(() => [getSelection()?.anchorNode?.textContent, getSelection()?.anchorOffset, document.activeElement?.className, document.querySelectorAll(".paper").length]);
  await draft.page.keyboard.press("Enter");
  const b = await draft.page.evaluate(() => [document.querySelectorAll(".paper-clause").length]);
  await draft.page.keyboard.type("甲");
  const c = await draft.page.evaluate(() => [getSelection()?.anchorNode?.textContent, document.querySelectorAll(".paper-clause").length]);
  console.log(JSON.stringify([a, b, c]));
});
