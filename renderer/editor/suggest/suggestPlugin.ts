import { type Command, type EditorState, Plugin, PluginKey, type Transaction } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { parsePersonName } from "../../../shared/people/person.ts";
import { looksLikeUnit } from "../../../shared/people/units.ts";
import { isComposing } from "../../ui/composing.ts";
import { Observed } from "../observed.ts";
import { accept } from "./accept.ts";
import { phraseSuggestions, type Suggestions, speakerSuggestions } from "./suggestions.ts";

/** What the list beside the cursor shows; the place is that of the cursor in the window, in CSS pixels. */
export interface ShownSuggestions {
  readonly suggestions: Suggestions;
  readonly active: number;
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

interface ListState {
  readonly suggestions: Suggestions | null;
  readonly active: number;
  /** Whether she went through the list by its keys. */
  readonly moved: boolean;
  /** A list of speakers that she closed stays closed until the words change. */
  readonly closedFor: string | null;
}

type Meta = { readonly open: Suggestions } | { readonly active: number } | { readonly close: true };

/** The id of the list in the page; its choices are this, a hyphen and their index. */
export const SUGGESTION_LIST_ID = "suggestions";

const CLOSED: ListState = { suggestions: null, active: 0, moved: false, closedFor: null };
const key = new PluginKey<ListState>("suggestions");

const placeOf = ({ from }: Suggestions, typed: string) => `${from} ${typed}`;
const typedIn = (state: EditorState, { from, to }: Suggestions) => state.doc.textBetween(from, to);

function closed(state: EditorState, { suggestions }: ListState): ListState {
  return suggestions === null ? CLOSED : { ...CLOSED, closedFor: placeOf(suggestions, typedIn(state, suggestions)) };
}

/** Speakers are offered by themselves wherever one is being named; set words only when they are asked for. */
function following(transaction: Transaction, before: ListState, state: EditorState): ListState {
  if (!transaction.docChanged && !transaction.selectionSet) return before;
  const suggestions = speakerSuggestions(state);
  if (suggestions === null) return CLOSED;
  if (before.closedFor === placeOf(suggestions, typedIn(state, suggestions))) return { ...before, suggestions: null };
  return { ...CLOSED, suggestions };
}

/** Asks for the set words of the slot at the cursor; the list opens beside it. */
export const stockPhrase: Command = (state, dispatch) => {
  const plugin = key.get(state);
  if (plugin === undefined) return false;
  const suggestions = phraseSuggestions(state, plugin.spec.own());
  if (suggestions === null) return false;
  dispatch?.(state.tr.setMeta(key, { open: suggestions } satisfies Meta));
  return true;
};

export interface Suggesting {
  readonly plugin: Plugin;
  /** What is to be shown; null for nothing. */
  readonly shown: Observed<ShownSuggestions | null>;
  readonly choose: (view: EditorView, index: number) => boolean;
}

const send = (view: EditorView, meta: Meta) => view.dispatch(view.state.tr.setMeta(key, meta));

function choose(view: EditorView, index: number): boolean {
  const suggestions = key.getState(view.state)?.suggestions ?? null;
  const choice = suggestions?.choices[index];
  if (suggestions === null || choice === undefined) return false;
  view.dispatch(accept(view.state, suggestions, choice).setMeta(key, { close: true } satisfies Meta));
  return true;
}

/** 李 or 李委 wants an end; 李委員 and 社會處 are names as they stand, and nobody is put in their place. */
const isUnfinished = (typed: string) => typed.trim() !== "" && parsePersonName(typed) === null && !looksLikeUnit(typed);

/** The keys of an open list; digits only where no name could hold them. */
function onKey(view: EditorView, event: KeyboardEvent): boolean {
  const list = key.getState(view.state);
  if (list?.suggestions == null || isComposing(event) || view.composing) return false;
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  const { choices, kind } = list.suggestions;
  const move = (by: number) => {
    send(view, { active: (list.active + by + choices.length) % choices.length });
    return true;
  };
  switch (event.key) {
    case "ArrowDown":
      return move(1);
    case "ArrowUp":
      return move(-1);
    case "Enter":
      return !event.shiftKey && (list.moved || kind === "phrase" || isUnfinished(typedIn(view.state, list.suggestions)))
        ? choose(view, list.active)
        : false;
    case "Tab":
      return !event.shiftKey && choose(view, list.active);
    case "Escape":
      // The room would leave the paper.
      event.stopPropagation();
      send(view, { close: true });
      return true;
    default:
      return /^[1-9]$/.test(event.key) && !event.shiftKey ? choose(view, Number(event.key) - 1) : false;
  }
}

function show(view: EditorView, shown: Observed<ShownSuggestions | null>): void {
  const list = key.getState(view.state);
  if (list?.suggestions == null || !view.editable || view.composing) {
    shown.set(null);
    return;
  }
  const { left, top, bottom } = view.coordsAtPos(list.suggestions.from);
  shown.set({ suggestions: list.suggestions, active: list.active, left, top, bottom });
}

/** Offers names and set words beside the cursor; `own` are the user's own words for a slot. */
export function suggesting(own: () => readonly string[]): Suggesting {
  const shown = new Observed<ShownSuggestions | null>(null);
  const plugin = new Plugin<ListState>({
    key,
    own,
    state: {
      init: () => CLOSED,
      apply(transaction, before, _old, state) {
        const meta: Meta | undefined = transaction.getMeta(key);
        if (meta === undefined) return following(transaction, before, state);
        if ("open" in meta) return { ...CLOSED, suggestions: meta.open };
        if ("active" in meta) return { ...before, active: meta.active, moved: true };
        return closed(state, before);
      },
    },
    props: {
      attributes(state): Record<string, string> {
        const list = key.getState(state);
        if (list?.suggestions == null) return {};
        return {
          "aria-controls": SUGGESTION_LIST_ID,
          "aria-activedescendant": `${SUGGESTION_LIST_ID}-${list.active}`,
        };
      },
      handleKeyDown: onKey,
      handleDOMEvents: {
        blur(view) {
          if (key.getState(view.state)?.suggestions != null) send(view, { close: true });
          return false;
        },
        compositionend(view) {
          // The words of the composition are in the document only after this event.
          setTimeout(() => !view.isDestroyed && show(view, shown));
          return false;
        },
      },
    },
    view: () => ({ update: (view) => show(view, shown), destroy: () => shown.set(null) }),
  });
  return { plugin, shown, choose };
}
