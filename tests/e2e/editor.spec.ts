import { pathToFileURL } from "node:url";
import { assignment, followUpTable, row, tickColumn } from "../builders/followUpTable.ts";
import {
  clause,
  field,
  list,
  minutes,
  minutesOf,
  motion,
  outcome,
  paragraph,
  section,
  table,
  text,
  title,
} from "../builders/minutes.ts";
import { ask } from "./askHost.ts";
import { draftOf, expect, goToMeeting, test } from "./draftWindow.ts";

const items = () => minutesOf(list("一、", "停車場", "圖書館", "游泳池"), "以上。");

test("typed words are on disk when it says so, and a reload comes back to the same place", async ({ openDraft }) => {
  const draft = await openDraft(items());
  await draft.clickBehind("圖書館");
  await draft.page.keyboard.type("於三樓");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、圖書館於三樓", "三、游泳池", "以上。"]);
  await expect(draft.page.locator(".drafting-save")).toHaveText(/已儲存 \d\d:\d\d:\d\d/u);
  await draft.page.reload();
  await expect(draft.page.locator(".paper")).toContainText("圖書館於三樓");
  await draft.page.keyboard.type("左側");
  await draft.saved();
  expect(await draft.stored()).toContain("二、圖書館於三樓左側");
});

test("words typed right before a reload are there after it", async ({ openDraft }) => {
  const draft = await openDraft(items());
  await draft.clickBehind("停車場");
  await draft.page.keyboard.type("在地下");
  await draft.page.reload();
  await expect(draft.page.locator(".paper")).toContainText("停車場在地下");
});

test("Enter, Tab and Alt+arrows make, deepen and move items, and all numbers follow", async ({ openDraft }) => {
  const draft = await openDraft(items());
  const marks = () =>
    draft.page.locator(".paper-clause").evaluateAll((all) => all.map((each) => each.getAttribute("data-mark")));
  await draft.clickBehind("停車場");
  const { keyboard } = draft.page;
  await keyboard.press("Enter");
  await keyboard.type("甲");
  expect(await marks()).toEqual(["一、", "二、", "三、", "四、"]);
  await keyboard.press("Tab");
  expect(await marks()).toEqual(["一、", "（一）", "二、", "三、"]);
  await keyboard.press("Shift+Tab");
  await keyboard.press("Alt+ArrowDown");
  await keyboard.press("Alt+ArrowDown");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、圖書館", "三、游泳池", "四、甲", "以上。"]);
  expect(await marks()).toEqual(["一、", "二、", "三、", "四、"]);
  for (let step = 0; step < 6; step += 1) await keyboard.press("Control+z");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、圖書館", "三、游泳池", "以上。"]);
});

test("a motion with its outcome is written by keys alone", async ({ openDraft }) => {
  const draft = await openDraft(minutes([section("討論事項", { kind: "discussion" }, "|")]));
  const { keyboard } = draft.page;
  await draft.clickBehind("|");
  await keyboard.press("Backspace");
  await keyboard.press("Control+6");
  await keyboard.type("興建停車場");
  await keyboard.press("Enter");
  await keyboard.press("Control+7");
  await keyboard.type("如附件");
  await keyboard.press("Control+Enter");
  await keyboard.type("李委員宏文");
  await keyboard.press("Enter");
  await keyboard.type("經費從何而來");
  await keyboard.press("Enter");
  await keyboard.press("Enter");
  await keyboard.press("Control+4");
  await keyboard.type("照案通過");
  await draft.saved();
  expect(await draft.stored()).toEqual([
    "壹、討論事項：",
    "案由一：興建停車場",
    "說明：如附件",
    "李委員宏文：",
    "經費從何而來",
    "決議：照案通過",
  ]);
  await expect(draft.page.locator(".drafting-place-words")).toHaveText("案由一：興建停車場");
  await expect(draft.page.locator(".outline-entry[aria-current]")).toContainText("興建停車場");
});

test("a second window sees what the first one writes, and both may write", async ({ openDraft, host, context }) => {
  const one = await openDraft(items());
  const page = await context.newPage();
  await page.goto(pathToFileURL(host.launchFile).href);
  await expect(page.getByRole("main")).toBeVisible();
  await goToMeeting(page, one.meetingId);
  const two = draftOf(page, one.meetingId);
  await one.clickBehind("停車場");
  await one.page.keyboard.type("甲");
  await expect(page.locator(".paper")).toContainText("停車場甲");
  await two.clickBehind("游泳池");
  await Promise.all([one.page.keyboard.type("乙乙乙乙乙"), page.keyboard.type("丙丙丙丙丙")]);
  await one.saved();
  await two.saved();
  await expect(page.locator(".paper")).toContainText("停車場甲乙乙乙乙乙");
  await expect(one.page.locator(".paper")).toContainText("游泳池丙丙丙丙丙");
  expect(await one.stored()).toEqual(["一、停車場甲乙乙乙乙乙", "二、圖書館", "三、游泳池丙丙丙丙丙", "以上。"]);
});

