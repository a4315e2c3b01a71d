import { collab, receiveTransaction, sendableSteps } from "prosemirror-collab";
import { Node } from "prosemirror-model";
import type { EditorState, Transaction } from "prosemirror-state";
import { Step } from "prosemirror-transform";
import { isStorableText, isStorableValue } from "../../../../../electron/core/store/storableText.ts";
import { batchEnd } from "../../../../../renderer/editor/batch.ts";
import { kindAt } from "../../../../../renderer/editor/commands/registry.ts";
import { doubtsOf } from "../../../../../renderer/editor/doubts.ts";
import { createEditorState } from "../../../../../renderer/editor/editorState.ts";
import { outlineOf, placeAt } from "../../../../../renderer/editor/outline.ts";
import { Painter } from "../../../../../renderer/editor/paint/painter.ts";
import { suggesting } from "../../../../../renderer/editor/suggest/suggestPlugin.ts";
import { runChecks } from "../../../../../shared/checks/runChecks.ts";
import { marksOf } from "../../../../../shared/minutes/marks.ts";
import { problemsOf } from "../../../../../shared/minutes/problems.ts";
import { minutesSchema } from "../../../../../shared/minutes/schema.ts";
import { freshly, Sheet, shown } from "../paint/sheet.ts";

const CLIENT = "monkey";

const sameJson = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** What takes the steps of the desk beside its mirror: the store, where a run has one. */
export type StepTaker = (steps: readonly unknown[], baseRevision: number) => void;

/** An editor without a page, beside it the document as the store has it, and the marks as the page shows them. */
export class MonkeyDesk {
  state: EditorState;
  /** What was copied or cut last, as JSON. */
  clipboard: unknown = null;
  private stored: Node;
  private readonly sheet = new Sheet();
  private readonly painter = new Painter(this.sheet);
  private readonly start: unknown;
  private readonly taker: StepTaker;

  constructor(doc: Node, taker: StepTaker = () => undefined) {
    this.taker = taker;
    this.state = createEditorState(doc, [suggesting(() => []).plugin, collab({ version: 0, clientID: CLIENT })]);
    this.stored = Node.fromJSON(minutesSchema, doc.toJSON());
    this.start = doc.toJSON();
    this.painter.paint(this.state.doc);
  }

  readonly dispatch = (transaction: Transaction): void => {
    this.state = this.state.apply(transaction);
  };

  /** Sends what has not been sent, up to so many steps, and takes in the answer. */
  acknowledge(most: number): void {
    const sendable = sendableSteps(this.state);
    if (sendable === null) return;
    const steps = sendable.steps.slice(0, batchEnd(sendable.origins, most));
    this.stored = this.applied(steps);
    this.taker(
      steps.map((step) => step.toJSON()),
      sendable.version,
    );
    this.dispatch(
      receiveTransaction(
        this.state,
        steps,
        steps.map(() => CLIENT),
      ),
    );
  }

  /** The document as the store would have it after these steps; throws what the store would refuse. */
  private applied(steps: readonly Step[]): Node {
    let doc = this.stored;
    for (const step of steps) {
      const json: unknown = JSON.parse(JSON.stringify(step.toJSON()));
      if (!isStorableValue(json)) throw new Error(`A step that cannot be stored: ${JSON.stringify(json)}`);
      const result = Step.fromJSON(minutesSchema, json).apply(doc);
      if (result.doc === null) throw new Error(`A step that the store cannot apply: ${result.failed}`);
      doc = result.doc;
    }
    const problems = problemsOf(doc);
    if (problems.length > 0) throw new Error(`The store would refuse: ${problems.join("; ")}`);
    if (!isStorableText(doc.textContent)) throw new Error("Half a sign in the document");
    return doc;
  }

  /** Throws unless the document is valid, the same in the store once all is sent, and marked as it would be anew. */
  check(): void {
    const { doc } = this.state;
    // Its rules are checked on the same document in the store.
    const stored = this.applied(sendableSteps(this.state)?.steps ?? []);
    if (!sameJson(stored, doc)) throw new Error("The store has another document");
    this.painter.paint(doc);
    const whole = freshly(doc);
    const isPainted = sameJson(sorted(shown(this.sheet, doc)), sorted(whole.paints));
    if (!isPainted || this.sheet.topRoom !== whole.topRoom) throw new Error("The marks differ from those made anew");
    for (const [id, mark] of marksOf(doc)) {
      if (!sameJson(this.sheet.paints.get(id)?.mark, mark)) throw new Error(`The mark of ${id} differs`);
    }
  }

  /** What the panes beside the paper read of each state: none of it may throw. */
  readPanes(): void {
    const { doc, selection } = this.state;
    kindAt(this.state);
    placeAt(selection.$head);
    outlineOf(doc);
    doubtsOf(doc);
    runChecks(doc);
  }

  isAtStart(): boolean {
    return sameJson(this.state.doc, this.start);
  }
}

const sorted = (record: Readonly<Record<string, unknown>>) =>
  Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, paint]) => [id, canonical(paint)]);

/** The same value with its keys in order. */
function canonical(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
