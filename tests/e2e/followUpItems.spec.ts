import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { readDocument } from "../../shared/minutes/document.ts";
import { entriesOf } from "../../shared/minutes/entries.ts";
import { assignment, followUpTable, row, tickColumn } from "../builders/followUpTable.ts";
import { field, list, minutes, motion, outcome, part, remark, section, title } from "../builders/minutes.ts";
import { ask } from "./askHost.ts";
import { InputMethod } from "./compose.ts";
import { type Draft, expect, test } from "./draftWindow.ts";

const columns = ["serial" as const, "subject" as const, "units" as const, tickColumn("ruling")];
const rowOf = (serial: number, subject: string, ...units: string[]) =>
  row({ serial: String(serial), subject }, ...units.map((unit) => assignment({ units: unit })));

const record = () =>
  minutes([
    title("花田市兒少福利委員會115年第2次會議紀錄"),
    field("time", "時間", "115年9月3日（星期四）下午2時"),
    field("attendees", "出席人員", "社會處辛處長遠、教育處鄔處長采蘋、李委員"),
    section(
      "前次會議決議辦理情形",
      { kind: "followUpReport" },
      followUpTable(
        columns,
        rowOf(1, "通學路口標線", "交通處"),
        rowOf(2, "據點延長開放", "社會處"),
        rowOf(3, "塗氟服務涵蓋率", "衛生局", "教育處"),
      ),
      outcome("decision", "決定", "洽悉。"),
    ),
    section(
      "討論事項",
      { kind: "discussion" },
      motion(
        "中途離校通報分工",
        part("explanation", "說明", "如附件。"),
        remark("李委員", "建議加強橫向聯繫。"),
        remark("教育處", { role: "response", verb: "回應" }, "會後提供各校通報窗口名單。"),
        outcome(
          "resolution",
          "決議",
          list("一、", "照案通過。", "請社會處於115年10月底前訂定通報流程。", "請教育處於下次會議報告執行情形。"),
        ),
      ),
      motion("寒假營隊", outcome("resolution", "決議", "照案通過。")),
    ),
    section("散會", { runIn: true }, "下午4時。"),
  ]);

const pane = (page: Page) => page.getByRole("complementary", { name: "本案列管" });
const offers = (page: Page) => pane(page).getByRole("region", { name: "建議" }).getByRole("listitem");

/** Shows the pane at the right. */
const showItems = (page: Page) => page.getByRole("tab", { name: /本案列管/u }).click();

async function entries({ page, meetingId, saved }: Draft) {
  await saved();
  const { document } = await ask(page, "meeting.open", { meetingId });
  const reading = readDocument(document);
  if (!reading.ok) throw new Error("The stored document is not valid");
  return entriesOf(reading.doc);
}

const itemsOf = async (draft: Draft) => (await entries(draft)).filter(({ source }) => source !== "table");
const rulingsOf = async (draft: Draft) =>
  (await entries(draft)).filter(({ source }) => source === "table").map(({ ruling }) => ruling);

const seriousFindings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

test("one key makes an item of a 決議 with unit and due from its words, and takes it away again", async ({
  openDraft,
}) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("執行情形");
  await page.keyboard.press("Control+Shift+L");
  await expect(pane(page)).toContainText("請教育處於下次會議報告執行情形");
  expect(await itemsOf(draft)).toMatchObject([
    { source: "clause", units: ["教育處"], due: { kind: "nextMeeting", when: "at" } },
  ]);
  await page.keyboard.press("Control+z");
  expect(await itemsOf(draft)).toEqual([]);
  await page.keyboard.press("Control+Shift+L");
  await expect(pane(page).getByRole("button", { name: "取消列管" })).toBeVisible();
  await page.keyboard.press("Control+Shift+L");
  expect(await itemsOf(draft)).toEqual([]);
});

test("while a word is being composed none of the keys acts", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await showItems(page);
  await expect(offers(page)).toHaveCount(3);
  await draft.clickBehind("執行情形");
  const input = new InputMethod(page);
  await input.compose("ㄌ", "ㄌㄧ", "理");
  await page.keyboard.press("F7");
  await page.keyboard.press("Control+Shift+L");
  await input.commit("理");
  expect(await itemsOf(draft)).toEqual([]);
});

