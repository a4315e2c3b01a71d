import { useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { ImportReview } from "../../../shared/contract/meetings.ts";
import { type Doubt, doubtsOf } from "./doubts.ts";
import type { ReviewState } from "./reviewState.ts";
import type { ReviewSnapshot, ReviewStore } from "./reviewStore.ts";
import { type LineNotes, linesBySource, linesOfDoubts, notesOf } from "./reviewView.ts";
import { keepRows, type LineRow, lineOfFocus, linesIn, type ReviewRow, rowsOf } from "./rows.ts";

/** A review with all that is read from its record. */
export interface ReviewView {
  readonly snapshot: ReviewSnapshot;
  readonly state: ReviewState;
  readonly rows: readonly ReviewRow[];
  /** Every line in reading order, those in tables too. */
  readonly lines: readonly LineRow[];
  readonly current: LineRow | undefined;
  readonly notes: ReadonlyMap<LineRow, LineNotes>;
  readonly bySource: ReadonlyMap<number, readonly LineRow[]>;
  readonly doubts: readonly Doubt[];
  readonly lineOfDoubt: ReadonlyMap<string, LineRow>;
}

/** Reads the review anew whenever something changes in it. */
export function useReview(store: ReviewStore, { warnings }: ImportReview): ReviewView {
  const snapshot = useSyncExternalStore(store.subscribe, store.snapshot);
  const state = snapshot.history.now;
  const { doc, provenance } = state;
  const before = useRef<readonly ReviewRow[]>([]);
  const rows = useMemo(() => keepRows(before.current, rowsOf(doc)), [doc]);
  useEffect(() => {
    before.current = rows;
  }, [rows]);
  const read = useMemo(() => {
    const lines = linesIn(rows);
    const notes = notesOf(doc, provenance, lines);
    const doubts = doubtsOf(doc, warnings, provenance);
    const lineOfDoubt = linesOfDoubts(doc, doubts, lines);
    return { lines, notes, bySource: linesBySource(notes), doubts, lineOfDoubt };
  }, [rows, doc, provenance, warnings]);
  return { snapshot, state, rows, current: lineOfFocus(read.lines, state.focus), ...read };
}
