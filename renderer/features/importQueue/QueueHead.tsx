import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { AGAIN_CHOICES, type Again, isDouble, isReady, readingProgress } from "./entries.ts";
import type { ImportQueue, QueueSnapshot } from "./queueStore.ts";

interface QueueHeadProps {
  readonly snapshot: QueueSnapshot;
  readonly queue: ImportQueue;
  readonly onAdd: () => void;
  readonly onClear: () => void;
}

/** How far the reading is, what was left out, and what becomes of files that are there already. */
export function QueueHead({ snapshot, queue, onAdd, onClear }: QueueHeadProps) {
  const words = strings.importing;
  const { entries, leftOut, accepting } = snapshot;
  const { done, all } = readingProgress(entries);
  const current = entries.find(({ state }) => state.is === "reading");
  const stopped = entries.filter(({ state }) => state.is === "stopped").length;
  return (
    <>
      <header className="queue-head">
        <div className="queue-heading">
          <h1 className="queue-heading-name">{words.title}</h1>
          <p className="queue-muted">
            {words.summary(entries.length)}
            {leftOut === 0 ? "" : words.leftOut(leftOut)}
          </p>
        </div>
        <Button look="quiet" onPress={onClear}>
          {words.clear}
        </Button>
        <Button icon="import" onPress={onAdd} aria-keyshortcuts="Alt+I">
          {words.addFiles}
        </Button>
      </header>
      {current === undefined ? null : (
        <Progress
          words={words.reading(done + 1, all, current.name)}
          part={all === 0 ? 0 : done / all}
          cancelName={words.stop}
          onCancel={queue.stop}
        />
      )}
      {accepting === null ? null : (
        <Progress words={words.accepting(accepting.done, accepting.all)} part={accepting.done / accepting.all} />
      )}
      {current === undefined && stopped > 0 ? (
        <div className="queue-bar" role="status">
          <Icon name="warning" />
          <span className="queue-bar-words">{words.stopped(stopped)}</span>
          <Button onPress={queue.goOn}>{words.goOn}</Button>
        </div>
      ) : null}
      <Doubles snapshot={snapshot} queue={queue} />
    </>
  );
}

/** One choice for all files that were imported before or came twice. */
function Doubles({ snapshot, queue }: Pick<QueueHeadProps, "snapshot" | "queue">) {
  const words = strings.importing;
  const doubles = snapshot.entries.filter(isReady).filter(isDouble);
  const [first] = doubles;
  if (first === undefined) return null;
  const ids = doubles.map(({ id }) => id);
  return (
    <div className="queue-bar">
      <Icon name="warning" />
      <span className="queue-bar-words">{words.doubles(doubles.length)}</span>
      <Choice<Again>
        label={words.doublesChoice}
        labelHidden
        chosen={first.state.again}
        choices={AGAIN_CHOICES.map((id) => ({ id, name: words.choices[id] }))}
        onChoose={(again) => queue.setAgain(ids, again)}
      />
    </div>
  );
}
