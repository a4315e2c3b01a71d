import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./openWindow.ts";

const RECORD = fileURLToPath(new URL("../fixtures/minutes/county-advisory-committee.txt", import.meta.url));

const seriousFindings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the review has no serious findings: at rest, writing, in a table, with a list open", async ({ window }) => {
      await window.locator("input[type=file]").setInputFiles(RECORD);
      const paper = window.getByRole("grid", { name: "匯入後的紀錄" });
      await expect(paper).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);

      await window.keyboard.press("F6");
      await window.keyboard.press("Enter");
      await expect(window.getByRole("textbox", { name: "改這一行的字" })).toBeFocused();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Escape");

      await paper.getByRole("columnheader").first().click();
      await window.keyboard.press("c");
      await expect(window.getByRole("menu", { name: "這一欄是什麼" })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Escape");

      await window.getByRole("combobox", { name: "放進會議系列" }).fill("");
      await window.getByRole("button", { name: "匯入這份紀錄" }).click();
      await expect(window.getByRole("alert")).toContainText("請先寫會議系列的名稱");
      expect(await seriousFindings(window)).toEqual([]);
    });
  });
}
