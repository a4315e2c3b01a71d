// `npm run screenshots`: starts the app on empty folders, fills it with fictional meetings through its own window, and
// writes a picture of every page into build/resources/screenshots; the same at 1920×1080 into out/screenshots, to be looked at.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "@playwright/test";
import { storeDocument } from "../../shared/minutes/document.ts";
import { ask } from "../../tests/e2e/askHost.ts";
import { goToMeeting } from "../../tests/e2e/draftWindow.ts";
import { type RunningHost, scratchFolders, startHost } from "../../tests/e2e/startHost.ts";
import playwrightConfig from "../playwright.config.ts";
import { bringUpToDate, WINDOW } from "./bundles.ts";
import { picturedMeetings } from "./screenshotMeetings.ts";
import { smallPng } from "./smallPng.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const FOLDER = join(root, "build/resources/screenshots");
const LARGE_FOLDER = join(root, "out/screenshots");
const FIXTURES = join(root, "tests/fixtures/minutes");
const IMPORTED = join(FIXTURES, "county-advisory-committee.txt");
const IMPORTED_TOGETHER = [
  "school-committee",
  "heritage-committee",
  "supervisory-report-meeting",
  "follow-up-list",
  "community-newsletter",
].map((name) => join(FIXTURES, `${name}.txt`));
const LAPTOP = { width: 1366, height: 768 };
const DESK = { width: 1920, height: 1080 };

type Look = "light" | "dark";

async function openWindow(browser: Browser, host: RunningHost, look: Look, viewport = LAPTOP): Promise<Page> {
  const { locale = "zh-TW", timezoneId = "Asia/Taipei" } = playwrightConfig.use ?? {};
  const context = await browser.newContext({
    viewport,
    locale,
    timezoneId,
    colorScheme: look,
    reducedMotion: "reduce",
  });
  const window = await context.newPage();
  await window.goto(`file://${host.launchFile}`);
  await window.getByRole("main").waitFor();
  return window;
}

async function shoot(window: Page, name: string): Promise<void> {
  // Fonts, and what comes in after the first paint.
  await window.waitForTimeout(700);
  const { bytes, before } = await smallPng(await window.screenshot({ caret: "initial" }));
  const isLarge = window.viewportSize()?.width === DESK.width && !name.endsWith("-1920");
  await writeFile(join(isLarge ? LARGE_FOLDER : FOLDER, `${name}.png`), bytes);
  console.log(`${name}.png  ${Math.round(bytes.length / 1024)} KB (${Math.round(before / 1024)} KB)`);
}

/** The sample and some series with their meetings; the id of the sample. */
async function fill(window: Page): Promise<string> {
  const sample = await ask(window, "meeting.createSample", {});
  const known = new Map<string, string>();
  for (const { series: name, doc, state } of picturedMeetings()) {
    const id = known.get(name);
    const meeting = await ask(window, "import.accept", {
      document: storeDocument(doc),
      series: id === undefined ? { name } : { id },
      sourceName: "",
      sourceHash: "0".repeat(64),
      replaces: null,
    });
    known.set(name, meeting.seriesId);
    if (state !== "draft") await ask(window, "meeting.setState", { meetingId: meeting.id, state });
  }
  return sample.id;
}

/** Puts the cursor into a motion, as while it is being written. */
async function standInMotion(window: Page, meetingId: string): Promise<void> {
  await goToMeeting(window, meetingId);
  const motion = window.locator(".paper").getByText("小太陽據點").first();
  await motion.evaluate((element) => element.scrollIntoView({ block: "center" }));
  await motion.click();
  await window.keyboard.press("End");
}

/** Names the next speaker by one character, with the list open. */
async function nameSpeaker(window: Page): Promise<void> {
  await window.keyboard.press("Control+Enter");
  await window.getByRole("listbox", { name: "發言人" }).waitFor();
}

