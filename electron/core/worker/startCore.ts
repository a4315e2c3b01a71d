import { type Answer, refuse } from "../../../shared/contract/errors.ts";
import type { CoreEvent, CoreListener } from "../../../shared/contract/events.ts";
import type { Core } from "../createCore.ts";
import { type CoreThread, type HostPorts, startThread } from "./coreThread.ts";
import type { WorkerStart } from "./messages.ts";

export type { HostPorts } from "./coreThread.ts";

export type CoreStart =
  | { readonly ok: true; readonly core: Core }
  /** `reason` is the store's ("in-use", "damaged", "newer" …); the message is for the user. */
  | { readonly ok: false; readonly reason: string; readonly message: string };

/** How a thread that dies is started again, in milliseconds. */
export interface Patience {
  /** How long to wait before the first, second … try in a row; after the last one it is given up. */
  readonly pauses: readonly number[];
  /** How long a thread must have lived for the next try to count as the first again. */
  readonly steady: number;
}

const PATIENCE: Patience = { pauses: [100, 1_000, 3_000], steady: 60_000 };

const GIVEN_UP =
  "錄事的資料核心一再停止，已不再重新啟動；標示「已儲存」的內容都在。請關閉錄事再開啟；若仍如此，請保留資料夾並請資訊人員協助。";

type Starter = (heard: CoreListener) => ReturnType<typeof startThread>;

type State =
  | { readonly is: "running"; readonly thread: CoreThread }
  | { readonly is: "restarting"; readonly done: Promise<void> }
  | { readonly is: "stopped"; readonly message: string };

/** The core in a thread that is started again when it dies; who listens goes on listening. */
class WatchedCore implements Core {
  private readonly start: Starter;
  private readonly ports: HostPorts;
  private readonly patience: Patience;
  private readonly listeners = new Set<CoreListener>();
  private state: State;
  private tries = 0;
  private closing = false;
  private wake: () => void = () => undefined;

  constructor(start: Starter, ports: HostPorts, patience: Patience) {
    this.start = start;
    this.ports = ports;
    this.patience = patience;
    this.state = { is: "stopped", message: GIVEN_UP };
  }

  /** The first start, whose refusal is the host's to tell. */
  async open(): Promise<CoreStart> {
    const starting = await this.start(this.hear);
    if (!starting.ok) return starting;
    this.run(starting.thread);
    return { ok: true, core: this };
  }

  async handle(name: string, argument: unknown): Promise<Answer<unknown>> {
    if (this.state.is === "restarting") await this.state.done;
    if (this.state.is === "running") return this.state.thread.handle(name, argument);
    return refuse("internal", this.state.is === "stopped" ? this.state.message : GIVEN_UP);
  }

  listen(listener: CoreListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    this.closing = true;
    this.wake();
    if (this.state.is === "restarting") await this.state.done;
    if (this.state.is === "running") await this.state.thread.close();
  }

  private readonly hear = (event: CoreEvent) => {
    for (const listener of this.listeners) listener(event);
  };

  private run(thread: CoreThread): void {
    this.state = { is: "running", thread };
    const since = performance.now();
    void thread.ended.then((wasClosed) => {
      if (wasClosed || this.closing) return;
      // What the reader is at was asked for by the thread that is gone.
      this.ports.cancelReading();
      if (performance.now() - since > this.patience.steady) this.tries = 0;
      this.state = { is: "restarting", done: this.restart() };
    });
  }

  private async restart(): Promise<void> {
    let message = GIVEN_UP;
    while (!this.closing) {
      const pause = this.patience.pauses[this.tries];
      if (pause === undefined) break;
      this.tries += 1;
      await this.rest(pause);
      if (this.closing) break;
      const starting = await this.start(this.hear);
      if (starting.ok) {
        this.ports.log({ code: "core-restarted", detail: String(this.tries) });
        this.run(starting.thread);
        this.hear({ name: "core.resumed" });
        return;
      }
      message = starting.reason === "internal" ? GIVEN_UP : starting.message;
    }
    this.state = { is: "stopped", message };
    if (!this.closing) this.ports.log({ code: "core-given-up", detail: String(this.tries) });
  }

  private rest(pause: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, pause);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/**
 * Starts the core in a thread of its own, from the source or the bundled entry, and waits until its data are open. A
 * thread that dies afterwards is started again: what was asked of it is refused, what is asked meanwhile waits.
 */
export async function startCore(
  entry: URL,
  start: WorkerStart,
  ports: HostPorts,
  patience: Patience = PATIENCE,
): Promise<CoreStart> {
  return new WatchedCore((heard) => startThread(entry, start, ports, heard), ports, patience).open();
}
