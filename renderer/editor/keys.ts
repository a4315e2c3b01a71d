import { keydownHandler } from "prosemirror-keymap";
import { type Command, Plugin } from "prosemirror-state";
import type { EditorView } from "prosemirror-view";
import { isComposing } from "../ui/composing.ts";
import type { EditorCommand } from "./commands/registry.ts";

/** Keys that belong to the paper and would otherwise do something else in the page: leave the editor, break a block, or scroll. */
const KEPT = [
  ...["Tab", "Shift-Tab", "Enter", "Shift-Enter", "Mod-b", "Mod-u", "Mod-i", "Mod-m", "Mod-Enter"],
  ...["Alt-ArrowUp", "Alt-ArrowDown", "Alt-Shift-ArrowUp", "Alt-Shift-ArrowDown"],
];

/** For each key the commands that have it, tried in order. */
function bindings(commands: readonly EditorCommand[]): Record<string, Command> {
  const byKey = new Map<string, Command[]>();
  for (const { keys, run } of commands) {
    for (const key of keys) byKey.set(key, [...(byKey.get(key) ?? []), run]);
  }
  for (const key of KEPT) byKey.set(key, [...(byKey.get(key) ?? []), () => true]);
  return Object.fromEntries(
    [...byKey].map(([key, runs]): [string, Command] => [
      key,
      (state, dispatch, view) => runs.some((run) => run(state, dispatch, view)),
    ]),
  );
}

/** Binds the commands to their keys; none acts while a word is being composed. */
export function keys(commands: readonly EditorCommand[]): Plugin {
  const handle = keydownHandler(bindings(commands));
  return new Plugin({
    props: {
      handleKeyDown(view: EditorView, event: KeyboardEvent) {
        return !isComposing(event) && !view.composing && handle(view, event);
      },
    },
  });
}
