import type { Page } from "@playwright/test";
import { encodeMessage } from "../../shared/contract/message.ts";
import type { RequestAnswer, RequestArgument, RequestName } from "../../shared/contract/requests.ts";
import { readDocument } from "../../shared/minutes/document.ts";
import { plainText } from "../../shared/minutes/plainText.ts";
import { expect, test } from "./openWindow.ts";

const MINUTES = `花田市公所資訊安全推動小組115年第2次會議紀錄
時間：115年9月3日（星期四）下午2時30分
地點：三樓會議室
主席：林主任秘書文彬
紀錄：周雅琪
出席人員：詳簽到表
壹、報告事項
一、弱點掃描結果報告。
決定：洽悉。
貳、討論事項
案由一：汰換防火牆設備案，提請討論。
說明：現有設備已逾使用年限，原廠不再提供更新。
決議：照案通過。
主席表示請資訊室於下次會議前提出採購時程。
參、散會：下午3時40分
`;
const DRAFTING = "編輯－錄事";

const file = (name: string, text: string) => ({ name, mimeType: "text/plain", buffer: Buffer.from(text, "utf8") });

async function importFile(window: Page, name: string, text: string): Promise<void> {
  await window.locator("input[type=file]").setInputFiles(file(name, text));
}

const paper = (window: Page) => window.getByRole("grid", { name: "匯入後的紀錄" });
const lines = (window: Page) => paper(window).getByRole("gridcell");
const line = (window: Page, words: string) => lines(window).filter({ hasText: words });
const status = (window: Page) => window.locator(".review-said");

/** Asks the core as the page does, with the page's own right to. */
async function ask<Name extends RequestName>(
  window: Page,
  name: Name,
  argument: RequestArgument<Name>,
): Promise<RequestAnswer<Name>> {
  const body = [...encodeMessage({ name, argument })];
  return window.evaluate(async (bytes) => {
    const { id, token } = JSON.parse(sessionStorage.getItem("session") ?? "{}");
    const response = await fetch("/api/request", {
      method: "POST",
      headers: { authorization: `Lushi ${id} ${token}`, "content-type": "application/octet-stream" },
      body: new Uint8Array(bytes),
    });
    return response.json();
  }, body);
}

async function meetingsIn(window: Page) {
  const answer = await ask(window, "meeting.list", { seriesId: null, bin: false });
  if (!answer.ok) throw new Error(answer.refusal.message);
  return answer.value;
}

async function onlyMeeting(window: Page) {
  const [meeting, ...others] = await meetingsIn(window);
  if (meeting === undefined || others.length > 0) throw new Error("Not one meeting");
  const opened = await ask(window, "meeting.open", { meetingId: meeting.id });
  const reading = opened.ok ? readDocument(opened.value.document) : null;
  if (reading?.ok !== true) throw new Error("The meeting does not open");
  return { meeting, doc: reading.doc };
}

test("a header field and a kind are mended by keyboard, and the meeting holds the mended record", async ({
  window,
}) => {
  await importFile(window, "資安小組.txt", MINUTES);
  await expect(window.getByRole("heading", { name: "匯入檢視" })).toBeVisible();
  expect(await meetingsIn(window)).toEqual([]);

  await line(window, "時間：").focus();
  await window.keyboard.press("ArrowDown");
  await expect(line(window, "地點：")).toBeFocused();
  await window.keyboard.press("Enter");
  await expect(window.getByRole("textbox", { name: "改這一行的字" })).toBeFocused();
  await window.keyboard.press("Control+a");
  await window.keyboard.insertText("四樓會議室");
  await window.keyboard.press("Enter");
  await expect(line(window, "地點：四樓會議室")).toBeFocused();

  await line(window, "主席表示請資訊室").focus();
  await window.keyboard.press("5");
  await expect(status(window)).toHaveText("改成「裁示」");
  await expect(line(window, "主席表示請資訊室")).toContainText("裁示");
  await window.keyboard.press("Shift+Tab");
  expect(await meetingsIn(window)).toEqual([]);

  await window.keyboard.press("Control+s");
  await expect(window).toHaveTitle(DRAFTING);
  const { meeting, doc } = await onlyMeeting(window);
  expect(meeting).toMatchObject({ date: "2026-09-03", startsAt: "14:30" });
  expect(plainText(doc)).toContain("地點：四樓會議室");
  const directives: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "outcome" && node.attrs.kind === "chairDirective") directives.push(node.textContent);
  });
  expect(directives).toEqual(["主席表示請資訊室於下次會議前提出採購時程。"]);
  const series = await ask(window, "series.list", {});
  expect(series.ok && series.value.map(({ name }) => name)).toEqual(["花田市公所資訊安全推動小組"]);
});

