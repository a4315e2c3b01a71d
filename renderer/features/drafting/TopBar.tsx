import type { MeetingRow } from "../../../shared/contract/meetings.ts";
import { ordinalOf } from "../../../shared/series/ordinal.ts";
import { useNavigation } from "../../app/navigation.ts";
import { deleteItem, insertRow } from "../../editor/commands/registry.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { StateMark } from "../meetings/StateMark.tsx";
import { KindMenu } from "./KindMenu.tsx";
import { SaveMark } from "./SaveMark.tsx";
import { useObserved } from "./useObserved.ts";

interface TopBarProps {
  readonly draft: Draft;
  readonly meeting: MeetingRow;
}

/** Which record this is, whether it is on disk, and the few tools that have a place beside the keys. */
export function TopBar({ draft, meeting }: TopBarProps) {
  const words = strings.editor;
  const { go } = useNavigation();
  const title = useObserved(draft.title);
  const ordinal = ordinalOf(title);
  const toExport = async () => {
    // What is exported is what is on disk.
    await draft.session.flush();
    go({ page: "export", meetingId: meeting.id });
  };
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
        {ordinal === null ? null : <span className="drafting-ordinal">{ordinal.text}</span>}
        <StateMark state={meeting.state} />
      </div>
      {draft.isFinal ? <span className="drafting-final">{words.final}</span> : <SaveMark session={draft.session} />}
      {draft.isFinal ? null : <Tools draft={draft} />}
      <Button look="primary" icon="export" onPress={() => void toExport()}>
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
