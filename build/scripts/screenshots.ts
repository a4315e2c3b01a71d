// `npm run screenshots`: starts the app on empty folders, fills it with fictional meetings through its own window, and
// takes a picture of every page in each view into out/screenshots, to be looked at; those of the README are kept.
import { copyFile, mkdir, writeFile } from "node:fs/promises";
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
const SEEN = join(root, "out/screenshots");
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

/** How the pages are looked at: a size and a light. */
interface View {
  readonly name: string;
  readonly viewport: typeof LAPTOP;
  readonly look: "light" | "dark";
}

const VIEWS: readonly View[] = [
  { name: "laptop", viewport: LAPTOP, look: "light" },
  { name: "laptop-dark", viewport: LAPTOP, look: "dark" },
  { name: "desk", viewport: DESK, look: "light" },
  { name: "desk-dark", viewport: DESK, look: "dark" },
];

/** The pictures of the README: the view and the page, and what it is called there. */
const KEPT: readonly (readonly [view: string, page: string, name?: string])[] = [
  ...["first-start", "meetings", "review", "drafting", "speaker", "export", "search"].map(
    (page) => ["laptop", page] as const,
  ),
  ...["follow-ups", "replies", "import-queue"].map((page) => ["laptop", page] as const),
  ["laptop-dark", "drafting", "drafting-dark"],
];

async function openWindow(browser: Browser, host: RunningHost, { look, viewport }: View): Promise<Page> {
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

type Shoot = (name: string) => Promise<void>;

/** Takes pictures of a window into the folder of its view. */
function camera(window: Page, { name: view }: View): Shoot {
  return async (name) => {
    // Fonts, and what comes in after the first paint.
    await window.waitForTimeout(700);
    const { bytes, before } = await smallPng(await window.screenshot({ caret: "initial" }));
    await writeFile(join(SEEN, view, `${name}.png`), bytes);
    console.log(`${view}/${name}.png  ${Math.round(bytes.length / 1024)} KB (${Math.round(before / 1024)} KB)`);
  };
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

/** What stands beside the paper and above it, one after the other. */
async function shootPanes(window: Page, shoot: Shoot): Promise<void> {
  for (const [tab, name] of [
    ["本案列管", "items"],
    ["議程", "agenda"],
    ["出席", "attendance"],
    ["版本", "versions"],
  ] as const) {
    await window.getByRole("tab", { name: new RegExp(`^${tab}`, "u") }).click();
    await shoot(name);
  }
  await window.getByRole("tab", { name: /^待確認/u }).click();
  await window.locator(".paper").focus();
  await window.keyboard.press("Control+h");
  await window.getByRole("textbox", { name: "尋找" }).fill("據點");
  await shoot("find");
  await window.keyboard.press("Escape");
}

/** The board, and a 回覆單 for each unit of the next meeting of the sample's series. */
async function shootFollowUps(window: Page, shoot: Shoot, sample: string): Promise<void> {
  const { meeting } = await ask(window, "meeting.open", { meetingId: sample });
  const next = await ask(window, "meeting.create", { seriesId: meeting.seriesId });
  await goToPlace(window, { page: "followUps" });
  await window.getByRole("grid").getByRole("row").first().waitFor();
  await shoot("follow-ups");
  const place = { page: "replies", seriesId: meeting.seriesId, meetingId: next.id };
  await goToPlace(window, { ...place, part: "make" });
  await window.getByRole("main").getByRole("checkbox").first().waitFor();
  await shoot("replies");
  for (const part of ["collect", "reports"]) {
    await goToPlace(window, { ...place, part });
    await window.getByRole("main").getByRole("button").first().waitFor();
    await shoot(`replies-${part}`);
  }
}

/** Goes to a page as its own history would. */
async function goToPlace(window: Page, place: unknown): Promise<void> {
  await window.evaluate((kept) => history.replaceState({ entry: 0, place: kept }, ""), place);
  await window.reload();
}

async function shootPages(browser: Browser, host: RunningHost, view: View): Promise<void> {
  const window = await openWindow(browser, host, view);
  const shoot = camera(window, view);
  await window.getByRole("button", { name: "開啟範例" }).waitFor();
  await shoot("first-start");

  const sample = await fill(window);
  await window.reload();
  const rows = window.getByRole("grid").getByRole("row").filter({ hasText: "第" });
  await rows.nth(1).focus();
  await shoot("meetings");

  await window.locator("input[type=file]").first().setInputFiles(IMPORTED);
  await window.getByRole("grid", { name: "匯入後的紀錄" }).waitFor();
  await window.keyboard.press("F6");
  await shoot("review");

  await standInMotion(window, sample);
  await shoot("drafting");
  await nameSpeaker(window);
  await shoot("speaker");
  await window.keyboard.press("Escape");
  await window.keyboard.press("Control+z");
  await shootPanes(window, shoot);
  const opened = window.waitForEvent("popup");
  await window.keyboard.press("Alt+p");
  const projector = await opened;
  await projector.getByRole("main").getByText("據點").first().waitFor();
  await camera(projector, view)("projector");
  await projector.close();
  await window.getByRole("button", { name: "匯出", exact: true }).click();
  await window.getByText(/^共 \d+ 頁$/u).waitFor();
  await shoot("export");
  await window.getByText("對外", { exact: true }).click();
  await shoot("export-outside");
  await goToPlace(window, { page: "export", meetingId: sample, part: "agenda" });
  await window.getByText(/^共 \d+ 頁$/u).waitFor();
  await shoot("export-agenda");
  await window.getByRole("button", { name: /^搜尋/u }).first().click();
  await window.getByRole("searchbox").fill("安置");
  await window.getByRole("option").first().waitFor();
  await shoot("search");
  await window.getByRole("button", { name: /^設定/u }).first().click();
  await window.getByRole("heading", { name: "設定" }).waitFor();
  await shoot("settings");
  await window.getByRole("region", { name: "按鍵" }).scrollIntoViewIfNeeded();
  await shoot("settings-keys");
  await goToPlace(window, { page: "profiles", exportOf: null });
  await window.getByText(/^共 \d+ 頁$/u).waitFor();
  await shoot("profiles");
  await shootFollowUps(window, shoot, sample);
  await goToPlace(window, { page: "meetings", seriesId: null });
  await window.locator("input[type=file]").first().setInputFiles(IMPORTED_TOGETHER);
  await window.getByRole("region", { name: "不是會議紀錄", exact: true }).waitFor();
  await window.getByRole("region", { name: "還沒有讀", exact: true }).waitFor({ state: "detached" });
  await shoot("import-queue");
  await ask(window, "lock.turnOn", { phrase: "河堤上的白鷺飛過七次", code: await ask(window, "lock.newCode", {}) });
  await ask(window, "lock.now", {});
  await window.getByRole("heading", { name: "錄事已上鎖" }).waitFor();
  await shoot("locked");
  await window.context().close();
}

process.chdir(root);
await bringUpToDate([WINDOW], (line) => console.log(line));
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch(playwrightConfig.use?.launchOptions ?? {});
try {
  for (const view of VIEWS) {
    await mkdir(join(SEEN, view.name), { recursive: true });
    const folders = await scratchFolders();
    const host = await startHost(folders);
    await shootPages(browser, host, view).finally(() => host.stop());
    await folders.remove();
  }
} finally {
  await browser.close();
}
for (const [view, page, name = page] of KEPT) {
  await copyFile(join(SEEN, view, `${page}.png`), join(FOLDER, `${name}.png`));
}
