import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { field, minutes, motion, part, proposer, section, title } from "../builders/minutes.ts";
import { expectAccessible } from "./accessible.ts";
import { InputMethod } from "./compose.ts";
import { draftOf, expect, goToMeeting, test } from "./draftWindow.ts";
import { startHost } from "./startHost.ts";

const agenda = () =>
  minutes([
    title("河川管理委員會第5次會議議程"),
    field("time", "時間", ""),
    section(
      "討論事項",
      { kind: "discussion", separator: "" },
      motion("堤防加高", proposer("（提案單位：水利處）"), part("explanation", "說明", "如書面。")),
    ),
    section("散會", { kind: "adjournment", separator: "" }),
  ]);

test("an agenda is prepared, printed, and becomes the minutes of the meeting, by keys", async ({ openDraft, host }) => {
  const draft = await openDraft(agenda());
  const { page } = draft;
  const { keyboard } = page;
  await draft.clickBehind("如書面。");
  await keyboard.press("Control+9");
  await keyboard.type("清淤作業");
  for (const words of ["環境保護局", "如附件。", "請照辦。"]) {
    await keyboard.press("Shift+F6");
    await keyboard.type(words);
  }
  await keyboard.press("Alt+g");
  await expect(page.getByRole("complementary", { name: "議程" })).toContainText(
    "案由二：清淤作業（提案單位：環境保護局）",
  );
  await expectAccessible(page);
  await draft.saved();
  await page.getByRole("button", { name: "匯出會議議程" }).click();
  await expect(page.locator(".preview-sheet").first()).toContainText("決議：");
  await keyboard.press("Control+Enter");
  await expect.poll(() => readdir(host.saveFolder).catch(() => [])).toEqual(["河川管理委員會第5次會議_議程.docx"]);
  await expect(page.locator(".export-results")).toContainText("寫出後讀回：一致");
  await keyboard.press("Escape");
  await expect(page.locator(".paper")).toBeVisible();

  await keyboard.press("F9");
  await expect(page.getByRole("menuitem", { name: "開始開會" })).toBeFocused();
  await keyboard.press("Enter");
  await expect(page.locator(".drafting-top")).toContainText("會議中");
  await expect(page.locator(".stage-clock")).toBeVisible();
  await expect(page.getByRole("button", { name: /^寫成/u })).toBeVisible();
  await keyboard.press("Alt+t");
  await expect(page.getByRole("button", { name: /^寫成/u })).toBeHidden();
  await page.locator(".paper-outcome").first().click();
  await keyboard.type("照案通過。");

  await keyboard.press("F9");
  await expect(page.getByRole("menuitem", { name: "散會" })).toBeFocused();
  await keyboard.press("Enter");
  const closing = page.getByRole("region", { name: "散會前看一下" });
  await expect(closing).toContainText("還有 1 案沒有決議或決定：案由二：清淤作業");
  await expect(closing.getByRole("button", { name: /^寫上散會/u })).toBeFocused();
  await expectAccessible(page);
  await keyboard.press("Enter");
  await expect(page.locator(".drafting-top")).toContainText("草稿");
  await draft.saved();
  const stored = await draft.stored();
  expect(stored[0]).toBe("河川管理委員會第5次會議紀錄");
  expect(stored[1]).toMatch(/^時間：\d+年\d+月\d+日（星期.）.{2}\d+時/u);
  expect(stored.slice(2)).toEqual([
    "壹、討論事項",
    "案由一：堤防加高（提案單位：水利處）",
    "說明：如書面。",
    "決議：照案通過。",
    "案由二：清淤作業（提案單位：環境保護局）",
    "說明：如附件。",
    "辦法：請照辦。",
    "決議：",
    expect.stringMatching(/^貳、散會：.{2}\d+時/u),
  ]);
});

test("a file under a motion comes back from undo and from a restart, byte for byte", async ({
  window: page,
  openDraft,
  host,
}) => {
  const bytes = Buffer.from(Uint8Array.from({ length: 70_000 }, (_, index) => index * 13 + (index >> 8)));
  const file = { name: "斷面圖.pdf", mimeType: "application/pdf", buffer: bytes };
  // Long before it is asked for: the browser must know that somebody answers.
  page.on("filechooser", (chooser) => void chooser.setFiles(file));
  const draft = await openDraft(agenda());
  const pane = page.getByRole("complementary", { name: "議程" });
  await draft.clickBehind("如書面。");
  await page.keyboard.press("Alt+u");
  await expect(page.locator(".paper")).toContainText("附件一：斷面圖.pdf");
  await pane.getByRole("button", { name: "移除「斷面圖.pdf」" }).click();
  await expect(page.locator(".paper")).not.toContainText("斷面圖");
  await page.keyboard.press("Control+z");
  await expect(page.locator(".paper")).toContainText("附件一：斷面圖.pdf");
  await draft.saved();
  const fresh = await page.context().newPage();
  await page.close();
  await host.kill();
  const again = await startHost(host);
  try {
    await fresh.goto(again.address);
    await expect(fresh.getByRole("main")).toBeVisible();
    await goToMeeting(fresh, draft.meetingId);
    await fresh.keyboard.press("Alt+g");
    await fresh.getByRole("button", { name: "取出「斷面圖.pdf」" }).click();
    await expect.poll(() => readdir(host.saveFolder).catch(() => [])).toEqual(["斷面圖.pdf"]);
    expect(await readFile(join(host.saveFolder, "斷面圖.pdf"))).toEqual(bytes);
    expect(await draftOf(fresh, draft.meetingId).stored()).toContain("附件一：斷面圖.pdf");
  } finally {
    await fresh.close();
    await again.stop();
  }
});

test("the projector shows the ruling as it is typed and nothing of what is not public", async ({ openDraft }) => {
  const outcomeless = motion("人事案", { closed: true }, part("explanation", "說明", "住戶王小明陳情。"));
  const doc = minutes([
    section("討論事項", { kind: "discussion" }, motion("堤防", part("explanation", "說明", "如書面。")), outcomeless),
  ]);
  const { page, clickBehind } = await openDraft(doc);
  await clickBehind("堤防");
  const opened = page.waitForEvent("popup");
  await page.keyboard.press("Alt+p");
  const projector = await opened;
  const shown = projector.getByRole("main");
  await expect(shown).toHaveText("案由一：堤防");
  await clickBehind("如書面。");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+4");
  await page.keyboard.type("照案");
  await expect(shown).toHaveText("案由一：堤防決議照案");
  const ime = new InputMethod(page);
  await ime.compose("ㄊ", "ㄊㄨㄥ", "通");
  await ime.commit("通過");
  await expect(shown).toHaveText("案由一：堤防決議照案通過");
  await expectAccessible(projector);
  await clickBehind("陳情。");
  await expect(shown).toHaveText("本案不公開");
  await projector.keyboard.press("b");
  await expect(projector.locator("html")).toHaveAttribute("data-ground", "paper");
  await page.getByRole("button", { name: "會議列表" }).click();
  await expect(shown).toHaveText("等候紀錄");
  const closed = projector.waitForEvent("close");
  // The window is gone before the key comes up.
  await projector.keyboard.press("Escape").catch(() => undefined);
  await closed;
});
