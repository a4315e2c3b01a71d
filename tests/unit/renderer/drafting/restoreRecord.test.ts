import fc from "fast-check";
import type { Node } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import { redo, typeText, undo } from "../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../renderer/editor/editorState.ts";
import { restoreRecord } from "../../../../renderer/features/drafting/versions/restoreRecord.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { minutesOf } from "../../../builders/minutes.ts";

function act(state: EditorState, command: ReturnType<typeof restoreRecord>): EditorState | null {
  let next: EditorState | null = null;
  const acted = command(state, (transaction) => {
    next = state.apply(transaction);
  });
  return acted ? (next ?? state) : null;
}

const json = (doc: Node) => JSON.stringify(doc.toJSON());

describe("restoring a version", () => {
  it("gives that version's document, and undoing it what was there before", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), arbitraryMinutes(), (kept, present) => {
        const before = createEditorState(present);
        const restored = act(before, restoreRecord(kept));
        if (restored === null) {
          expect(json(kept)).toBe(json(present));
          return;
        }
        expect(problemsOf(restored.doc)).toEqual([]);
        expect(json(restored.doc)).toBe(json(kept));
        const undone = act(restored, undo);
        expect(undone && json(undone.doc)).toBe(json(present));
        const redone = undone && act(undone, redo);
        expect(redone && json(redone.doc)).toBe(json(kept));
      }),
      { seed: 21, numRuns: 100 },
    );
  });

  it("is one step of its own, apart from the typing before it", () => {
    const kept = minutesOf("原來的一段");
    let state: EditorState = createEditorState(minutesOf("現在的一段"));
    state = act(state, typeText("甲")) ?? state;
    const typed = json(state.doc);
    const restored = act(state, restoreRecord(kept));
    const undone = restored && act(restored, undo);
    expect(undone && json(undone.doc)).toBe(typed);
  });

  it("of what is there already does nothing", () => {
    const doc = minutesOf("一段");
    expect(act(createEditorState(doc), restoreRecord(doc))).toBeNull();
  });
});
