import { useCallback, useState } from "react";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { RowTable } from "../../ui/RowTable.tsx";
import { ChangedCell, MainCells, MEETING_COLUMNS } from "./meetingCells.tsx";
import "./MeetingTable.css";

interface BinTableProps {
  readonly rows: readonly MeetingRow[];
  readonly onRestore: (meeting: MeetingRow) => void;
  readonly onPurge: (meeting: MeetingRow) => void;
}

const { title, date, state, changed, binVerbs } = MEETING_COLUMNS;
const COLUMNS = [title, date, state, changed, binVerbs];

/** What was moved to the bin: Enter puts a meeting back, Delete and 徹底刪除 ask first. */
export function BinTable({ rows, onRestore, onPurge }: BinTableProps) {
  const words = strings.meetings;
  const [purging, setPurging] = useState<MeetingRow | null>(null);
  const cells = useCallback(
    (meeting: MeetingRow, isActive: boolean) => (
      <>
        <MainCells meeting={meeting} />
        <ChangedCell meeting={meeting} />
        <td className="meeting-bin-verbs">
          <RowVerb name={words.restore} icon="restore" isActive={isActive} onPress={() => onRestore(meeting)} />
          <RowVerb
            name={words.purge}
            icon="bin"
            isActive={isActive}
            className="meeting-purge"
            onPress={() => setPurging(meeting)}
          />
        </td>
      </>
    ),
    [onRestore],
  );
  return (
    <>
      <RowTable
        label={words.bin}
        columns={COLUMNS}
        rows={rows}
        cells={cells}
        onOpen={onRestore}
        onDelete={setPurging}
      />
      <ConfirmDialog
        isOpen={purging !== null}
        title={words.purgeTitle(purging?.title ?? words.untitled)}
        words={words.purgeWords}
        verb={words.purge}
        keep={words.purgeKeep}
        onClose={() => setPurging(null)}
        onConfirm={() => {
          if (purging !== null) onPurge(purging);
        }}
      />
    </>
  );
}

interface RowVerbProps {
  readonly name: string;
  readonly icon: IconName;
  readonly isActive: boolean;
  readonly className?: string;
  readonly onPress: () => void;
}

function RowVerb({ name, icon, isActive, className = "", onPress }: RowVerbProps) {
  return (
    <button type="button" className={`button button-quiet ${className}`} tabIndex={isActive ? 0 : -1} onClick={onPress}>
      <Icon name={icon} />
      {name}
    </button>
  );
}
