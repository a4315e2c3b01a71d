import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommands } from "../../app/commands.ts";
import { useNavigation } from "../../app/navigation.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { isFocusFree } from "../../ui/freeFocus.ts";
import { Notice } from "../../ui/Notice.tsx";
import type { GivenFiles } from "../meetings/droppedFiles.ts";
import { useFileDrop } from "../meetings/useFileDrop.ts";
import { DropVeil } from "./DropVeil.tsx";
import { isReady } from "./entries.ts";
import { useImportQueue, useQueueSnapshot } from "./importQueueContext.ts";
import { QueueFoot } from "./QueueFoot.tsx";
import { QueueHead } from "./QueueHead.tsx";
import { QueueSections } from "./QueueSections.tsx";
import { useFilePickers } from "./useFilePickers.ts";
import { usePastedFiles } from "./usePastedFiles.ts";
import { reexamineChanged, useQueueDeeds } from "./useQueueDeeds.ts";
import "./ImportQueue.css";

const NO_SERIES = [] as const;

/** Many files on their way in (匯入清單): read one by one, sorted by what they are, kept together or one after the other. */
export function ImportQueuePage() {
  const words = strings.importing;
  const { go } = useNavigation();
  const queue = useImportQueue();
  const snapshot = useQueueSnapshot(queue);
  const [loaded] = useLoaded("series.list", {}, "meetings.listChanged");
  const series = loaded.state === "ready" ? loaded.value : NO_SERIES;
  const [refusal, setRefusal] = useState<string | null>(null);
  const deeds = useQueueDeeds(queue, series, setRefusal);
  const room = useRef<HTMLDivElement>(null);
  const take = useCallback(({ files, leftOut }: GivenFiles) => queue.add(files, leftOut), [queue]);
  const pickers = useFilePickers(take);
  const drop = useFileDrop(take);
  usePastedFiles(take);
  useEffect(() => reexamineChanged(queue), [queue]);
  const isReading = snapshot.entries.some(({ state }) => state.is === "reading");
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (isFocusFree()) room.current?.querySelector<HTMLElement>(isReading ? STOP : FIRST_STOP)?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, [isReading]);
  useCommands(
    useMemo(() => {
      const command = (id: string, name: string, keys: string | null, run: () => void) => ({
        id: `queue-${id}`,
        name,
        group: words.group,
        keys,
        anywhere: keys !== null,
        run,
      });
      return [
        command("add", words.addFiles, "Alt+I", pickers.pickFiles),
        command("folder", words.chooseFolderLong, "Alt+Shift+I", pickers.pickFolder),
        command("next", words.inReview.next, "F6", deeds.reviewNext),
        command("accept", words.acceptAll, "Ctrl+S", () => void deeds.acceptClear()),
        command("clear", words.clear, null, deeds.clear),
      ];
    }, [deeds, pickers]),
  );
  const { entries } = snapshot;
  const isDone = entries.length > 0 && entries.every(({ state }) => state.is === "imported");
  return (
    <div className="import-queue" ref={room} {...drop.handlers}>
      {entries.length === 0 ? (
        <EmptyState title={words.empty.title} words={words.empty.words}>
          <Button look="primary" icon="import" onPress={pickers.pickFiles}>
            {words.chooseFiles}
          </Button>
          <Button icon="meetings" onPress={pickers.pickFolder}>
            {words.chooseFolder}
          </Button>
        </EmptyState>
      ) : (
        <>
          <QueueHead snapshot={snapshot} queue={queue} onAdd={pickers.pickFiles} onClear={deeds.clear} />
          {refusal === null ? null : (
            <Notice kind="wrong" words={refusal} closeName={strings.shell.close} onClose={() => setRefusal(null)} />
          )}
          {loaded.state === "failed" ? <Notice kind="wrong" words={loaded.refusal.message} /> : null}
          <div className="queue-body">
            {isDone ? (
              <EmptyState title={words.done.title} words={words.done.words}>
                <Button look="primary" onPress={() => go({ page: "meetings", seriesId: null })}>
                  {words.done.toMeetings}
                </Button>
              </EmptyState>
            ) : null}
            <QueueSections {...{ snapshot, queue, series, deeds }} loading={loaded.state === "loading"} />
          </div>
          {entries.some(isReady) ? <QueueFoot {...{ snapshot, queue, series, deeds }} /> : null}
        </>
      )}
      {drop.over ? <DropVeil /> : null}
    </div>
  );
}

/** While files are read their rows come and go under the keyboard. */
const STOP = ".progress button";
const FIRST_STOP = "tbody [tabindex='0'], .page-state button";
