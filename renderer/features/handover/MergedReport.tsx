import { useState } from "react";
import type { MergedHandover } from "../../../shared/contract/handover.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { dayText } from "./Contents.tsx";

/** What became of the meetings that were merged, and the way back to what was before. */
export function MergedReport({ merged }: { readonly merged: MergedHandover }) {
  const words = strings.handover;
  const bridge = useBridge();
  const [isAsking, setAsking] = useState(false);
  const [refused, refuse] = useState("");
  const { added, updated, known, both, damaged, isStopped, backupId } = merged;
  return (
    <>
      <p role="status">{words.merged(added, updated, known)}</p>
      {isStopped ? <p>{words.stopped}</p> : null}
      {damaged === 0 ? null : <p>{words.damaged(damaged)}</p>}
      {both.length === 0 ? null : (
        <>
          <p>{words.both}</p>
          <ul className="handover-list">
            {both.map(({ title, date, series }) => (
              <li key={`${series} ${title} ${date}`}>{words.bothLine(title, dayText(date))}</li>
            ))}
          </ul>
        </>
      )}
      <Button look="quiet" className="lock-verb" onPress={() => setAsking(true)}>
        {words.undo}
      </Button>
      {refused === "" ? null : (
        <p className="step-dialog-error" role="alert">
          {refused}
        </p>
      )}
      <ConfirmDialog
        isOpen={isAsking}
        title={words.undoTitle}
        words={words.undoWords}
        verb={words.undoVerb}
        keep={words.keep}
        onConfirm={() => {
          void ask(bridge, "backup.restore", { backupId }).then((answer) => {
            if (!answer.ok) refuse(answer.refusal.message);
          });
        }}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
