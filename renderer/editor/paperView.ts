import { collab } from "prosemirror-collab";
import type { Node } from "prosemirror-model";
import { type EditorState, Plugin } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { acrossBlocks } from "./acrossBlocks.ts";
import type { EditorCommand } from "./commands/registry.ts";
import { kebab, quoted } from "./dom/cssText.ts";
import { nodeViews } from "./dom/nodeViews.ts";
import { createEditorState } from "./editorState.ts";
import { freshSelection } from "./freshSelection.ts";
import { keys, type PaperKeys } from "./keys.ts";
import { Painter } from "./paint/painter.ts";
import { PaintStore } from "./paint/paintStore.ts";
import { pasting } from "./paste/pastePlugin.ts";
import type { Suggesting } from "./suggest/suggestPlugin.ts";

/** What stands on the paper besides its words: its name for those who do not see it, and what waits for words. */
export interface PaperWords {
  readonly label: string;
  readonly emptyTitle: string;
  readonly emptyHeading: string;
  readonly emptySpeaker: string;
  readonly emptySubject: string;
  readonly tracked: string;
  readonly picture: string;
  /** The button beside the 時間 line. */
  readonly timeTool: string;
}

export interface PaperOptions {
  readonly doc: Node;
  /** The state in which this very document was left, with what can be undone; null where there is none. */
  readonly kept: EditorState | null;
  readonly revision: number;
  readonly clientId: string;
  readonly commands: readonly EditorCommand[];
  readonly keys: PaperKeys;
  readonly editable: () => boolean;
  /** The list beside the cursor; its keys come before those of the commands. */
  readonly suggesting: Suggesting;
  readonly words: PaperWords;
  /** Hears of every new state after it has been shown. */
  readonly onChange: (before: EditorState) => void;
  /** Hears of the button beside the 時間 line. */
  readonly onTimeField: (button: HTMLElement) => void;
}

/** Paints marks after each change, before the page is drawn. */
function painting(painter: Painter): Plugin {
  return new Plugin({ view: () => ({ update: ({ state }) => painter.paint(state.doc) }) });
}

/** The paper: a document that is edited in place, in an element of the page. */
export function createPaper(place: HTMLElement, options: PaperOptions): EditorView {
  let topRoom = 0;
  let paper: HTMLElement | null = null;
  const showTopRoom = () => paper?.style.setProperty("--top-room", `${topRoom}em`);
  const store = new PaintStore((room) => {
    topRoom = room;
    showTopRoom();
  });
  const painter = new Painter(store);
  const fresh = createEditorState(options.doc, [
    freshSelection(),
    options.suggesting.plugin,
    keys(options.commands, options.keys),
    acrossBlocks(),
    pasting(),
    collab({ version: options.revision, clientID: options.clientId }),
    painting(painter),
  ]);
  const state = options.kept?.reconfigure({ plugins: fresh.plugins }) ?? fresh;
  // Before its blocks are drawn, so that each is dressed once.
  painter.paint(state.doc);
  const view: EditorView = new EditorView(place, {
    state,
    nodeViews: nodeViews(store, { label: options.words.timeTool, onPress: options.onTimeField }),
    editable: options.editable,
    attributes: {
      class: "paper",
      role: "textbox",
      tabindex: "0",
      "aria-multiline": "true",
      "aria-label": options.words.label,
      "data-select-all": "",
      spellcheck: "false",
    },
    dispatchTransaction(transaction) {
      const before = view.state;
      view.updateState(before.apply(transaction));
      options.onChange(before);
    },
  });
  const { label: _label, timeTool: _timeTool, ...painted } = options.words;
  for (const [name, text] of Object.entries(painted))
    view.dom.style.setProperty(`--words-${kebab(name)}`, quoted(text));
  paper = view.dom;
  showTopRoom();
  return view;
}
