import type { CoreListener } from "../../shared/contract/events.ts";
import type { StoreHealth } from "../../shared/contract/meetings.ts";
import type { CorePorts, StoreVerification } from "./ports.ts";
import type { Store } from "./store/store.ts";

/** Milliseconds after the start: the first page is on the screen by then. */
const AFTER_START = 3_000;

/** Checks the whole store once behind each start, makes anew what is derived, and keeps what it found. */
export class HealthCheck {
  private health: StoreHealth = { checked: false, damage: null };
  private readonly timer: ReturnType<typeof setTimeout> | null;
  private closed = false;
  private readonly store: Store;
  private readonly ports: CorePorts;
  private readonly emit: CoreListener;

  constructor(store: Store, ports: CorePorts, emit: CoreListener, delay = AFTER_START) {
    this.store = store;
    this.ports = ports;
    this.emit = emit;
    this.timer = ports.verify === undefined ? null : setTimeout(() => void this.run(), delay);
  }

  current(): StoreHealth {
    return this.health;
  }

  stop(): void {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
  }

  private async run(): Promise<void> {
    const result = (await this.ports.verify?.()) ?? null;
    if (this.closed) return;
    if (result === null) {
      this.ports.log({ code: "verify-failed" });
      return;
    }
    this.health = { checked: true, damage: this.mend(result) };
    this.emit({ name: "store.checked" });
  }

  /** Lists and search are made from the records again; damage of a record itself is said. */
  private mend({ damages }: StoreVerification): string | null {
    for (const { table, key } of damages) this.ports.log({ code: "damaged", detail: `${table} ${key}` });
    const [own] = damages.filter(({ isDerived }) => !isDerived);
    if (damages.length > 0 && own === undefined) this.store.rebuildProjections();
    return own?.message ?? null;
  }
}
