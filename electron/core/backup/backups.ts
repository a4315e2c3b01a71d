import type { BackupReason } from "../../../shared/contract/backups.ts";
import type { CoreEvent, CoreListener } from "../../../shared/contract/events.ts";
import type { CorePorts } from "../ports.ts";
import type { Store } from "../store/store.ts";
import { type BackupResult, backUpOwn } from "./backupRun.ts";
import { PurgeCarrier } from "./purgeCarrier.ts";
import { BackupSchedule } from "./schedule.ts";
import { words } from "./words.ts";

type Ports = Pick<CorePorts, "dataFolder" | "now" | "log" | "backUp" | "backupTimes" | "purgeBackups">;

/** The making of backups of an open store: by the clock where the host has a thread for it, by hand, and at the end. */
export class Backups {
  private readonly store: Store;
  private readonly ports: Ports;
  private readonly emit: CoreListener;
  private readonly schedule: BackupSchedule;
  private readonly purges: PurgeCarrier;
  private said: string | null = null;

  constructor(store: Store, ports: Ports, emit: CoreListener) {
    this.store = store;
    this.ports = ports;
    this.emit = emit;
    const work = {
      changes: store.changes,
      make: () => this.run("timed", null),
      made: (result: BackupResult) => this.tell(result),
    };
    this.schedule = new BackupSchedule(work, ports.backUp === undefined ? null : ports.backupTimes);
    this.purges = new PurgeCarrier(store, ports, emit, (carry) => this.schedule.alone(carry));
    this.purges.start();
  }

  /** One sentence where the newest one could not be made. */
  trouble(): string | null {
    return this.said;
  }

  /** One sentence while purges are on their way into the backups, or where the text stays in files that they cannot reach. */
  purging(): string | null {
    return this.purges.words();
  }

  /** Hears the core's own events. */
  hear(event: CoreEvent): void {
    if (event.name === "meetings.listChanged") this.purges.start();
  }

  make(reason: BackupReason, spare: string | null = null): Promise<BackupResult> {
    return this.schedule.now(() => this.run(reason, spare));
  }

  /** Ends the clock and makes the last one of what is in none yet, in this thread: nobody waits for it any more. */
  async close({ last }: { readonly last: boolean }): Promise<void> {
    await this.purges.stop();
    await this.schedule.stop();
    if (!last || this.ports.backUp === undefined || !this.schedule.isBehind()) return;
    this.store.writeAllSnapshots();
    const result = backUpOwn(this.ports.dataFolder, this.store, { ...this.order("closing"), spare: null });
    if (!result.ok) this.ports.log({ code: "backup", detail: `${result.reason} ${result.detail}` });
  }

  private async run(reason: BackupReason, spare: string | null): Promise<BackupResult> {
    const order = { ...this.order(reason), spare };
    const result = this.ports.backUp?.(order) ?? backUpOwn(this.ports.dataFolder, this.store, order);
    try {
      return await result;
    } catch {
      return { ok: false, reason: "failed", detail: reason };
    }
  }

  private order(reason: BackupReason) {
    return { at: this.ports.now().toISOString(), reason };
  }

  private tell(result: BackupResult): void {
    if (!result.ok) this.ports.log({ code: "backup", detail: `${result.reason} ${result.detail}` });
    const said = result.ok ? null : words.trouble[result.reason];
    if (said !== this.said) {
      this.said = said;
      this.emit({ name: "store.checked" });
    }
    this.emit({ name: "backups.changed" });
  }
}
