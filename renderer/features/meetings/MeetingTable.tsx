import { useCallback, useState } from "react";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { Icon } from "../../ui/icons.tsx";
import { FloatingMenu, MenuItem, MenuSeparator } from "../../ui/Menu.tsx";
import { RowTable } from "../../ui/RowTable.tsx";
import { ChangedCell, MainCells, MEETING_COLUMNS } from "./meetingCells.tsx";
import { ordinalLabel } from "./ordinalLabel.ts";
import "./MeetingTable.css";

interface MeetingTableProps {
  readonly label: string;
  readonly rows: readonly MeetingRow[];
  readonly onOpen: (meeting: MeetingRow) => void;
  readonly onExport: (meeting: MeetingRow) => void;
  readonly onMoveToBin: (meeting: MeetingRow) => void;
}

const { ordinal, title, date, state, items, changed, verbs } = MEETING_COLUMNS;
const COLUMNS = [ordinal, title, date, state, items, changed, verbs];

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
      <MainCells meeting={meeting} />
      <td className="meeting-items">
        {meeting.openItems === 0 ? (
          <span className="meeting-quiet">{words.noOpenItems}</span>
        ) : (
          words.openItems(meeting.openItems)
        )}
      </td>
      <ChangedCell meeting={meeting} />
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
