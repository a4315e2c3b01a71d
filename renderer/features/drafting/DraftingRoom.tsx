import type { Node } from "prosemirror-model";
import { useMemo, useRef, useState } from "react";
import type { OpenedMeeting } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { useProjection } from "../projector/useProjection.ts";
import { Foot } from "./Foot.tsx";
import { FindBar } from "./find/FindBar.tsx";
import { useFindCommands } from "./find/useFindCommands.ts";
import { OutlinePane } from "./OutlinePane.tsx";
import { onEscape } from "./panes.ts";
import { SaveTroubleNotice } from "./SaveTroubleNotice.tsx";
import { type Side, SidePane } from "./SidePane.tsx";
import { CloseForm } from "./stage/CloseForm.tsx";
import { ReopenForm } from "./stage/ReopenForm.tsx";
import { TimeOffer } from "./stage/TimeOffer.tsx";
import { useStage } from "./stage/useStage.ts";
import { SuggestionList } from "./suggest/SuggestionList.tsx";
import { TimeForm } from "./TimeForm.tsx";
import { TopBar } from "./TopBar.tsx";
import { useDraft } from "./useDraft.ts";
import { useDraftCommands } from "./useDraftCommands.ts";
import { useExporting } from "./useExporting.ts";
import { useSafeLeaving } from "./useSafeLeaving.ts";
import { Comparison } from "./versions/Comparison.tsx";
import { useVersions } from "./versions/useVersions.ts";
import "../../editor/paper.css";
import "../../editor/paperBlocks.css";
import "../../editor/paperTables.css";
import "./drafting.css";
import "./panes.css";

interface DraftingRoomProps {
  readonly opened: OpenedMeeting;
  readonly doc: Node;
  readonly blockId: string | null;
  /** Opens the record again as the store has it. */
  readonly onReload: () => void;
}

/** The three panes around an opened record. */
export function DraftingRoom({ opened, doc, blockId, onReload }: DraftingRoomProps) {
  const words = strings.editor;
  const { meeting } = opened;
  const room = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const [side, setSide] = useState<Side>("check");
  const draft = useDraft(desk, opened, doc, blockId);
  useSafeLeaving(draft);
  const stage = useStage(draft, meeting.seriesId, opened.profile);
  const versions = useVersions(draft, meeting.id);
  const toExport = useExporting(draft, meeting.id);
  const toAgenda = useExporting(draft, meeting.id, "agenda");
  const toProjector = useProjection(draft, meeting.id);
  useFindCommands(draft);
  useDraftCommands(
    useMemo(
      () => ({ draft, stage, versions, toExport, toProjector, setSide }),
      [draft, stage, versions, toExport, toProjector],
    ),
  );
  const { compared } = versions;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes from pane to pane, since Tab belongs to the paper
    <div className="drafting" ref={room} onKeyDown={(event) => onEscape(event, room.current, draft)}>
      <h1 className="visually-hidden">{words.page}</h1>
      <div className="drafting-head">
        {draft === null ? (
          <div className="drafting-top" />
        ) : (
          <>
            <TopBar draft={draft} meeting={meeting} stage={stage} onExport={toExport} onProject={toProjector} />
            <ReopenForm draft={draft} controls={stage} />
            <TimeOffer draft={draft} controls={stage} />
            <CloseForm draft={draft} controls={stage} />
            <SaveTroubleNotice draft={draft} onReload={onReload} />
          </>
        )}
      </div>
      <div className="drafting-panes">
        <nav className="drafting-outline" aria-label={words.outline}>
          {draft === null ? null : <OutlinePane draft={draft} />}
        </nav>
        <div className="drafting-middle">
          {draft === null ? null : <FindBar draft={draft} />}
          <div className="drafting-desk" ref={desk} inert={compared !== null} />
          {draft === null || compared === null ? null : (
            <Comparison draft={draft} versions={versions} compared={compared} />
          )}
        </div>
        {draft === null ? (
          <aside className="drafting-checks" aria-label={words.check} />
        ) : (
          <SidePane
            draft={draft}
            versions={versions}
            stage={stage}
            profile={opened.profile}
            onPrintAgenda={toAgenda}
            side={side}
            onSide={setSide}
          />
        )}
      </div>
      {draft === null ? <div className="drafting-foot" /> : <Foot draft={draft} counts={stage.counting.isOn} />}
      {draft === null ? null : <TimeForm draft={draft} />}
      {draft === null ? null : <SuggestionList draft={draft} />}
    </div>
  );
}
