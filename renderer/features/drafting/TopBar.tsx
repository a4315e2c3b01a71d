import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { useKeys } from "../../app/keys/useKeys.ts";
import { ariaKeys } from "../../app/keys/writtenKeys.ts";
import { useNavigation } from "../../app/navigation.ts";
import { deleteItem, insertRow } from "../../editor/commands/registry.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { ordinalLabel } from "../meetings/ordinalLabel.ts";
import { KindMenu } from "./KindMenu.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { StageControl } from "./stage/StageControl.tsx";
import type { StageControls } from "./stage/useStage.ts";
import { useObserved } from "./useObserved.ts";

interface TopBarProps {
  readonly draft: Draft;
  readonly meeting: MeetingRow;
  readonly stage: StageControls;
  readonly onExport: () => void;
  readonly onProject: () => void;
}

/** Which record this is, whether it is on disk, and the few tools that have a place beside the keys. */
export function TopBar({ draft, meeting, stage, onExport, onProject }: TopBarProps) {
  const words = strings.editor;
  const { go } = useNavigation();
  const exportKeys = useKeys("record-export");
  const projectKeys = useKeys("record-project");
  const title = useObserved(draft.title);
  const ordinal = ordinalLabel(title);
  const isFinal = useObserved(draft.stage) === "final";
  return (
    <header className="drafting-top">
      <Button
        look="quiet"
        className="drafting-back"
        onPress={() => go({ page: "meetings", seriesId: meeting.seriesId })}
      >
        <span aria-hidden="true">‹</span>
        {words.back}
      </Button>
      <div className="drafting-name">
        <span className="drafting-title" title={title}>
          {title === "" ? words.untitled : title}
        </span>
        {ordinal === "" ? null : <span className="drafting-ordinal">{ordinal}</span>}
        <StageControl draft={draft} controls={stage} />
      </div>
      {isFinal ? <span className="drafting-final">{strings.stage.final}</span> : <SaveMark session={draft.session} />}
      {isFinal ? null : <Tools draft={draft} />}
      <Button
        look="quiet"
        className="drafting-project"
        onPress={onProject}
        aria-label={strings.projector.open}
        {...(projectKeys === null ? {} : { "aria-keyshortcuts": ariaKeys(projectKeys) })}
      >
        {strings.projector.openShort}
      </Button>
      <Button
        look="primary"
        icon="export"
        onPress={onExport}
        {...(exportKeys === null ? {} : { "aria-keyshortcuts": ariaKeys(exportKeys) })}
      >
        {words.export}
      </Button>
    </header>
  );
}

function Tools({ draft }: { readonly draft: Draft }) {
  const words = strings.editor;
  const { inTable } = useObserved(draft.place);
  return (
    <div className="drafting-tools">
      {inTable ? (
        <>
          <Button look="quiet" icon="add" onPress={() => void draft.run(insertRow)}>
            {words.commands.insertRow}
          </Button>
          <Button look="quiet" icon="bin" onPress={() => void draft.run(deleteItem)}>
            {words.deleteRow}
          </Button>
        </>
      ) : null}
      <KindMenu draft={draft} />
    </div>
  );
}
