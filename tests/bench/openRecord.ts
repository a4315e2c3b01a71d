import type { Browser, Page } from "@playwright/test";
import { addMeeting } from "../e2e/askHost.ts";
import { scratchFolders, startHost } from "../e2e/startHost.ts";
import { bareFiles, openBare, VIEWPORT, withBrowser } from "./inBrowser.ts";
import { longRecord } from "./longRecord.ts";
import { type BenchRow, benchRow } from "./row.ts";

const RUNS = 5;

interface Watched {
  painted?: number;
  key?: number;
}

/** Notes when the first frame with an editor in it has been drawn, and what its first key costs. */
function watchEditor(): void {
  const watched: Watched = {};
  Object.assign(globalThis, { watched });
  const afterFrame = (heard: () => void) =>
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = heard;
      channel.port2.postMessage(null);
    });
  const look = () => {
    if (document.querySelector(".ProseMirror[contenteditable=true]") === null) requestAnimationFrame(look);
    else
      afterFrame(() => {
        watched.painted = performance.now();
      });
  };
  look();
  addEventListener(
    "keydown",
    ({ timeStamp }) =>
      afterFrame(() => {
        watched.key ??= performance.now() - timeStamp;
      }),
    true,
  );
}

/** Milliseconds from the start of the navigation until the editor is drawn and a first key in it is shown. */
async function opened(page: Page): Promise<number> {
  const read = () => page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  await page.waitForFunction(() => (globalThis as unknown as { watched: Watched }).watched.painted !== undefined);
  const before = await page.locator(".ProseMirror").evaluate((paper) => paper.textContent?.length ?? 0);
  await page.locator(".ProseMirror").focus();
  await page.keyboard.press("a");
  await page.waitForFunction(() => (globalThis as unknown as { watched: Watched }).watched.key !== undefined);
  const after = await page.locator(".ProseMirror").evaluate((paper) => paper.textContent?.length ?? 0);
  if (after !== before + 1) throw new Error("The editor took no key");
  const { painted = 0, key = 0 } = await read();
  return painted + key;
}

async function repeated(open: () => Promise<Page>, reopen: (page: Page) => Promise<unknown>): Promise<number[]> {
  const page = await open();
  await page.addInitScript(watchEditor);
  const samples: number[] = [];
  for (let run = 0; run <= RUNS; run += 1) {
    await reopen(page);
    samples.push(await opened(page));
    await page.waitForTimeout(1_000);
  }
  await page.close();
  // The first run warms the browser's caches.
  return samples.slice(1);
}

async function productSamples(browser: Browser, blocks: number): Promise<number[]> {
  const folders = await scratchFolders();
  const host = await startHost(folders);
  try {
    return await repeated(
      async () => {
        const page = await browser.newPage({ viewport: VIEWPORT });
        await page.goto(host.address);
        await page.getByRole("main").waitFor();
        const meetingId = await addMeeting(page, longRecord(blocks));
        await page.evaluate((id) => {
          history.replaceState({ entry: 0, place: { page: "drafting", meetingId: id, blockId: null } }, "");
        }, meetingId);
        return page;
      },
      (page) => page.reload({ waitUntil: "commit" }),
    );
  } finally {
    await host.stop();
    await folders.remove();
  }
}

/** How long a record of so many paragraphs takes to open, beside a bare list of them. */
export function openRows(sizes: readonly number[]): Promise<BenchRow[]> {
  return withBrowser(async (browser) => {
    const files = await bareFiles();
    const rows: BenchRow[] = [];
    for (const blocks of sizes) {
      const samples = await productSamples(browser, blocks);
      const bare = await repeated(
        () => openBare(browser, blocks, files),
        (page) => page.reload({ waitUntil: "commit" }),
      );
      rows.push(benchRow(`open ${blocks}`, samples, { name: "ProseMirror", samples: bare }));
    }
    return rows;
  });
}
