import { randomBytes } from "node:crypto";
import { type Answer, answer, refuse } from "../../../shared/contract/errors.ts";
import type { CoreEvent, CoreListener } from "../../../shared/contract/events.ts";
import {
  LOCK_AFTER_CHOICES,
  type LockMode,
  SHORTEST_PASS_PHRASE,
  type TurnedOff,
  type TurnedOn,
} from "../../../shared/contract/lock.ts";
import { DEFAULT_SETTINGS } from "../../../shared/contract/settings.ts";
import type { SubjectHandlers } from "../handlers/context.ts";
import { placeOf } from "../log.ts";
import type { CorePorts } from "../ports.ts";
import type { StoreKey } from "../store/connection.ts";
import { dataFolder } from "../store/dataFolder.ts";
import { lockedFiles, plainFiles } from "../store/recrypt.ts";
import type { Store } from "../store/store.ts";
import { Attempts } from "./attempts.ts";
import { type Change, sealLeft, turnOff, turnOn } from "./changeLock.ts";
import { IdleWatch } from "./idleWatch.ts";
import {
  forgetStaleKeyFile,
  type KeyFile,
  opened,
  readKeyFile,
  resealed,
  type Secret,
  sealedWith,
  writeKeyFile,
} from "./keyFile.ts";
import { newRecoveryCode, readRecoveryCode } from "./recoveryCode.ts";
import { KEY_LENGTH, readPhrase, SCRYPT_COST } from "./sealedKey.ts";
import { words } from "./words.ts";

/** What the lock does to the store that it belongs to. */
export interface LockedPlace {
  readonly ports: CorePorts;
  readonly emit: CoreListener;
  readonly open: (key: StoreKey) => Promise<Answer<null>>;
  readonly shut: () => Promise<Answer<null>>;
  /** Closes the store, has its files changed, and opens it again. */
  readonly underKey: (change: (key: StoreKey | null) => Promise<Change>) => Promise<Answer<null>>;
  /** Null while it is closed. */
  readonly store: () => Store | null;
}

/** How long it must be quiet before the store is closed, and the longest that is waited for it, in milliseconds. */
const GRACE_MS = 300;
const LONGEST_GRACES = 10;

/** The lock (資料鎖) of the store: asks for the phrase, closes and opens the store, and changes what it is encrypted with. */
export class StoreLock {
  readonly handlers: SubjectHandlers<"lock">;
  private readonly place: LockedPlace;
  private readonly attempts = new Attempts();
  private readonly idle: IdleWatch;
  private mode: LockMode = "off";
  private lastTyped = 0;
  private locking: Promise<Answer<null>> | null = null;
  private changing: Promise<unknown> = Promise.resolve();

  constructor(place: LockedPlace) {
    this.place = place;
    this.idle = new IdleWatch({ now: place.ports.now, minutes: () => this.minutes(), act: () => this.lockIdle() });
    this.handlers = {
      "lock.state": () => answer({ mode: this.shownMode(), waitMs: this.attempts.waitMs() }),
      "lock.unlock": ({ phrase }) => this.unlock({ phrase }),
      "lock.recover": ({ code, phrase }) => this.inTurn(() => this.recover(code, phrase)),
      "lock.now": () => this.lockNow(),
      "lock.active": () => {
        this.idle.active();
        return answer(null);
      },
      "lock.newCode": () => answer(newRecoveryCode()),
      "lock.turnOn": ({ phrase, code }) => this.inTurn(() => this.turnOn(phrase, code)),
      "lock.turnOff": ({ phrase }) => this.inTurn(() => this.turnOff(phrase)),
      "lock.changePhrase": ({ phrase, newPhrase }) => this.inTurn(() => this.change(phrase, { phrase: newPhrase })),
      "lock.changeCode": ({ phrase, code }) => this.inTurn(() => this.change(phrase, { code })),
    };
  }

  isLocked(): boolean {
    return this.mode === "locked";
  }

  /** The store was opened; `isSound` where its database could be read. */
  opened(isEncrypted: boolean, isSound: boolean): void {
    this.mode = isEncrypted ? "open" : "off";
    if (!isEncrypted && isSound) forgetStaleKeyFile(this.folder());
    if (isEncrypted) this.idle.start();
    else this.idle.stop();
    this.place.emit({ name: "lock.changed" });
  }

  /** The store was closed, and wants its phrase to be opened again. */
  locked(): void {
    this.mode = "locked";
    this.idle.stop();
    this.place.emit({ name: "lock.changed" });
  }

  hear(event: CoreEvent): void {
    if (event.name === "meeting.changed") this.lastTyped = performance.now();
    // What takes long is not to be cut short because she waits for it.
    if (event.name === "work.progress") this.idle.active();
  }

  stop(): void {
    this.idle.stop();
  }

  /** From the first moment on nothing is to be seen, though what was typed is still being saved. */
  private shownMode(): LockMode {
    return this.locking === null ? this.mode : "locked";
  }

  private folder(key: StoreKey | null = null) {
    return dataFolder(this.place.ports.dataFolder, key);
  }

