import { useState } from "react";
import type { BackupRow } from "../../../shared/contract/backups.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useToasts } from "../../ui/Toast.tsx";
import { BackupList } from "./BackupList.tsx";
import { backupTime } from "./backupTime.ts";
import { restoredNote } from "./restoredNote.ts";
import { useBackups } from "./useBackups.ts";
import "./BackupsPart.css";

/** 備份: what is kept, one more by hand, and the way back to an earlier one. */
export function BackupsPart() {
  const words = strings.backups;
  const toasts = useToasts();
  const { list, reload, doing, refused, forgive, make, restore } = useBackups();
  const [chosen, choose] = useState<BackupRow | null>(null);
  return (
    <>
      <p className="backups-words">{words.words}</p>
      <RestoredNotice
        backups={list.state === "ready" ? list.value : []}
        isDisabled={doing !== null}
        onUndo={(backup) => void restore(backup)}
      />
      {refused === null ? null : (
        <Notice kind="wrong" words={refused} closeName={strings.shell.close} onClose={forgive} />
      )}
      {doing === null ? (
        <Button
          className="backups-make"
          onPress={() => {
            void make().then((isMade) => {
              if (isMade) toasts.show(words.made);
            });
          }}
        >
          {words.make}
        </Button>
      ) : (
        <Progress words={doing === "making" ? words.making : words.restoring} part={null} />
      )}
      {list.state === "loading" ? <Skeleton words={words.list} rows={4} /> : null}
      {list.state === "failed" ? (
        <ErrorState title={words.loadFailed} words={list.refusal.message}>
          <Button onPress={reload}>{words.again}</Button>
        </ErrorState>
      ) : null}
      {list.state === "ready" ? (
        <BackupList backups={list.value} isDisabled={doing !== null} onRestore={choose} />
      ) : null}
      <ConfirmDialog
        isOpen={chosen !== null}
        title={words.confirm.title(chosen === null ? "" : backupTime(chosen.at))}
        words={words.confirm.words}
        verb={words.confirm.verb}
        keep={words.confirm.keep}
        onConfirm={() => {
          if (chosen !== null) void restore(chosen);
        }}
        onClose={() => choose(null)}
      />
    </>
  );
}

interface RestoredNoticeProps {
  readonly backups: readonly BackupRow[];
  readonly isDisabled: boolean;
  readonly onUndo: (backup: BackupRow) => void;
}

/** After the window began anew: what was put back, and the way to what was there before. */
function RestoredNotice({ backups, isDisabled, onUndo }: RestoredNoticeProps) {
  const words = strings.backups;
  const [at, setAt] = useState(restoredNote.read);
  if (at === null) return null;
  const before = backups.find(({ reason }) => reason === "replaced");
  const close = () => {
    restoredNote.remove();
    setAt(null);
  };
  return (
    <div className="backups-restored" role="status">
      <p className="backups-restored-words">{words.restored(backupTime(at))}</p>
      {before === undefined ? null : (
        <Button look="quiet" isDisabled={isDisabled} onPress={() => onUndo(before)}>
          {words.undo}
        </Button>
      )}
      <IconButton icon="close" label={strings.shell.close} onPress={close} />
    </div>
  );
}
