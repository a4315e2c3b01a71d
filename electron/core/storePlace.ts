import { type Answer, refuse } from "../../shared/contract/errors.ts";
import type { CoreListener } from "../../shared/contract/events.ts";
import { restore } from "./backup/restore.ts";
import { words } from "./backup/words.ts";
import type { Handlers } from "./handlers/context.ts";
import { type HeldStore, holdOpen, holdShut } from "./heldStore.ts";
import type { CorePorts } from "./ports.ts";
import type { StoreWorld } from "./store/handle.ts";
import type { Store, StoreOpening } from "./store/store.ts";

/** What answers over an open store, and hears what is told of it. */
export interface Answering {
  readonly handlers: Handlers;
  readonly hear: CoreListener;
}

type Answerer = (store: Store, held: HeldStore) => Answering;

/** The one place of the core's store: there is one, or a damaged one that is shut, and a backup can take its place. */
export class StorePlace {
  private readonly world: StoreWorld;
  private readonly ports: CorePorts;
  private readonly emit: CoreListener;
  private readonly answerer: Answerer;
  private held: HeldStore;
  private answering: { readonly handlers: Partial<Handlers>; readonly hear: CoreListener };
  private restoring: Promise<unknown> | null = null;

  constructor(opening: StoreOpening, world: StoreWorld, ports: CorePorts, emit: CoreListener, answerer: Answerer) {
    this.world = world;
    this.ports = ports;
    this.emit = emit;
    this.answerer = answerer;
    this.held = this.holding(opening);
    this.answering = this.answeringOver(this.held);
  }

  /** The requests that can be answered now. */
  handlers(): Partial<Handlers> {
    return this.answering.handlers;
  }

  /** What is answered to the others: they can be asked again once a backup is in place. */
  noHandler(): Answer<never> {
    return this.restoring === null ? refuse("damaged", words.shut) : refuse("internal", words.busy);
  }

  readonly hear: CoreListener = (event) => {
    this.held.hear(event);
    this.answering.hear(event);
  };

  async close(): Promise<void> {
    await this.restoring;
    await this.held.release({ last: true });
  }

  private holding(opening: StoreOpening): HeldStore {
    const restoring = (backupId: string) => this.restore(backupId);
    return opening.ok ? holdOpen(opening.store, this.ports, this.emit, restoring) : holdShut(this.ports, restoring);
  }

  private answeringOver(held: HeldStore) {
    return held.store === null ? { handlers: held.handlers, hear: () => undefined } : this.answerer(held.store, held);
  }

  private async restore(backupId: string): Promise<Answer<null>> {
    if (this.restoring !== null) return refuse("storage-failed", words.busy);
    const under = this.putBack(backupId);
    this.restoring = under;
    const answer = await under;
    this.restoring = null;
    if (answer.ok) this.emit({ name: "store.replaced" });
    return answer;
  }

  private async putBack(backupId: string): Promise<Answer<null>> {
    const { held, ports, world } = this;
    const release = () => {
      this.answering = { handlers: {}, hear: () => undefined };
      return held.release({ last: false });
    };
    const restored = await restore(ports.dataFolder, world, { backups: held.backups, release }, backupId, ports.log);
    if (restored.opening !== null) {
      this.held = this.holding(restored.opening);
      this.answering = this.answeringOver(this.held);
    }
    return restored.answer;
  }
}
