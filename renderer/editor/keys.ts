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

/** The keys of a command in the page: its usual first one is the one that may be another by her choice. */
export type KeysOf = (command: EditorCommand) => readonly string[];

/** For each key the commands that have it, tried in order. */
function bindings(commands: readonly EditorCommand[], keysOf: KeysOf): Record<string, Command> {
  const byKey = new Map<string, Command[]>();
  for (const each of commands) {
    const { run } = each;
    for (const key of keysOf(each)) byKey.set(key, [...(byKey.get(key) ?? []), run]);
  }
  for (const key of KEPT) byKey.set(key, [...(byKey.get(key) ?? []), () => true]);
  return Object.fromEntries(
    [...byKey].map(([key, runs]): [string, Command] => [
      key,
      (state, dispatch, view) => runs.some((run) => run(state, dispatch, view)),
    ]),
  );
}

/** What the paper's keys are, which may change while it is open. */
export interface PaperKeys {
  /** Another value after each change. */
  readonly version: () => unknown;
  readonly keysOf: KeysOf;
}

/** Binds the commands to their keys; none acts while a word is being composed. */
export function keys(commands: readonly EditorCommand[], { version, keysOf }: PaperKeys): Plugin {
  let bound = version();
  let handle = keydownHandler(bindings(commands, keysOf));
  return new Plugin({
    props: {
      handleKeyDown(view: EditorView, event: KeyboardEvent) {
        if (isComposing(event) || view.composing) return false;
        if (version() !== bound) {
          bound = version();
          handle = keydownHandler(bindings(commands, keysOf));
        }
        return handle(view, event);
      },
    },
  });
}
