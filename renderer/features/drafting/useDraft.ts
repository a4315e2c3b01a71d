import type { Node } from "prosemirror-model";
import { type RefObject, useEffect, useRef, useState } from "react";
import type { OpenedMeeting } from "../../../shared/contract/meetings.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { type KeyChoices, keysIn, useKeyChoices } from "../../app/keys/keyChoices.ts";
import { keysShown } from "../../app/keys/useKeys.ts";
import { fromKeymap, toKeymap } from "../../app/keys/writtenKeys.ts";
import { Draft } from "../../editor/draft.ts";
import type { PaperKeys } from "../../editor/keys.ts";
import { strings } from "../../strings/zhTW.ts";
import { lastPlace } from "./lastPlace.ts";

/** The paper's keys as she has chosen them. */
const paperKeys = (choices: KeyChoices): PaperKeys => ({
  version: choices.chosen,
  keysOf: ({ name, keys: [first, ...further] }) => {
    const shown = keysIn(choices.chosen(), `editor-${name}`, first === undefined ? null : fromKeymap(first));
    return [...(shown === null ? [] : [toKeymap(shown)]), ...further];
  },
});

/** Draws the paper into an element for as long as the page is shown. */
export function useDraft(
  desk: RefObject<HTMLElement | null>,
  opened: OpenedMeeting,
  doc: Node,
  blockId: string | null,
): Draft | null {
  const bridge = useBridge();
  const choices = useKeyChoices();
  const [draft, setDraft] = useState<Draft | null>(null);
  const target = useRef(blockId);
  useEffect(() => {
    if (desk.current === null) return;
    const { words, save } = strings.editor;
    const timeTool = words.timeTool(keysShown(choices.chosen(), "editor-time"));
    const made = new Draft(desk.current, {
      bridge,
      opened,
      doc,
      words: { ...words, timeTool },
      keys: paperKeys(choices),
      noAnswer: save.noAnswer,
    });
    setDraft(made);
    const place = target.current === null ? lastPlace(opened.meeting.id) : { blockId: target.current, offset: null };
    if (place === null) made.focus();
    else made.goTo(place.blockId, place.offset === null ? null : { from: place.offset, to: place.offset });
    return () => {
      made.close();
      setDraft(null);
    };
  }, [desk, bridge, choices, opened, doc]);
  useEffect(() => {
    if (blockId === target.current || blockId === null) return;
    target.current = blockId;
    draft?.goTo(blockId);
  }, [draft, blockId]);
  return draft;
}
