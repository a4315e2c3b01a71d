import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useCommands } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { Skeleton } from "../../ui/Skeleton.tsx";
import { useFilePickers } from "../importQueue/useFilePickers.ts";
import type { GivenFiles } from "../meetings/droppedFiles.ts";
import { useFileDrop } from "../meetings/useFileDrop.ts";
import { CollectedFiles } from "./CollectedFiles.tsx";
import { choiceOf, isUndecided } from "./collected.ts";
import { type Collected, type Collecting, collectingFor } from "./collecting.ts";
import { MatchList } from "./MatchList.tsx";
import { PastMerges } from "./PastMerges.tsx";
import { shownSections } from "./sections.ts";
import { isFocusSpare } from "./spareFocus.ts";
import { Unanswered } from "./Unanswered.tsx";
import { useCollectDeeds } from "./useCollectDeeds.ts";
import "./CollectReplies.css";
import "../importQueue/DropVeil.css";

const words = strings.replies.collect;

/** 收回覆單: the files of the units, what each answer belongs to, and the merge into the draft's table. */
export function CollectReplies({ meeting }: { readonly meeting: MeetingRow }) {
  const bridge = useBridge();
  const collecting = collectingFor(bridge, meeting.id);
  const collected = useSyncExternalStore(collecting.subscribe, collecting.snapshot);
  const deeds = useCollectDeeds(collecting, meeting.id);
  const take = useCallback(({ files, leftOut }: GivenFiles) => collecting.add(files, leftOut), [collecting]);
  const { pickFiles } = useFilePickers(take);
  const drop = useFileDrop(take);
  const room = useRef<HTMLDivElement>(null);
  const undecided = useMemo(() => undecidedIds(collected), [collected]);
  const nextDoubt = useCallback(() => focusNext(room.current, undecided), [undecided]);
  useEffect(() => {
    if (isFocusSpare()) room.current?.querySelector<HTMLElement>(".page-state button")?.focus();
  }, []);
  const isCompared = collected.compared !== null && !collected.isComparing;
  useEffect(() => {
    if (isCompared && isFocusSpare()) room.current?.querySelector<HTMLElement>("[data-row]")?.focus();
  }, [isCompared]);
  useCommands(
    useMemo(() => {
      const command = (id: string, name: string, keys: string | null, run: () => void) => ({
        id: `replies-${id}`,
        name,
        group: strings.replies.group,
        keys,
        anywhere: keys !== null,
        run,
      });
      return [
        command("choose", words.choose, "Alt+I", pickFiles),
        command("merge", words.verb(0), "Ctrl+Enter", deeds.merge),
        command("next", words.nextDoubt, "F6", nextDoubt),
        command("clear", words.clear, null, collecting.clear),
      ];
    }, [pickFiles, deeds, nextDoubt, collecting]),
  );
  return (
    <div className="replies-collect" ref={room} {...drop.handlers}>
      {collected.files.length === 0 ? (
        <div className="replies-empty">
          <EmptyState title={words.emptyTitle} words={words.emptyWords}>
            <Button look="primary" icon="import" onPress={pickFiles} aria-keyshortcuts="Alt+I">
              {words.choose}
            </Button>
          </EmptyState>
          <PastMerges meetingId={meeting.id} onUndo={deeds.undo} />
        </div>
      ) : (
        <>
          <ReadingBar collected={collected} onStop={collecting.stop} />
          {collected.problem === null ? null : (
            <Notice kind="wrong" words={`${words.matchFailed}。${collected.problem}`}>
              <Button look="quiet" onPress={collecting.compare}>
                {strings.replies.retry}
              </Button>
            </Notice>
          )}
          <div className="replies-desk">
            <div className="replies-aside">
              <CollectedFiles collected={collected} collecting={collecting} onChoose={pickFiles} />
              <PastMerges meetingId={meeting.id} onUndo={deeds.undo} />
            </div>
            <div className="replies-answers">
              <Answers collected={collected} collecting={collecting} />
            </div>
          </div>
          <MergeFoot collected={collected} undecided={undecided.length} onNext={nextDoubt} onMerge={deeds.merge} />
        </>
      )}
      {drop.over ? (
        <div className="drop-veil">
          <p className="drop-veil-name">{words.drop}</p>
          <p>{words.dropWords}</p>
        </div>
      ) : null}
    </div>
  );
}

function ReadingBar({ collected: { files }, onStop }: { readonly collected: Collected; readonly onStop: () => void }) {
  const at = files.findIndex(({ state }) => state.is === "reading");
  const file = files[at];
  if (file === undefined) return null;
  return (
    <Progress
      words={words.reading(file.name, at + 1, files.length)}
      part={at / files.length}
      cancelName={strings.replies.stop}
      onCancel={onStop}
    />
  );
}

function Answers({ collected, collecting }: { readonly collected: Collected; readonly collecting: Collecting }) {
  const { compared, matches } = collected;
  const same = matches.filter(({ verdict }) => verdict === "same").length;
  if (compared === null) {
    const isBusy = collected.isComparing || collected.files.some(({ state }) => state.is === "reading");
    return isBusy ? <Skeleton words={words.matching} rows={8} /> : null;
  }
  return (
    <>
      <MatchList collected={collected} collecting={collecting} />
      {same === 0 ? null : (
        <section className="replies-section" aria-label={words.sections.same}>
          <p className="replies-pad replies-released">{words.sameWords(same)}</p>
        </section>
      )}
      <Unanswered items={compared.matching.unanswered} />
    </>
  );
}

interface MergeFootProps {
  readonly collected: Collected;
  readonly undecided: number;
  readonly onNext: () => void;
  readonly onMerge: () => void;
}

function MergeFoot({ collected, undecided, onNext, onMerge }: MergeFootProps) {
  const { matches, chosen, isComparing, isMerging, compared, files } = collected;
  const taken = matches.filter((match) => choiceOf(match, chosen) !== "leave").length;
  const isReading = files.some(({ state }) => state.is === "reading" || state.is === "waiting");
  return (
    <footer className="replies-foot">
      <p className="replies-foot-words" role="status">
        {compared === null ? "" : undecided > 0 ? words.waits(undecided) : taken === 0 ? words.nothing : words.safe}
      </p>
      {undecided === 0 ? null : (
        <Button onPress={onNext} aria-keyshortcuts="F6">
          {words.nextDoubt}
          <kbd>F6</kbd>
        </Button>
      )}
      <Button
        look="primary"
        isDisabled={taken === 0 || isComparing || isMerging || isReading}
        onPress={onMerge}
        aria-keyshortcuts="Control+Enter"
      >
        {words.verb(taken)}
        <kbd>Ctrl+Enter</kbd>
      </Button>
    </footer>
  );
}

/** The answers that wait for her, in the order in which they are listed. */
const undecidedIds = ({ matches, chosen }: Collected): readonly string[] =>
  shownSections(matches)
    .flatMap((section) => section.matches)
    .filter((match) => isUndecided(match, chosen))
    .map(({ id }) => id);

/** Gives the keyboard to the next of these rows behind the one that has it, going round. */
function focusNext(room: HTMLElement | null, ids: readonly string[]): void {
  const current = document.activeElement?.closest("[data-row]")?.getAttribute("data-row") ?? "";
  const next = ids[(ids.indexOf(current) + 1) % ids.length];
  if (next !== undefined) room?.querySelector<HTMLElement>(`[data-row="${CSS.escape(next)}"]`)?.focus();
}
