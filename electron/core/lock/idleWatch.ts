const LOOK_MS = 5_000;
const AGAIN_MS = 30_000;
const MINUTE_MS = 60_000;

/** What the watch is handed of the world. */
export interface IdleWorld {
  readonly now: () => Date;
  /** After how many minutes it acts; 0 is never. */
  readonly minutes: () => number;
  readonly act: () => void;
}

/**
 * Acts once nothing was done in any window for so many minutes. A machine that slept counts by the clock on the wall, a
 * clock that was set back by the one that only goes forward. Acts again every half minute until it is stopped, because what
 * it does may be refused.
 */
export class IdleWatch {
  private readonly world: IdleWorld;
  private timer: NodeJS.Timeout | null = null;
  private steady = 0;
  private wall = 0;
  private acted = Number.NEGATIVE_INFINITY;

  constructor(world: IdleWorld) {
    this.world = world;
  }

  start(lookMs = LOOK_MS): void {
    this.active();
    this.timer ??= setInterval(() => this.look(), lookMs);
    this.timer.unref();
  }

  stop(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.timer = null;
  }

  /** Something was done in a window. */
  active(): void {
    this.steady = performance.now();
    this.wall = this.world.now().getTime();
  }

  look(): void {
    const minutes = this.world.minutes();
    const idle = Math.max(performance.now() - this.steady, this.world.now().getTime() - this.wall);
    if (minutes === 0 || idle < minutes * MINUTE_MS || performance.now() - this.acted < AGAIN_MS) return;
    this.acted = performance.now();
    this.world.act();
  }
}
