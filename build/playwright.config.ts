import { fileURLToPath } from "node:url";
import { defineConfig } from "@playwright/test";
import packed from "@sparticuz/chromium";
import { findBrowser } from "../electron/hosts/loopback/browser.ts";

/** An installed Chrome, Edge or Chromium; else the one inside npm's @sparticuz/chromium (Linux x64). */
const executablePath = findBrowser()?.path ?? (await packed.executablePath());

/** End-to-end tests: a real browser against the loopback host; the window's bundle must have been built. */
export default defineConfig({
  testDir: fileURLToPath(new URL("../tests/e2e", import.meta.url)),
  outputDir: fileURLToPath(new URL("../out/e2e", import.meta.url)),
  reporter: "list",
  // Patience for a slow machine; a test waits for what it is to see, never for time.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Each test has a host, folders and a port of its own.
  workers: 2,
  use: {
    viewport: { width: 1366, height: 768 },
    locale: "zh-TW",
    timezoneId: "Asia/Taipei",
    // A browser that is run by root (as in a container) has no sandbox to itself.
    launchOptions: { executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] },
  },
});
