import { readFile } from "node:fs/promises";
import { type Browser, chromium, type Page } from "@playwright/test";
import packed from "@sparticuz/chromium";
import { Node } from "prosemirror-model";
import { openStore } from "../../../electron/core/store/store.ts";
import { findBrowser } from "../../../electron/hosts/printing/findBrowser.ts";
import { minutesSchema } from "../../../shared/minutes/schema.ts";
import { addMeeting } from "../../e2e/askHost.ts";
import type { RunningHost } from "../../e2e/startHost.ts";
import { sampleMinutes } from "../../store/sampleMinutes.ts";

export async function launch(): Promise<Browser> {
  const executablePath = findBrowser()?.path ?? (await packed.executablePath());
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ["--no-sandbox"] : [] });
}

/** A character that was typed: when the browser had taken it (epoch, milliseconds). */
interface Stroke {
  readonly text: string;
  readonly at: number;
}

/** What is typed: Latin letters by key, Chinese ones as an input method commits them; no two alike in a row of many. */
const strokeAt = (index: number): string =>
  index % 3 === 2 ? String.fromCharCode(97 + (index % 26)) : String.fromCodePoint(0x4e00 + (index % 5000));

/** Types ten characters a second until it is stopped, or the page is gone. */
export class Typist {
  readonly strokes: Stroke[] = [];
  private isStopped = false;
  private readonly from: number;

  constructor(from: number) {
    this.from = from;
  }

  async type(page: Page): Promise<void> {
    while (!this.isStopped) {
      const text = strokeAt(this.from + this.strokes.length);
      const due = Date.now() + 100;
      try {
        if (text.length === 1 && text < "\u0080") await page.keyboard.press(text);
        else await page.keyboard.insertText(text);
      } catch {
        return;
      }
      this.strokes.push({ text, at: Date.now() });
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
    }
  }

  stop(): void {
    this.isStopped = true;
  }
}

/** How many of the strokes are in a text, from the first on. */
export function arrived(strokes: readonly Stroke[], text: string): number {
  let count = strokes.length;
  const words = (length: number) =>
    strokes
      .slice(0, length)
      .map((stroke) => stroke.text)
      .join("");
  while (count > 0 && !text.includes(words(count))) count -= 1;
  return count;
}

const usedAddresses = new Set<string>();

/** The address in the launch file with a code that was not used; it is written anew a moment after each use. */
async function freshAddress({ launchFile }: RunningHost): Promise<string> {
  for (let tries = 0; tries < 400; tries += 1) {
    const found = /http:\/\/127\.0\.0\.1:\d+\/#[^"'<\s]+/u.exec(await readFile(launchFile, "utf8"))?.[0];
    if (found !== undefined && !usedAddresses.has(found)) {
      usedAddresses.add(found);
      return found;
    }
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("The launch file names no fresh address");
}

/** The page of the host's one meeting, with the cursor at the end of its first motion. */
export async function openPaper(page: Page, host: RunningHost, meetingId: string | null): Promise<string> {
  await page.goto(await freshAddress(host));
  const id = meetingId ?? (await addMeeting(page, sampleMinutes()));
  await page.waitForFunction(() => sessionStorage.getItem("session") !== null);
  await page.evaluate((asked) => {
    history.replaceState({ entry: 0, place: { page: "drafting", meetingId: asked, blockId: null } }, "");
  }, id);
  await page.reload();
  await toTheEnd(page);
  return id;
}

/** Puts the cursor behind the words that were typed. */
export async function toTheEnd(page: Page): Promise<void> {
  await page.locator(".paper").getByText("現行標準已施行三年").click();
  await page.keyboard.press("End");
  await page.waitForTimeout(100);
}

/** What the closed store has of the meeting, opened as at each start. */
export function storedMeeting(
  dataFolder: string,
  meetingId: string,
): { text: string; revision: number; wrongs: string[] } {
  const opening = openStore(dataFolder, { clock: () => new Date(), log: () => undefined });
  if (!opening.ok) return { text: "", revision: -1, wrongs: [`the store does not open: ${opening.reason}`] };
  const { store } = opening;
  try {
    const loading = store.loadDocument(meetingId);
    if (!loading.ok) return { text: "", revision: -1, wrongs: ["the record does not open"] };
    const wrongs = store.verifyAll().damages.map(({ table, key }) => `damage in ${table} ${key}`);
    const { textContent } = Node.fromJSON(minutesSchema, loading.document.doc);
    return { text: textContent, revision: loading.revision, wrongs };
  } finally {
    store.close();
  }
}