test("the sentences that give work are offered with their proof, adopted, changed and refused by keys alone", async ({
  openDraft,
}) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await expect(page.getByRole("tab", { name: "本案列管 3 建議" })).toBeVisible();
  await page.keyboard.press("F7");
  await expect(offers(page)).toHaveCount(3);
  expect(await itemsOf(draft)).toEqual([]);
  await expect(offers(page).nth(0)).toContainText("會後提供各校通報窗口名單。");
  await expect(offers(page).nth(1)).toContainText("115年10月31日");

  await page.keyboard.press("Control+F7");
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe("會後提供各校通報窗口名單。");
  await page.keyboard.press("Control+Shift+F7");
  await expect(offers(page)).toHaveCount(2);
  await page.keyboard.press("Control+F7");
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toContain("請社會處於115年10月底前");
  await page.keyboard.press("F7");
  await expect(offers(page)).toHaveCount(1);
  await expect(pane(page).getByRole("status")).toHaveText("已列管，主辦單位社會處。");

  await page.keyboard.press("Shift+F7");
  const units = pane(page).getByRole("combobox", { name: "主辦單位" });
  await expect(units).toBeFocused();
  await page.keyboard.type("社會處");
  await page.keyboard.press("Enter");
  await expect(pane(page).getByRole("button", { name: "拿掉社會處" })).toBeVisible();
  await page.keyboard.press("Tab");
  const due = pane(page).getByRole("textbox", { name: "期限" });
  await expect(due).toBeFocused();
  await due.fill("12月底前");
  await expect(pane(page)).toContainText("記成 115年12月31日");
  await page.keyboard.press("Enter");
  await expect(page.locator(".paper")).toBeFocused();
  expect(await itemsOf(draft)).toMatchObject([
    { units: ["社會處"], due: { kind: "date", date: "2026-10-31" } },
    { units: ["教育處", "社會處"], due: { kind: "date", date: "2026-12-31" } },
  ]);
});

test("what was refused does not come back after a reload, unless the refusal is taken back", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await showItems(page);
  await expect(offers(page)).toHaveCount(3);
  await offers(page).nth(1).getByRole("button", { name: "不列管" }).click();
  await expect(offers(page)).toHaveCount(2);
  await page.reload();
  await showItems(page);
  await expect(offers(page)).toHaveCount(2);
  await expect(pane(page)).not.toContainText("請社會處於115年10月底前");
  await offers(page).nth(1).getByRole("button", { name: "不列管" }).click();
  await expect(offers(page)).toHaveCount(1);
  await page.getByRole("button", { name: "復原" }).click();
  await expect(offers(page)).toHaveCount(2);
});

test("a sentence that rules the table is offered as a whole and applied by one key, undone by one", async ({
  openDraft,
}) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("洽悉。");
  await page.keyboard.type("第1案解除列管，第2案另開專案會議，其餘繼續列管。");
  await expect(pane(page)).toContainText("這句話裁示了列管表");
  await expect(offers(page).first()).toContainText("解除列管：第1案");
  await expect(offers(page).first()).toContainText("另開專案會議：第2案");
  await expect(offers(page).first()).toContainText("繼續列管：第3案");
  expect(await rulingsOf(draft)).toEqual([null, null, null, null]);
  await page.keyboard.press("F7");
  await expect(pane(page).getByRole("status")).toHaveText("已套用 4 件裁示。");
  expect(await rulingsOf(draft)).toEqual(["release", "specialMeeting", "continue", "continue"]);
  expect(await draft.stored()).toContain("另開專案會議");
  await page.keyboard.press("Control+z");
  expect(await rulingsOf(draft)).toEqual([null, null, null, null]);
});

test("a case that is ruled twice is shown and left alone", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("洽悉。");
  await page.keyboard.type("第1案、第2案解除列管，第2案繼續列管。");
  await expect(offers(page).first()).toContainText("第2案裁示了兩次（解除列管、繼續列管）");
  await page.keyboard.press("F7");
  await expect(pane(page).getByRole("status")).toHaveText("已套用 1 件裁示。");
  expect(await rulingsOf(draft)).toEqual(["release", null, null, null]);
});

test("a row is ruled by a key where the cursor is, for one unit or for all", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { page } = draft;
  await draft.clickBehind("塗氟服務涵蓋率");
  await page.keyboard.press("Alt+Shift+Digit2");
  expect(await rulingsOf(draft)).toEqual([null, null, "continue", "continue"]);
  await draft.clickBehind("衛生局");
  await page.keyboard.press("Alt+Shift+Digit1");
  expect(await rulingsOf(draft)).toEqual([null, null, "release", "continue"]);
  await page.keyboard.press("Alt+Shift+Digit1");
  expect(await rulingsOf(draft)).toEqual([null, null, null, "continue"]);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the pane has no serious findings, with offers, rulings and an open item", async ({ openDraft }) => {
      const draft = await openDraft(record());
      const { page } = draft;
      await showItems(page);
      await expect(offers(page)).toHaveCount(3);
      await draft.clickBehind("洽悉。");
      await page.keyboard.type("第1案、第2案解除列管，第2案繼續列管，第7案解除列管。");
      await expect(offers(page)).toHaveCount(4);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press("Control+F7");
      await page.keyboard.press("Control+F7");
      await page.keyboard.press("Shift+F7");
      await expect(pane(page).getByRole("combobox", { name: "主辦單位" })).toBeFocused();
      expect(await seriousFindings(page)).toEqual([]);
    });
  });
}
