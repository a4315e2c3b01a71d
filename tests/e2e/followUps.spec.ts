import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { InputMethod } from "./compose.ts";
import { expect, test } from "./openWindow.ts";

const BOARD = "列管－錄事";
const DRAFTING = "編輯－錄事";

const board = (window: Page) => window.getByRole("grid", { name: "列管事項，依主辦單位分組" });
const rows = (window: Page) => board(window).locator("[data-line]");
const status = (window: Page) => window.locator(".follow-ups-count");
const life = (window: Page) => window.getByRole("complementary", { name: "這一件的經過" });

/** Opens the sample, then the board. */
async function withSample(window: Page): Promise<void> {
  await window.getByRole("button", { name: "開啟範例" }).click();
  await expect(window).toHaveTitle(DRAFTING);
  await expect(window.locator(".paper")).toBeVisible();
  await window.keyboard.press("Alt+4");
  await expect(window).toHaveTitle(BOARD);
  await expect(rows(window).first()).toBeVisible();
}

const seriousFindings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

test("an empty board says how items come", async ({ window }) => {
  await expect(window.getByRole("button", { name: "開啟範例" })).toBeVisible();
  await window.getByRole("button", { name: "列管", exact: true }).click();
  await expect(window.getByRole("heading", { name: "還沒有列管事項" })).toBeVisible();
  await window.getByRole("button", { name: "到「會議」匯入上次的列管表" }).click();
  await expect(window).toHaveTitle("會議－錄事");
});

test("from the sample's open items to one item's life and its place in the minutes, by keys alone", async ({
  window,
}) => {
  await withSample(window);
  await expect(board(window)).toBeFocused();
  await expect(rows(window)).toHaveCount(4);
  await expect(status(window)).toHaveText("3 件，4 個單位");
  await expect(board(window)).not.toContainText("兒少諮詢代表");

  await window.keyboard.press("/");
  const field = window.getByRole("searchbox", { name: "篩選案由、編號、辦理情形" });
  await expect(field).toBeFocused();
  await window.keyboard.press("Shift+Tab");
  await window.keyboard.press("Shift+Tab");
  await window.keyboard.press("Enter");
  await expect(window.getByRole("option", { name: "全部單位" })).toBeFocused();
  for (let step = 0; step < 10; step += 1) {
    if ((await window.locator("[role='option']:focus").innerText()) === "教育處") break;
    await window.keyboard.press("ArrowDown");
  }
  await window.keyboard.press("Enter");
  await expect(rows(window)).toHaveCount(1);
  await expect(rows(window)).toContainText("中途離校兒少");
  await expect(status(window)).toHaveText("1 件，1 個單位");

  await board(window).focus();
  await window.keyboard.press("Enter");
  await expect(life(window).getByRole("heading", { level: 2 })).toContainText("中途離校兒少");
  await expect(life(window)).toContainText("會議決定：繼續列管");
  await expect(life(window)).toContainText("會議決定：解除列管");
  await expect(life(window)).toContainText(/115年\d+月\d+日（.）/u);
  await expect(life(window).locator(".life-round").first()).toBeFocused();
  await window.keyboard.press("ArrowDown");
  const round = life(window).locator(".life-round:focus");
  await expect(round).toContainText("社會處");
  await window.keyboard.press("Enter");
  await expect(window).toHaveTitle(DRAFTING);
  const words = () =>
    window.evaluate(() => {
      const { anchorNode } = document.getSelection() ?? {};
      const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
      return element?.closest(".paper-follow-up-assignment")?.textContent ?? "";
    });
  await expect.poll(words).toContain("已指定保護服務科為收件窗口");

  await window.goBack();
  await expect(window).toHaveTitle(BOARD);
  await expect(rows(window)).toHaveCount(1);
  await expect(life(window)).toBeVisible();
  await expect(life(window)).toContainText("中途離校兒少");
  await window.keyboard.press("Escape");
  await expect(life(window)).toHaveCount(0);
  await expect(window.getByRole("figure")).toContainText("各單位的列管中與已解除");
  await window.getByText("依會議", { exact: true }).click();
  await expect(window.getByRole("figure").getByRole("row")).toHaveCount(2);
  await expect(window.getByRole("figure").getByRole("rowheader")).toHaveText(/^115\/\d\d\/\d\d /u);
  await window.reload();
  await expect(window).toHaveTitle(BOARD);
  await expect(rows(window)).toHaveCount(4);
});