test("what cannot be saved is said within a second and made good by itself", async ({ openDraft }) => {
  const draft = await openDraft(items());
  await draft.clickBehind("停車場");
  const fulfil = '{"ok":false,"refusal":{"code":"storage-failed","message":"磁碟滿了。"}}';
  await draft.page.route("**/api/request", (route) => route.fulfill({ body: fulfil, contentType: "application/json" }));
  const begun = Date.now();
  await draft.page.keyboard.type("甲");
  await expect(draft.page.locator(".drafting-save-unsaved")).toContainText("尚未儲存", { timeout: 1_500 });
  expect(Date.now() - begun).toBeLessThan(1_500);
  await draft.page.keyboard.type("乙");
  await draft.page.unroute("**/api/request");
  await draft.saved();
  expect(await draft.stored()).toContain("一、停車場甲乙");
});

test("boxes of a follow-up table are ticked by a click, and Tab goes through its cells", async ({ openDraft }) => {
  const columns = ["subject" as const, "units" as const, tickColumn("ruling")];
  const doc = minutesOf(
    followUpTable(
      columns,
      row({ subject: "停車場" }, assignment({ units: "工務處" }), assignment({ units: "秘書處" })),
    ),
  );
  const draft = await openDraft(doc);
  await draft.page.getByRole("checkbox", { name: "解除列管" }).nth(1).click();
  await draft.clickBehind("停車場");
  await draft.page.keyboard.press("Tab");
  await draft.page.keyboard.type("教務處");
  await draft.saved();
  expect(await draft.stored()).toEqual([
    ...["案由", "主辦單位", "會議決定", "停車場"],
    ...["教務處", "□解除列管", "□繼續列管"],
    ...["秘書處", "■解除列管", "□繼續列管"],
  ]);
  const boxes = await draft.page.locator(".paper-tick").evaluateAll((all) => all.map((each) => each.textContent));
  expect(boxes).toEqual(["□解除列管", "□繼續列管", "■解除列管", "□繼續列管"]);
});

test("what is typed after a box was ticked goes into the row of that box", async ({ openDraft }) => {
  const doc = minutesOf(
    "先前打字的地方",
    followUpTable(
      ["subject", "units", tickColumn("ruling")],
      row({ subject: "停車場" }, assignment({ units: "工務處" })),
      row({ subject: "圖書館" }, assignment({ units: "文化局" })),
    ),
  );
  const draft = await openDraft(doc);
  await draft.clickBehind("先前打字的地方");
  await draft.page.getByRole("checkbox", { name: "解除列管" }).nth(1).click();
  await expect(draft.page.locator(".paper")).toBeFocused();
  await draft.page.keyboard.type("等");
  await draft.saved();
  const stored = await draft.stored();
  expect(stored).toContain("文化局等");
  expect(stored).toContain("先前打字的地方");
  expect(stored).toContain("■解除列管");
});

test("the button beside an empty 時間 line stands on that line", async ({ openDraft }) => {
  const draft = await openDraft(
    minutes([title("第1次會議"), field("time", "時間", ""), field("place", "地點", "本府"), section("報告事項")]),
  );
  const fields = draft.page.locator(".paper-header-field");
  const heights = await fields.evaluateAll((all) => all.map((each) => Math.round(each.getBoundingClientRect().height)));
  expect(heights[0]).toBe(heights[1]);
  await expect(fields.first().getByRole("button")).toBeVisible();
  await fields.first().click();
  await draft.page.keyboard.type("115年9月3日");
  await draft.saved();
  expect((await draft.stored())[1]).toBe("時間：115年9月3日");
});

test("the day of the meeting is typed in any way and its weekday filled in", async ({ openDraft }) => {
  const draft = await openDraft(minutes([title("第1次會議"), field("time", "時間", ""), section("報告事項")]));
  for (const [typed, written] of [
    ["115/9/3", "115年9月3日（星期四）下午2時30分至4時"],
    ["1150904", "115年9月4日（星期五）下午2時30分至4時"],
    ["115年9月5日", "115年9月5日（星期六）下午2時30分至4時"],
  ] as const) {
    await draft.page.keyboard.press("F2");
    const form = draft.page.getByRole("dialog", { name: "開會日期與時間" });
    await form.getByRole("textbox", { name: "日期" }).fill(typed);
    await form.getByRole("textbox", { name: "開始" }).fill("1430");
    await form.getByRole("textbox", { name: "結束" }).fill("下午4時");
    await expect(form).toContainText(written);
    await draft.page.keyboard.press("Enter");
    await expect(form).toBeHidden();
    await draft.saved();
    expect((await draft.stored())[1]).toBe(`時間：${written}`);
  }
  await draft.page.keyboard.press("F2");
  await draft.page.getByRole("textbox", { name: "日期" }).fill("115/13/3");
  await draft.page.keyboard.press("Enter");
  await expect(draft.page.getByRole("dialog")).toContainText("看不懂這個日期");
  await draft.page.keyboard.press("Escape");
  await expect(draft.page.getByRole("dialog")).toBeHidden();
});

