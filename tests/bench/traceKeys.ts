import type { Browser, Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline", "toplevel"];
const KEY_PAUSE = 40;

const endOf = ({ ts, dur }: TraceEvent) => ts + (dur ?? 0);

/** For each key the time of the main thread's tasks from its event to the end of the frame that shows it, in milliseconds. */
function costsOf(events: readonly TraceEvent[]): number[] {
  const keys = events.filter(({ name, args }) => name === "EventDispatch" && args?.data?.type === "keydown");
  const [first] = keys;
  if (first === undefined) throw new Error("The trace has no keys");
  const own = events.filter(({ pid, tid, ph }) => pid === first.pid && tid === first.tid && ph === "X");
  const inOrder = (name: string) => own.filter((event) => event.name === name).sort((a, b) => a.ts - b.ts);
  const commits = inOrder("Commit");
  const tasks = inOrder("RunTask");
  return keys.flatMap((key) => {
    const commit = commits.find(({ ts }) => ts > key.ts);
    if (commit === undefined) return [];
    const end = endOf(commit);
    const during = tasks.filter((task) => endOf(task) > key.ts && task.ts < end);
    return [during.reduce((sum, task) => sum + Math.min(endOf(task), end) - task.ts, 0) / 1000];
  });
}

/** Presses a letter so many times where the cursor is, and measures what each costs the main thread. */
export async function traceKeys(browser: Browser, page: Page, keys: number): Promise<number[]> {
  await browser.startTracing(page, { categories: CATEGORIES });
  for (let key = 0; key < keys; key += 1) {
    await page.keyboard.press("a");
    await page.waitForTimeout(KEY_PAUSE);
  }
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] };
  return costsOf(trace.traceEvents);
}
