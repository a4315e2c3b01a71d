import { collab } from "prosemirror-collab";
import type { EditorState, Transaction } from "prosemirror-state";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { nextItem, typeText, undo } from "../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../renderer/editor/editorState.ts";
import { Session } from "../../../../renderer/editor/session.ts";
import { readDocument } from "../../../../shared/minutes/document.ts";
import { list, minutesOf } from "../../../builders/minutes.ts";
import { StubBridge } from "../../../builders/stubBridge.ts";

const doc = () => minutesOf(list("一、", "甲", "乙"));

/** One window on the stub's meeting, the cursor at the end of the first item. */
class Window {
  state: EditorState;
  composing = false;
  readonly session: Session;
  readonly seen: string[] = [];

  constructor(stub: StubBridge, clientId: string) {
    const reading = readDocument({ version: 1, doc: stub.doc.toJSON() });
    if (!reading.ok) throw new RangeError("Not a document");
    this.state = createEditorState(reading.doc, [collab({ version: stub.revision, clientID: clientId })]);
    this.session = new Session({
      bridge: stub.bridge(),
      meetingId: "meeting",
      clientId,
      document: {
        state: () => this.state,
        dispatch: (transaction) => this.show(transaction),
        composing: () => this.composing,
      },
      saveState: { kind: "saved", savedAt: null },
      noAnswer: "沒有回應",
    });
    this.session.subscribe(() => this.seen.push(this.session.saveState().kind));
    this.goTo("甲");
  }

  goTo(words: string): void {
    this.state.doc.descendants((node, pos) => {
      if (node.text?.includes(words)) {
        const end = pos + (node.text.indexOf(words) + words.length);
        this.state = this.state.apply(this.state.tr.setSelection(selectionAt(this.state, end)));
      }
    });
  }

  type(text: string): void {
    typeText(text)(this.state, (transaction) => this.do(transaction));
  }

  do(transaction: Transaction): void {
    this.show(transaction);
    this.session.changed();
  }

  get text(): string {
    return this.state.doc.textContent;
  }

  private show(transaction: Transaction): void {
    this.state = this.state.apply(transaction);
  }
}

function selectionAt(state: EditorState, pos: number) {
  return (state.selection.constructor as unknown as { near(at: unknown): EditorState["selection"] }).near(
    state.doc.resolve(pos),
  );
}

let stub: StubBridge;

beforeEach(() => {
  vi.useFakeTimers();
  stub = new StubBridge(doc());
});

afterEach(() => {
  vi.useRealTimers();
});

const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe("saving", () => {
  it("sends 150 ms after the last key and says when the store had it", async () => {
    const window = new Window(stub, "a");
    window.type("丙");
    expect(window.session.saveState().kind).toBe("saving");
    await wait(149);
    expect(stub.sent).toEqual([]);
    await wait(2);
    expect(stub.doc.textContent).toBe("甲丙乙");
    expect(window.session.saveState()).toEqual({ kind: "saved", savedAt: new Date(Date.now() - 1).toISOString() });
  });

  it("sends 400 ms after the first key while the keys do not stop", async () => {
    const window = new Window(stub, "a");
    for (let key = 0; key < 10; key += 1) {
      window.type("丙");
      await wait(100);
    }
    expect(stub.sent.length).toBeGreaterThanOrEqual(2);
    await wait(400);
    expect(stub.doc.textContent).toBe(`甲${"丙".repeat(10)}乙`);
    expect(window.seen).not.toContain("unsaved");
  });

  it("sends new blocks with their ids", async () => {
    const window = new Window(stub, "a");
    nextItem(window.state, (transaction) => window.do(transaction));
    await wait(200);
    expect(stub.doc.child(1).child(1).childCount).toBe(3);
    expect(window.session.saveState().kind).toBe("saved");
  });

  it("is never said of what is still on its way", async () => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, delayMs: 300 };
    window.type("丙");
    await wait(200);
    window.type("丁");
    await wait(260);
    expect(stub.doc.textContent).toBe("甲丙乙");
    expect(window.session.saveState().kind).toBe("saving");
    await wait(600);
    expect(stub.doc.textContent).toBe("甲丙丁乙");
    expect(window.session.saveState().kind).toBe("saved");
  });
});

describe("failing to save", () => {
  it("is told within a second in the store's words, lets her type on, and is made good within two seconds", async () => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, refuses: "storage-failed" };
    window.type("丙");
    await wait(200);
    expect(window.session.saveState()).toEqual({ kind: "unsaved", message: "stub: storage-failed" });
    window.type("丁");
    await wait(5_000);
    expect(window.session.saveState().kind).toBe("unsaved");
    stub.calm();
    await wait(2_000);
    expect(window.session.saveState().kind).toBe("saved");
    expect(stub.doc.textContent).toBe("甲丙丁乙");
  });

  it("is told after a second where no answer comes at all", async () => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, delayMs: 60_000 };
    window.type("丙");
    await wait(999);
    expect(window.session.saveState().kind).toBe("saving");
    await wait(2);
    expect(window.session.saveState()).toEqual({ kind: "unsaved", message: null });
  });

  it("saves nothing twice where only the answer was lost", async () => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, losesAnswers: true };
    window.type("丙");
    await wait(500);
    expect(stub.doc.textContent).toBe("甲丙乙");
    stub.calm();
    await wait(15_000);
    expect(stub.doc.textContent).toBe("甲丙乙");
    expect(window.session.saveState()).toEqual({ kind: "saved", savedAt: null });
  });

  it("ends when she takes back what the store refuses", async () => {
    const window = new Window(stub, "a");
    const list = 1 + (window.state.doc.firstChild?.nodeSize ?? 0) + 2;
    window.do(window.state.tr.setNodeAttribute(list, "style", "not a style"));
    await wait(300);
    expect(window.session.saveState().kind).toBe("unsaved");
    undo(window.state, (transaction) => window.do(transaction));
    await wait(2_000);
    expect(window.session.saveState().kind).toBe("saved");
  });
});