test("what is not minutes is refused in one sentence and nothing is saved", async ({ window }) => {
  await importFile(window, "雜記.txt", "買菜\n牛奶\n雞蛋\n\u0007\u0001\u0002");
  await expect(window.getByRole("alert")).toContainText("雜記.txt");
  await expect(paper(window)).toHaveCount(0);
  expect(await meetingsIn(window)).toEqual([]);
});

test("every change is taken back and done again", async ({ window }) => {
  await importFile(window, "資安小組.txt", MINUTES);
  await line(window, "主席表示請資訊室").focus();
  await window.keyboard.press("2");
  await expect(status(window)).toHaveText("改成「發言」");
  await window.keyboard.press("Delete");
  await expect(line(window, "主席表示請資訊室")).toHaveCount(0);
  await expect(window.getByText("當頁首頁尾拿掉的：1 行")).toBeVisible();
  await window.keyboard.press("Control+z");
  await expect(line(window, "主席表示請資訊室")).toContainText("發言");
  await expect(window.getByText("當頁首頁尾拿掉的")).toHaveCount(0);
  await window.keyboard.press("Control+z");
  await expect(line(window, "主席表示請資訊室")).toContainText("段落");
  await window.keyboard.press("Control+y");
  await expect(line(window, "主席表示請資訊室")).toContainText("發言");
});

test("the line in focus keeps its source line lit, and a source line leads to its line", async ({ window }) => {
  await importFile(window, "資安小組.txt", MINUTES);
  await line(window, "決議：").focus();
  await window.keyboard.press("ArrowUp");
  const lit = window.getByRole("listbox", { name: "原檔" }).getByRole("option", { selected: true });
  await expect(lit).toHaveText(/說明：現有設備/);
  await window.getByRole("listbox", { name: "原檔" }).getByText("案由一：").click();
  await expect(line(window, "案由一：")).toBeFocused();
});

test("doubts come first, and the whole review goes by keyboard alone", async ({ window }) => {
  await importFile(window, "資安小組.txt", MINUTES.replace("（星期四）", "（星期五）").replace("參、散會", "肆、散會"));
  const doubts = window.getByRole("region", { name: /存疑的地方/ });
  await expect(doubts).toContainText("還有 2 處");
  await expect(doubts.getByRole("button").first()).toBeFocused();
  await expect(doubts.getByRole("button").first()).toContainText("這一天是星期四");
  await window.keyboard.press("F6");
  await expect(line(window, "（星期五）")).toBeFocused();
  await window.keyboard.press("F2");
  await window.keyboard.press("Control+a");
  await window.keyboard.insertText("115年9月3日（星期四）下午2時30分");
  await window.keyboard.press("Enter");
  await expect(doubts).not.toContainText("這一天是星期四");

  await window.keyboard.press("F6");
  await expect(line(window, "散會")).toBeFocused();
  await expect(doubts).toContainText("「肆、」");
  await expect(doubts).toContainText("「參、」");
  await window.keyboard.press("ArrowUp");
  await window.keyboard.press("ArrowUp");
  await expect(line(window, "決議：照案通過。")).toBeFocused();
  await window.keyboard.press("k");
  await expect(window.getByRole("menu", { name: "這一行是什麼" })).toBeVisible();
  await window.keyboard.press("3");
  await expect(line(window, "決議：照案通過。")).toContainText("回應");
  await expect(line(window, "決議：照案通過。")).toBeFocused();
  await window.keyboard.press("Control+z");
  await expect(line(window, "決議：照案通過。")).toBeFocused();
  await window.keyboard.press("Escape");
  await expect(doubts.getByRole("button").first()).toBeFocused();
  await window.keyboard.press("Escape");
  await expect(paper(window).locator("[data-current-line]")).toBeFocused();
  await window.keyboard.press("Control+s");
  await expect(window).toHaveTitle(DRAFTING);
  const { meeting, doc } = await onlyMeeting(window);
  expect(meeting.date).toBe("2026-09-03");
  expect(plainText(doc)).toContain("肆、散會");
});

