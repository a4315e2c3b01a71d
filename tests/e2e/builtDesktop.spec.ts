import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, expect, type Page, test } from "@playwright/test";
import { readFileBytes } from "../../electron/core/importers/registry.ts";
import { withoutSpace } from "../../shared/recognition/spacing.ts";
import { sourceOf, written } from "../builders/sourceText.ts";
import { type BuiltApp, startBuilt } from "../builtBundles/startBuilt.ts";

const FIXTURE = fileURLToPath(new URL("../fixtures/minutes/county-advisory-committee.txt", import.meta.url));
const TYPED = "請社會處於下次會議提出服務成效，並副知教育處。";

/** The built desktop app, and its window as a page that can be used. */
async function openApp(browserPath: string): Promise<{ readonly app: BuiltApp; readonly window: Page }> {
  const app = await startBuilt(browserPath);
  const browser = await chromium.connectOverCDP(app.address);
  const pages = () => browser.contexts().flatMap((context) => context.pages());
  const isOurs = (page: Page) => page.url().startsWith("https://minutes.invalid/");
  await expect.poll(() => pages().filter(isOurs).length).toBe(1);
  const window = pages().find(isOurs);
  if (window === undefined) throw new Error("The window is gone");
  return { app, window };
}

/** Chromium's own start page is the only address outside that may be asked for, and it is never answered. */
async function expectNothingOutside(app: BuiltApp): Promise<void> {
  const notes = await app.notes();
  expect(notes.filter(({ what }) => ["outside", "stopped", "window", "exception", "error"].includes(what))).toEqual([]);
}

test("the built main process, preload script and window import, mend, draft and export", async ({
  launchOptions,
}, info) => {
  test.setTimeout(90_000);
  const { app, window } = await openApp(launchOptions.executablePath ?? "");
  info.annotations.push({ type: "data", description: app.dataFolder });
  try {
    const calls = (await app.notes()).filter(({ what }) => what === "call").map(({ detail }) => detail);
    expect(calls).toEqual([
      "setPath userData",
      "setPath sessionData",
      "enableSandbox",
      "registerSchemesAsPrivileged app",
    ]);
    expect(
      await window.evaluate(() => [
        typeof Reflect.get(globalThis, "require"),
        typeof Reflect.get(globalThis, "process"),
      ]),
    ).toEqual(["undefined", "undefined"]);

    await window.locator("input[type=file]").first().setInputFiles(FIXTURE);
    await expect(window.getByRole("heading", { name: "匯入檢視" })).toBeVisible();
    const record = window.getByRole("grid", { name: "匯入後的紀錄" });
    await record.getByRole("gridcell").filter({ hasText: "地點：" }).first().focus();
    await window.keyboard.press("Enter");
    await expect(window.getByRole("textbox", { name: "改這一行的字" })).toBeFocused();
    await window.keyboard.press("Control+a");
    await window.keyboard.insertText("新的第一會議室");
    await window.keyboard.press("Enter");
    await window.keyboard.press("Control+s");

    const paper = window.locator(".paper");
    await expect(paper).toContainText("新的第一會議室");
    await paper.getByText("主席裁示").last().click();
    await window.keyboard.press("End");
    await window.keyboard.press("Enter");
    await window.keyboard.type(TYPED);
    await expect(window.locator(".drafting-save-saved")).toBeVisible();

    await window.getByRole("button", { name: "匯出" }).first().click();
    await window.getByRole("button", { name: /匯出 DOCX/u }).click();
    await expect(window.getByText("已匯出")).toBeVisible();
    const [name = "", ...others] = await readdir(app.exports);
    expect(others).toEqual([]);
    const words = withoutSpace(
      written(sourceOf(await readFileBytes(name, await readFile(join(app.exports, name)))).blocks).join(""),
    );
    expect(words).toContain(TYPED);
    expect(words).toContain("新的第一會議室");

    await expectNothingOutside(app);
    expect(await app.close()).toBe(0);
    expect(app.output()).toBe("");
    expect(await readdir(app.dataFolder)).toContain("lushi.db");
  } finally {
    await app.remove();
  }
});
