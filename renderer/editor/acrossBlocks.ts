import { type EditorState, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { problemsOf } from "../../shared/minutes/problems.ts";
import { deleteSelected, typeText } from "./commands/registry.ts";

/** Kinds of input that put words in the place of a selection. */
const INSERTS: ReadonlySet<string> = new Set(["insertText", "insertReplacementText", "insertFromYank"]);

const spansBlocks = ({ selection }: EditorState) => !selection.empty && !selection.$from.sameParent(selection.$to);

function clearSelection(view: EditorView): void {
  if (spansBlocks(view.state)) view.dispatch(deleteSelected(view.state.tr));
}

/** Puts pasted content in; where it would break the document's form, its plain words. */
function paste(view: EditorView, slice: Parameters<EditorState["tr"]["replaceSelection"]>[0]): void {
  clearSelection(view);
  try {
    const transaction = view.state.tr.replaceSelection(slice).scrollIntoView().setMeta("paste", true);
    if (problemsOf(view.state.apply(transaction).doc).length === 0) {
      view.dispatch(transaction);
      return;
    }
  } catch (error) {
    if (!(error instanceof Error) || !/Error$/u.test(error.name)) throw error;
  }
  const words = slice.content.textBetween(0, slice.content.size, "\n");
  typeText(words.replace(/\s*\n\s*/gu, " "))(view.state, view.dispatch);
}

/** What the page itself would do to a selection over several blocks (typing, composing, cutting, pasting) is done by our own rules. */
export function acrossBlocks(): Plugin {
  return new Plugin({
    props: {
      handleTextInput(view, _from, _to, text) {
        return spansBlocks(view.state) && typeText(text)(view.state, view.dispatch);
      },
      // The look of foreign words is not ours, and the window's policy on styles would complain of each.
      transformPastedHTML: (html) => html.replace(/\sstyle=(?:"[^"]*"|'[^']*')/giu, ""),
      handlePaste(view, _event, slice) {
        paste(view, slice);
        return true;
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