describe("a refusal that another try cannot mend", () => {
  const appends = () => stub.sent.filter(({ name }) => name === "meeting.appendSteps").length;

  it.each([
    ["not-found", "notFound"],
    ["final", "final"],
    ["damaged", "damaged"],
  ] as const)("%s is said once and not asked for ever, until she tries again", async (code, trouble) => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, refuses: code };
    window.type("丙");
    await wait(300);
    expect(window.session.trouble()).toBe(trouble);
    expect(window.session.saveState()).toEqual({ kind: "unsaved", message: `stub: ${code}` });
    stub.calm();
    await wait(20_000);
    expect(stub.sent).toEqual([]);
    window.type("丁");
    await wait(5_000);
    expect(stub.sent).toEqual([]);
    expect(window.session.unsavedPassages()).toEqual(["甲丙丁"]);
    window.session.retry();
    await wait(100);
    expect(stub.doc.textContent).toBe("甲丙丁乙");
    expect(window.session.trouble()).toBeNull();
    expect(window.session.saveState().kind).toBe("saved");
  });

  it("of a record whose steps are gone leaves only loading it again, with her words to be copied", async () => {
    const window = new Window(stub, "a");
    const other = new Window(stub, "b");
    stub.mood = { ...stub.mood, delayMs: 50 };
    other.goTo("乙");
    other.type("丁");
    window.type("丙");
    void other.session.flush();
    await wait(60);
    stub.compact();
    await wait(2_000);
    expect(window.session.trouble()).toBe("movedOn");
    const asked = stub.sent.length;
    window.session.retry();
    await wait(20_000);
    expect(stub.sent.length).toBe(asked);
    expect(window.session.unsavedPassages()).toEqual(["甲丙"]);
    expect(stub.doc.textContent).toBe("甲乙丁");
  });

  it("of steps that do not fit is tried again after her next change only", async () => {
    const window = new Window(stub, "a");
    const list = 1 + (window.state.doc.firstChild?.nodeSize ?? 0) + 2;
    window.do(window.state.tr.setNodeAttribute(list, "style", "not a style"));
    await wait(20_000);
    expect(window.session.trouble()).toBe("refused");
    expect(appends()).toBe(1);
    undo(window.state, (transaction) => window.do(transaction));
    await wait(1_000);
    expect(window.session.trouble()).toBeNull();
    expect(window.session.saveState().kind).toBe("saved");
  });
});

describe("a host that is gone", () => {
  it("is called gone within three seconds, and made good where it was only away", async () => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, refuses: "unreachable" };
    window.type("丙");
    await wait(500);
    expect(window.session.trouble()).toBeNull();
    await wait(2_500);
    expect(window.session.trouble()).toBe("hostGone");
    stub.calm();
    await wait(2_000);
    expect(window.session.trouble()).toBeNull();
    expect(stub.doc.textContent).toBe("甲丙乙");
  });

  it("is told from one that answers and cannot save", async () => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, refuses: "storage-failed" };
    window.type("丙");
    await wait(3_000);
    expect(window.session.trouble()).toBe("failing");
  });
});

describe("two windows", () => {
  it("see each other's changes", async () => {
    const [one, two] = [new Window(stub, "a"), new Window(stub, "b")];
    one.type("丙");
    await wait(200);
    expect(two.text).toBe("甲丙乙");
    expect(two.session.saveState().kind).toBe("saved");
  });

  it("lose nothing when both type at once", async () => {
    const [one, two] = [new Window(stub, "a"), new Window(stub, "b")];
    two.goTo("乙");
    for (let key = 0; key < 20; key += 1) {
      one.type("丙");
      two.type("丁");
      await wait(90);
    }
    await wait(2_000);
    expect(stub.doc.textContent).toBe(`甲${"丙".repeat(20)}乙${"丁".repeat(20)}`);
    expect(one.text).toBe(stub.doc.textContent);
    expect(two.text).toBe(stub.doc.textContent);
    expect([one, two].map((each) => each.session.saveState().kind)).toEqual(["saved", "saved"]);
  });

  it("do not touch a text in which a word is being composed, and save what is composed meanwhile", async () => {
    const [one, two] = [new Window(stub, "a"), new Window(stub, "b")];
    two.composing = true;
    one.type("丙");
    await wait(500);
    expect(two.text).toBe("甲乙");
    two.composing = false;
    await wait(100);
    expect(two.text).toBe("甲丙乙");
    one.composing = true;
    one.type("ㄏㄨㄟˋ");
    await wait(500);
    expect(stub.doc.textContent).toBe("甲丙ㄏㄨㄟˋ乙");
    expect(one.session.saveState().kind).toBe("saved");
  });

  it("take back only their own changes", async () => {
    const [one, two] = [new Window(stub, "a"), new Window(stub, "b")];
    one.type("丙");
    await wait(200);
    two.goTo("乙");
    two.type("丁");
    await wait(200);
    undo(one.state, (transaction) => one.do(transaction));
    await wait(500);
    expect(two.text).toBe("甲乙丁");
  });
});

describe("leaving the page", () => {
  it("sends at once what is not on disk, and tries until it is", async () => {
    const window = new Window(stub, "a");
    stub.mood = { ...stub.mood, refuses: "storage-failed" };
    window.type("丙");
    window.session.close();
    await wait(1_000);
    stub.calm();
    await wait(2_000);
    expect(stub.doc.textContent).toBe("甲丙乙");
  });
});
