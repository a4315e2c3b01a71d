import { useCallback, useState } from "react";
import { fromIsoDate } from "../../../shared/calendar/rocDate.ts";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import { FloatingMenu, MenuItem, MenuSeparator } from "../../ui/Menu.tsx";
import { RowTable } from "../../ui/RowTable.tsx";
import { dayText } from "../meetings/whenText.ts";
import { type Again, isDouble, isLeftOut, type ReadyEntry } from "./entries.ts";

const { columns } = strings.importing;
const COLUMNS = [
  { id: "name", name: columns.name, className: "queue-name" },
  { id: "title", name: columns.title, className: "queue-title" },
  { id: "date", name: columns.date, className: "queue-date" },
  { id: "doubts", name: columns.doubts, className: "queue-doubts" },
  { id: "verbs", name: columns.verbs, nameHidden: true, className: "queue-verbs" },
];

interface ReadyTableProps {
  readonly label: string;
  readonly rows: readonly ReadyEntry[];
  readonly onOpen: (entry: ReadyEntry) => void;
  readonly onRemove: (entry: ReadyEntry) => void;
  readonly onAgain: (ids: readonly string[], again: Again) => void;
}

/** Files that were read as records of one series: Enter looks one through, Delete takes it off the list. */
export function ReadyTable({ label, rows, onOpen, onRemove, onAgain }: ReadyTableProps) {
  const words = strings.importing;
  const [menu, setMenu] = useState<{ readonly entry: ReadyEntry; readonly anchor: HTMLElement } | null>(null);
  const cells = useCallback(
    (entry: ReadyEntry, isActive: boolean) => (
      <ReadyCells entry={entry} isActive={isActive} onMenu={(anchor) => setMenu({ entry, anchor })} />
    ),
    [],
  );
  const again = (entry: ReadyEntry, choice: Again) => () => onAgain([entry.id], choice);
  return (
    <>
      <RowTable
        label={label}
        columns={COLUMNS}
        rows={rows}
        cells={cells}
        onOpen={onOpen}
        onDelete={onRemove}
        onMenu={(entry, row) => setMenu({ entry, anchor: row.querySelector("button") ?? row })}
      />
      {menu === null ? null : (
        <FloatingMenu label={words.moreOf(menu.entry.name)} anchor={menu.anchor} onClose={() => setMenu(null)}>
          <MenuItem name={words.review} icon="review" keys="Enter" onAction={() => onOpen(menu.entry)} />
          {isDouble(menu.entry) ? (
            <>
              <MenuSeparator />
              <MenuItem name={words.skip} onAction={again(menu.entry, "skip")} />
              {menu.entry.state.review.alreadyImported.length === 0 ? null : (
                <MenuItem name={words.replace} onAction={again(menu.entry, "replace")} />
              )}
              <MenuItem name={words.keep} onAction={again(menu.entry, "keep")} />
            </>
          ) : null}
          <MenuSeparator />
          <MenuItem name={words.remove} icon="close" keys="Delete" onAction={() => onRemove(menu.entry)} />
        </FloatingMenu>
      )}
    </>
  );
}

interface ReadyCellsProps {
  readonly entry: ReadyEntry;
  readonly isActive: boolean;
  readonly onMenu: (anchor: HTMLElement) => void;
}

function ReadyCells({ entry, isActive, onMenu }: ReadyCellsProps) {
  const words = strings.importing;
  const { title, date, problem } = entry.state;
  const day = date === null || fromIsoDate(date) === null ? null : dayText(date);
  return (
    <>
      <FileName entry={entry} />
      <td className="queue-title" title={problem ?? title ?? ""}>
        {problem === null ? (
          (title ?? <span className="queue-muted">{words.noTitle}</span>)
        ) : (
          <span className="queue-problem">{problem}</span>
        )}
      </td>
      <td className="queue-date">{day ?? <span className="queue-muted">{words.noDate}</span>}</td>
      <td className="queue-doubts">
        <DoubtMark entry={entry} />
      </td>
      <td className="queue-verbs">
        <button
          type="button"
          className="icon-button"
          tabIndex={isActive ? 0 : -1}
          aria-label={words.moreOf(entry.name)}
          aria-haspopup="menu"
          onClick={(event) => onMenu(event.currentTarget)}
        >
          <Icon name="more" />
        </button>
      </td>
    </>
  );
}

/** The file's name with the folders it lay in. */
export function FileName({ entry }: { readonly entry: { readonly name: string; readonly folder: string } }) {
  const { name, folder } = entry;
  return (
    <td className="queue-name" title={folder === "" ? name : `${folder}／${name}`}>
      {name}
      {folder === "" ? null : <span className="queue-folder">{folder}</span>}
    </td>
  );
}

function DoubtMark({ entry }: { readonly entry: ReadyEntry }) {
  const words = strings.importing;
  const { doubts, sameAs, again, review } = entry.state;
  const doubtful = (
    <span className={doubts === 0 ? "queue-clear" : "queue-doubtful"}>
      <Icon name={doubts === 0 ? "check" : "warning"} />
      {doubts === 0 ? words.clear0 : words.doubts(doubts)}
    </span>
  );
  if (!isDouble(entry)) return doubtful;
  const inStore = review.alreadyImported.length > 0;
  const said = inStore
    ? { skip: words.again, replace: words.againReplace, keep: words.againKeep }[again]
    : (again === "skip" ? words.same : words.sameKeep)(sameAs ?? "");
  return (
    <>
      {isLeftOut(entry) ? null : doubtful}
      <span className="queue-muted" title={said}>
        {said}
      </span>
    </>
  );
}
