import { type Answer, answer } from "../../shared/contract/errors.ts";
import type { CoreListener } from "../../shared/contract/events.ts";
import { Backups } from "./backup/backups.ts";
import { words as backupWords } from "./backup/words.ts";
import { backupHandlers, backupRows } from "./handlers/backups.ts";
import type { Handlers } from "./handlers/context.ts";
import { snapshotsWhenIdle } from "./idleSnapshots.ts";
import type { CorePorts } from "./ports.ts";
import type { Store } from "./store/store.ts";
import { HealthCheck } from "./storeHealth.ts";

type HealthAndBackups = "store.health" | `backup.${"list" | "make" | "restore"}`;

/** The store of the core with all that goes on behind it; it changes when a backup takes its place. */
export interface HeldStore {
  /** What is answered while it is held so. */
  readonly handlers: Pick<Handlers, HealthAndBackups>;
  /** The store; null where it is damaged so that it cannot be opened. */
  readonly store: Store | null;
  readonly backups: Backups | null;
  /** Hears the core's own events. */
  readonly hear: CoreListener;
  /** Ends what goes on behind the store, then closes it; `last` where no other takes its place. */
  readonly release: (ending: { readonly last: boolean }) => Promise<void>;
}

type Restore = (backupId: string) => Promise<Answer<null>>;

/** Starts all that goes on behind an open store: its check, snapshots, backups. */
export function holdOpen(store: Store, ports: CorePorts, emit: CoreListener, restore: Restore): HeldStore {
  const health = new HealthCheck(store, ports, emit);
  const snapshots = snapshotsWhenIdle(store, ports.log);
  const backups = new Backups(store, ports, emit);
  return {
    handlers: {
      "store.health": () =>
        answer({ ...health.current(), backup: backups.trouble(), purge: backups.purging(), isShut: false }),
      ...backupHandlers(ports.dataFolder, backups, restore),
    },
    store,
    backups,
    hear: (event) => {
      snapshots.hear(event);
      backups.hear(event);
    },
    release: async (ending) => {
      snapshots.stop();
      const checked = health.stop();
      await backups.close(ending);
      // Its file cannot be renamed everywhere while something reads it.
      if (!ending.last) await checked;
      store.close();
    },
  };
}

/** Stands for a store that is damaged so that it cannot be opened: its file is left as it is, its backups are offered. */
export function holdShut({ dataFolder }: CorePorts, restore: Restore): HeldStore {
  const damage = () => (backupRows(dataFolder).length > 0 ? backupWords.shut : backupWords.shutWithoutBackup);
  return {
    handlers: {
      "store.health": () => answer({ checked: true, damage: damage(), backup: null, purge: null, isShut: true }),
      ...backupHandlers(dataFolder, null, restore),
    },
    store: null,
    backups: null,
    hear: () => undefined,
    release: async () => undefined,
  };
}
