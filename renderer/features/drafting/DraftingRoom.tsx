import type { Node } from "prosemirror-model";
import { useRef } from "react";
import type { OpenedMeeting } from "../../../shared/contract/meetings.ts";
import { strings } from "../../strings/zhTW.ts";
import { CheckPane } from "./CheckPane.tsx";
import { Foot } from "./Foot.tsx";
import { OutlinePane } from "./OutlinePane.tsx";
import { onEscape } from "./panes.ts";
import { TimeForm } from "./TimeForm.tsx";
import { TopBar } from "./TopBar.tsx";
import { useDraft } from "./useDraft.ts";
import { useDraftCommands } from "./useDraftCommands.ts";
import { useSafeLeaving } from "./useSafeLeaving.ts";
import "../../editor/paper.css";
import "../../editor/paperBlocks.css";
import "../../editor/paperTables.css";
import "./drafting.css";
import "./panes.css";

interface DraftingRoomProps {
  readonly opened: OpenedMeeting;
  readonly doc: Node;
  readonly blockId: string | null;
}

/** The three panes around an opened record. */
export function DraftingRoom({ opened, doc, blockId }: DraftingRoomProps) {
  const words = strings.editor;
  const room = useRef<HTMLDivElement>(null);
  const desk = useRef<HTMLDivElement>(null);
  const draft = useDraft(desk, opened, doc, blockId);
  useSafeLeaving(draft);
  useDraftCommands(draft);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape goes from pane to pane, since Tab belongs to the paper
    <div className="drafting" ref={room} onKeyDown={(event) => onEscape(event, room.current, draft)}>
      <h1 className="visually-hidden">{words.page}</h1>
      {draft === null ? <div className="drafting-top" /> : <TopBar draft={draft} meeting={opened.meeting} />}
      <div className="drafting-panes">
        <nav className="drafting-outline" aria-label={words.outline}>
          {draft === null ? null : <OutlinePane draft={draft} />}
        </nav>
        <div className="drafting-desk" ref={desk} />
        <aside className="drafting-checks" aria-label={words.check}>
          {draft === null ? null : <CheckPane draft={draft} />}
        </aside>
      </div>
      {draft === null ? <div className="drafting-foot" /> : <Foot draft={draft} />}
      {draft === null ? null : <TimeForm draft={draft} />}
    </div>
  );
}
