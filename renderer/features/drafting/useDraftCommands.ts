import { useMemo } from "react";
import { type Command, useCommands } from "../../app/commands.ts";
import type { CommandName } from "../../editor/commands/command.ts";
import { EDITOR_COMMANDS } from "../../editor/commands/registry.ts";
import type { Draft } from "../../editor/draft.ts";
import { strings } from "../../strings/zhTW.ts";
import { goToNextPane } from "./panes.ts";
import { shownKeys } from "./shownKeys.ts";

/** What is done by its key alone and would only fill the palette. */
const UNLISTED: ReadonlySet<CommandName> = new Set(["joinBackward", "joinForward", "nextCell", "previousCell"]);

function commandsOf(draft: Draft): Command[] {
  const words = strings.editor;
  const listed = EDITOR_COMMANDS.filter(({ name }) => !UNLISTED.has(name));
  const verbs = listed.map(
    ({ name, keys, run }): Command => ({
      id: `editor-${name}`,
      name: words.commands[name],
      group: words.commandGroup,
      keys: keys[0] === undefined ? null : shownKeys(keys[0]),
      anywhere: false,
      run: () => void draft.run(run),
    }),
  );
  const time: Command = {
    id: "editor-time",
    name: words.time.open,
    group: words.commandGroup,
    keys: "F2",
    anywhere: true,
    run: () => draft.openTimeForm(),
  };
  const pane: Command = {
    id: "editor-pane",
    name: words.nextPane,
    group: words.commandGroup,
    keys: "Esc",
    anywhere: false,
    run: () => {
      const room = document.querySelector<HTMLElement>(".drafting");
      if (room !== null) goToNextPane(room, draft);
    },
  };
  return [...verbs, time, pane];
}

/** Offers the verbs of the editor in the palette. */
export function useDraftCommands(draft: Draft | null): void {
  useCommands(useMemo(() => (draft === null || draft.isFinal ? [] : commandsOf(draft)), [draft]));
}
