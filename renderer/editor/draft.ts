import type { Node } from "prosemirror-model";
import type { Command, EditorState, Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import type { Finding } from "../../shared/checks/check.ts";
import { isContradiction, isUnfinished, runChecks } from "../../shared/checks/runChecks.ts";
import type { Bridge } from "../../shared/contract/bridge.ts";
import type { MeetingState, OpenedMeeting } from "../../shared/contract/meetings.ts";
import { randomId } from "../../shared/minutes/ids.ts";
import { plainText } from "../../shared/minutes/plainText.ts";
import { goToBlock } from "./blockPlaces.ts";
import type { BlockKind } from "./commands/command.ts";
import { EDITOR_COMMANDS, kindAt } from "./commands/registry.ts";
import { type Doubt, doubtsOf, sameDoubts } from "./doubts.ts";
import { toEditorDocument } from "./editorState.ts";
import { Finder } from "./find/finder.ts";
import { keepState, takeKeptState } from "./keptStates.ts";
import type { PaperKeys } from "./keys.ts";
import { Observed } from "./observed.ts";
import { type CurrentPlace, type OutlineEntry, outlineOf, placeAt, sameOutline, samePlace } from "./outline.ts";
import { createPaper, type PaperWords } from "./paperView.ts";
import type { SaveState } from "./saveState.ts";
import { Session } from "./session.ts";
import { type ShownSuggestions, suggesting } from "./suggest/suggestPlugin.ts";

/** The outline follows the words this long after them, doubts and checks so long after the last key. */
const OUTLINE_MS = 120;
const CHECK_MS = 800;
/** When a record is opened it is painted first. */
const FIRST_CHECK_MS = 60;

export interface DraftOptions {
  readonly bridge: Bridge;
  readonly opened: OpenedMeeting;
  /** The document of `opened`, read. */
  readonly doc: Node;
  readonly words: PaperWords;
  readonly keys: PaperKeys;
  /** What is said of a request to the store that stays without an answer. */
  readonly noAnswer: string;
}

const sameFindings = (a: readonly Finding[], b: readonly Finding[]) => JSON.stringify(a) === JSON.stringify(b);

/**
 * One meeting being written: the paper in the page, its session with the store, and what the panes around it show. Those
 * hear only of what changes for them, so that a key draws nothing but its own line.
 */
export class Draft {
  /** The record as it is on the paper; who reads all of it does so in its own time. */
  readonly doc: Observed<Node>;
  readonly outline: Observed<readonly OutlineEntry[]>;
  readonly place: Observed<CurrentPlace>;
  readonly kind: Observed<BlockKind | null>;
  /** The position of the cursor in the record. */
  readonly cursor: Observed<number>;
  readonly title: Observed<string>;
  readonly doubts: Observed<readonly Doubt[]>;
  readonly findings: Observed<readonly Finding[]>;
  /** The element at which the form for the 時間 line is open, or null. */
  readonly timeForm = new Observed<HTMLElement | null>(null);
  /** 草稿, 會議中 or 定稿, as the store last said. */
  readonly stage: Observed<MeetingState>;
  /** The list beside the cursor. */
  readonly suggestions: Observed<ShownSuggestions | null>;
  readonly finder = new Finder(() => this.view);
  readonly meetingId: string;
  readonly session: Session;
  private readonly paper: HTMLElement;
  private phrases: readonly string[] = [];
  private readonly suggesting = suggesting(() => this.phrases);
  private view: EditorView | null;
  /** The state once the page is left, so that what is not on disk yet can still be sent. */
  private left: EditorState | null = null;
  private outlineTimer: ReturnType<typeof setTimeout> | null = null;
  private checkTimer: ReturnType<typeof setTimeout> | null = null;

  constructor(place: HTMLElement, { bridge, opened, doc, words, keys, noAnswer }: DraftOptions) {
    const clientId = randomId();
    this.meetingId = opened.meeting.id;
    this.stage = new Observed<MeetingState>(opened.meeting.state);
    this.suggestions = this.suggesting.shown;
    const read = toEditorDocument(doc);
    const view = createPaper(place, {
      suggesting: this.suggesting,
      doc: read,
      kept: takeKeptState(opened.meeting.id, opened.revision, read),
      revision: opened.revision,
      clientId,
      commands: EDITOR_COMMANDS,
      keys,
      editable: () => !this.isFinal,
      words,
      onChange: (before) => this.shown(before),
      onTimeField: (button) => this.timeForm.set(button),
    });
    this.view = view;
    this.paper = place;
    const { selection } = view.state;
    this.doc = new Observed(view.state.doc);
    this.outline = new Observed<readonly OutlineEntry[]>(outlineOf(view.state.doc), sameOutline);
    this.place = new Observed(placeAt(selection.$head), samePlace);
    this.kind = new Observed(kindAt(view.state));
    this.cursor = new Observed(selection.head);
    this.title = new Observed(titleOf(doc));
    this.doubts = new Observed<readonly Doubt[]>(doubtsOf(doc), sameDoubts);
    this.findings = new Observed<readonly Finding[]>([], sameFindings);
    const saveState: SaveState = { kind: "saved", savedAt: opened.meeting.changedAt };
    const document = {
      state: () => this.state,
      dispatch: (transaction: Transaction) => this.take(transaction),
      composing: () => this.view?.composing === true,
    };
    this.session = new Session({ bridge, meetingId: opened.meeting.id, clientId, document, saveState, noAnswer });
    this.session.subscribe(() => this.allowWriting());
    this.checkSoon(FIRST_CHECK_MS);
    void bridge.send("settings.get", {}).then((kept) => {
      if (kept.ok) this.phrases = kept.value.phrases;
    });
  }

  get isFinal(): boolean {
    return this.stage.get() === "final";
  }

  /** Takes in what the store says of the meeting's state; a final record can be read only. */
  setStage(stage: MeetingState): void {
    if (stage === this.stage.get()) return;
    this.stage.set(stage);
    this.allowWriting();
    if (stage !== "final" && this.session.trouble() === "final") this.session.retry();
  }

  /** How many findings say that the record contradicts itself or is not written to its end. */
  unfinished(): number {
    return runChecks(this.state.doc).filter((finding) => isContradiction(finding) || isUnfinished(finding)).length;
  }

  /** The whole record as text, with what is not on disk. */
  wholeText(): string {
    return plainText(this.state.doc);
  }

  get state(): EditorState {
    const state = this.view?.state ?? this.left;
    if (state === null) throw new Error("A draft without a state");
    return state;
  }

  /** Runs a command as its key would, and gives the paper the focus back; false if it cannot act here. */
  run(command: Command): boolean {
    const { view } = this;
    if (view === null || view.composing || !view.editable) return false;
    view.focus();
    return command(view.state, view.dispatch, view);
  }

  /** Runs a command that a pane asks for; the focus stays where it is. */
  act(command: Command): boolean {
    const { view } = this;
    return view !== null && !view.composing && view.editable && command(view.state, view.dispatch);
  }

  /** Goes to a block, or to a stretch of its words. */
  goTo(id: string, stretch: { from: number; to: number } | null = null): void {
    const { view } = this;
    const transaction = view === null || view.composing ? null : goToBlock(view.state, id, stretch);
    if (view === null || transaction === null) return;
    view.dispatch(transaction);
    view.focus();
    this.bringIntoView();
  }

  chooseSuggestion(index: number): void {
    if (this.view !== null) this.suggesting.choose(this.view, index);
  }

  /** Goes to the end of the title. */
  goToStart(): void {
    this.goTo(String(this.state.doc.firstChild?.attrs.id));
  }

  /** Opens the form for the 時間 line beside it; nothing where the record has none. */
  openTimeForm(): void {
    this.paper.querySelector<HTMLElement>(".paper-field-tool")?.click();
  }

  closeTimeForm(): void {
    this.timeForm.set(null);
  }

  focus(): void {
    // ProseMirror gives a paper that cannot be written on no focus; it is read and scrolled by its keys all the same.
    if (this.view?.editable === false) this.view.dom.focus();
    else this.view?.focus();
  }

  /** Leaves the page; what is not on disk is still sent. */
  close(): void {
    if (this.outlineTimer !== null) clearTimeout(this.outlineTimer);
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    this.left = this.view?.state ?? this.left;
    this.view?.destroy();
    this.view = null;
    this.session.close();
    keepState(this.meetingId, () => this.state);
  }

  /** The paper takes words only where the store would. */
  private allowWriting(): void {
    const { view } = this;
    const editable = !this.isFinal && this.session.trouble() !== "final";
    if (view !== null && view.editable !== editable) view.setProps({ editable: () => editable });
  }

  private take(transaction: Transaction): void {
    if (this.view !== null) this.view.dispatch(transaction);
    else this.left = this.state.apply(transaction);
  }

  private shown(before: EditorState): void {
    const { state } = this;
    const { doc, selection } = state;
    this.place.set(placeAt(selection.$head));
    this.kind.set(kindAt(state));
    this.cursor.set(selection.head);
    if (doc === before.doc) return;
    this.doc.set(doc);
    this.session.changed();
    this.finder.changed();
    this.outlineTimer ??= setTimeout(() => {
      this.outlineTimer = null;
      this.outline.set(outlineOf(this.state.doc));
      this.title.set(titleOf(this.state.doc));
    }, OUTLINE_MS);
    this.checkSoon();
  }

  private checkSoon(after = CHECK_MS): void {
    if (this.checkTimer !== null) clearTimeout(this.checkTimer);
    this.checkTimer = setTimeout(() => {
      this.checkTimer = null;
      this.doubts.set(doubtsOf(this.state.doc));
      this.findings.set(runChecks(this.state.doc));
    }, after);
  }

  /** A block whose place was only guessed while it was out of sight is brought to the upper third of the pane. */
  private bringIntoView(): void {
    const { view } = this;
    const node = view === null ? null : view.domAtPos(view.state.selection.head).node;
    const element = node instanceof HTMLElement ? node : (node?.parentElement ?? null);
    if (element === null || !this.paper.contains(element)) return;
    element.scrollIntoView({ block: "center" });
  }
}

const titleOf = (doc: Node) => (doc.firstChild?.textContent ?? "").trim();
