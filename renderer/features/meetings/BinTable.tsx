import { useCallback, useState } from "react";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { Icon, type IconName } from "../../ui/icons.tsx";
import { RowTable } from "../../ui/RowTable.tsx";
import { MeetingDay, MeetingTitle } from "./meetingCells.tsx";
import { StateMark } from "./StateMark.tsx";
import { changeText } from "./whenText.ts";
import "./MeetingTable.css";

interface BinTableProps {
  readonly rows: readonly MeetingRow[];
  readonly onRestore: (meeting: MeetingRow) => void;
  readonly onPurge: (meeting: MeetingRow) => void;
}

const columns = strings.meetings.columns;
const COLUMNS = [
  { id: "title", name: columns.title, className: "meeting-title" },
  { id: "date", name: columns.date, className: "meeting-date" },
  { id: "state", name: columns.state, className: "meeting-state" },
  { id: "changed", name: columns.changed, className: "meeting-changed" },
  { id: "verbs", name: columns.verbs, nameHidden: true, className: "meeting-bin-verbs" },
];

/** What was moved to the bin: Enter puts a meeting back, Delete and 徹底刪除 ask first. */
export function BinTable({ rows, onRestore, onPurge }: BinTableProps) {
  const words = strings.meetings;
  const [purging, setPurging] = useState<MeetingRow | null>(null);
  const cells = useCallback(
    (meeting: MeetingRow, isActive: boolean) => (
      <>
        <td className="meeting-title">
          <MeetingTitle meeting={meeting} />
        </td>
        <td className="meeting-date">
          <MeetingDay meeting={meeting} />
        </td>
        <td className="meeting-state">
          <StateMark state={meeting.state} />
        </td>
        <td className="meeting-changed">{changeText(meeting.changedAt, new Date(), words.today)}</td>
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
