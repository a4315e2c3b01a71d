import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findBrowser, hasDisplay, openBrowser } from "../../../../electron/hosts/loopback/browser.ts";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "lushi-browser-"));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

describe("the browser", () => {
  it("is the first of Chrome, Edge and Chromium that is installed", () => {
    const path = [join(scratch, "a"), join(scratch, "b")].join(":");
    mkdirSync(join(scratch, "b"));
    expect(findBrowser("linux", { PATH: path })).toBeNull();
    writeFileSync(join(scratch, "b", "chromium"), "");
    expect(findBrowser("linux", { PATH: path })).toEqual({ name: "Chromium", path: join(scratch, "b", "chromium") });
    writeFileSync(join(scratch, "b", "google-chrome"), "");
    expect(findBrowser("linux", { PATH: path })?.name).toBe("Google Chrome");
  });

  it("is none where no folder is known", () => {
    expect(findBrowser("win32", {})).toBeNull();
  });

  it("gets the launch file and no secret on its command line, a profile of its own and no extensions", async () => {
    const browser = join(scratch, "browser");
    const heard = join(scratch, "heard");
    writeFileSync(browser, `#!/bin/sh\nprintf '%s\\n' "$@" > '${heard}'\n`);
    chmodSync(browser, 0o755);
    const child = openBrowser({ name: "x", path: browser }, join(scratch, "open.html"), join(scratch, "profile"));
    await new Promise((resolve) => child.once("exit", resolve));
    const given = readFileSync(heard, "utf8").trim().split("\n");
    expect(given).toContain(`--app=file://${scratch}/open.html`);
    expect(given).toContain(`--user-data-dir=${scratch}/profile`);
    expect(given).toEqual(expect.arrayContaining(["--disable-extensions", "--disable-sync", "--no-first-run"]));
    expect(given.join(" ")).not.toMatch(/127\.0\.0\.1|#/u);
  });
});

describe("the display", () => {
  it("is missing on Linux without X and Wayland", () => {
    expect(hasDisplay("linux", {})).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
    expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
    expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
    expect(hasDisplay("win32", {})).toBe(true);
  });
});
