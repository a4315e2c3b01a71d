import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { openStore } from "../../electron/core/store/store.ts";
import { storeDocument } from "../../shared/minutes/document.ts";
import { ask } from "../e2e/askHost.ts";
import { type RunningHost, scratchFolders, startHost } from "../e2e/startHost.ts";
import { VIEWPORT, withBrowser } from "./inBrowser.ts";
import { longRecord } from "./longRecord.ts";
import { type BenchRow, benchRow, percentile } from "./row.ts";
import { traceKeys } from "./traceKeys.ts";

const RUNS = 5;
const KEYS = 300;
const MEETINGS = 40;
const BLOCKS = 2000;

/** Fills a folder with so many long records, so that each backup takes its time; returns the id of one of them. */
function fill(folder: string): string {
  const opening = openStore(folder, { clock: () => new Date(), log: () => undefined });
  if (!opening.ok) throw new Error(opening.detail);
  const { store } = opening;
  const { id: seriesId } = store.createSeries({ name: "館務會議", ordinalRule: "continuous", profileId: null });
  const document = storeDocument(longRecord(BLOCKS));
  let last = "";
  for (let made = 0; made < MEETINGS; made += 1) {
    const creation = store.createMeeting({ seriesId, document });
    if (!creation.ok) throw new Error(creation.reason);
    last = creation.meeting.id;
  }
  store.close();
  return last;
}

async function openRecord(browser: Browser, address: string, meetingId: string): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(address);
  await page.getByRole("main").waitFor();
  await page.evaluate((id) => {
    history.replaceState({ entry: 0, place: { page: "drafting", meetingId: id, blockId: null } }, "");
  }, meetingId);
  await page.reload();
  const paragraphs = page.locator(".paper-clause > .paper-paragraph");
  await paragraphs.first().waitFor();
  const middle = paragraphs.nth(Math.floor((await paragraphs.count()) / 2));
  await middle.scrollIntoViewIfNeeded();
  await middle.click();
  await page.keyboard.press("End");
  await page.waitForTimeout(1_000);
  return page;
}

/** Has backups made one after another until it is stopped; says how long each took. */
async function backUpOn(browser: Browser, host: RunningHost): Promise<() => Promise<number[]>> {
  const address = /http:\/\/127\.0\.0\.1:\d+\/#[\w-]+/u.exec(readFileSync(host.launchFile, "utf8"))?.[0];
  if (address === undefined) throw new Error("The launch file holds no address");
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByRole("main").waitFor();
  let isStopped = false;
  const took: number[] = [];
  const making = (async () => {
    while (!isStopped) {
      const start = performance.now();
      await ask(page, "backup.make", {});
      took.push(performance.now() - start);
    }
  })();
  return async () => {
    isStopped = true;
    await making;
    await page.close();
    return took;
  };
}

interface Filled {
  readonly folder: string;
  readonly meetingId: string;
}

interface Run {
  readonly keys: number[];
  readonly backups: number[];
}

/** One run of the keys on a record of a full store, with backups beside it or none. */
async function run(browser: Browser, full: Filled, withBackups: boolean): Promise<Run> {
  const folders = await scratchFolders();
  await cp(full.folder, folders.dataFolder, { recursive: true });
  const { meetingId } = full;
  const host = await startHost(folders);
  try {
    const page = await openRecord(browser, host.address, meetingId);
    const stop = withBackups ? await backUpOn(browser, host) : async () => [];
    await page.bringToFront();
    await traceKeys(browser, page, 20);
    const keys = await traceKeys(browser, page, KEYS);
    const backups = await stop();
    await page.close();
    if (withBackups && backups.length < 2) throw new Error(`Only ${backups.length} backups were made meanwhile`);
    return { keys, backups };
  } finally {
    await host.stop();
    await folders.remove();
  }
}

/** The run whose median is the median of all: one that another program disturbed does not count. */
async function medianRun(browser: Browser, full: Filled, withBackups: boolean): Promise<Run> {
  const runs: Run[] = [];
  for (let each = 0; each < RUNS; each += 1) runs.push(await run(browser, full, withBackups));
  runs.sort((a, b) => percentile(a.keys, 0.5) - percentile(b.keys, 0.5));
  const median = runs[Math.floor(runs.length / 2)];
  if (median === undefined) throw new RangeError("No runs");
  return median;
}

/** What a key costs the page's main thread while backups are made one after another, beside the same keys without. */
export async function keystrokeDuringBackup(): Promise<BenchRow[]> {
  return withBrowser(async (browser) => {
    const scratch = await scratchFolders();
    try {
      const full = { folder: scratch.dataFolder, meetingId: fill(scratch.dataFolder) };
      const beside = await medianRun(browser, full, true);
      const alone = await medianRun(browser, full, false);
      return [
        benchRow("keystroke during backup", beside.keys, { name: "no backup", samples: alone.keys }),
        benchRow("backup of 40 records", beside.backups),
      ];
    } finally {
      await scratch.remove();
    }
  });
}
