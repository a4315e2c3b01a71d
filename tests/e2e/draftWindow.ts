import type { Page } from "@playwright/test";
import type { Node } from "prosemirror-model";
import { readDocument } from "../../shared/minutes/document.ts";
import { plainLines } from "../../shared/minutes/plainText.ts";
import { addMeeting, ask } from "./askHost.ts";
import { expect, test as windowTest } from "./openWindow.ts";

/** The page of one meeting, opened for writing. */
export interface Draft {
  readonly meetingId: string;
  readonly page: Page;
  /** The printed lines of what the store has. */
  readonly stored: () => Promise<string[]>;
  /** Clicks behind words on the paper. */
  readonly clickBehind: (words: string) => Promise<void>;
  /** Waits until everything on the screen is on disk. */
  readonly saved: () => Promise<void>;
}

/** Goes to the page of a meeting. */
export async function goToMeeting(page: Page, meetingId: string): Promise<void> {
  await page.evaluate((id) => {
    history.replaceState({ entry: 0, place: { page: "drafting", meetingId: id, blockId: null } }, "");
  }, meetingId);
  await page.reload();
  await expect(page.locator(".paper")).toBeFocused();
  // For 50 ms after it was given the focus, ProseMirror holds its own selection against the browser's.
  await page.waitForTimeout(80);
}

async function storedLines(page: Page, meetingId: string): Promise<string[]> {
  const { document } = await ask(page, "meeting.open", { meetingId });
  const reading = readDocument(document);
  if (!reading.ok) throw new Error(`The stored document is not valid: ${reading.problems.join("; ")}`);
  return plainLines(reading.doc)
    .map((line) => line.text)
    .filter((text) => text !== "");
}

/** Where words end on the paper, after it has been scrolled to them and drawn. */
async function endOf(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.locator(".paper").evaluate(async (paper, text) => {
    const walker = document.createTreeWalker(paper, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf(text) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: "center" });
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      const range = document.createRange();
      range.setStart(node, at + text.length - 1);
      range.setEnd(node, at + text.length);
      const box = range.getBoundingClientRect();
      return { x: box.right - 1, y: box.top + box.height / 2 };
    }
    throw new Error(`No “${text}” on the paper`);
  }, words);
}

/** Clicks at the end of words, where the cursor is to be, once they stand still. */
async function clickBehind(page: Page, words: string): Promise<void> {
  let place = await endOf(page, words);
  for (let tries = 0; tries < 50; tries += 1) {
    const again = await endOf(page, words);
    if (again.x === place.x && again.y === place.y) break;
    place = again;
  }
  await page.mouse.click(place.x, place.y);
}

export function draftOf(page: Page, meetingId: string): Draft {
  return {
    meetingId,
    page,
    stored: () => storedLines(page, meetingId),
    clickBehind: (words) => clickBehind(page, words),
    saved: async () => {
      await expect(page.locator(".drafting-save-saved")).toBeVisible();
    },
  };
}

interface DraftFixtures {
  /** Opens a record of its own in the window. */
  readonly openDraft: (doc: Node) => Promise<Draft>;
}

/** A test with a host, its window, and a record opened in it. */
export const test = windowTest.extend<DraftFixtures>({
  openDraft: async ({ window }, use) => {
    await use(async (doc) => {
      await expect(window.getByRole("main")).toBeVisible();
      const meetingId = await addMeeting(window, doc);
      await goToMeeting(window, meetingId);
      return draftOf(window, meetingId);
    });
  },
});

export { expect };
