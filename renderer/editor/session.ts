import { getVersion, receiveTransaction, sendableSteps } from "prosemirror-collab";
import type { EditorState, Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import type { Bridge } from "../../shared/contract/bridge.ts";
import { type Answer, type Refusal, refuse } from "../../shared/contract/errors.ts";
import type { Acknowledgement, CommittedSteps } from "../../shared/contract/meetings.ts";
import { ask } from "../api/ask.ts";
import { batchEnd } from "./batch.ts";
import type { SaveState, SaveTrouble } from "./saveState.ts";
import { editorSchema } from "./schema.ts";
import { stepsPassages } from "./stepsPassages.ts";
import { troubleOf } from "./troubleOf.ts";

/** What is typed is sent this long after the last key, and at the latest so long after the first. */
const QUIET_MS = 150;
const LATEST_MS = 400;
/** What is not on disk after so long is called unsaved. */
const UNSAVED_MS = 1_000;
/** A request that has no answer by then has failed; whether its steps arrived is found out by the next one. */
const ANSWER_MS = 10_000;
const FIRST_RETRY_MS = 250;
const LONGEST_RETRY_MS = 1_500;
/** Steps of one request, if not one change alone has more. */
const MOST_STEPS = 5_000;
/** So many failures one after another are no hiccup. */
const FAILURES_IN_A_ROW = 4;
/** ProseMirror counts a composition as going on for 20 ms after it has ended. */
const AFTER_COMPOSING_MS = 40;

/** The document that is kept in step with the store: a view's state, or a state alone once its page is left. */
export interface SessionDocument {
  readonly state: () => EditorState;
  readonly dispatch: (transaction: Transaction) => void;
  readonly composing: () => boolean;
}

export interface SessionOptions {
  readonly bridge: Bridge;
  readonly meetingId: string;
  readonly clientId: string;
  readonly document: SessionDocument;
  readonly saveState: SaveState;
  /** What is said of a request without an answer. */
  readonly noAnswer: string;
}

/**
 * Keeps a document in step with the store: sends its steps, takes in those of other windows, and says truthfully what is
 * on disk. One request is on the way at a time. Nothing from elsewhere touches the document while a word is being composed.
 */
export class Session {
  private readonly options: SessionOptions;
  private readonly listeners = new Set<() => void>();
  private readonly stopListening: () => void;
  private state: SaveState;
  private busy = false;
  private pullWanted = false;
  private retryMs = 0;
  /** When the oldest change that is not on disk was made; `later` is that of the changes behind those on the way. */
  private oldest: number | null = null;
  private later: number | null = null;
  private sendTimer: ReturnType<typeof setTimeout> | null = null;
  private unsavedTimer: ReturnType<typeof setTimeout> | null = null;
  private closing = false;
  /** The revision at which the store last refused steps as built on another one. */
  private conflictAt: number | null = null;
  private failures = 0;
  private standing: SaveTrouble | null = null;

  constructor(options: SessionOptions) {
    this.options = options;
    this.state = options.saveState;
    this.stopListening = options.bridge.listen((event) => {
      if (event.name === "core.resumed") this.pull();
      if (event.name !== "meeting.changed" || event.meetingId !== options.meetingId) return;
      if (event.clientId !== options.clientId && event.revision > this.revision()) this.pull();
    });
  }

  readonly subscribe = (heard: () => void): (() => void) => {
    this.listeners.add(heard);
    return () => this.listeners.delete(heard);
  };

  readonly saveState = (): SaveState => this.state;

  /** What stands in the way of saving; null while it goes on or may go on by the next try. */
  readonly trouble = (): SaveTrouble | null => this.standing;

  /** The words of the blocks in which something is not on disk, as she wrote them, in reading order. */
  unsavedPassages(): string[] {
    const state = this.options.document.state();
    const sendable = sendableSteps(state);
    return sendable === null ? [] : stepsPassages(state.doc, sendable.steps);
  }

  /** To be called after every transaction that the page made. */
  changed(): void {
    if (sendableSteps(this.options.document.state()) === null) return;
    const now = Date.now();
    if (this.busy) this.later ??= now;
    this.oldest ??= now;
    if (this.state.kind === "saved") this.show({ kind: "saving" });
    this.watch();
    // What the store would not take it may take with this change: she may have undone it.
    if (this.standing === "refused") this.stand(null);
    this.schedule();
  }

  /** Sends at once what has not been sent; resolves at once where a request is under way (`whenSaved` waits for that too). */
  async flush(): Promise<void> {
    this.stopSendTimer();
    await this.run();
  }

  /** Fetches what other windows have done. */
  pull(): void {
    this.pullWanted = true;
    void this.run();
  }

  /** Tries again what was given up, because she thinks that it can be done now. */
  retry(): void {
    if (this.standing === "movedOn") return;
    this.stand(null);
    this.pullWanted = true;
    void this.run();
  }

  /** Ends with the page: what is not on disk yet is still sent, and tried again for as long as the window lives. */
  close(): void {
    this.closing = true;
    void this.flush();
    this.endIfSaved();
  }

  private revision(): number {
    return getVersion(this.options.document.state());
  }

  private hasUnsaved(): boolean {
    return sendableSteps(this.options.document.state()) !== null;
  }

  private schedule(): void {
    if (this.busy || this.isGivenUp() || this.retryMs > 0 || this.oldest === null) return;
    this.stopSendTimer();
    const wait = Math.min(QUIET_MS, this.oldest + LATEST_MS - Date.now());
    this.sendTimer = setTimeout(() => void this.run(), Math.max(0, wait));
  }

  private stopSendTimer(): void {
    if (this.sendTimer !== null) clearTimeout(this.sendTimer);
    this.sendTimer = null;
  }

  /** One round after another until nothing is left to fetch or to send, or one fails. */
  private async run(): Promise<void> {
    if (this.busy || this.isGivenUp()) return;
    this.busy = true;
    this.stopSendTimer();
    let failure: Refusal | null = null;
    let pulling = false;
    try {
      while (failure === null && (this.pullWanted || this.hasUnsaved())) {
        pulling = this.pullWanted;
        failure = pulling ? await this.pullOnce() : await this.sendOnce();
      }
    } catch (error) {
      // A bug must not end the saving: what she types from here on is still tried.
      reportError(error);
      failure = { code: "internal", message: this.options.noAnswer };
    }
    this.busy = false;
    if (failure === null) this.settle();
    else this.fail(failure, troubleOf(failure.code, pulling));
  }

  private settle(): void {
    this.retryMs = 0;
    this.stand(null);
    if (this.hasUnsaved()) this.schedule();
    this.endIfSaved();
  }

  private fail({ code, message }: Refusal, trouble: SaveTrouble | null): void {
    if (this.hasUnsaved()) this.show({ kind: "unsaved", message });
    this.stopSendTimer();
    if (trouble !== null) {
      this.retryMs = 0;
      this.stand(trouble);
      return;
    }
    this.failures += 1;
    if (this.failures >= FAILURES_IN_A_ROW) this.stand(code === "unreachable" ? "hostGone" : "failing");
    this.retryMs = Math.min(LONGEST_RETRY_MS, Math.max(FIRST_RETRY_MS, this.retryMs * 2));
    this.sendTimer = setTimeout(() => void this.run(), this.retryMs);
  }

  /** Whether the same request would only be refused again. */
  private isGivenUp(): boolean {
    return this.standing !== null && this.standing !== "hostGone" && this.standing !== "failing";
  }

  private stand(trouble: SaveTrouble | null): void {
    if (trouble === null) this.failures = 0;
    if (trouble === this.standing) return;
    this.standing = trouble;
    for (const heard of this.listeners) heard();
  }

  private async sendOnce(): Promise<Refusal | null> {
    const { bridge, meetingId, clientId, document } = this.options;
    const sendable = sendableSteps(document.state());
    if (sendable === null) return null;
    const steps = sendable.steps.slice(0, batchEnd(sendable.origins, MOST_STEPS));
    this.later = sendable.steps.length > steps.length ? this.oldest : null;
    const answer = await this.answered(
      ask(bridge, "meeting.appendSteps", {
        meetingId,
        clientId,
        baseRevision: sendable.version,
        steps: steps.map((step) => step.toJSON()),
      }),
    );
    if (answer.ok) {
      this.acknowledge(steps, answer.value);
      return null;
    }
    if (answer.refusal.code !== "conflict" || this.conflictAt === sendable.version) return answer.refusal;
    this.conflictAt = sendable.version;
    this.pullWanted = true;
    return null;
  }

  private acknowledge(steps: readonly Step[], { savedAt }: Acknowledgement): void {
    const { document, clientId } = this.options;
    // Confirming own steps changes no text, so that it may come into the middle of a composition.
    document.dispatch(
      receiveTransaction(
        document.state(),
        steps,
        steps.map(() => clientId),
      ),
    );
    this.confirmed(savedAt);
  }

  private confirmed(savedAt: string | null): void {
    this.retryMs = 0;
    this.stand(null);
    this.oldest = this.hasUnsaved() ? (this.later ?? Date.now()) : null;
    this.later = null;
    if (this.oldest === null) this.show({ kind: "saved", savedAt });
    else if (this.state.kind === "unsaved") this.show({ kind: "saving" });
    this.watch();
  }

  private async pullOnce(): Promise<Refusal | null> {
    const { bridge, meetingId } = this.options;
    this.pullWanted = false;
    const answer = await this.answered(ask(bridge, "meeting.stepsSince", { meetingId, revision: this.revision() }));
    if (!answer.ok) {
      this.pullWanted = true;
      return answer.refusal;
    }
    if (answer.value.steps.length > 0) await this.takeIn(answer.value);
    return null;
  }

  private async takeIn({ steps, clientIds }: CommittedSteps): Promise<void> {
    const { document, clientId } = this.options;
    if (clientIds.some((each) => each !== clientId)) await this.compositionEnded();
    const before = this.hasUnsaved();
    const read = steps.map((step) => Step.fromJSON(editorSchema, step));
    document.dispatch(receiveTransaction(document.state(), read, [...clientIds], { mapSelectionBackward: true }));
    if (before && !this.hasUnsaved()) this.confirmed(null);
  }

  private async compositionEnded(): Promise<void> {
    while (this.options.document.composing()) await pause(AFTER_COMPOSING_MS);
  }

  /** The answer to a request, or a refusal where none comes. */
  private async answered<Value>(request: Promise<Answer<Value>>): Promise<Answer<Value>> {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const late = new Promise<Answer<Value>>((resolve) => {
      timer = setTimeout(() => resolve(refuse("internal", this.options.noAnswer)), ANSWER_MS);
    });
    const answer = await Promise.race([request, late]);
    if (timer !== null) clearTimeout(timer);
    return answer;
  }

  /** Says that something is not saved as soon as it is a second old. */
  private watch(): void {
    if (this.unsavedTimer !== null) clearTimeout(this.unsavedTimer);
    this.unsavedTimer = null;
    if (this.oldest === null || this.state.kind === "unsaved") return;
    const wait = Math.max(0, this.oldest + UNSAVED_MS - Date.now());
    this.unsavedTimer = setTimeout(() => this.show({ kind: "unsaved", message: null }), wait);
  }

  private show(state: SaveState): void {
    this.state = state;
    for (const heard of this.listeners) heard();
  }

  private endIfSaved(): void {
    if (!this.closing || this.hasUnsaved()) return;
    this.stopListening();
    this.stopSendTimer();
    if (this.unsavedTimer !== null) clearTimeout(this.unsavedTimer);
  }
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
