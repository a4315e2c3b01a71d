import type { Page } from "@playwright/test";
import { clause, field, list, minutes, minutesOf, remark, section, table } from "../builders/minutes.ts";
import * as clippings from "../unit/renderer/editor/paste/clippings.ts";
import { ask } from "./askHost.ts";
import { InputMethod } from "./compose.ts";
import { expect, test } from "./draftWindow.ts";

/** Pastes as the browser does when these flavours lie on the clipboard. */
async function paste(page: Page, flavours: { readonly html?: string; readonly text?: string }): Promise<void> {
  await page.evaluate(({ html, text }) => {
    const data = new DataTransfer();
    if (html !== undefined) data.setData("text/html", html);
    if (text !== undefined) data.setData("text/plain", text);
    const event = new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, flavours);
}

const items = () => minutesOf(list("一、", "停車場", "圖書館"), "以上。");

test("numbered lines go on with the list, and one undo takes them and nothing else", async ({ openDraft }) => {
  const draft = await openDraft(items());
  const { keyboard } = draft.page;
  await draft.clickBehind("停車場");
  await keyboard.press("Enter");
  await paste(draft.page, { text: "一、甲\r\n二、乙\r\n" });
  await keyboard.type("丙");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、甲", "三、乙丙", "四、圖書館", "以上。"]);
  await keyboard.press("Control+z");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、甲", "三、乙", "四、圖書館", "以上。"]);
  await keyboard.press("Control+z");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、", "三、圖書館", "以上。"]);
  await keyboard.press("Control+z");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、圖書館", "以上。"]);
});

test("what Word, Excel and web pages copy comes as blocks of the record", async ({ openDraft }) => {
  const draft = await openDraft(minutes([section("甲"), section("乙")]));
  const { page } = draft;
  const pasteAll = async (html: string) => {
    await draft.clickBehind("甲");
    await page.keyboard.press("Enter");
    await paste(page, { html, text: "另一種" });
    await draft.saved();
    const lines = await draft.stored();
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await draft.saved();
    return lines.slice(1, -1);
  };
  expect(await pasteAll(clippings.WORD)).toEqual([
    "本次會議報告重點",
    "一、停車場第2期工程已於上週開工。",
    "（一）面積三百m2。",
    "（二）經費由各單位分攤，另案簽報。",
    "1.秘書室。",
    "二、圖書館開放時間不變。",
    "●附帶意見。",
    "以上報告。",
  ]);
  const cells = ["單位經費", "備註", "秘書室", "50,000", "一次付清", "分二期", "以上金額含稅"];
  expect(await pasteAll(clippings.EXCEL)).toEqual(cells);
  expect(await pasteAll(clippings.WEB)).toEqual([
    "公告事項",
    "壹、依據辦理。",
    "貳、注意事項：",
    "一、停車。",
    "二、請假。",
    "以上 公告",
    "聯絡人：王小姐",
    "一、甲",
    "二、乙",
  ]);
});

test("a list copied in a page of LibreOffice is pasted by the keys", async ({ openDraft }) => {
  const draft = await openDraft(minutes([section("甲"), section("乙")]));
  const other = await draft.page.context().newPage();
  await other.setContent(clippings.WRITER);
  await other.keyboard.press("Control+a");
  await other.keyboard.press("Control+c");
  await other.close();
  await draft.clickBehind("甲");
  await draft.page.keyboard.press("Enter");
  await draft.page.keyboard.press("Control+v");
  await draft.saved();
  expect((await draft.stored()).slice(1, -1)).toEqual([
    "一、停車場",
    "二、圖書館二樓",
    "（一）閱覽區",
    "另有兒童區",
    "（二）書庫",
    "三、游泳池",
    "以上。",
  ]);
});

test("what is copied here keeps its form and gets ids of its own", async ({ openDraft }) => {
  const doc = minutesOf(list("一、", clause("停車場", list("（一）", "地下", "地上")), "圖書館"), "|");
  const draft = await openDraft(doc);
  const { keyboard } = draft.page;
  await draft.clickBehind("停車場");
  await keyboard.press("Home");
  await keyboard.down("Shift");
  for (let line = 0; line < 3; line += 1) await keyboard.press("ArrowDown");
  await keyboard.press("End");
  await keyboard.up("Shift");
  await keyboard.press("Control+c");
  await draft.clickBehind("|");
  await keyboard.press("Backspace");
  await keyboard.press("Control+v");
  await draft.saved();
  const once = ["一、停車場", "（一）地下", "（二）地上", "二、圖書館"];
  expect(await draft.stored()).toEqual([...once, ...once]);
});

test("a paste during a composition waits for the word", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf("停車場"));
  const ime = new InputMethod(draft.page);
  await draft.clickBehind("停車場");
  await ime.compose("ㄇ", "ㄇㄣ", "門");
  await paste(draft.page, { html: "<b style='color:red'>口</b>", text: "口" });
  await ime.commit("門");
  await expect(draft.page.locator(".paper")).toContainText("停車場門口");
  await draft.saved();
  expect(await draft.stored()).toEqual(["停車場門口"]);
});

test("cells of a spreadsheet go into cells, and lines of the header stay one line", async ({ openDraft }) => {
  const draft = await openDraft(
    minutes([field("attendees", "出席人員", "王大明"), section("經費", table(["項目", "日期"], ["文宣", "九月"]))]),
  );
  await draft.clickBehind("文宣");
  await paste(draft.page, { html: clippings.CALC, text: "項次\t日期\n1\t115/9/3" });
  await draft.clickBehind("王大明");
  await paste(draft.page, { text: "、李小華\n2. 張三\n" });
  await draft.saved();
  const lines = ["出席人員：王大明、李小華、張三", "壹、經費：", "項目", "日期", "項次", "日期", "1", "115/9/3"];
  expect(await draft.stored()).toEqual(lines);
});

test("a final record takes no paste", async ({ openDraft }) => {
  const draft = await openDraft(items());
  await ask(draft.page, "meeting.setState", { meetingId: draft.meetingId, state: "final" });
  await draft.page.reload();
  await expect(draft.page.locator(".paper")).toHaveAttribute("contenteditable", "false");
  await draft.clickBehind("圖書館");
  await paste(draft.page, { text: "甲" });
  await draft.page.keyboard.press("Control+v");
  await expect(draft.page.locator(".paper")).not.toContainText("甲");
  expect(await draft.stored()).toEqual(["一、停車場", "二、圖書館", "以上。"]);
});

test("Alt+arrows move a remark of one paragraph and never scroll the page", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(remark("李委員", "停車場"), remark("王委員", "圖書館")));
  await draft.clickBehind("圖書館");
  await draft.page.keyboard.press("Alt+ArrowUp");
  await draft.saved();
  expect(await draft.stored()).toEqual(["王委員：", "圖書館", "李委員：", "停車場"]);
  const prevented = await draft.page.locator(".paper").evaluate((paper) => {
    const event = new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true, cancelable: true });
    paper.dispatchEvent(event);
    return event.defaultPrevented;
  });
  expect(prevented).toBe(true);
});
