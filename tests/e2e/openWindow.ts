import { test as base, type Page } from "@playwright/test";
import { type RunningHost, scratchFolders, startHost } from "./startHost.ts";

interface WindowOfHost {
  /** A host on empty folders of its own. */
  readonly host: RunningHost;
  /** Its window, as after the first start. */
  readonly window: Page;
}

/** A test with a host of its own and its window, which may say nothing on the console that is an error. */
export const test = base.extend<WindowOfHost>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  host: async ({}, use) => {
    const folders = await scratchFolders();
    const host = await startHost(folders);
    await use(host);
    await host.stop();
    await folders.remove();
  },
  window: async ({ page, host }, use) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error" && !message.location().url.endsWith("/favicon.ico")) errors.push(message.text());
    });
    await page.goto(host.address);
    await use(page);
    base.expect(errors).toEqual([]);
  },
});

export { expect } from "@playwright/test";
