import type { CoreListener } from "../../../shared/contract/events.ts";

/** One long piece of work that a window follows and may stop. */
export class Work {
  private readonly emit: CoreListener;
  private stopped = false;

  constructor(emit: CoreListener) {
    this.emit = emit;
  }

  stop(): void {
    this.stopped = true;
  }

  /** Tells how far it is and lets other requests come in between; false where it is to stop. */
  async goOn(done: number, total: number): Promise<boolean> {
    this.emit({ name: "work.progress", done, total });
    await new Promise((resolve) => setImmediate(resolve));
    return !this.stopped;
  }
}
