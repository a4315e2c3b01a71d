import { AxeBuilder } from "@axe-core/playwright";
import { assignment, followUpTable, row, tickColumn } from "../builders/followUpTable.ts";
import {
  clause,
  field,
  list,
  minutes,
  motion,
  outcome,
  part,
  remark,
  section,
  table,
  title,
} from "../builders/minutes.ts";
import { expect, test } from "./draftWindow.ts";

const columns = ["subject" as const, "units" as const, tickColumn("ruling")];
const record = () =>
  minutes([
    title("花田市公所圖書館諮詢小組115年第2次會議紀錄"),
    field("time", "時間", "115年9月3日（星期三）下午2時30分"),
    field("chair", "主席", "林主任秘書○○"),
    section(
      "前次會議決議辦理情形",
      followUpTable(columns, row({ subject: "無障礙坡道" }, assignment({ units: "工務課" }))),
    ),
    section("報告事項", list("一、", clause("閱讀推廣", { mark: "三、" })), remark("李委員", "請說明經費。")),
    section(
      "討論事項",
      motion(
        "延長開館時間",
        part("explanation", "說明", "如附件"),
        table(["項目"]),
        outcome("resolution", "決議", "通過"),
      ),
    ),
    section("散會", { runIn: true }, "下午4時。"),
  ]);

for (const theme of ["light", "dark"] as const) {
  test(`the page has no serious finding of axe (${theme})`, async ({ openDraft }) => {
    const { page } = await openDraft(record());
    await page.emulateMedia({ colorScheme: theme });
    await page.waitForTimeout(300);
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
  });
}

test("Escape goes from pane to pane, and the outline leads to its places", async ({ openDraft }) => {
  const draft = await openDraft(record());
  const { keyboard } = draft.page;
  const focused = () => draft.page.evaluate(() => document.activeElement?.textContent ?? "");
  await keyboard.press("Escape");
  expect(await focused()).toBe("會議名稱及出席");
  for (let step = 0; step < 4; step += 1) await keyboard.press("ArrowDown");
  expect(await focused()).toContain("延長開館時間");
  await keyboard.press("Enter");
  await keyboard.type("一小時");
  await draft.saved();
  expect(await draft.stored()).toContain("案由一：延長開館時間一小時");
  await keyboard.press("Escape");
  expect(await focused()).toBe("案由一：延長開館時間一小時");
  await keyboard.press("Escape");
  expect(await focused()).toContain("這一天是星期四");
  await keyboard.press("Escape");
  await expect(draft.page.locator(".paper")).toBeFocused();
});

test("every command is in the palette under its Chinese name", async ({ openDraft }) => {
  const draft = await openDraft(record());
  await draft.clickBehind("請說明經費");
  await draft.page.keyboard.press("Control+k");
  await draft.page.keyboard.type("主席裁示");
  await draft.page.keyboard.press("Enter");
  await draft.saved();
  expect(await draft.stored()).toContain("主席裁示：請說明經費。");
});

test("at twice the size nothing is out of reach", async ({ openDraft }) => {
  const draft = await openDraft(record());
  await draft.page.setViewportSize({ width: 683, height: 384 });
  await draft.clickBehind("請說明經費");
  await draft.page.keyboard.type("甲");
  await draft.saved();
  const sides = await draft.page.locator(".drafting-desk").evaluate((desk) => [desk.scrollWidth, desk.clientWidth]);
  expect(sides[0]).toBeLessThanOrEqual((sides[1] ?? 0) + 1);
});

test("a command is found by the keys of its 注音 initials and by an English word", async ({ openDraft }) => {
  const draft = await openDraft(record());
  for (const [typed, name] of [
    ["vuv", "下一項"],
    ["next item", "下一項"],
    ["ㄔㄩㄩㄐ", "常用語句"],
  ] as const) {
    await draft.page.keyboard.press("Control+k");
    await draft.page.keyboard.insertText(typed);
    await expect(draft.page.getByRole("menuitem").first()).toContainText(name);
    await draft.page.keyboard.press("Escape");
  }
});
