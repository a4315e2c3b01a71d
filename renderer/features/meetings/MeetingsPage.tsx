import { useCallback, useRef, useState } from "react";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { ErrorState } from "../../ui/ErrorState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { DropVeil } from "../importQueue/DropVeil.tsx";
import { useFilePickers } from "../importQueue/useFilePickers.ts";
import { usePastedFiles } from "../importQueue/usePastedFiles.ts";
import { chosenFiles } from "./droppedFiles.ts";
import { FirstStart } from "./FirstStart.tsx";
import { ImportBar } from "./ImportBar.tsx";
import { MeetingsRoom } from "./MeetingsRoom.tsx";
import { useFileDrop } from "./useFileDrop.ts";
import { useImportRun } from "./useImportRun.ts";
import { useMeetingDeeds } from "./useMeetingDeeds.ts";
import { useMeetingsLists } from "./useMeetingsLists.ts";
import type { MeetingsView } from "./view.ts";
import "./MeetingsPage.css";

interface MeetingsPageProps {
  readonly view: MeetingsView;
  /** The meeting she comes back from, to stand on its line again. */
  readonly lastMeetingId: string | null;
}

/** Series, their meetings, the bin; new meetings and the import of files. */
export function MeetingsPage({ view, lastMeetingId }: MeetingsPageProps) {
  const words = strings.meetings;
  const [lists, reload] = useMeetingsLists();
  const [refusal, setRefusal] = useState<string | null>(null);
  const onDone = useCallback(
    (sentence: string | null) => {
      setRefusal(sentence);
      reload();
    },
    [reload],
  );
  const [broughtBack, setBroughtBack] = useState<string | null>(null);
  const deeds = useMeetingDeeds(onDone, setBroughtBack);
  const { importing, run, take } = useImportRun();
  const picker = useRef<HTMLInputElement>(null);
  const pickFile = useCallback(() => picker.current?.click(), []);
  const { pickFolder } = useFilePickers(take);
  const drop = useFileDrop(take);
  usePastedFiles(take);

  return (
    <div className="meetings" {...drop.handlers}>
      <input
        ref={picker}
        type="file"
        multiple
        hidden
        tabIndex={-1}
        onChange={(event) => {
          take(chosenFiles([...(event.target.files ?? [])]));
          event.target.value = "";
        }}
      />
      <ImportBar state={importing} run={run} />
      {refusal === null ? null : (
        <Notice kind="wrong" words={refusal} closeName={strings.shell.close} onClose={() => setRefusal(null)} />
      )}
      {lists.state === "ready" ? null : <h1 className="visually-hidden">{words.title}</h1>}
      {lists.state === "loading" ? (
        <div className="meetings-room">
          <div className="series-pane" />
          <div className="meetings-main meetings-waiting">
            <Skeleton words={words.loading} rows={12} />
          </div>
        </div>
      ) : lists.state === "failed" ? (
        <ErrorState title={words.failedTitle} words={lists.refusal.message}>
          <Button look="primary" onPress={reload}>
            {words.retry}
          </Button>
        </ErrorState>
      ) : lists.value.series.length + lists.value.meetings.length + lists.value.bin.length === 0 ? (
        <FirstStart deeds={deeds} onImport={pickFile} onImportFolder={pickFolder} />
      ) : (
        <MeetingsRoom
          view={view}
          lists={lists.value}
          deeds={deeds}
          lastMeetingId={lastMeetingId}
          broughtBack={broughtBack}
          onBack={() => setBroughtBack(null)}
          onImport={pickFile}
          onImportFolder={pickFolder}
        />
      )}
      {drop.over ? <DropVeil /> : null}
    </div>
  );
}
