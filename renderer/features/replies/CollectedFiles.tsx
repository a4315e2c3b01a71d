import { strings } from "../../strings/zhTW.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { Icon } from "../../ui/icons.tsx";
import type { CollectedFile } from "./collected.ts";
import type { Collected, Collecting } from "./collecting.ts";

interface CollectedFilesProps {
  readonly collected: Collected;
  readonly collecting: Collecting;
  readonly onChoose: () => void;
}

/** The files with what was read of each, what could not be read, and what is odd about one as a whole. */
export function CollectedFiles({ collected, collecting, onChoose }: CollectedFilesProps) {
  const words = strings.replies.collect;
  const { files, compared, note } = collected;
  const stopped = files.filter(({ state }) => state.is === "stopped").length;
  return (
    <section className="replies-files" aria-label={words.files}>
      <div className="replies-section-head">
        <h2>{words.files}</h2>
        <Button look="quiet" icon="add" onPress={onChoose} aria-keyshortcuts="Alt+I">
          {words.choose}
        </Button>
      </div>
      {note === null ? null : <p className="replies-note">{note}</p>}
      {stopped === 0 ? null : <Button onPress={collecting.goOn}>{words.goOn(stopped)}</Button>}
      <ul>
        {files.map((file) => (
          <li key={file.id} className="replies-file">
            <div className="replies-file-line">
              <span className="replies-file-name" title={file.name}>
                {file.name}
              </span>
              <IconButton
                icon="close"
                label={words.remove(file.name)}
                isDisabled={file.state.is === "reading"}
                onPress={() => collecting.remove(file.id)}
              />
            </div>
            <FileWords file={file} />
            {(file.state.is === "read" ? (compared?.matching.notes ?? []) : [])
              .filter(({ name }) => name === file.name)
              .map((each) => (
                <p key={each.note} className="replies-note">
                  <Icon name="warning" />
                  <span>{each.note}</span>
                </p>
              ))}
          </li>
        ))}
      </ul>
      <Button look="quiet" onPress={collecting.clear}>
        {words.clear}
      </Button>
    </section>
  );
}

function FileWords({ file: { state } }: { readonly file: CollectedFile }) {
  const words = strings.replies.collect;
  switch (state.is) {
    case "waiting":
      return <p className="replies-muted">{words.waiting}</p>;
    case "reading":
      return <p className="replies-muted">{words.isReading}</p>;
    case "stopped":
      return <p className="replies-muted">{words.stopped}</p>;
    case "read":
      return <p className="replies-muted">{words.rows(state.reply.unit, state.reply.rows.length)}</p>;
    case "repeated":
      return <p className="replies-muted">{words.repeated(state.of)}</p>;
    case "refused":
      return <p className="replies-wrong">{state.words}</p>;
  }
}
