import { Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";

/** Chromium tells of a new selection with the next frame: what comes before that must not act on the old one. */
function readSelection(view: EditorView): boolean {
  if (!view.composing) view.dom.ownerDocument.dispatchEvent(new Event("selectionchange"));
  return false;
}

/** Makes a key, a word from an input method or a cut that follows a click or Shift+arrow at once act on what is selected. */
export function freshSelection(): Plugin {
  return new Plugin({
    props: {
      handleDOMEvents: {
        keydown: readSelection,
        beforeinput: readSelection,
        compositionstart: readSelection,
        copy: readSelection,
        cut: readSelection,
        paste: readSelection,
      },
    },
  });
}
