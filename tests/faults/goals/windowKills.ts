import type { Page, Response } from "@playwright/test";
import { z } from "zod";
import { type HostFolders, scratchFolders, startHost } from "../../e2e/startHost.ts";
import { figures } from "../figures.ts";
import { seeded } from "../mutate.ts";
import { type Goal, type Outcome, percentile, Trials } from "../table.ts";
import { arrived, launch, openPaper, storedMeeting, Typist, toTheEnd } from "./typingWindow.ts";

/** The promise: at most so much typing is lost that was not acknowledged, in milliseconds. */
const MOST_LOST = 500;

const withRevision = z.object({ ok: z.literal(true), value: z.object({ revision: z.number() }) });

/** Hears the highest revision that a page was told is on disk. */
function revisionsTold(page: Page): () => Promise<number> {
  const answers: Promise<number>[] = [];
  const read = async (response: Response) => {
    const told = withRevision.safeParse(await response.json().catch(() => null));
    return told.success ? told.data.value.revision : 0;
  };
  page.on("response", (response) => {
    if (response.url().endsWith("/api/request")) answers.push(read(response));
  });
  return async () => Math.max(0, ...(await Promise.all(answers)));
}

interface Loss {
  /** Time from the first stroke that is gone to the end, in milliseconds; 0 where none is. */
  readonly milliseconds: number;
  readonly strokes: number;
}

function lossOf(typist: Typist, ended: number, text: string): Loss {
  const typed = typist.strokes.filter(({ at }) => at <= ended);
  const lost = typed.slice(arrived(typed, text));
  return { milliseconds: lost[0] === undefined ? 0 : Math.round(ended - lost[0].at), strokes: lost.length };
}

/** Kills the host while somebody types, again and again on the same store. */
async function killHosts(folders: HostFolders): Promise<Outcome> {
  const trials = new Trials("G1 kills of the host while somebody types");
  const random = seeded(1);
  const browser = await launch();
  const losses: number[] = [];
  let meetingId: string | null = null;
  let typedBefore = 0;
  try {
    for (let kill = 0; kill < figures.browserKills; kill += 1) {
      const host = await startHost(folders);
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-TW" });
      const page = await context.newPage();
      const told = revisionsTold(page);
      meetingId = await openPaper(page, host, meetingId);
      const typist = new Typist(typedBefore);
      const typing = typist.type(page);
      await new Promise((resolve) => setTimeout(resolve, 600 + random(3000)));
      const ended = Date.now();
      await host.kill();
      typist.stop();
      await typing;
      const acknowledged = await told();
      await context.close();
      const { text, revision, wrongs } = storedMeeting(folders.dataFolder, meetingId);
      const loss = lossOf(typist, ended, text);
      losses.push(loss.milliseconds);
      typedBefore += typist.strokes.length;
      trials.add(`kill ${kill}`, [
        ...wrongs,
        ...(typist.strokes.length < 3 ? ["nothing was typed before the kill"] : []),
        ...(revision < acknowledged ? [`revision ${revision} after ${acknowledged} was acknowledged`] : []),
        ...(loss.milliseconds > MOST_LOST ? [`${loss.milliseconds} ms of typing are gone`] : []),
      ]);
    }
  } finally {
    await browser.close();
  }
  const worst = `0 acknowledged lost; of the rest at most ${Math.max(...losses)} ms, half below ${percentile(losses, 0.5)} ms`;
  return { rows: [trials.row(worst)], failures: trials.failures };
}

const ENDS = ["crash", "reload", "close"] as const;

/** Ends the page in one of the ways in which pages end. */
async function endPage(page: Page, how: (typeof ENDS)[number]): Promise<void> {
  switch (how) {
    case "crash": {
      const crashed = new Promise<void>((resolve) => page.once("crash", () => resolve()));
      const session = await page.context().newCDPSession(page);
      session.send("Page.crash").catch(() => undefined);
      await crashed;
      return;
    }
    case "reload":
      await page.reload();
      return;
    case "close":
      await page.close({ runBeforeUnload: false });
  }
}

/** Ends the page while somebody types, and opens it again. */
async function endPages(folders: HostFolders): Promise<Outcome> {
  const trials = new Trials("G2 crashes, reloads and closings of the page while somebody types");
  const random = seeded(2);
  const browser = await launch();
  const host = await startHost(folders);
  const losses: Loss[] = [];
  try {
    let meetingId: string | null = null;
    let typedBefore = 0;
    for (let trial = 0; trial < figures.pageCrashes; trial += 1) {
      const how = ENDS[trial % ENDS.length] ?? "crash";
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-TW" });
      const page = await context.newPage();
      page.on("dialog", (dialog) => void dialog.accept().catch(() => undefined));
      meetingId = await openPaper(page, host, meetingId);
      const typist = new Typist(typedBefore);
      const typing = typist.type(page);
      await new Promise((resolve) => setTimeout(resolve, 500 + random(1500)));
      typist.stop();
      const ended = Date.now();
      await endPage(page, how);
      await typing.catch(() => undefined);
      const again = how === "reload" ? page : await context.newPage();
      if (again === page) await toTheEnd(again);
      else await openPaper(again, host, meetingId);
      const loss = lossOf(typist, ended, (await again.locator(".paper").textContent()) ?? "");
      losses.push(loss);
      typedBefore += typist.strokes.length;
      await context.close();
      trials.add(`${how} ${trial}`, [
        ...(typist.strokes.length < 3 ? ["nothing was typed before the end"] : []),
        ...(loss.milliseconds > MOST_LOST ? [`${loss.milliseconds} ms of typing are gone`] : []),
      ]);
    }
  } finally {
    await browser.close();
    await host.stop();
  }
  const most = Math.max(...losses.map(({ strokes }) => strokes));
  const longest = Math.max(...losses.map(({ milliseconds }) => milliseconds));
  return { rows: [trials.row(`at most ${most} characters, ${longest} ms`)], failures: trials.failures };
}

async function onFolders(run: (folders: HostFolders) => Promise<Outcome>): Promise<Outcome> {
  const folders = await scratchFolders();
  try {
    return await run(folders);
  } finally {
    await folders.remove();
  }
}

export const hostKills: Goal = { name: "host", run: () => onFolders(killHosts) };
export const pageEnds: Goal = { name: "pages", run: () => onFolders(endPages) };
