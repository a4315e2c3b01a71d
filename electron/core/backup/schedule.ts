import type { BackupResult } from "./backupRun.ts";

/** Times in milliseconds. */
export interface BackupTimes {
  /** How often it is looked whether something has changed. */
  readonly look: number;
  /** How long what has changed may wait for its backup; with one look it must stay below ten minutes. */
  readonly wait: number;
  /** When the first backup behind a start is made: a crash may have left changes without one. */
  readonly first: number;
  /** How soon one that failed is tried again. */
  readonly again: number;
}

const TIMES: BackupTimes = { look: 20_000, wait: 9 * 60_000, first: 60_000, again: 60_000 };

type Make = () => Promise<BackupResult>;

export interface BackupWork {
  /** A number that grows with every change of the store. */
  readonly changes: () => number;
  readonly make: Make;
  /** Called with the outcome of each one that was made. */
  readonly made: (result: BackupResult) => void;
}

/**
 * Makes backups by the clock that only goes forward: so soon after the first change that is in none that no work older
 * than ten minutes is ever without. One is made at a time.
 */
export class BackupSchedule {
  private readonly work: BackupWork;
  private readonly times: BackupTimes;
  private readonly timer: NodeJS.Timeout | null;
  private due: number | null;
  private backedUp: number | null = null;
  private making: Promise<unknown> | null = null;

  /** `times` null: none is made but by hand. */
  constructor(work: BackupWork, times: BackupTimes | null | undefined = TIMES) {
    this.work = work;
    this.times = times ?? TIMES;
    this.due = performance.now() + this.times.first;
    this.timer = times === null ? null : setInterval(() => void this.look(), this.times.look);
    this.timer?.unref();
  }

  /** Whether something stands in the store that is in no backup, as far as is known. */
  isBehind(): boolean {
    return this.backedUp === null || this.backedUp !== this.work.changes();
  }

  /** Makes one now, after the one that is being made. */
  async now(make: Make): Promise<BackupResult> {
    while (this.making !== null) await this.making;
    return this.make(make);
  }

  /** Does something with the backups while none is being made. */
  async alone<Result>(work: () => Promise<Result>): Promise<Result> {
    while (this.making !== null) await this.making;
    const working = work();
    this.making = working;
    try {
      return await working;
    } finally {
      this.making = null;
    }
  }

  /** Ends the clock; resolves when none is being made any more. */
  async stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    while (this.making !== null) await this.making;
  }

  private async look(): Promise<void> {
    if (this.making !== null) return;
    const now = performance.now();
    if (this.due === null && this.isBehind()) this.due = now + this.times.wait;
    if (this.due !== null && now >= this.due) await this.make(this.work.make);
  }

  private async make(make: Make): Promise<BackupResult> {
    // What is changed while it is made counts as behind it.
    const changes = this.work.changes();
    const making = make();
    this.making = making;
    const result = await making;
    this.making = null;
    if (result.ok) this.backedUp = changes;
    this.due = result.ok ? null : performance.now() + this.times.again;
    this.work.made(result);
    return result;
  }
}
