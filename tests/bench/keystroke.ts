import type { Browser, Page } from "@playwright/test";
import { addMeeting } from "../e2e/askHost.ts";
import { scratchFolders, startHost } from "../e2e/startHost.ts";
import { bareFiles, openBare, VIEWPORT, withBrowser } from "./inBrowser.ts";
import { longRecord } from "./longRecord.ts";
import { type BenchRow, benchRow, percentile } from "./row.ts";
import { traceKeys } from "./traceKeys.ts";

const SIZES = [500, 2000, 6000] as const;
const RUNS = 5;
const KEYS = 300;

/** Puts the cursor behind the words of the paragraph in the middle, on the screen. */
async function clickMiddle(page: Page, paragraphs: string): Promise<void> {
  const middle = page.locator(paragraphs);
  const place = middle.nth(Math.floor((await middle.count()) / 2));
  await place.scrollIntoViewIfNeeded();
  await place.click();
  await page.keyboard.press("End");
  await page.waitForTimeout(1_000);
}

/** The run whose median is the median of all runs: one run that another program disturbed does not count. */
function medianRun(runs: readonly number[][]): number[] {
  const sorted = [...runs].sort((a, b) => percentile(a, 0.5) - percentile(b, 0.5));
  return sorted[Math.floor(sorted.length / 2)] ?? [];
}

async function runsOf(browser: Browser, open: () => Promise<Page>): Promise<number[]> {
  const runs: number[][] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const page = await open();
    await traceKeys(browser, page, 20);
    runs.push(await traceKeys(browser, page, KEYS));
    await page.close();
  }
  return medianRun(runs);
}

async function openRecord(page: Page, address: string, blocks: number): Promise<void> {
  await page.goto(address);
  await page.getByRole("main").waitFor();
  const meetingId = await addMeeting(page, longRecord(blocks));
  await page.evaluate((id) => {
    history.replaceState({ entry: 0, place: { page: "drafting", meetingId: id, blockId: null } }, "");
  }, meetingId);
  await page.reload();
  await page.locator(".paper").waitFor();
}

async function productSamples(browser: Browser, blocks: number): Promise<number[]> {
  const folders = await scratchFolders();
  const hosts: { stop: () => Promise<void> }[] = [];
  try {
    return await runsOf(browser, async () => {
      const host = await startHost({ ...folders, dataFolder: `${folders.dataFolder}${hosts.length}` });
      hosts.push(host);
      const page = await browser.newPage({ viewport: VIEWPORT });
      await openRecord(page, host.address, blocks);
      await clickMiddle(page, ".paper-clause > .paper-paragraph");
      return page;
    });
  } finally {
    for (const host of hosts) await host.stop();
    await folders.remove();
  }
}

async function bareSamples(browser: Browser, blocks: number, files: ReadonlyMap<string, string>): Promise<number[]> {
  return runsOf(browser, async () => {
    const page = await openBare(browser, blocks, files);
    await clickMiddle(page, "p");
    return page;
  });
}

/** What a key costs the page's main thread in records of 500, 2,000 and 6,000 numbered paragraphs, beside a bare list. */
export function keystrokeRows(sizes: readonly number[] = SIZES): Promise<BenchRow[]> {
  return withBrowser(async (browser) => {
    const files = await bareFiles();
    const rows: BenchRow[] = [];
    for (const blocks of sizes) {
      const samples = await productSamples(browser, blocks);
      const peer = { name: "ProseMirror", samples: await bareSamples(browser, blocks, files) };
      rows.push(benchRow(`keystroke ${blocks}`, samples, peer));
    }
    return rows;
  });
}
