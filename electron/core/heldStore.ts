import { type Answer, answer } from "../../shared/contract/errors.ts";
import type { CoreListener } from "../../shared/contract/events.ts";
import { Backups } from "./backup/backups.ts";
import { purgeNext } from "./backup/purgeRun.ts";
import { words as backupWords } from "./backup/words.ts";
import { backupHandlers, backupRows } from "./handlers/backups.ts";
import type { Handlers, SubjectHandlers } from "./handlers/context.ts";
import { snapshotsWhenIdle } from "./idleSnapshots.ts";
import type { CorePorts } from "./ports.ts";
import type { StoreKey } from "./store/connection.ts";
import type { Store } from "./store/store.ts";
import { HealthCheck } from "./storeHealth.ts";

type HealthAndBackups = "store.health" | `backup.${"list" | "make" | "restore"}`;
type LockHandlers = SubjectHandlers<"lock">;

/** The store of the core with all that goes on behind it; it changes when a backup takes its place. */
export interface HeldStore {
  /** What is answered while it is held so. */
  readonly handlers: Pick<Handlers, HealthAndBackups> & LockHandlers;
  /** The store; null where it is damaged so that it cannot be opened. */
  readonly store: Store | null;
  readonly backups: Backups | null;
  /** Hears the core's own events. */
  readonly hear: CoreListener;
  /** Ends what goes on behind the store, then closes it; `last` where no other takes its place. */
  readonly release: (ending: { readonly last: boolean }) => Promise<void>;
}

type Restore = (backupId: string) => Promise<Answer<null>>;

/** What a store is held with. */
export interface Holding {
  readonly ports: CorePorts;
  readonly emit: CoreListener;
  readonly restore: Restore;
  readonly lock: LockHandlers;
  /** With what the store is encrypted; null where it is not. */
  readonly key: StoreKey | null;
}

/** The ports of an encrypted store: what works beside the core is handed the key. */
function keyedPorts(ports: CorePorts, key: StoreKey | null): CorePorts {
  if (key === null) return ports;
  const { backUp, purgeBackups } = ports;
  return {
    ...ports,
    ...(backUp === undefined ? {} : { backUp: (order) => backUp({ ...order, key }) }),
    purgeBackups: async (order) => purgeBackups?.({ ...order, key }) ?? purgeNext(ports.dataFolder, { ...order, key }),
  };
}

/** Starts all that goes on behind an open store: its check, snapshots, backups. */
export function holdOpen(store: Store, { ports: given, emit, restore, lock, key }: Holding): HeldStore {
  const ports = keyedPorts(given, key);
  const health = new HealthCheck(store, ports, emit, key);
  const snapshots = snapshotsWhenIdle(store, ports.log);
  const backups = new Backups(store, ports, emit);
  return {
    handlers: {
      ...lock,
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
      // Its file cannot be renamed everywhere while something reads it, and its log stays; an app that ends waits for less.
      await (ending.last ? Promise.race([checked, patience()]) : checked);
      store.close();
    },
  };
}

/** Milliseconds for which the end of the app waits for a check that is under way. */
const LAST_WAIT = 5_000;

const patience = () => new Promise<void>((resolve) => setTimeout(resolve, LAST_WAIT).unref());

/** Stands for a store that is damaged so that it cannot be opened: its file is left as it is, its backups are offered. */
export function holdShut({ ports: { dataFolder }, restore, lock }: Holding): HeldStore {
  const damage = () => (backupRows(dataFolder).length > 0 ? backupWords.shut : backupWords.shutWithoutBackup);
  return {
    handlers: {
      ...lock,
      "store.health": () => answer({ checked: true, damage: damage(), backup: null, purge: null, isShut: true }),
      ...backupHandlers(dataFolder, null, restore),
    },
    store: null,
    backups: null,
    hear: () => undefined,
    release: async () => undefined,
  };
}
