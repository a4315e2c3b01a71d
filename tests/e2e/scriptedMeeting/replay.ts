import type { CDPSession, Page } from "@playwright/test";
import type { Act } from "./acts.ts";

/** ProseMirror counts a composition as going on for 20 ms after it has ended: a hand is slower than that. */
const HAND_MS = 50;
const SIGNS = ["ㄅㄢ", "ㄍㄨㄥ", "ㄕˋ", "ㄐㄧㄢ"];

export interface Replayed {
  readonly characters: number;
  readonly commands: number;
  readonly mostKeys: number;
}

/** Words of two to four signs, as an input method commits them. */
function wordsOf(text: string): string[] {
  const signs = [...text];
  const words: string[] = [];
  for (let length = 2; signs.length > 0; length = length === 4 ? 2 : length + 1)
    words.push(signs.splice(0, length).join(""));
  return words;
}

/** A hand at the keyboard of a page: `perSecond` characters, or as fast as the page takes them for null. */
export class Hand {
  private readonly page: Page;
  private readonly cdp: CDPSession;
  private readonly perSecond: number | null;
  private readonly clickBehind: (words: string) => Promise<void>;
  private started = 0;
  private characters = 0;
  private commands = 0;
  private mostKeys = 0;

  constructor(page: Page, cdp: CDPSession, perSecond: number | null, clickBehind: (words: string) => Promise<void>) {
    this.page = page;
    this.cdp = cdp;
    this.perSecond = perSecond;
    this.clickBehind = clickBehind;
  }

  async play(acts: readonly Act[]): Promise<Replayed> {
    this.started = performance.now();
    for (const act of acts) await this.act(act);
    return { characters: this.characters, commands: this.commands, mostKeys: this.mostKeys };
  }

  private async act(act: Act): Promise<void> {
    switch (act.does) {
      case "write":
        for (const word of wordsOf(act.words)) await this.compose(word);
        return;
      case "press":
        return this.command(act.keys);
      case "go":
        await this.rest();
        return this.clickBehind(act.behind);
      case "arrive":
        return this.arrive();
      case "vote":
        return this.vote(act.counts);
    }
  }

  private async compose(word: string): Promise<void> {
    const signs = SIGNS[this.characters % SIGNS.length] ?? "";
    for (const text of [signs.slice(0, 1), signs, word]) {
      await this.cdp.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await this.cdp.send("Input.insertText", { text: word });
    this.characters += [...word].length;
    if (this.perSecond === null) return;
    const due = this.started + (this.characters / this.perSecond) * 1000;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - performance.now())));
  }

  /** Lets the page's own clock go on by what a hand needs from the last word to a key. */
  private async rest(): Promise<void> {
    await this.page.evaluate((ms) => new Promise((resolve) => setTimeout(resolve, ms)), HAND_MS);
  }

  private async command(keys: readonly string[]): Promise<void> {
    await this.rest();
    for (const key of keys) await this.page.keyboard.press(key);
    this.commands += 1;
    this.mostKeys = Math.max(this.mostKeys, keys.length);
  }

  private async arrive(): Promise<void> {
    await this.command(["Alt+a"]);
    await this.page.locator("[data-row]:focus").waitFor();
    await this.page.keyboard.press("1");
    await this.page.locator(".paper-presence-change").waitFor();
    await this.page.keyboard.press("Escape");
    await this.page.locator(".paper:focus").waitFor();
    this.mostKeys = Math.max(this.mostKeys, 3);
  }

  private async vote(counts: readonly string[]): Promise<void> {
    await this.command(["Alt+v"]);
    await this.page.locator(".vote-field input:focus").waitFor();
    for (const [index, count] of counts.entries()) {
      if (index > 0) await this.page.keyboard.press("Tab");
      await this.page.keyboard.type(count);
    }
    await this.page.keyboard.press("Enter");
    await this.page.locator(".paper:focus").waitFor();
  }
}
