import type { StoreDamagedError } from "./errors.ts";

/** The damage that questions have gone round instead of failing, each row once, until somebody takes it. */
export class FoundDamage {
  private readonly known = new Set<string>();
  private fresh: StoreDamagedError[] = [];

  add(damage: StoreDamagedError): void {
    const row = `${damage.table} ${damage.key}`;
    if (this.known.has(row)) return;
    this.known.add(row);
    this.fresh.push(damage);
  }

  /** What was found since this was last asked. */
  take(): StoreDamagedError[] {
    const { fresh } = this;
    this.fresh = [];
    return fresh;
  }
}