/** The board, and a 回覆單 for each unit of the next meeting of the sample's series. */
async function shootFollowUps(window: Page, sample: string): Promise<void> {
  const { meeting } = await ask(window, "meeting.open", { meetingId: sample });
  const next = await ask(window, "meeting.create", { seriesId: meeting.seriesId });
  await goToPlace(window, { page: "followUps" });
  await window.getByRole("grid").getByRole("row").first().waitFor();
  await shoot(window, "follow-ups");
  await goToPlace(window, { page: "replies", part: "make", seriesId: meeting.seriesId, meetingId: next.id });
  await window.getByRole("main").getByRole("checkbox").first().waitFor();
  await shoot(window, "replies");
}

/** Goes to a page as its own history would. */
async function goToPlace(window: Page, place: unknown): Promise<void> {
  await window.evaluate((kept) => history.replaceState({ entry: 0, place: kept }, ""), place);
  await window.reload();
}

async function shootPages(browser: Browser, host: RunningHost, viewport: typeof LAPTOP): Promise<void> {
  const window = await openWindow(browser, host, "light", viewport);
  await window.getByRole("button", { name: "開啟範例" }).waitFor();
  await shoot(window, "first-start");

  const sample = await fill(window);
  await window.reload();
  const rows = window.getByRole("grid").getByRole("row").filter({ hasText: "第" });
  await rows.nth(1).focus();
  await shoot(window, "meetings");

  await window.locator("input[type=file]").first().setInputFiles(IMPORTED);
  await window.getByRole("grid", { name: "匯入後的紀錄" }).waitFor();
  await window.keyboard.press("F6");
  await shoot(window, "review");

  await standInMotion(window, sample);
  await shoot(window, "drafting");
  await nameSpeaker(window);
  await shoot(window, "speaker");
  await window.keyboard.press("Escape");
  await window.keyboard.press("Control+z");
  await window.getByRole("button", { name: "匯出", exact: true }).click();
  await window.getByText(/^共 \d+ 頁$/u).waitFor();
  await shoot(window, "export");
  await window.getByRole("button", { name: /^搜尋/u }).first().click();
  await window.getByRole("searchbox").fill("安置");
  await window.getByRole("option").first().waitFor();
  await shoot(window, "search");
  await window.getByRole("button", { name: /^設定/u }).first().click();
  await window.getByRole("heading", { name: "設定" }).waitFor();
  await shoot(window, "settings");
  await shootFollowUps(window, sample);
  await goToPlace(window, { page: "meetings", seriesId: null });
  await window.locator("input[type=file]").first().setInputFiles(IMPORTED_TOGETHER);
  await window.getByRole("region", { name: "不是會議紀錄", exact: true }).waitFor();
  await window.getByRole("region", { name: "還沒有讀", exact: true }).waitFor({ state: "detached" });
  await shoot(window, "import-queue");
  await window.context().close();

  const dark = await openWindow(browser, host, "dark", viewport);
  await dark.getByRole("grid").getByRole("row").nth(1).focus();
  await shoot(dark, "meetings-dark");
  await standInMotion(dark, sample);
  await shoot(dark, "drafting-dark");
  await dark.context().close();

  if (viewport === DESK) {
    const large = await openWindow(browser, host, "light", DESK);
    await standInMotion(large, sample);
    await shoot(large, "drafting-1920");
    await large.context().close();
  }
}

process.chdir(root);
await bringUpToDate([WINDOW], (line) => console.log(line));
await mkdir(FOLDER, { recursive: true });
await mkdir(LARGE_FOLDER, { recursive: true });
const browser = await chromium.launch(playwrightConfig.use?.launchOptions ?? {});
try {
  for (const viewport of [LAPTOP, DESK]) {
    const folders = await scratchFolders();
    const host = await startHost(folders);
    await shootPages(browser, host, viewport).finally(() => host.stop());
    await folders.remove();
  }
} finally {
  await browser.close();
}
