import { type Answer, answer, refuse } from "../../shared/contract/errors.ts";
import type { CoreListener } from "../../shared/contract/events.ts";
import { restore } from "./backup/restore.ts";
import { words } from "./backup/words.ts";
import type { Handlers } from "./handlers/context.ts";
import { type HeldStore, type Holding, holdOpen, holdShut } from "./heldStore.ts";
import { StoreLock } from "./lock/storeLock.ts";
import { words as lockWords } from "./lock/words.ts";
import { placeOf } from "./log.ts";
import type { CorePorts } from "./ports.ts";
import type { StoreKey } from "./store/connection.ts";
import { dataFolder } from "./store/dataFolder.ts";
import type { StoreWorld } from "./store/handle.ts";
import { type FolderLock, takeLock } from "./store/lock.ts";
import { openStore, type Store, type StoreOpening } from "./store/store.ts";

/** What answers over an open store, and hears what is told of it. */
export interface Answering {
  readonly handlers: Handlers;
  readonly hear: CoreListener;
}

type Answerer = (store: Store, held: HeldStore) => Answering;
type World = Omit<StoreWorld, "key">;

const SILENT: CoreListener = () => undefined;

/**
 * The one place of the core's store: there is one, or a damaged one that is shut, or one that is locked; a backup can
 * take its place.
 */
export class StorePlace {
  private readonly world: World;
  private readonly ports: CorePorts;
  private readonly emit: CoreListener;
  private readonly answerer: Answerer;
  private readonly lock: StoreLock;
  /** With what the store is encrypted while it is open. */
  private key: StoreKey | null = null;
  /** Null while the store is locked, and while something is done with its files. */
  private held: HeldStore | null = null;
  /** Keeps others from a locked store. */
  private guard: FolderLock | null = null;
  private answering: { readonly handlers: Partial<Handlers>; readonly hear: CoreListener };
  private working: Promise<unknown> | null = null;

  constructor(opening: StoreOpening, world: World, ports: CorePorts, emit: CoreListener, answerer: Answerer) {
    this.world = world;
    this.ports = ports;
    this.emit = emit;
    this.answerer = answerer;
    const { open, shut, underKey } = this;
    this.lock = new StoreLock({ ports, emit, open, shut, underKey, store: () => this.held?.store ?? null });
    this.answering = { handlers: this.lock.handlers, hear: SILENT };
    if (!opening.ok && opening.reason === "locked") this.stayLocked();
    else this.adopt(opening);
  }

  /** The requests that can be answered now. */
  handlers(): Partial<Handlers> {
    return this.answering.handlers;
  }

  /** What is answered to the others: they can be asked again once a backup is in place or the store is unlocked. */
  noHandler(): Answer<never> {
    if (this.lock.isLocked()) return refuse("locked", lockWords.locked);
    return this.working === null ? refuse("damaged", words.shut) : refuse("internal", words.busy);
  }

  readonly hear: CoreListener = (event) => {
    this.held?.hear(event);
    this.answering.hear(event);
    this.lock.hear(event);
  };

  async close(): Promise<void> {
    this.lock.stop();
    await this.working;
    await this.held?.release({ last: true });
    this.guard?.release();
  }

  private holding(): Holding {
    const restoring = (backupId: string) => this.restore(backupId);
    return { ports: this.ports, emit: this.emit, restore: restoring, lock: this.lock.handlers, key: this.key };
  }

  private adopt(opening: StoreOpening): void {
    const held = opening.ok ? holdOpen(opening.store, this.holding()) : holdShut(this.holding());
    this.held = held;
    this.answering = held.store === null ? { handlers: held.handlers, hear: SILENT } : this.answerer(held.store, held);
    this.lock.opened(this.key !== null, opening.ok);
  }

  private stayLocked(): void {
    this.held = null;
    this.key = null;
    this.answering = { handlers: this.lock.handlers, hear: SILENT };
    const taking = takeLock(dataFolder(this.ports.dataFolder));
    this.guard = taking.ok ? taking.lock : null;
    this.lock.locked();
  }

  /** Lets go of the store; from here on only the lock answers. */
  private async release(ending: { readonly last: boolean }): Promise<void> {
    const { held } = this;
    this.held = null;
    this.answering = { handlers: this.lock.handlers, hear: SILENT };
    await held?.release(ending);
  }

  private async alone<Value>(work: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
    if (this.working !== null) return refuse("storage-failed", lockWords.busy);
    const under = work();
    this.working = under;
    try {
      return await under;
    } finally {
      this.working = null;
    }
  }

  private readonly open = (key: StoreKey): Promise<Answer<null>> =>
    this.alone(async () => {
      this.guard?.release();
      this.guard = null;
      const opening = openStore(this.ports.dataFolder, { ...this.world, key });
      if (!opening.ok && opening.reason !== "damaged") {
        this.stayLocked();
        return refuse("storage-failed", opening.message);
      }
      this.key = key;
      this.adopt(opening);
      return answer(null);
    });

  private readonly shut = (): Promise<Answer<null>> =>
    this.alone(async () => {
      await this.release({ last: true });
      this.stayLocked();
      return answer(null);
    });

  /** Does something with the files of the store while it is closed; `change` says under which key it is opened then. */
  private readonly underKey = (
    change: (key: StoreKey | null) => Promise<{ readonly key: StoreKey | null; readonly answer: Answer<null> }>,
  ): Promise<Answer<null>> =>
    this.alone(async () => {
      await this.release({ last: false });
      const taking = takeLock(dataFolder(this.ports.dataFolder));
      const changed = taking.ok
        ? await change(this.key).catch((error: unknown) => {
            this.ports.log({ code: "lock", detail: placeOf(error) });
            return { key: this.key, answer: refuse("internal", lockWords.failed) };
          })
        : { key: this.key, answer: refuse("storage-failed", lockWords.heldByOther) };
      if (taking.ok) taking.lock.release();
      this.key = changed.key;
      const opening = openStore(this.ports.dataFolder, { ...this.world, key: this.key });
      if (!opening.ok && opening.reason === "locked") this.stayLocked();
      else this.adopt(opening);
      return changed.answer;
    });

  private async restore(backupId: string): Promise<Answer<null>> {
    if (this.working !== null) return refuse("storage-failed", words.busy);
    const answered = await this.alone(() => this.putBack(backupId));
    if (answered.ok) this.emit({ name: "store.replaced" });
    return answered;
  }

  private async putBack(backupId: string): Promise<Answer<null>> {
    const { ports, world, key } = this;
    const held = { backups: this.held?.backups ?? null, release: () => this.release({ last: false }) };
    const restored = await restore(ports.dataFolder, { ...world, key }, held, backupId, ports.log);
    if (restored.opening !== null) this.adopt(restored.opening);
    return restored.answer;
  }
}
