import fc from "fast-check";
import { type Command, type EditorState, Selection, TextSelection } from "prosemirror-state";
import { describe, expect, it } from "vitest";
import {
  BLOCK_KINDS,
  changeKind,
  EDITOR_COMMANDS,
  makeSection,
  redo,
  undo,
} from "../../../../../renderer/editor/commands/registry.ts";
import { createEditorState } from "../../../../../renderer/editor/editorState.ts";
import { suggesting } from "../../../../../renderer/editor/suggest/suggestPlugin.ts";
import { inlineText } from "../../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../../shared/minutes/problems.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { arbitraryWords } from "../../../../builders/arbitraryText.ts";
import { typing } from "../desk.ts";

const COMMANDS = [...EDITOR_COMMANDS.map((each) => each.run), ...BLOCK_KINDS.map(changeKind), makeSection];

const DELETING: readonly Command[] = [
  ...EDITOR_COMMANDS.filter(({ name }) => ["deleteItem", "joinBackward", "joinForward", "confirmDoubt"].includes(name)),
  ...EDITOR_COMMANDS.filter(({ name }) => ["undo", "redo"].includes(name)),
  // A ruling that no box prints is written into its cell.
  ...EDITOR_COMMANDS.filter(({ name }) => name.startsWith("rule")),
].map(({ run }) => run);

/** Signs of labels and ordinals, which become words and come back. */
const PAINTED =
  /[主席裁示決議定結論說明辦法案由回應覆提問第擬其他：:（）()\s\d０-９一二三四五六七八九十百零壹貳參肆伍陸柒捌玖拾佰]/gu;

/** The words in no order, the signs of labels left out. */
const wordsOf = (state: EditorState) => [...state.doc.textContent.replace(PAINTED, "")].sort().join("");

/** One thing done at some place: the numbers choose among the places and commands that there are. */
interface Deed {
  readonly from: number;
  readonly to: number | null;
  readonly command: number | null;
  readonly words: string;
}

const deed: fc.Arbitrary<Deed> = fc.record({
  from: fc.nat(100_000),
  to: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.nat(100_000) }),
  command: fc.option(fc.nat(COMMANDS.length - 1), { nil: null, freq: 6 }),
  words: arbitraryWords(),
});

/** The text place nearest to a position. */
function placeNear(state: EditorState, n: number): number {
  const pos = n % (state.doc.content.size + 1);
  return (Selection.findFrom(state.doc.resolve(pos), 1, true) ?? Selection.atStart(state.doc)).head;
}

function act(state: EditorState, { from, to, command, words }: Deed): EditorState {
  const anchor = placeNear(state, from);
  const head = to === null ? anchor : placeNear(state, to);
  let next = state.apply(state.tr.setSelection(TextSelection.create(state.doc, anchor, head)));
  const run = command === null ? typing(words) : COMMANDS[command];
  run?.(next, (transaction) => {
    next = next.apply(transaction);
  });
  return next;
}

function acts(command: Command, state: EditorState): boolean {
  let acted = false;
  command(state, () => {
    acted = true;
  });
  return acted;
}

describe("any commands at any places", () => {
  const story = fc.tuple(arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }), fc.array(deed, { maxLength: 25 }));

  it("leave a valid document after each", () => {
    fc.assert(
      fc.property(story, ([doc, deeds]) => {
        let state = createEditorState(doc);
        for (const each of deeds) {
          state = act(state, each);
          expect(problemsOf(state.doc)).toEqual([]);
        }
      }),
      { seed: 51, numRuns: 150 },
    );
  });

  it("are all taken back by undo", () => {
    const undone = COMMANDS.indexOf(undo);
    fc.assert(
      fc.property(story, ([doc, deeds]) => {
        const start = createEditorState(doc);
        let state = start;
        for (const each of deeds) state = act(state, each.command === undone ? { ...each, command: null } : each);
        for (let more = true; more; ) {
          more = undo(state, (transaction) => {
            state = state.apply(transaction);
          });
          expect(problemsOf(state.doc)).toEqual([]);
        }
        expect(state.doc.toJSON()).toEqual(start.doc.toJSON());
      }),
      { seed: 52, numRuns: 100 },
    );
  });

  it("lose no word at any place, unless they delete", () => {
    const keeping = COMMANDS.filter((command) => !DELETING.includes(command));
    for (const doc of fc.sample(arbitraryMinutes({ sections: 2, blocks: 3, depth: 3 }), { seed: 54, numRuns: 40 })) {
      const start = createEditorState(doc);
      const before = wordsOf(start);
      start.doc.descendants((node, pos) => {
        if (!node.isTextblock) return;
        const half = Math.floor(node.content.size / 2);
        const withinPair = /^[\udc00-\udfff]/.test(inlineText(node).slice(half));
        const middle = pos + 1 + half + (withinPair ? 1 : 0);
        const state = start.apply(start.tr.setSelection(TextSelection.create(start.doc, middle)));
        for (const command of keeping) {
          command(state, (transaction) => expect(wordsOf(state.apply(transaction))).toBe(before));
        }
      });
    }
  });

  it("all find places where they act", () => {
    const idle = new Set(COMMANDS);
    idle.delete(undo);
    idle.delete(redo);
    for (const doc of fc.sample(arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }), { seed: 53, numRuns: 60 })) {
      const start = createEditorState(doc, [suggesting(() => []).plugin]);
      for (let pos = 0; pos < doc.content.size; pos += 7) {
        const at = placeNear(start, pos);
        const state = start.apply(start.tr.setSelection(TextSelection.create(start.doc, at)));
        for (const command of idle) if (acts(command, state)) idle.delete(command);
      }
    }
    const toggles = EDITOR_COMMANDS.filter(({ name }) => name.startsWith("toggle")).map(({ run }) => run);
    expect([...idle].filter((command) => !toggles.includes(command))).toEqual([]);
  });
});
