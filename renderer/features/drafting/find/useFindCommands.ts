import { useMemo } from "react";
import { type Command, useCommands } from "../../../app/commands.ts";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";

function commandsOf(draft: Draft): Command[] {
  const words = strings.editor;
  const group = words.commandGroup;
  const find: Command = {
    id: "editor-find",
    name: words.find.open,
    group,
    keys: "Ctrl+F",
    anywhere: true,
    run: () => draft.finder.open(false),
  };
  const replace: Command = {
    id: "editor-replace",
    name: words.find.openReplace,
    group,
    keys: "Ctrl+H",
    anywhere: true,
    run: () => draft.finder.open(true),
  };
  return draft.isFinal ? [find] : [find, replace];
}

/** Offers 尋找 and 取代 in the palette and by their keys. */
export function useFindCommands(draft: Draft | null): void {
  useCommands(useMemo(() => (draft === null ? [] : commandsOf(draft)), [draft]));
}
