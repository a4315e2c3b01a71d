import { type EditorState, TextSelection } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { Observed } from "../observed.ts";
import { findMatches, type Match } from "./findMatches.ts";
import { replaceMatches } from "./replaceMatches.ts";

/** What the bar shows: how many places there are, which of them is the current one (from 1; 0 for none), how many are variants. */
export interface Found {
  readonly count: number;
  readonly current: number;
  readonly variants: number;
}

/** The bar while it is open: `opened` counts its openings, `words` stand in its field first. */
export interface OpenBar {
  readonly opened: number;
  readonly withReplace: boolean;
  readonly words: string;
}

const NOTHING: Found = { count: 0, current: 0, variants: 0 };
const ALL = "find";
const CURRENT = "find-current";

/** More places than this are counted, but not coloured. */
const COLOURED = 2000;

/** The document follows a change of the words after so long, in milliseconds. */
const FOLLOW = 150;

/** Looks for words on the paper and replaces them; places are coloured without touching the paper's elements. */
export class Finder {
  readonly found = new Observed<Found>(NOTHING, (a, b) => JSON.stringify(a) === JSON.stringify(b));
  readonly bar = new Observed<OpenBar | null>(null);
  private readonly view: () => EditorView | null;
  private query = "";
  private matches: readonly Match[] = [];
  private current = -1;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private openings = 0;

  constructor(view: () => EditorView | null) {
    this.view = view;
  }

  /** Opens the bar with the selected words, else those of before. */
  open(withReplace: boolean): void {
    const view = this.view();
    if (view === null) return;
    const words = selectedWords(view.state);
    this.openings += 1;
    this.bar.set({ opened: this.openings, withReplace, words: words === "" ? this.query : words });
  }

  /** Looks for a text from the cursor on; the first place at or behind it becomes the current one. */
  search(query: string): void {
    this.query = query;
    const view = this.view();
    if (view === null) return;
    this.matches = findMatches(view.state.doc, query);
    const { from } = view.state.selection;
    const next = this.matches.findIndex((match) => match.from >= from);
    this.current = this.matches.length === 0 ? -1 : Math.max(next, 0);
    this.show();
  }

  /** Goes to the next (1) or the previous (-1) place, around the end. */
  step(by: 1 | -1): void {
    const { length } = this.matches;
    if (length === 0) return;
    this.current = (this.current + by + length) % length;
    this.show();
  }

  /** Puts a text in the current place and goes to the next. */
  replace(text: string): void {
    const view = this.view();
    const match = this.matches[this.current];
    if (view === null || match === undefined || !view.editable || view.composing) return;
    view.dispatch(replaceMatches(view.state, [match], text));
    const behind = match.from + text.length;
    this.matches = findMatches(view.state.doc, this.query);
    const next = this.matches.findIndex(({ from }) => from >= behind);
    this.current = this.matches.length === 0 ? -1 : Math.max(next, 0);
    this.show();
  }

  /** Puts a text in all places; the number of them. */
  replaceAll(text: string): number {
    const view = this.view();
    if (view === null || !view.editable || view.composing || this.matches.length === 0) return 0;
    const { length } = this.matches;
    view.dispatch(replaceMatches(view.state, this.matches, text));
    this.search(this.query);
    return length;
  }

  /** Takes in a change of the words, a moment later. */
  changed(): void {
    if (this.query === "") return;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const view = this.view();
      if (view === null || this.query === "") return;
      const at = this.matches[this.current]?.from ?? 0;
      this.matches = findMatches(view.state.doc, this.query);
      this.current = this.matches.findIndex(({ from }) => from >= at);
      this.colour(view);
    }, FOLLOW);
  }

  /** Closes the bar and ends the search with the current place selected, and gives the paper the focus back. */
  close(): void {
    const view = this.view();
    const match = this.matches[this.current];
    this.bar.set(null);
    this.query = "";
    this.matches = [];
    this.current = -1;
    this.found.set(NOTHING);
    CSS.highlights.delete(ALL);
    CSS.highlights.delete(CURRENT);
    if (view === null) return;
    if (match !== undefined) select(view, match);
    view.focus();
  }

  private show(): void {
    const view = this.view();
    if (view === null) return;
    this.colour(view);
    const match = this.matches[this.current];
    if (match === undefined) return;
    const { node } = view.domAtPos(match.from);
    const element = node instanceof HTMLElement ? node : node.parentElement;
    element?.scrollIntoView({ block: "center" });
  }

  private colour(view: EditorView): void {
    const ranges = this.matches.slice(0, COLOURED).map((match) => rangeOf(view, match));
    CSS.highlights.set(ALL, new Highlight(...ranges));
    const match = this.matches[this.current];
    CSS.highlights.set(CURRENT, new Highlight(...(match === undefined ? [] : [rangeOf(view, match)])));
    this.found.set({
      count: this.matches.length,
      current: this.current + 1,
      variants: this.matches.filter(({ exact }) => !exact).length,
    });
  }
}

function rangeOf(view: EditorView, { from, to }: Match): Range {
  const range = document.createRange();
  const start = view.domAtPos(from, 1);
  const end = view.domAtPos(to, -1);
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset);
  return range;
}

function select(view: EditorView, { from, to }: Match): void {
  view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, from, to)).scrollIntoView());
}

/** The words of a selection in one block, for the field. */
function selectedWords({ selection, doc }: EditorState): string {
  const { $from, $to, from, to } = selection;
  return $from.sameParent($to) ? doc.textBetween(from, to).slice(0, 100) : "";
}
