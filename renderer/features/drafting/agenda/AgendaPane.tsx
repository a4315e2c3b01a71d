import type { Profile } from "../../../../shared/profiles/profile.ts";
import { useKeys } from "../../../app/keys/useKeys.ts";
import { newMotion } from "../../../editor/commands/registry.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button, IconButton } from "../../../ui/Button.tsx";
import { minutesOf, motionTimesOf } from "../stage/motionTimes.ts";
import type { StageControls } from "../stage/useStage.ts";
import { useObserved } from "../useObserved.ts";
import type { AgendaFile, AgendaRow } from "./agendaRows.ts";
import { useAgendaRows } from "./useAgendaRows.ts";
import { type Attachments, useAttachments } from "./useAttachments.ts";
import "./AgendaPane.css";

interface AgendaPaneProps {
  readonly draft: Draft;
  readonly profile: Profile;
  readonly controls: StageControls;
  readonly onPrint: () => void;
}

/** The motions with their 提案單位, files and what they still lack; what is prepared before a meeting is added here. */
export function AgendaPane({ draft, profile, controls, onPrint }: AgendaPaneProps) {
  const words = strings.agenda;
  const rows = useAgendaRows(draft);
  const attachments = useAttachments(draft);
  const newKeys = useKeys("agenda-newMotion");
  const attachKeys = useKeys("agenda-attach");
  const stage = useObserved(draft.stage);
  const motions = rows.filter(({ isMotion }) => isMotion).length;
  const isOpen = stage !== "final";
  return (
    <>
      <h2 className="visually-hidden">{words.title}</h2>
      <div className="agenda-verbs">
        {isOpen ? (
          <>
            <Button icon="add" onPress={() => void draft.run(newMotion(profile))}>
              {words.newMotion}
              {newKeys === null ? null : <kbd>{newKeys}</kbd>}
            </Button>
            <Button onPress={attachments.choose}>
              {words.attach}
              {attachKeys === null ? null : <kbd>{attachKeys}</kbd>}
            </Button>
          </>
        ) : null}
        <Button look="quiet" icon="export" onPress={onPrint}>
          {words.print}
        </Button>
      </div>
      {motions === 0 ? <p className="pane-empty">{words.none}</p> : null}
      <ul className="agenda-list">
        {rows.map((row) => (
          <Row
            key={row.id}
            row={row}
            draft={draft}
            attachments={attachments}
            isOpen={isOpen}
            showsLack={stage !== "draft"}
          />
        ))}
      </ul>
      {stage === "inSession" ? (
        <label className="agenda-count">
          <input
            type="checkbox"
            checked={controls.counting.isOn}
            onChange={(event) => controls.counting.turn(event.target.checked)}
          />
          {words.countTimes}
        </label>
      ) : null}
    </>
  );
}

interface RowProps {
  readonly row: AgendaRow;
  readonly draft: Draft;
  readonly attachments: Attachments;
  readonly isOpen: boolean;
  readonly showsLack: boolean;
}

function Row({ row, draft, attachments, isOpen, showsLack }: RowProps) {
  const words = strings.agenda;
  const isCurrent = useObserved(draft.place).entryId === row.id;
  const used = minutesOf(useObserved(motionTimesOf(draft).times)[row.id] ?? 0);
  const lacks = [
    ...(row.proposer === "" ? [words.noProposer] : []),
    ...(showsLack && row.lacks !== null ? [words.noOutcome(row.lacks)] : []),
  ];
  return (
    <li className="agenda-row">
      <button
        type="button"
        className="pane-row pane-row-pair"
        aria-current={isCurrent ? "location" : undefined}
        onClick={() => draft.goTo(row.id)}
      >
        <span className="pane-row-name">
          {row.mark}
          {row.subject === "" ? <span className="agenda-missing">{words.noSubject}</span> : row.subject}
          {row.proposer === null || row.proposer === "" ? null : (
            <span className="agenda-proposer">{row.proposer}</span>
          )}
        </span>
        {used === 0 ? null : (
          <span className="pane-row-note">
            <span className="visually-hidden">{words.usedLabel}</span>
            {words.used(used)}
          </span>
        )}
      </button>
      {lacks.length === 0 ? null : <p className="agenda-lacks">{lacks.join(words.and)}</p>}
      {row.files.length === 0 ? null : (
        <ul className="agenda-files">
          {row.files.map((file) => (
            <FileRow key={file.blockId} file={file} attachments={attachments} isOpen={isOpen} />
          ))}
        </ul>
      )}
    </li>
  );
}

interface FileRowProps {
  readonly file: AgendaFile;
  readonly attachments: Attachments;
  readonly isOpen: boolean;
}

function FileRow({ file, attachments, isOpen }: FileRowProps) {
  const words = strings.agenda;
  return (
    <li className="agenda-file">
      <span className="agenda-file-name" title={file.name}>
        {file.name}
        {file.attachmentId === null ? <span className="agenda-missing">{words.notAttached}</span> : null}
      </span>
      {file.attachmentId === null ? null : (
        <Button
          look="quiet"
          className="agenda-file-verb"
          onPress={() => attachments.save(file)}
          aria-label={words.saveName(file.name)}
        >
          {words.save}
        </Button>
      )}
      {isOpen ? (
        <IconButton icon="close" label={words.removeName(file.name)} onPress={() => attachments.remove(file)} />
      ) : null}
    </li>
  );
}
