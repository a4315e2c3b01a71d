import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { deleteSelected, typeText } from "./commands/registry.ts";

/** Kinds of input that put words in the place of a selection. */
const INSERTS: ReadonlySet<string> = new Set(["insertText", "insertReplacementText", "insertFromYank"]);

const spansBlocks = ({ selection }: EditorState) => !selection.empty && !selection.$from.sameParent(selection.$to);

function clearSelection(view: EditorView): void {
  if (spansBlocks(view.state)) view.dispatch(deleteSelected(view.state.tr));
}

/** What the page itself would do to a selection over several blocks (typing, composing, cutting) is done by our own rules. */
export function acrossBlocks(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        return spansBlocks(view.state) && typeText(text)(view.state, view.dispatch);
      },
      handleDrop: () => true,
      handleDOMEvents: {
        // What comes without a key: a word from an input method or a list of emoji, a deletion from a menu.
        beforeinput(view, event) {
          if (!event.cancelable || view.composing || !view.editable || !spansBlocks(view.state)) return false;
          const deletes = event.inputType.startsWith("delete");
          const text = deletes ? "" : event.data;
          if (text === null || (!deletes && !INSERTS.has(event.inputType))) return false;
          event.preventDefault();
          return typeText(text)(view.state, view.dispatch);
        },
        compositionstart(view) {
          clearSelection(view);
          return false;
        },
        cut(view, event) {
          const { selection } = view.state;
          if (selection.empty || !view.editable || event.clipboardData === null) return false;
          const { dom, text } = view.serializeForClipboard(selection.content());
          event.preventDefault();
          event.clipboardData.clearData();
          event.clipboardData.setData("text/html", dom.innerHTML);
          event.clipboardData.setData("text/plain", text);
          view.dispatch(deleteSelected(view.state.tr).scrollIntoView());
          return true;
        },
        dragstart(_view, event) {
          event.preventDefault();
          return true;
        },
      },
    },
  });
}
