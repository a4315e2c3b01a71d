import { useCallback } from "react";
import { strings } from "../../strings/zhTW.ts";
import { RowTable } from "../../ui/RowTable.tsx";
import type { QueueEntry } from "./entries.ts";
import { FileName } from "./ReadyTable.tsx";

interface PlainTableProps {
  readonly label: string;
  /** What the second column is called. */
  readonly said: string;
  readonly rows: readonly QueueEntry[];
  readonly onOpen: (entry: QueueEntry) => void;
  /** What opening a row does, on a button in it; absent where the row alone says it. */
  readonly verb?: { readonly name: string; readonly nameOf: (file: string) => string };
  readonly onRemove: (entry: QueueEntry) => void;
}

/** Files with one sentence each: why one was not read, or where it is. */
export function PlainTable({ label, said, rows, onOpen, verb, onRemove }: PlainTableProps) {
  const cells = useCallback(
    (entry: QueueEntry, isActive: boolean) => (
      <>
        <FileName entry={entry} />
        <td className="queue-said">{sentenceOf(entry)}</td>
        {verb === undefined ? null : (
          <td className="queue-row-verb">
            <button
              type="button"
              className="button button-quiet"
              tabIndex={isActive ? 0 : -1}
              aria-label={verb.nameOf(entry.name)}
              onClick={() => onOpen(entry)}
            >
              {verb.name}
            </button>
          </td>
        )}
      </>
    ),
    [verb, onOpen],
  );
  const columns = [
    { id: "name", name: strings.importing.columns.name, className: "queue-name" },
    { id: "said", name: said, className: "queue-said" },
    ...(verb === undefined
      ? []
      : [{ id: "verb", name: strings.importing.columns.verbs, nameHidden: true, className: "queue-row-verb" }]),
  ];
  return <RowTable label={label} columns={columns} rows={rows} cells={cells} onOpen={onOpen} onDelete={onRemove} />;
}

function sentenceOf({ state }: QueueEntry): string {
  const words = strings.importing;
  switch (state.is) {
    case "waiting":
      return words.waiting;
    case "reading":
      return state.phase === "reading" ? words.readingNow : words.recognisingNow;
    case "stopped":
      return words.notRead;
    case "refused":
      return state.words;
    case "imported":
      return state.meeting.title ?? words.noTitle;
    case "ready":
      return state.problem ?? state.title ?? "";
  }
}
