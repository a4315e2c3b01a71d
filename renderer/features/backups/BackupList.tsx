import { useState } from "react";
import type { BackupRow } from "../../../shared/contract/backups.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { backupSize, backupTime } from "./backupTime.ts";

/** How many are shown until she asks for all. */
const SHOWN = 6;

export interface BackupListProps {
  readonly backups: readonly BackupRow[];
  readonly isDisabled: boolean;
  readonly onRestore: (backup: BackupRow) => void;
}

/** The backups, newest first: when, why, how large, and the way back to each. */
export function BackupList({ backups, isDisabled, onRestore }: BackupListProps) {
  const words = strings.backups;
  const [isWhole, setWhole] = useState(false);
  if (backups.length === 0) return <p className="backups-words">{words.none}</p>;
  const shown = isWhole ? backups : backups.slice(0, SHOWN);
  return (
    <>
      <ul className="backups-list" aria-label={words.list}>
        {shown.map((backup) => (
          <li key={backup.id} className="backups-row">
            <time className="backups-when" dateTime={backup.at}>
              {backupTime(backup.at)}
            </time>
            <span className="backups-reason">
              {words.reasons[backup.reason]}
              {backup.isDamaged ? <strong className="backups-damaged">{words.damaged}</strong> : null}
            </span>
            <span className="backups-size">{backupSize(backup.size)}</span>
            <Button
              look="quiet"
              aria-label={words.restoreOf(backupTime(backup.at))}
              isDisabled={isDisabled}
              onPress={() => onRestore(backup)}
            >
              {words.restore}
            </Button>
          </li>
        ))}
      </ul>
      {shown.length === backups.length ? null : (
        <Button look="quiet" className="backups-more" onPress={() => setWhole(true)}>
          {words.more(backups.length)}
        </Button>
      )}
    </>
  );
}
