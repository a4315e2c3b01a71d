import { useMemo } from "react";
import type { MeetingState } from "../../../shared/contract/meetings.ts";
import { type Command, useCommands } from "../../app/commands.ts";
import { fromKeymap } from "../../app/keys/writtenKeys.ts";
import type { CommandName } from "../../editor/commands/command.ts";
import { EDITOR_COMMANDS } from "../../editor/commands/registry.ts";
import type { Draft } from "../../editor/draft.ts";
import { Observed } from "../../editor/observed.ts";
import { strings } from "../../strings/zhTW.ts";
import { PROJECTOR_KEY } from "./agenda/agendaKeys.ts";
import { goToNextPane } from "./panes.ts";
import type { Side } from "./SidePane.tsx";
import { STAGE_KEY } from "./stage/StageControl.tsx";
import type { StageControls } from "./stage/useStage.ts";
import { useObserved } from "./useObserved.ts";
import type { Versions } from "./versions/useVersions.ts";

/** What is done by its key alone and would only fill the palette. */
const UNLISTED: ReadonlySet<CommandName> = new Set(["joinBackward", "joinForward", "nextCell", "previousCell"]);

/** What the commands of the room act on. */
export interface DraftingVerbs {
  readonly draft: Draft | null;
  readonly stage: StageControls;
  readonly versions: Versions;
  readonly toExport: () => void;
  readonly toProjector: () => void;
  readonly setSide: (side: Side) => void;
}

type Verb = Pick<Command, "id" | "name" | "keys" | "run">;

const command = (verb: Verb): Command => ({
  ...verb,
  group: strings.editor.commandGroup,
  anywhere: verb.keys !== null,
});

function writingCommands(draft: Draft): Command[] {
  const words = strings.editor;
  const listed = EDITOR_COMMANDS.filter(({ name }) => !UNLISTED.has(name));
  const verbs = listed.map(
    ({ name, keys, run }): Command => ({
      id: `editor-${name}`,
      name: words.commands[name],
      group: words.commandGroup,
      keys: keys[0] === undefined ? null : fromKeymap(keys[0]),
      anywhere: false,
      run: () => void draft.run(run),
    }),
  );
  const time = command({ id: "editor-time", name: words.time.open, keys: "F2", run: () => draft.openTimeForm() });
  return [...verbs, time];
}

function paneCommand(draft: Draft): Command {
  return {
    id: "editor-pane",
    name: strings.editor.nextPane,
    group: strings.editor.commandGroup,
    keys: "Escape",
    anywhere: false,
    run: () => {
      const room = document.querySelector<HTMLElement>(".drafting");
      if (room !== null) goToNextPane(room, draft);
    },
  };
}

function stageCommands(state: MeetingState, { openMenu, openReason, openClose, change }: StageControls): Command[] {
  const words = strings.stage;
  if (state === "final") {
    return [command({ id: "stage-reopen", name: words.reopenLong, keys: STAGE_KEY, run: () => openReason(true) })];
  }
  const next = command({ id: "stage-next", name: words.change, keys: STAGE_KEY, run: () => openMenu(true) });
  const others = (["draft", "inSession", "final"] as const).filter((each) => each !== state);
  const moves = others.map((to) =>
    command({ id: `stage-${to}`, name: words.to[to], keys: null, run: () => void change(to) }),
  );
  const close = command({ id: "stage-close", name: words.toClose, keys: null, run: () => openClose(true) });
  return [next, ...(state === "inSession" ? [close] : []), ...moves];
}

function recordCommands({ versions, toExport, toProjector, setSide }: DraftingVerbs): Command[] {
  const words = strings.versions;
  return [
    command({ id: "record-export", name: strings.editor.export, keys: "Ctrl+Shift+E", run: toExport }),
    command({ id: "record-project", name: strings.projector.open, keys: PROJECTOR_KEY, run: toProjector }),
    command({
      id: "record-versions",
      name: words.show,
      keys: "F8",
      run: () => {
        setSide("versions");
        versions.wanted.set(true);
      },
    }),
    command({ id: "record-version-add", name: words.add, keys: "Shift+F8", run: () => void versions.add("") }),
  ];
}

const NO_STAGE = new Observed<MeetingState>("final");

/** Offers the verbs of the editor and of the record in the palette, and binds the keys that work wherever the focus is. */
export function useDraftCommands(verbs: DraftingVerbs): void {
  const { draft, stage } = verbs;
  const state = useObserved(draft?.stage ?? NO_STAGE);
  useCommands(
    useMemo(() => {
      if (draft === null) return [];
      const writing = state === "final" ? [] : writingCommands(draft);
      return [...writing, paneCommand(draft), ...stageCommands(state, stage), ...recordCommands(verbs)];
    }, [draft, state, stage, verbs]),
  );
}
