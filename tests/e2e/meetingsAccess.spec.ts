import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect, test } from "./openWindow.ts";

const seriousFindings = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in the ${colorScheme} theme`, () => {
    test.use({ colorScheme });

    test("the first start, the list, the bin, the search, the settings and the palette have no serious findings", async ({
      window,
    }) => {
      await expect(window.getByRole("button", { name: "開啟範例" })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.getByRole("button", { name: "開啟範例" }).click();
      await expect(window).toHaveTitle("編輯－錄事");
      await window.keyboard.press("Alt+1");
      const row = window.getByRole("grid").getByRole("row").nth(1);
      await expect(row).toContainText("範例");
      expect(await seriousFindings(window)).toEqual([]);

      await row.click({ button: "right" });
      await expect(window.getByRole("menu")).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Escape");

      await window.keyboard.press("Control+k");
      await expect(window.getByRole("dialog")).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.keyboard.press("Escape");

      await window.keyboard.press("Alt+2");
      await window.getByRole("searchbox").fill("主席");
      await expect(window.getByRole("option").first()).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);

      await window.keyboard.press("Alt+3");
      await expect(window.getByRole("heading", { name: "設定" })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);

      await window.keyboard.press("Alt+1");
      await row.focus();
      await window.keyboard.press("Delete");
      await window.getByRole("option", { name: /回收筒/ }).click();
      await expect(window.getByRole("button", { name: "徹底刪除" })).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
      await window.getByRole("button", { name: "徹底刪除" }).click();
      await expect(window.getByRole("alertdialog")).toBeVisible();
      expect(await seriousFindings(window)).toEqual([]);
    });
  });
}