test("words filter while they are typed, and a filter that finds nothing can be taken away", async ({ window }) => {
  await withSample(window);
  await window.keyboard.press("/");
  await window.keyboard.type("塗氟");
  await expect(rows(window)).toHaveCount(1);
  await window.keyboard.press("ArrowDown");
  await expect(board(window)).toBeFocused();
  await window.keyboard.press("/");
  await window.keyboard.type("沒有這些字");
  await expect(window.getByRole("heading", { name: "沒有符合的列管事項" })).toBeVisible();
  await window.getByRole("button", { name: "清除篩選" }).click();
  await expect(rows(window)).toHaveCount(4);
});

test("a word that is being composed does not filter before it is committed", async ({ window }) => {
  await withSample(window);
  await window.keyboard.press("/");
  const input = new InputMethod(window);
  await input.compose("ㄙ", "ㄙㄨ", "塑");
  await window.keyboard.press("Enter");
  await expect(window.getByRole("searchbox")).toBeFocused();
  await expect(rows(window)).toHaveCount(4);
  await input.commit("塗氟");
  await expect(rows(window)).toHaveCount(1);
});

test("a new meeting of the series carries the open items, and no other, in its table", async ({ window }) => {
  await withSample(window);
  await window.keyboard.press("Alt+1");
  await window.getByRole("option", { name: /（範例）/ }).click();
  await window.keyboard.press("Alt+n");
  await expect(window).toHaveTitle(DRAFTING);
  const paper = window.locator(".paper");
  await expect(paper).toContainText("中途離校兒少");
  await expect(paper).toContainText("塗氟");
  await expect(paper).toContainText("通學路口");
  await expect(paper).not.toContainText("兒少諮詢代表參與本委員會之遴選");
  await window.keyboard.press("Alt+4");
  await expect(status(window)).toHaveText("3 件，4 個單位");
  await board(window).focus();
  await window.keyboard.press("Enter");
  await expect(life(window).locator(".life-meeting")).toHaveCount(2);
});

test("selected rows are ruled in the next meeting's draft, and a way back is offered", async ({ window }) => {
  await withSample(window);
  await window.keyboard.press("Alt+Shift+Digit1");
  const refused = window.getByText("還沒有下一次會議的草稿，沒有裁示。先建立下一次會議。");
  await expect(refused).toBeVisible();
  expect(await refused.evaluate((words) => words.scrollWidth <= words.clientWidth)).toBe(true);
  await expect(rows(window)).toHaveCount(4);

  await window.keyboard.press("Alt+1");
  await window.getByRole("option", { name: /（範例）/ }).click();
  await window.keyboard.press("Alt+n");
  await expect(window).toHaveTitle(DRAFTING);
  await expect(window.locator(".paper")).toContainText("塗氟");
  await window.keyboard.press("Alt+4");
  await expect(rows(window)).toHaveCount(4);
  await board(window).focus();
  await window.keyboard.press("Home");
  await window.keyboard.press("Shift+ArrowDown");
  await expect(window.getByRole("toolbar", { name: "裁示 2 列" })).toBeVisible();
  await window.keyboard.press("Alt+Shift+Digit1");
  await expect(window.getByText(/已在.*第3次.*的草稿裁示 2 件解除列管。/u)).toBeVisible();
  await expect(rows(window)).toHaveCount(2);
  await window.getByRole("button", { name: "復原" }).click();
  await expect(rows(window)).toHaveCount(4);
});

test("at twice the size the filters show their choice, and the list stands above what is beside it", async ({
  window,
}) => {
  await withSample(window);
  await window.setViewportSize({ width: 683, height: 384 });
  for (const choice of ["全部系列", "全部單位", "列管中"]) {
    const name = window.locator(".follow-ups-filters .choice-button").filter({ hasText: choice });
    expect((await name.boundingBox())?.width ?? 0).toBeGreaterThan(100);
  }
  const [list, side] = [await board(window).boundingBox(), await window.locator(".follow-ups-side").boundingBox()];
  expect(list?.width ?? 0).toBeGreaterThan(500);
  expect(list?.height ?? 0).toBeGreaterThan(120);
  expect(side?.y ?? 0).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) - 1);
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the board, its chart and a life have no serious findings", async ({ window }) => {
      await withSample(window);
      await expect(window.getByRole("figure")).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Enter");
      await expect(life(window)).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
    });
  });
}