  private minutes(): number {
    const kept = this.place.store()?.settings().lockAfter;
    return LOCK_AFTER_CHOICES.find((each) => each === kept) ?? DEFAULT_SETTINGS.lockAfter;
  }

  private async lockNow(): Promise<Answer<null>> {
    if (this.mode === "off") return refuse("bad-request", words.notOn);
    if (this.mode === "locked") return answer(null);
    this.locking ??= this.shutWhenQuiet().finally(() => {
      this.locking = null;
      this.place.emit({ name: "lock.changed" });
    });
    return this.locking;
  }

  private lockIdle(): void {
    this.lockNow().catch((error: unknown) => this.place.ports.log({ code: "lock", detail: placeOf(error) }));
  }

  /** One after the other: each of them reads the key file and writes it anew, or removes it. */
  private inTurn<Value>(work: () => Promise<Answer<Value>>): Promise<Answer<Value>> {
    const done = this.changing.then(work);
    this.changing = done.catch(() => undefined);
    return done;
  }

  /** The windows leave their pages when they hear of it, and send what was typed. */
  private async shutWhenQuiet(): Promise<Answer<null>> {
    const grace = this.place.ports.lockGrace ?? GRACE_MS;
    queueMicrotask(() => this.place.emit({ name: "lock.changed" }));
    for (let waits = 0; waits < LONGEST_GRACES; waits += 1) {
      await new Promise((resolve) => setTimeout(resolve, grace));
      if (performance.now() - this.lastTyped >= grace) break;
    }
    return this.place.shut();
  }

  /** Opens the key file with a secret, unless one was guessed wrong just now. */
  private async keyFrom(secret: Secret): Promise<Answer<{ readonly file: KeyFile; readonly key: StoreKey }>> {
    const waitMs = this.attempts.waitMs();
    if (waitMs > 0) return refuse("wrong-secret", words.wait(Math.ceil(waitMs / 1000)));
    const file = readKeyFile(this.folder());
    if (file === null) return refuse("storage-failed", words.noKeyFile);
    // Counts as wrong until it is known, so that many cannot be tried at once.
    this.attempts.failed();
    const key = await opened(file, secret);
    if (key === null) return refuse("wrong-secret", "phrase" in secret ? words.wrongPhrase : words.wrongCode);
    this.attempts.succeeded();
    return answer({ file, key });
  }

  private async unlock(secret: Secret, before?: (file: KeyFile, key: StoreKey) => Promise<void>) {
    await this.locking;
    if (this.mode !== "locked") return refuse("bad-request", words.notLocked);
    const found = await this.keyFrom(secret);
    if (!found.ok) return found;
    const { file, key } = found.value;
    await before?.(file, key);
    const opening = await this.place.open(key);
    // A turning on that was cut short left some as they were.
    if (opening.ok) sealLeft(this.folder(key), this.place.ports.log);
    return opening;
  }

  private recover(code: string, phrase: string): Promise<Answer<null>> {
    if (isWeak(phrase)) return Promise.resolve(weak());
    return this.unlock({ code }, async (file, key) => {
      writeKeyFile(this.folder(), await resealed(file, key, { phrase }));
    });
  }

  private async turnOn(phrase: string, code: string): Promise<Answer<TurnedOn>> {
    if (this.mode !== "off") return refuse("bad-request", words.alreadyOn);
    if (isWeak(phrase)) return weak();
    if (readRecoveryCode(code) === null) return refuse("bad-request", words.badCode);
    const key = randomBytes(KEY_LENGTH);
    const file = await sealedWith(key, phrase, code, this.place.ports.scryptCost ?? SCRYPT_COST);
    const done = await this.place.underKey(() => turnOn(this.folder(), file, key, this.place));
    return done.ok ? answer({ plainFiles: plainFiles(this.folder(key)) }) : done;
  }

  private async turnOff(phrase: string): Promise<Answer<TurnedOff>> {
    if (this.mode !== "open") return refuse("bad-request", words.notOn);
    const found = await this.keyFrom({ phrase });
    if (!found.ok) return found;
    const done = await this.place.underKey(() => turnOff(this.folder(found.value.key), this.place));
    return done.ok ? answer({ lockedFiles: lockedFiles(this.folder()) }) : done;
  }

  private async change(phrase: string, secret: Secret): Promise<Answer<null>> {
    if (this.mode !== "open") return refuse("bad-request", words.notOn);
    if ("phrase" in secret && isWeak(secret.phrase)) return weak();
    if ("code" in secret && readRecoveryCode(secret.code) === null) return refuse("bad-request", words.badCode);
    const found = await this.keyFrom({ phrase });
    if (!found.ok) return found;
    writeKeyFile(this.folder(), await resealed(found.value.file, found.value.key, secret));
    return answer(null);
  }
}

const isWeak = (phrase: string) => readPhrase(phrase).length < SHORTEST_PASS_PHRASE;
const weak = (): Answer<never> => refuse("bad-request", words.weakPhrase(SHORTEST_PASS_PHRASE));
