import { createContext, useContext, useEffect } from "react";
import { isComposing } from "../ui/composing.ts";
import { type KeyChoices, keysIn } from "./keys/keyChoices.ts";

/** One thing she can do here, as the palette (Ctrl+K) lists it. */
export interface Command {
  readonly id: string;
  /** A verb in Chinese: 匯入會議紀錄. */
  readonly name: string;
  /** Heading in the palette: 前往, 會議, 編輯. */
  readonly group: string;
  /** The usual ones: "Ctrl+K", "Alt+1", "F2"; null where it has none. The registry gives out those of her choice. */
  readonly keys: string | null;
  /** Whether the keys work wherever the focus is; otherwise the page binds them itself and the palette only shows them. */
  readonly anywhere: boolean;
  readonly run: () => void;
}

export interface CommandRegistry {
  /** Adds commands as long as the page that has them is shown; returns a function that takes them away. */
  readonly add: (commands: readonly Command[]) => () => void;
  readonly all: () => readonly Command[];
  readonly subscribe: (heard: () => void) => () => void;
  /** Lets no key run a command until the returned function is called: the next press is meant otherwise. */
  readonly hold: () => () => void;
  readonly isHeld: () => boolean;
  /** Every command with keys that a page of this window has offered so far, with its usual keys. */
  readonly seen: () => readonly Command[];
}

/** What the paper binds to its keys itself. */
const PAPER = /^editor-/u;

/** A command under the keys of her choice; one that had none works wherever the focus is. */
function withChosenKeys(command: Command, choices: KeyChoices): Command {
  const keys = keysIn(choices.chosen(), command.id, command.keys);
  if (keys === command.keys) return command;
  return { ...command, keys, anywhere: command.anywhere || (command.keys === null && !PAPER.test(command.id)) };
}

export function createCommandRegistry(choices: KeyChoices): CommandRegistry {
  const listeners = new Set<() => void>();
  let sets: readonly (readonly Command[])[] = [];
  let all: readonly Command[] = [];
  const seen = new Map<string, Command>();
  let holds = 0;
  const put = (next: readonly (readonly Command[])[]) => {
    sets = next;
    all = sets.flat().map((command) => withChosenKeys(command, choices));
    for (const heard of listeners) heard();
  };
  choices.subscribe(() => put(sets));
  return {
    add: (commands) => {
      for (const command of commands) if (command.keys !== null) seen.set(command.id, command);
      put([...sets, commands]);
      return () => put(sets.filter((each) => each !== commands));
    },
    all: () => all,
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
    hold: () => {
      holds += 1;
      return () => {
        holds -= 1;
      };
    },
    isHeld: () => holds > 0,
    seen: () => [...seen.values()],
  };
}

export const CommandsContext = createContext<CommandRegistry | null>(null);

export function useCommandRegistry(): CommandRegistry {
  const registry = useContext(CommandsContext);
  if (registry === null) throw new Error("No commands around this part of the window");
  return registry;
}

/** Offers commands while the component is shown; the array must be the same one as long as they are (useMemo). */
export function useCommands(commands: readonly Command[]): void {
  const registry = useCommandRegistry();
  useEffect(() => registry.add(commands), [registry, commands]);
}

/** The keys of a press as commands write them: modifiers in the order Ctrl, Alt, Shift, then the key. */
export function keysOf(event: KeyboardEvent): string {
  // With Alt some layouts give another character (Alt+1 is ¡ on a Mac), so digits and letters are taken from the place of the key.
  const placed = /^(?:Digit|Key)(.)$/.exec(event.code)?.[1];
  const key = placed ?? (event.key.length === 1 ? event.key.toUpperCase() : event.key);
  const parts = [
    event.ctrlKey || event.metaKey ? "Ctrl" : "",
    event.altKey ? "Alt" : "",
    event.shiftKey ? "Shift" : "",
  ];
  return [...parts.filter((part) => part !== ""), key].join("+");
}

/** The command that a press stands for wherever the focus is, or null; none while a word is being composed or the key is held down. */
export function commandFor(event: KeyboardEvent, commands: readonly Command[]): Command | null {
  if (event.defaultPrevented || event.repeat || isComposing(event)) return null;
  const keys = keysOf(event);
  return commands.find((command) => command.anywhere && command.keys === keys) ?? null;
}
