import type { Node } from "prosemirror-model";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { OpenedMeeting } from "../../../shared/contract/meetings.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { lastPlace } from "./lastPlace.ts";

/** Draws the paper into an element for as long as the page is shown. */
export function useDraft(
  desk: RefObject<HTMLElement | null>,
  opened: OpenedMeeting,
  doc: Node,
  blockId: string | null,
): Draft | null {
  const bridge = useBridge();
  const [draft, setDraft] = useState<Draft | null>(null);
  const target = useRef(blockId);
  useEffect(() => {
    if (desk.current === null) return;
    const { words, save } = strings.editor;
    const made = new Draft(desk.current, { bridge, opened, doc, words, noAnswer: save.noAnswer });
    setDraft(made);
    const place = target.current === null ? lastPlace(opened.meeting.id) : { blockId: target.current, offset: null };
    if (place === null) made.focus();
    else made.goTo(place.blockId, place.offset === null ? null : { from: place.offset, to: place.offset });
    return () => {
      made.close();
      setDraft(null);
    };
  }, [desk, bridge, opened, doc]);
  useEffect(() => {
    if (blockId === target.current || blockId === null) return;
    target.current = blockId;
    draft?.goTo(blockId);
  }, [draft, blockId]);
  return draft;
}
