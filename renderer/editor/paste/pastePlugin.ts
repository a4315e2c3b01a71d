import { closeHistory } from "prosemirror-history";
import type { Slice } from "prosemirror-model";
import { Plugin, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { readBlocks } from "./htmlBlocks.ts";
import { readHtml } from "./htmlTree.ts";
import { insertPasted } from "./insertPasted.ts";
import { insertSlice } from "./insertSlice.ts";
import type { PastedBlock } from "./pasted.ts";
import { textBlocks } from "./textBlocks.ts";

/** What another program put on the clipboard. */
export interface Clipping {
  readonly html: string;
  readonly text: string;
}

/** ProseMirror reads what was typed in a composition within this time of its end. */
const AFTER_COMPOSING_MS = 40;

/** What this editor copied itself carries every block with its attributes. */
const isOwn = (html: string) => html.includes("data-pm-slice=") && html.includes("data-block=");

/** Lines as a PDF viewer draws them, which say less than the text beside them. */
const isDrawnLines = (html: string) => /<br role="presentation"|class="textLayer"/u.test(html);

/** Reads what another program put on the clipboard. */
export function clippingBlocks({ html, text }: Clipping): PastedBlock[] {
  const blocks = html === "" || (isDrawnLines(html) && text !== "") ? [] : readBlocks(readHtml(html));
  return blocks.length > 0 ? blocks : textBlocks(text);
}

/** Pastes as one step of undo that nothing before or after it joins. */
function dispatchPaste(view: EditorView, transaction: Transaction | null): void {
  if (transaction === null) return;
  view.dispatch(closeHistory(transaction).setMeta("paste", true).setMeta("uiEvent", "paste"));
  view.dispatch(closeHistory(view.state.tr));
}

const pasteForeign = (view: EditorView, clipping: Clipping) =>
  dispatchPaste(view, insertPasted(view.state, clippingBlocks(clipping)));

/** Holds what is pasted while a word is being composed, until that word is done. */
class HeldPaste {
  private held: Clipping | null = null;

  hold(clipping: Clipping): void {
    this.held = clipping;
  }

  release(view: EditorView): void {
    if (this.held === null) return;
    setTimeout(() => {
      const { held } = this;
      if (held === null || view.isDestroyed || view.composing) return;
      this.held = null;
      if (view.editable) pasteForeign(view, held);
    }, AFTER_COMPOSING_MS);
  }
}

/** Pasting: what other programs copied is read into the blocks of the record, never into the page as it came. */
export function pasting(): Plugin {
  const held = new HeldPaste();
  return new Plugin({
    props: {
      handleDOMEvents: {
        paste(view, event) {
          const data = event.clipboardData;
          if (!view.editable || data === null) return false;
          const clipping = { html: data.getData("text/html"), text: data.getData("text/plain") };
          if (!view.composing && isOwn(clipping.html)) return false;
          event.preventDefault();
          if (view.composing) held.hold(clipping);
          else pasteForeign(view, clipping);
          return true;
        },
        compositionend(view) {
          held.release(view);
          return false;
        },
      },
      // What this editor copied: its blocks carry no look of their own, and the policy on styles would complain of any.
      transformPastedHTML: (html) => html.replace(/\sstyle=(?:"[^"]*"|'[^']*')/giu, ""),
      handlePaste(view: EditorView, _event: ClipboardEvent, slice: Slice) {
        dispatchPaste(view, insertSlice(view.state, slice));
        return true;
      },
    },
  });
}
