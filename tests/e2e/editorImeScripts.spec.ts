import { list, minutesOf } from "../builders/minutes.ts";
import { InputMethod } from "./compose.ts";
import { type Draft, expect, test } from "./draftWindow.ts";

const SCRIPTS = Number(process.env.IME_SCRIPTS ?? 8);
const WORDS = [
  ["ㄏㄨㄟˋ", "會"],
  ["ㄧˋ", "議"],
  ["ㄐㄧˋㄌㄨˋ", "紀錄"],
  ["zhuxi", "主席"],
  ["卜口一弓", "請"],
] as const;

/** The same numbers at every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

/** Plays one script of words, keys, saving and leaving; returns the lines that must be there and the compositions begun. */
async function play(draft: Draft, seed: number): Promise<{ lines: string[]; compositions: number }> {
  const { page } = draft;
  const ime = new InputMethod(page);
  const below = numbers(seed);
  const lines = [""];
  let compositions = 0;
  const add = (text: string) => {
    lines.push((lines.pop() ?? "") + text);
  };
  for (let deed = 0; deed < 14; deed += 1) {
    const [signs, word] = WORDS[below(WORDS.length)] ?? WORDS[0];
    switch (below(7)) {
      case 0:
        await page.keyboard.type("a1");
        add("a1");
        break;
      case 1:
        if (lines.at(-1) === "") break;
        await page.keyboard.press("Enter");
        lines.push("");
        break;
      case 2:
        compositions += 1;
        await ime.compose(signs.slice(0, 1), signs);
        await ime.cancel();
        break;
      case 3:
        // The answer of the store comes into the middle of the word.
        compositions += 1;
        await ime.compose(signs.slice(0, 1), signs);
        await page.waitForTimeout(450);
        await ime.commit(word);
        add(word);
        break;
      case 4:
        // Leaving the paper commits what is being composed, as Chromium does for every input method.
        compositions += 1;
        await ime.compose(signs, word);
        await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
        await page.locator(".paper").focus();
        add(word);
        break;
      default:
        compositions += 1;
        await ime.compose(...[...signs].map((_sign, at) => signs.slice(0, at + 1)));
        await ime.commit(word);
        add(word);
    }
  }
  return { lines, compositions };
}

test("whatever is composed, given up, interrupted and typed between ends as the oracle says", async ({ openDraft }) => {
  test.setTimeout(SCRIPTS * 30_000);
  for (let seed = 1; seed <= SCRIPTS; seed += 1) {
    const draft = await openDraft(minutesOf(list("一、", "起"), "訖"));
    await draft.clickBehind("起");
    await draft.page.evaluate(() => {
      Object.assign(globalThis, { ends: 0 });
      document.addEventListener("compositionend", () => {
        (globalThis as unknown as { ends: number }).ends += 1;
      });
    });
    const { lines, compositions } = await play(draft, seed);
    await draft.page.waitForTimeout(500);
    await draft.saved();
    const stored = (await draft.stored()).slice(0, -1).map((line) => line.replace(/^[一二三四五六七八九十]+、/u, ""));
    const expected = [`起${lines[0]}`, ...lines.slice(1)];
    expect(stored, `script ${seed}`).toEqual(expected);
    expect(await draft.page.evaluate(() => (globalThis as unknown as { ends: number }).ends)).toBe(compositions);
  }
});
