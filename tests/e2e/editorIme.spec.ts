import { pathToFileURL } from "node:url";
import { assignment, followUpTable, row } from "../builders/followUpTable.ts";
import { clause, field, list, minutes, minutesOf, motion, remark, section, table, title } from "../builders/minutes.ts";
import { InputMethod } from "./compose.ts";
import { draftOf, expect, goToMeeting, test } from "./draftWindow.ts";

const MEETING = ["ㄏㄨㄟˋ", "會"] as const;
const PROPOSAL = ["ㄧˋ", "議"] as const;

test("words are composed in a paragraph, in an item and right behind its mark", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf("甲", list("一、", "乙", "丙")));
  const ime = new InputMethod(draft.page);
  await draft.clickBehind("甲");
  await ime.write(MEETING, PROPOSAL);
  await draft.clickBehind("乙");
  await draft.page.keyboard.press("Home");
  await ime.write(MEETING, PROPOSAL);
  await draft.clickBehind("丙");
  await ime.write(MEETING);
  await draft.saved();
  expect(await draft.stored()).toEqual(["甲會議", "一、會議乙", "二、丙會"]);
});

test("words are composed in an empty item, and the marks around it stay", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(list("一、", "甲", "乙")));
  const ime = new InputMethod(draft.page);
  await draft.clickBehind("甲");
  await draft.page.keyboard.press("Enter");
  await ime.compose("ㄏ", "ㄏㄨ");
  const marks = await draft.page
    .locator(".paper-clause")
    .evaluateAll((all) => all.map((each) => each.getAttribute("data-mark")));
  expect(marks).toEqual(["一、", "二、", "三、"]);
  await ime.compose("會");
  await ime.commit("會");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、甲", "二、會", "三、乙"]);
});

test("words are composed in cells, header lines, headings, speakers and subjects that are empty", async ({
  openDraft,
}) => {
  const doc = minutes([
    title("會議"),
    field("place", "地點", ""),
    section("報告事項", table(["甲", ""]), remark("", "丙"), motion("")),
    section("散會", followUpTable(["subject", "units"], row({ subject: "乙" }, assignment({ units: "" })))),
  ]);
  const draft = await openDraft(doc);
  const ime = new InputMethod(draft.page);
  const empties = [
    ".paper-header-field",
    ".paper-table-cell:last-child",
    ".paper-speaker",
    ".paper-motion-subject",
    ".paper-follow-up-assignment .paper-follow-up-cell",
  ];
  for (const place of empties) {
    await draft.page.locator(place).first().click();
    await ime.write(MEETING, PROPOSAL);
  }
  await draft.saved();
  expect(await draft.stored()).toEqual([
    ...["會議", "地點：會議", "壹、報告事項：", "甲", "會議", "會議：", "丙", "案由一：會議"],
    ...["貳、散會：", "案由", "主辦單位", "乙", "會議"],
  ]);
});

test("a composition goes on through the acknowledgement of what was typed before it", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(list("一、", "甲", "乙")));
  const ime = new InputMethod(draft.page);
  await draft.clickBehind("甲");
  await draft.page.keyboard.type("丙");
  await draft.page.evaluate(() => {
    const ends: string[] = [];
    Object.assign(globalThis, { ends });
    document.addEventListener("compositionend", (event) => ends.push(event.data));
  });
  await ime.compose("ㄏ", "ㄏㄨ", "ㄏㄨㄟ");
  await draft.saved();
  await draft.page.waitForTimeout(700);
  await ime.compose("ㄏㄨㄟˋ", "會");
  await draft.page.waitForTimeout(700);
  await ime.commit("會");
  await draft.saved();
  expect(await draft.page.evaluate(() => (globalThis as unknown as { ends: string[] }).ends)).toEqual(["會"]);
  expect(await draft.stored()).toEqual(["一、甲丙會", "二、乙"]);
});

test("no key acts while a word is being composed", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(list("一、", "甲", "乙", "丙")));
  const ime = new InputMethod(draft.page);
  await draft.clickBehind("乙");
  await ime.compose("ㄏ", "ㄏㄨㄟˋ");
  const press = (key: string, code: number) =>
    draft.page.evaluate(
      ([name, keyCode]) => {
        const init = {
          key: String(name),
          keyCode: Number(keyCode),
          isComposing: true,
          bubbles: true,
          cancelable: true,
        };
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", init));
      },
      [key, code],
    );
  for (const [key, code] of [
    ["Enter", 13],
    ["Tab", 9],
    ["1", 49],
    ["ArrowUp", 38],
    ["Backspace", 8],
    ["Process", 229],
  ] as const) {
    await press(key, code);
  }
  await draft.page.keyboard.down("Alt");
  await draft.page.keyboard.up("Alt");
  await ime.compose("會");
  await ime.commit("會");
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、甲", "二、乙會", "三、丙"]);
});

test("a composition that is given up leaves nothing, and undo takes back a composed word as one", async ({
  openDraft,
}) => {
  const draft = await openDraft(minutesOf("甲"));
  const ime = new InputMethod(draft.page);
  await draft.clickBehind("甲");
  await ime.compose("ㄏ", "ㄏㄨ");
  await ime.cancel();
  await draft.page.waitForTimeout(600);
  await draft.saved();
  expect(await draft.stored()).toEqual(["甲"]);
  await ime.write(MEETING);
  await draft.saved();
  expect(await draft.stored()).toEqual(["甲會"]);
  await draft.page.keyboard.press("Control+z");
  await draft.saved();
  expect(await draft.stored()).toEqual(["甲"]);
});

test("a word composed over a selection of several items takes its place", async ({ openDraft }) => {
  const draft = await openDraft(minutesOf(list("一、", "停車場", clause("圖書館"), "游泳池")));
  const ime = new InputMethod(draft.page);
  await draft.clickBehind("停車場");
  await draft.page.keyboard.press("Home");
  await draft.page.keyboard.press("ArrowRight");
  await draft.page.keyboard.press("Shift+ArrowDown");
  await draft.page.keyboard.press("Shift+ArrowDown");
  await ime.write(MEETING);
  await draft.saved();
  expect(await draft.stored()).toEqual(["一、停會泳池"]);
});

test("another window's change waits until the word is composed", async ({ openDraft, host, context }) => {
  const one = await openDraft(minutesOf(list("一、", "甲", "乙")));
  const page = await context.newPage();
  await page.goto(pathToFileURL(host.launchFile).href);
  await expect(page.getByRole("main")).toBeVisible();
  await goToMeeting(page, one.meetingId);
  const two = draftOf(page, one.meetingId);
  const ime = new InputMethod(one.page);
  await one.clickBehind("甲");
  await ime.compose("ㄏ", "ㄏㄨ");
  await two.clickBehind("甲");
  await page.keyboard.type("丁");
  await two.saved();
  await one.page.waitForTimeout(600);
  await ime.compose("會");
  await ime.commit("會");
  await one.saved();
  await expect(one.page.locator(".paper")).toContainText("丁");
  const stored = await one.stored();
  expect(stored.at(-1)).toBe("二、乙");
  expect([...(stored[0] ?? "")].sort().join("")).toBe([..."一、甲丁會"].sort().join(""));
});
