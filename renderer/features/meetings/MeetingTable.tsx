import { useCallback, useState } from "react";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import { FloatingMenu, MenuItem, MenuSeparator } from "../../ui/Menu.tsx";
import { RowTable } from "../../ui/RowTable.tsx";
import { MeetingDay, MeetingTitle } from "./meetingCells.tsx";
import { ordinalLabel } from "./ordinalLabel.ts";
import { StateMark } from "./StateMark.tsx";
import { changeText } from "./whenText.ts";
import "./MeetingTable.css";

interface MeetingTableProps {
  readonly label: string;
  readonly rows: readonly MeetingRow[];
  readonly onOpen: (meeting: MeetingRow) => void;
  readonly onExport: (meeting: MeetingRow) => void;
  readonly onMoveToBin: (meeting: MeetingRow) => void;
}

const columns = strings.meetings.columns;
const COLUMNS = [
  { id: "ordinal", name: columns.ordinal, className: "meeting-ordinal" },
  { id: "title", name: columns.title, className: "meeting-title" },
  { id: "date", name: columns.date, className: "meeting-date" },
  { id: "state", name: columns.state, className: "meeting-state" },
  { id: "items", name: columns.openItems, className: "meeting-items" },
  { id: "changed", name: columns.changed, className: "meeting-changed" },
  { id: "verbs", name: columns.verbs, nameHidden: true, className: "meeting-verbs" },
];

interface OpenMenu {
  readonly meeting: MeetingRow;
  readonly anchor: HTMLElement;
}

/** The meetings, one line each: the arrows move, Enter opens, Delete moves to the bin, ⋯ shows all of it. */
export function MeetingTable({ label, rows, onOpen, onExport, onMoveToBin }: MeetingTableProps) {
  const words = strings.meetings;
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const cells = useCallback(
    (meeting: MeetingRow, isActive: boolean) => (
      <MeetingCells meeting={meeting} isActive={isActive} onMenu={(anchor) => setMenu({ meeting, anchor })} />
    ),
    [],
  );
  return (
    <>
      <RowTable
        label={label}
        columns={COLUMNS}
        rows={rows}
        cells={cells}
        onOpen={onOpen}
        onDelete={onMoveToBin}
        onMenu={(meeting, row) => setMenu({ meeting, anchor: row.querySelector("button") ?? row })}
      />
      {menu === null ? null : (
        <FloatingMenu label={words.moreOf(titleOf(menu.meeting))} anchor={menu.anchor} onClose={() => setMenu(null)}>
          <MenuItem name={words.open} icon="open" keys="Enter" onAction={() => onOpen(menu.meeting)} />
          <MenuItem name={words.export} icon="export" onAction={() => onExport(menu.meeting)} />
          <MenuSeparator />
          <MenuItem name={words.moveToBin} icon="bin" keys="Delete" onAction={() => onMoveToBin(menu.meeting)} />
        </FloatingMenu>
      )}
    </>
  );
}

interface MeetingCellsProps {
  readonly meeting: MeetingRow;
  readonly isActive: boolean;
  readonly onMenu: (anchor: HTMLElement) => void;
}

function MeetingCells({ meeting, isActive, onMenu }: MeetingCellsProps) {
  const words = strings.meetings;
  return (
    <>
      <td className="meeting-ordinal">{ordinalLabel(meeting.title ?? "")}</td>
      <td className="meeting-title">
        <MeetingTitle meeting={meeting} />
      </td>
      <td className="meeting-date">
        <MeetingDay meeting={meeting} />
      </td>
      <td className="meeting-state">
        <StateMark state={meeting.state} />
      </td>
      <td className="meeting-items">
        {meeting.openItems === 0 ? (
          <span className="meeting-quiet">{words.noOpenItems}</span>
        ) : (
          words.openItems(meeting.openItems)
        )}
      </td>
      <td className="meeting-changed">{changeText(meeting.changedAt, new Date(), words.today)}</td>
      <td className="meeting-verbs">
        <button
          type="button"
          className="icon-button"
          tabIndex={isActive ? 0 : -1}
          aria-label={words.moreOf(titleOf(meeting))}
          aria-haspopup="menu"
          onClick={(event) => onMenu(event.currentTarget)}
        >
          <Icon name="more" />
        </button>
      </td>
    </>
  );
}

const titleOf = (meeting: MeetingRow) => meeting.title ?? strings.meetings.untitled;
