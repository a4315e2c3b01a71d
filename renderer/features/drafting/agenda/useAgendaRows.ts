import { useEffect, useState } from "react";
import type { Draft } from "../../../editor/draft.ts";
import { type AgendaRow, agendaRowsOf } from "./agendaRows.ts";

/** The list follows the words this long after them. */
const FOLLOW_MS = 150;

/** The motions of a draft; they follow it as long as they are shown, and draw nothing while they stay the same. */
export function useAgendaRows(draft: Draft): readonly AgendaRow[] {
  const [rows, setRows] = useState(() => agendaRowsOf(draft.doc.get()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null;
    const read = () => {
      timer = null;
      const next = agendaRowsOf(draft.doc.get());
      setRows((now) => (JSON.stringify(now) === JSON.stringify(next) ? now : next));
    };
    const stop = draft.doc.subscribe(() => {
      timer ??= setTimeout(read, FOLLOW_MS);
    });
    read();
    return () => {
      stop();
      if (timer !== null) clearTimeout(timer);
    };
  }, [draft]);
  return rows;
}