test("doubtful words and numbers are listed, gone through with F6 and settled", async ({ openDraft }) => {
  const words = paragraph(["經費", text("三萬元", "uncertain"), "（待確認），請核對。"]);
  const draft = await openDraft(minutesOf(words, list("一、", "甲", clause("乙", { mark: "四、" }))));
  const pane = draft.page.getByRole("complementary", { name: "待確認" });
  await expect(pane.getByRole("listitem")).toHaveCount(2);
  await expect(draft.page.locator(".paper-clause[data-doubt]")).toHaveAttribute("data-mark", "四、");
  await draft.clickBehind("請核對");
  await draft.page.keyboard.press("F6");
  await draft.page.keyboard.press("F6");
  expect(await draft.page.evaluate(() => getSelection()?.toString())).toBe("三萬元（待確認）");
  await pane.getByRole("button", { name: "確認無誤" }).click();
  await pane.getByRole("button", { name: "改用自動編號" }).click();
  await draft.saved();
  expect(await draft.stored()).toEqual(["經費三萬元，請核對。", "一、甲", "二、乙"]);
  await expect(pane).toContainText("沒有待確認的地方");
});

test("checks speak up beside the paper, not at each key", async ({ openDraft }) => {
  const draft = await openDraft(
    minutes([field("time", "時間", "115年9月3日（星期三）上午9時"), section("散會", "上午10時")]),
  );
  const pane = draft.page.getByRole("complementary", { name: "待確認" });
  await expect(pane).toContainText("這一天是星期四");
  await pane.getByRole("button", { name: /這一天是星期四/u }).click();
  await draft.page.keyboard.press("End");
  await draft.page.keyboard.press("F2");
  await draft.page.keyboard.press("Enter");
  await expect(pane).toContainText("沒有待確認的地方");
});

test("a selection over several blocks is typed over, cut and pasted by the same rules", async ({ openDraft }) => {
  const draft = await openDraft(items());
  const { keyboard } = draft.page;
  const selectItems = async () => {
    await draft.clickBehind("停車場");
    await keyboard.press("Home");
    await keyboard.press("ArrowRight");
    await keyboard.down("Shift");
    await keyboard.press("ArrowDown");
    await keyboard.press("ArrowDown");
    await keyboard.up("Shift");
  };
  await selectItems();
  await keyboard.type("甲");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停甲泳池", "以上。"]);
  await keyboard.press("Control+z");
  await selectItems();
  await keyboard.press("Control+x");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停泳池", "以上。"]);
  await keyboard.press("Control+v");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停車場", "二、圖書館", "三、游泳池", "以上。"]);
});

test("tables get rows from their tools, and a cell keeps what is typed into it", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(table(["項目", "經費"], ["文宣", "五萬"])));
  await draft.clickBehind("五萬");
  await draft.page.getByRole("button", { name: "下方插入一列" }).click();
  await draft.page.keyboard.type("網站");
  await draft.page.keyboard.press("Tab");
  await draft.page.keyboard.type("十萬");
  await draft.saved();
  expect(await draft.stored()).toEqual(["項目", "經費", "文宣", "五萬", "網站", "十萬"]);
});

test("a final record can be read and not changed", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(motion("停車場", outcome("resolution", "決議", "照案通過"))));
  await ask(draft.page, "meeting.setState", { meetingId: draft.meetingId, state: "final" });
  await draft.page.reload();
  await expect(draft.page.getByText("已經定稿")).toBeVisible();
  await expect(draft.page.locator(".paper")).toHaveAttribute("contenteditable", "false");
  await draft.clickBehind("照案通過");
  await draft.page.keyboard.type("甲");
  expect(await draft.stored()).toContain("決議：照案通過");
});

test("the kind of a passage is chosen from its menu", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf("照案通過"));
  await draft.clickBehind("照案通過");
  await draft.page.getByRole("button", { name: /這一段是/u }).click();
  await draft.page.getByRole("menuitem", { name: "主席裁示" }).click();
  await expect(draft.page.getByRole("button", { name: /這一段是/u })).toContainText("主席裁示");
  await draft.page.waitForTimeout(150);
  await draft.page.keyboard.type("。");
  await draft.saved();
  expect(await draft.stored()).toEqual(["主席裁示：照案通過。"]);
});
