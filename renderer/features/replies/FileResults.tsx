import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import type { FileRun } from "./fileRun.ts";

interface FileResultsProps {
  readonly run: FileRun;
  /** What stands here before the first file. */
  readonly nothingYet: string;
  readonly working: (name: string, number: number, all: number) => string;
  readonly failed: (name: string) => string;
  readonly done: (files: number) => string;
  readonly onStop: () => void;
  readonly onGoOn: () => void;
}

/** What became of each file: its name and where it is, and what could not be made. */
export function FileResults({ run, nothingYet, working, failed, done, onStop, onGoOn }: FileResultsProps) {
  const words = strings.replies;
  const { saved, notes, left } = run;
  const isIdle = run.working === null && saved.length === 0 && left.length === 0;
  const folders = new Set(saved.map(({ folder }) => folder));
  const [only] = folders;
  return (
    <section className="replies-results" aria-label={words.make.results}>
      {run.working === null ? null : (
        <Progress
          words={working(run.working.name, run.working.number, run.working.all)}
          part={(run.working.number - 1) / run.working.all}
          cancelName={words.stop}
          onCancel={onStop}
        />
      )}
      {isIdle ? <p className="replies-muted">{nothingYet}</p> : null}
      {run.failed === null ? null : <Notice kind="wrong" words={`${failed(run.failed.name)}。${run.failed.message}`} />}
      {run.working !== null || left.length === 0 ? null : (
        <div className="replies-left">
          <p>{run.failed === null ? words.make.stopped(left.length) : words.make.notMade(left.length - 1)}</p>
          <Button onPress={onGoOn}>{words.make.goOn(left.length)}</Button>
        </div>
      )}
      {notes.map((note) => (
        <p key={note} className="replies-note">
          <Icon name="warning" />
          <span>{note}</span>
        </p>
      ))}
      <div role="status">
        {run.working !== null || saved.length === 0 ? null : (
          <p className="replies-done">
            {done(saved.length)}
            {folders.size === 1 && only !== undefined ? words.savedIn(only) : ""}
          </p>
        )}
      </div>
      <ul>
        {saved.map(({ name, folder }) => (
          <li key={`${folder}/${name}`} className="replies-saved">
            <Icon name="check" />
            <span className="replies-saved-name">{words.saved(name)}</span>
            {folders.size === 1 ? null : <span className="replies-muted">{words.savedIn(folder)}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
