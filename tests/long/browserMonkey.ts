// `node build/scripts/run.mjs tests/long/browserMonkey.ts [deeds] [seed]`: random keys, clicks, pastes and words of an input
// method in a real browser on a running host; at the end the paper shows the store's document, word for word and mark for
// mark. The window must have been built (`npm run build`).
import type { Page } from "@playwright/test";
import { readDocument } from "../../shared/minutes/document.ts";
import { marksOf } from "../../shared/minutes/marks.ts";
import { VIEWPORT, withBrowser } from "../bench/inBrowser.ts";
import { addMeeting, ask } from "../e2e/askHost.ts";
import { InputMethod } from "../e2e/compose.ts";
import { draftOf, goToMeeting } from "../e2e/draftWindow.ts";
import { scratchFolders, startHost } from "../e2e/startHost.ts";
import { recordOf } from "../unit/renderer/editor/monkey/monkey.ts";
import { oneOf, randomNumbers } from "../unit/renderer/editor/monkey/randomNumbers.ts";

const KEYS = [
  ...["Enter", "Enter", "Tab", "Shift+Tab", "Backspace", "Delete", "Shift+Enter", "Control+Enter", "Control+m"],
  ...["Control+1", "Control+2", "Control+3", "Control+4", "Control+5", "Control+6", "Control+7", "Control+8"],
  ...["Alt+ArrowUp", "Alt+ArrowDown", "ArrowUp", "ArrowDown", "Home", "End", "Shift+ArrowDown", "Shift+ArrowRight"],
  ...["Control+z", "Control+z", "Control+y", "Control+b", "Control+Shift+l", "Control+Shift+k", "F6"],
];
const WORDS = [
  ["ㄏㄨㄟˋ", "會"],
  ["ㄧˋ", "議"],
  ["zhuxi", "主席"],
  ["ㄐㄩㄝˊ", "決議：照辦。"],
] as const;
const PASTED = ["一、停車場\n二、圖書館", "停車場", "單位\t經費\n秘書室\t五萬"];
const TEXTBLOCKS = [
  ...["title", "heading", "paragraph", "header-field", "speaker", "motion-subject", "proposer", "figure", "vote"],
  ...["recess", "presence-change", "attachment-ref"],
].map((name) => `.paper-${name}`);

async function paste(page: Page, text: string): Promise<void> {
  await page.locator(".paper").evaluate((paper, words) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", words);
    paper.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

async function clickSomewhere(page: Page, n: number): Promise<void> {
  const words = page.locator(TEXTBLOCKS.join(", "));
  await words.nth(n % (await words.count())).click({ position: { x: 4 + (n % 40), y: 10 }, force: true });
}

async function play(page: Page, deeds: number, seed: number): Promise<void> {
  const below = randomNumbers(seed);
  const ime = new InputMethod(page);
  for (let deed = 0; deed < deeds; deed += 1) {
    const [signs, word] = oneOf(WORDS, below(WORDS.length));
    const kind = below(10);
    if (kind < 4) await page.keyboard.press(oneOf(KEYS, below(KEYS.length)));
    else if (kind < 7) {
      await ime.compose(signs.slice(0, 1), signs);
      if (below(5) === 0) await ime.cancel();
      else await ime.commit(word);
    } else if (kind === 7) await page.keyboard.type("a1");
    else if (kind === 8) await clickSomewhere(page, below(10_000));
    else await paste(page, oneOf(PASTED, below(PASTED.length)));
  }
}

/** What the paper shows: the words of its lines and the marks of its items, in reading order. */
const shown = (page: Page) =>
  page.evaluate((selector) => {
    const lines = [...document.querySelectorAll<HTMLElement>(selector)].map((line) => {
      const copy = line.cloneNode(true) as HTMLElement;
      for (const tool of copy.querySelectorAll(".paper-field-tool")) tool.remove();
      return copy.textContent;
    });
    const marks = [...document.querySelectorAll(".paper-clause")].map((item) => item.getAttribute("data-mark"));
    return { lines, marks };
  }, TEXTBLOCKS.join(", "));

const [deeds = 500, seed = 1] = process.argv.slice(2).map(Number);
const folders = await scratchFolders();
const host = await startHost(folders);
const isSame = await withBrowser(async (browser) => {
  const page = await browser.newPage({ viewport: VIEWPORT, locale: "zh-TW", timezoneId: "Asia/Taipei" });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(host.address);
  await page.getByRole("main").waitFor();
  const meetingId = await addMeeting(page, recordOf(seed * 3));
  await goToMeeting(page, meetingId);
  await play(page, deeds, seed);
  await draftOf(page, meetingId).saved();
  const { document } = await ask(page, "meeting.open", { meetingId });
  const reading = readDocument(document);
  if (!reading.ok) throw new Error(reading.problems.join("; "));
  const lines: string[] = [];
  const marks: (string | undefined)[] = [];
  const printed = marksOf(reading.doc);
  reading.doc.descendants((node) => {
    if (node.isTextblock) lines.push(node.textContent);
    if (node.type.name === "clause") marks.push(printed.get(String(node.attrs.id))?.text);
  });
  const paper = await shown(page);
  for (const message of errors) console.log(message);
  if (JSON.stringify(paper) !== JSON.stringify({ lines, marks })) console.log({ paper, stored: { lines, marks } });
  return errors.length === 0 && JSON.stringify(paper) === JSON.stringify({ lines, marks });
});
await host.stop();
await folders.remove();
console.log(
  `${deeds} deeds in the browser from seed ${seed}: the paper ${isSame ? "shows" : "does not show"} the store's document`,
);
process.exit(isSame ? 0 : 1);
