import type { CDPSession, Page } from "@playwright/test";

/** An input method: words are composed and then committed, as 注音 does, through the browser's own events. */
export class InputMethod {
  private readonly page: Page;
  private session: CDPSession | null = null;

  constructor(page: Page) {
    this.page = page;
  }

  /** Shows these stages of a word, one after another, as composed and not yet committed. */
  async compose(...stages: readonly string[]): Promise<void> {
    for (const text of stages) {
      await (await this.cdp()).send("Input.imeSetComposition", {
        text,
        selectionStart: text.length,
        selectionEnd: text.length,
      });
      await this.page.waitForTimeout(20);
    }
  }

  /** Ends the composition with these words. */
  async commit(text: string): Promise<void> {
    await (await this.cdp()).send("Input.insertText", { text });
    await this.page.waitForTimeout(40);
  }

  /** Gives the composition up. */
  async cancel(): Promise<void> {
    await this.compose("");
  }

  /** Writes words, each composed from its phonetic signs. */
  async write(...words: readonly (readonly [signs: string, word: string])[]): Promise<void> {
    for (const [signs, word] of words) {
      await this.compose(...[...signs].map((_sign, index) => signs.slice(0, index + 1)), word);
      await this.commit(word);
    }
  }

  private async cdp(): Promise<CDPSession> {
    this.session ??= await this.page.context().newCDPSession(this.page);
    return this.session;
  }
}