test("a speaker is named by one key, on words that name nobody too", async ({ window }) => {
  await importFile(window, "資安小組.txt", MINUTES.replace("決定：洽悉。", "1.建議改用新版。"));
  await line(window, "1.建議改用新版").focus();
  await window.keyboard.press("n");
  await expect(window.getByRole("combobox", { name: "發言人" })).toBeFocused();
  await window.keyboard.insertText("王委員大明");
  await window.keyboard.press("Enter");
  await expect(line(window, "1.王委員大明：建議改用新版。")).toBeFocused();
  await expect(line(window, "1.王委員大明：建議改用新版。")).toContainText("發言");
});

test("a cancelled review with changes can be taken up again", async ({ window }) => {
  await importFile(window, "資安小組.txt", MINUTES);
  await line(window, "主席表示請資訊室").focus();
  await window.keyboard.press("5");
  await window.getByRole("button", { name: "不匯入" }).click();
  await expect(window.getByRole("status").filter({ hasText: "沒有匯入" })).toBeVisible();
  expect(await meetingsIn(window)).toEqual([]);
  await window.getByRole("button", { name: "回到檢視" }).click();
  await expect(line(window, "主席表示請資訊室")).toContainText("裁示");
});

test("the same file again takes the place of the old meeting where she says so", async ({ window }) => {
  await importFile(window, "資安小組.txt", MINUTES);
  await window.getByRole("button", { name: "匯入這份紀錄" }).click();
  await expect(window).toHaveTitle(DRAFTING);
  const { meeting } = await onlyMeeting(window);

  await window.keyboard.press("Alt+1");
  await importFile(window, "資安小組.txt", MINUTES);
  await expect(window.getByText("已經有這次會議的紀錄：")).toBeVisible();
  await window.getByRole("button", { name: /兩份都留/ }).click();
  await window.getByRole("option", { name: /取代舊的/ }).click();
  await window.getByRole("button", { name: "匯入這份紀錄" }).click();
  await expect(window).toHaveTitle(DRAFTING);
  const { meeting: newer } = await onlyMeeting(window);
  expect(newer.id).not.toBe(meeting.id);
  expect(newer.seriesId).toBe(meeting.seriesId);
});

test("no key acts while a word is being composed", async ({ window }) => {
  await importFile(window, "資安小組.txt", MINUTES);
  await line(window, "地點：").focus();
  await window.keyboard.press("Enter");
  const field = window.getByRole("textbox", { name: "改這一行的字" });
  await expect(field).toBeFocused();
  const client = await window.context().newCDPSession(window);
  await client.send("Input.imeSetComposition", { text: "ㄕˋ", selectionStart: 2, selectionEnd: 2 });
  for (const key of ["Enter", "Escape", "Tab"]) {
    const taken = { windowsVirtualKeyCode: 229, code: key, key: "Process" };
    await client.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...taken });
    await client.send("Input.dispatchKeyEvent", { type: "keyUp", ...taken });
  }
  await expect(field).toBeFocused();
  await client.send("Input.insertText", { text: "室" });
  await window.keyboard.press("Enter");
  await expect(line(window, "地點：三樓會議室室")).toBeFocused();
});
