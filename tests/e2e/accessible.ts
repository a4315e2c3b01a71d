import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";

type Theme = "light" | "dark";

/** No serious finding of axe on the page as it stands, in each of the themes; the last of them stays. */
export async function expectAccessible(page: Page, ...themes: readonly Theme[]): Promise<void> {
  for (const colorScheme of themes.length > 0 ? themes : (["dark", "light"] as const)) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
      [],
    );
  }
}
