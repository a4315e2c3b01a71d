import type { Node } from "prosemirror-model";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { noteReviewChanged } from "../../app/unsavedReviews.ts";
import { strings } from "../../strings/zhTW.ts";
import { withRememberedColumns } from "./rememberedColumns.ts";
import { amend, beginHistory, type History, redo, step, undo } from "./reviewHistory.ts";
import { beginReview, type Focus, type ReviewState, withFocus } from "./reviewState.ts";

/** A review as far as she has come. */
export interface ReviewSnapshot {
  readonly history: History<ReviewState>;
  /** The last word about what was done or could not be done; `count` tells two equal ones apart. */
  readonly said: { readonly words: string; readonly refused: boolean; readonly count: number };
  /** Keys of the doubts that she has looked at. */
  readonly seen: ReadonlySet<string>;
}

export interface ReviewStore {
  readonly subscribe: (heard: () => void) => () => void;
  readonly snapshot: () => ReviewSnapshot;
  /** Goes on to a state that undo takes back, or says why there is none. */
  readonly change: (next: ReviewState | null, words: string) => void;
  readonly look: (focus: Focus) => void;
  readonly say: (words: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly markSeen: (keys: readonly string[], seen: boolean) => void;
}

/** Holds one review; nothing of it leaves the window before it is accepted. */
export function createReviewStore(review: ImportReview, doc: Node): ReviewStore {
  const listeners = new Set<() => void>();
  const begun = beginReview(review, doc);
  const assigned = withRememberedColumns(begun, review.remembered?.columns ?? []);
  let now: ReviewSnapshot = {
    history: assigned === begun ? beginHistory(begun) : step(beginHistory(begun), assigned),
    said: { words: "", refused: false, count: 0 },
    seen: new Set(),
  };
  const put = (next: Partial<ReviewSnapshot>) => {
    now = { ...now, ...next };
    noteReviewChanged(review, now.history.past.length > 0);
    for (const heard of listeners) heard();
  };
  const said = (words: string, refused = false) => ({ said: { words, refused, count: now.said.count + 1 } });
  const { said: done, refused } = strings.review;
  const travel = (history: History<ReviewState>, words: string, why: string) => {
    if (history === now.history) put(said(why, true));
    else put({ history, ...said(words) });
  };
  return {
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    snapshot: () => now,
    change: (next, words) => {
      if (next === null) put(said(words, true));
      else put({ history: step(now.history, next), ...said(words) });
    },
    look: (focus) => {
      const { focus: old } = now.history.now;
      if (old.id === focus.id && old.column === focus.column) return;
      put({ history: amend(now.history, withFocus(now.history.now, focus)) });
    },
    say: (words) => put(said(words, true)),
    undo: () => travel(undo(now.history), done.undone, refused.undo),
    redo: () => travel(redo(now.history), done.redone, refused.redo),
    markSeen: (keys, seen) => {
      const all = new Set(now.seen);
      for (const key of keys) {
        if (seen) all.add(key);
        else all.delete(key);
      }
      put({ seen: all });
    },
  };
}

const kept = new WeakMap<ImportReview, ReviewStore>();

/** The store of a review: the same one when she comes back to it. */
export function storeOf(review: ImportReview, doc: Node): ReviewStore {
  const store = kept.get(review) ?? createReviewStore(review, doc);
  kept.set(review, store);
  return store;
}

/** The record of a review as she has changed it; null where she has changed nothing of it. */
export function changedDocument(review: ImportReview): Node | null {
  const history = kept.get(review)?.snapshot().history;
  return history === undefined || history.past.length === 0 ? null : history.now.doc;
}
