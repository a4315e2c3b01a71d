import type { Draft } from "../../../editor/draft.ts";
import { Observed } from "../../../editor/observed.ts";

/** Milliseconds spent on each motion or section, by its id. */
export type TimesByEntry = Readonly<Record<string, number>>;

const keyOf = (meetingId: string) => `motion-times ${meetingId}`;

function remembered(memory: Pick<Storage, "getItem">, meetingId: string): TimesByEntry {
  try {
    const kept: unknown = JSON.parse(memory.getItem(keyOf(meetingId)) ?? "{}");
    if (typeof kept !== "object" || kept === null) return {};
    return Object.fromEntries(Object.entries(kept).filter(([, ms]) => typeof ms === "number" && ms >= 0));
  } catch {
    return {};
  }
}

/** Adds up how long the cursor is in each motion while somebody counts; kept for the window and its reloads only. */
export class MotionTimes {
  readonly times: Observed<TimesByEntry>;
  private readonly draft: Draft;
  private readonly memory: Pick<Storage, "getItem" | "setItem">;
  private readonly now: () => number;
  private at: { readonly id: string | null; readonly since: number } | null = null;

  constructor(draft: Draft, memory: Pick<Storage, "getItem" | "setItem">, now: () => number = () => Date.now()) {
    this.draft = draft;
    this.memory = memory;
    this.now = now;
    this.times = new Observed(remembered(memory, draft.meetingId));
  }

  /** Begins to count; answers how to stop. */
  count(everyMs: number): () => void {
    this.at = { id: this.draft.place.get().entryId, since: this.now() };
    const take = () => this.take();
    const stop = this.draft.place.subscribe(take);
    const timer = setInterval(take, everyMs);
    return () => {
      take();
      stop();
      clearInterval(timer);
      this.at = null;
    };
  }

  private take(): void {
    const { at } = this;
    if (at === null) return;
    const now = this.now();
    this.at = { id: this.draft.place.get().entryId, since: now };
    if (at.id === null || now <= at.since) return;
    const times = this.times.get();
    const next = { ...times, [at.id]: (times[at.id] ?? 0) + now - at.since };
    this.memory.setItem(keyOf(this.draft.meetingId), JSON.stringify(next));
    this.times.set(next);
  }
}

const counters = new WeakMap<Draft, MotionTimes>();

/** The one counter of a draft. */
export function motionTimesOf(draft: Draft): MotionTimes {
  const counter = counters.get(draft) ?? new MotionTimes(draft, window.sessionStorage);
  counters.set(draft, counter);
  return counter;
}

/** Whole minutes, a begun one counted. */
export const minutesOf = (ms: number): number => Math.ceil(ms / 60_000);
