import { existsSync } from "node:fs";
import type { CoreListener } from "../../../shared/contract/events.ts";
import { placeOf } from "../log.ts";
import type { CorePorts } from "../ports.ts";
import { dataFolder } from "../store/dataFolder.ts";
import { listAside } from "../store/putBack.ts";
import type { Store } from "../store/store.ts";
import { type PurgeStep, purgeNext } from "./purgeRun.ts";
import { words } from "./words.ts";

type PurgedStore = Pick<Store, "pendingPurges" | "endPurges" | "emptyLog">;
type Ports = Pick<CorePorts, "dataFolder" | "log" | "purgeBackups" | "backupTimes">;
type Alone = <Result>(work: () => Promise<Result>) => Promise<Result>;
type Trouble = Extract<PurgeStep, { ok: false }>["reason"];

/** Milliseconds until what could not be done is tried again. */
const AGAIN = 60_000;
/** The same for the log of the store, which something reads for a moment. */
const LOG_AGAIN = 1_000;

/** Carries every purge of the store into its backups, one after the other, and says what is still to be done. */
export class PurgeCarrier {
  private readonly store: PurgedStore;
  private readonly ports: Ports;
  private readonly emit: CoreListener;
  private readonly alone: Alone;
  private running: Promise<void> | null = null;
  private stopped = false;
  private wake: () => void = () => undefined;
  private left: number | null = null;
  private trouble: Trouble | null = null;
  /** Through all sound backups; files that cannot be reached may still hold them. */
  private readonly carried = new Set<string>();
  private damaged: { readonly id: string; readonly path: string }[] = [];

  constructor(store: PurgedStore, ports: Ports, emit: CoreListener, alone: Alone) {
    this.store = store;
    this.ports = ports;
    this.emit = emit;
    this.alone = alone;
  }

  /** Begins where there is something to do. */
  start(): void {
    if (this.running !== null || this.stopped || this.toDo().length === 0) return;
    this.left = null;
    this.trouble = null;
    this.running = this.run().finally(() => {
      this.running = null;
    });
  }

  /** Resolves when the step that is being done is done; what is left is done behind the next start. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  words(): string | null {
    if (this.toDo().length > 0)
      return this.trouble === null ? words.purging(this.left === 0 ? null : this.left) : words.notPurged[this.trouble];
    const reach = this.outOfReach();
    return reach.length === 0 ? null : words.purgedButFor(reach);
  }

  private toDo(): string[] {
    return this.store.pendingPurges().filter((id) => !this.carried.has(id));
  }

  /** Files that may hold what was purged and that no purge can be carried into; none while nothing is pending. */
  private outOfReach(): string[] {
    if (this.store.pendingPurges().length === 0) return [];
    return [...listAside(dataFolder(this.ports.dataFolder)), ...this.damaged.map(({ path }) => path)].filter(
      existsSync,
    );
  }

  private async run(): Promise<void> {
    // What has been asked is answered first.
    await new Promise((resolve) => setImmediate(resolve));
    for (let todo = this.toDo(); todo.length > 0 && !this.stopped; todo = this.toDo()) {
      const step = await this.alone(async () => (this.stopped ? null : this.step(todo)));
      if (step === null) return;
      const pause = step.ok ? this.follow(todo, step) : this.fail(step);
      this.tell();
      if (pause > 0) await this.rest(pause);
    }
  }

  /** What a step that was done leads to; returns how long to wait for the next, in milliseconds. */
  private follow(todo: readonly string[], { left, damaged }: Extract<PurgeStep, { ok: true }>): number {
    this.trouble = null;
    this.left = left;
    if (damaged !== null) this.damaged.push(damaged);
    return left > 0 || this.end(todo) ? 0 : LOG_AGAIN;
  }

  private fail({ reason, detail }: Extract<PurgeStep, { ok: false }>): number {
    this.trouble = reason;
    this.ports.log({ code: "purge", detail: `${reason} ${detail}` });
    return this.ports.backupTimes?.again ?? AGAIN;
  }

  private async step(meetingIds: readonly string[]): Promise<PurgeStep> {
    const order = { meetingIds, except: this.damaged.map(({ id }) => id) };
    try {
      return await (this.ports.purgeBackups?.(order) ?? purgeNext(this.ports.dataFolder, order));
    } catch (error) {
      return { ok: false, reason: "failed", detail: placeOf(error) };
    }
  }

  /** Strikes what is through from the list; false where the log of the store still holds it. */
  private end(meetingIds: readonly string[]): boolean {
    try {
      if (!this.store.emptyLog()) return false;
      for (const id of meetingIds) this.carried.add(id);
      if (this.outOfReach().length === 0) this.store.endPurges(meetingIds);
      return true;
    } catch (error) {
      this.ports.log({ code: "purge", detail: placeOf(error) });
      return false;
    }
  }

  private rest(pause: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause);
      timer.unref();
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
      if (this.stopped) this.wake();
    });
  }

  private tell(): void {
    this.emit({ name: "store.checked" });
    this.emit({ name: "backups.changed" });
  }
}
