import type { CoreListener } from "../../shared/contract/events.ts";
import type { StoreHealth } from "../../shared/contract/meetings.ts";
import { damageWords } from "./damageWords.ts";
import { placeOf } from "./log.ts";
import type { CorePorts, StoreVerification } from "./ports.ts";
import type { StoreKey } from "./store/connection.ts";
import type { Store } from "./store/store.ts";

type Found = Pick<StoreHealth, "checked" | "damage">;

/** Milliseconds after the start: the first page is on the screen by then. */
const AFTER_START = 3_000;

/** Checks the whole store once behind each start, makes anew what is derived, and keeps what it found. */
export class HealthCheck {
  private health: Found = { checked: false, damage: null };
  private readonly timer: ReturnType<typeof setTimeout> | null;
  private closed = false;
  private running: Promise<void> | null = null;
  private readonly store: Store;
  private readonly ports: CorePorts;
  private readonly emit: CoreListener;
  private readonly key: StoreKey | null;

  constructor(store: Store, ports: CorePorts, emit: CoreListener, key: StoreKey | null = null, delay = AFTER_START) {
    this.store = store;
    this.ports = ports;
    this.emit = emit;
    this.key = key;
    this.timer = ports.verify === undefined ? null : setTimeout(() => this.start(), delay);
  }

  /** What is known now: before the check, what the lists themselves show. */
  current(): Found {
    return this.health.checked ? this.health : { checked: false, damage: damageWords(this.store.damagedRecords()) };
  }

  /** Resolves when no check reads the store any more. */
  async stop(): Promise<void> {
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.running;
  }

  private start(): void {
    this.running = this.run();
  }

  private async run(): Promise<void> {
    const result = (await this.ports.verify?.(this.key)) ?? null;
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
    if (damages.some(({ isDerived }) => isDerived)) this.rebuild();
    const own = damages.filter(({ isDerived }) => !isDerived);
    const [first] = own;
    if (first === undefined) return null;
    return this.wordsOf(own) ?? first.message;
  }

  private rebuild(): void {
    try {
      this.store.rebuildProjections();
    } catch (error) {
      this.ports.log({ code: "not-rebuilt", detail: placeOf(error) });
    }
  }

  /** Names the meetings that are damaged; null where the damage is of none in particular. */
  private wordsOf(damages: StoreVerification["damages"]): string | null {
    const aside = this.store.damagedRecords();
    const ids = new Set(damages.filter(({ table }) => OF_MEETING.has(table)).map(({ key }) => key.split(" ")[0] ?? ""));
    for (const { key } of aside) ids.delete(key);
    const inside = [...ids].flatMap((key) => {
      const meeting = this.store.oneMeeting(key);
      return meeting === null ? [] : [{ table: "meeting" as const, key, ...meeting.facts }];
    });
    return damageWords([...aside, ...inside]);
  }
}

/** Tables whose keys begin with the id of their meeting. */
const OF_MEETING = new Set(["meeting", "meeting_profile", "snapshot", "step"]);
