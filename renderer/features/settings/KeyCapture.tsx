import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { keysOf, useCommandRegistry } from "../../app/commands.ts";
import type { ListedCommand } from "../../app/keys/catalogue.ts";
import { changeKeys, type KeyChange } from "../../app/keys/keyChange.ts";
import { type ChosenKeys, useKeyChoices } from "../../app/keys/keyChoices.ts";
import { isModifier } from "../../app/keys/reservedKeys.ts";
import { shownKeys } from "../../app/keys/writtenKeys.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { isComposing } from "../../ui/composing.ts";
import { useChooseKeys } from "./useChooseKeys.ts";

interface KeyCaptureProps {
  readonly command: ListedCommand;
  readonly all: readonly ListedCommand[];
  readonly onDone: () => void;
}

/** Why the pressed keys cannot simply be the command's, in one sentence. */
function sentenceOf(keys: string, change: Exclude<KeyChange, { kind: "changed" }>): string {
  const words = strings.keyMap;
  const shown = shownKeys(keys);
  if (change.kind === "refused") return words.refused[change.why](shown);
  return change.swapped === null ? words.takenForGood(shown, change.by.name) : words.taken(shown, change.by.name);
}

/** Keys that the buttons beside the place need for themselves; every other one is taken as it is in the place. */
const BUTTON_KEYS: ReadonlySet<string> = new Set(["Tab", "Enter", " "]);

type Press = Pick<KeyboardEvent, "key" | "nativeEvent" | "preventDefault">;

/** The place that takes the next press as a command's keys; while it waits no key runs a command. */
export function KeyCapture({ command, all, onDone }: KeyCaptureProps) {
  const words = strings.keyMap;
  const registry = useCommandRegistry();
  const choices = useKeyChoices();
  const choose = useChooseKeys();
  const place = useRef<HTMLButtonElement>(null);
  const swap = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState<{ readonly words: string; readonly swapped: ChosenKeys | null } | null>(null);
  useEffect(() => registry.hold(), [registry]);
  useEffect(() => place.current?.focus(), []);
  // The place itself takes Tab too: there is no other way from it to the button.
  useEffect(() => (answer === null ? undefined : (swap.current ?? place.current)?.focus()), [answer]);
  const finish = (chosen: ChosenKeys, keys: string) => {
    choose(chosen, words.changed(command.name, shownKeys(keys)));
    onDone();
  };
  const [keys, setKeys] = useState("");
  const take = (event: Press) => {
    if (isComposing(event.nativeEvent) || isModifier(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape") return onDone();
    const pressed = keysOf(event.nativeEvent);
    const change = changeKeys(all, choices.chosen(), command, pressed);
    if (change.kind === "changed") return finish(change.chosen, pressed);
    setKeys(pressed);
    setAnswer({ words: sentenceOf(pressed, change), swapped: change.kind === "taken" ? change.swapped : null });
  };
  const takeBeside = (event: Press) => {
    if (!BUTTON_KEYS.has(event.key)) take(event);
  };
  return (
    <span className="keys-capture">
      <button
        type="button"
        ref={place}
        className="keys-place"
        onKeyDown={(event) => {
          event.stopPropagation();
          take(event);
        }}
      >
        {words.press}
      </button>
      <span className="keys-answer" role="status">
        {answer?.words}
      </span>
      {answer?.swapped == null ? null : (
        <Button
          look="primary"
          ref={swap}
          onKeyDown={takeBeside}
          onPress={() => answer.swapped !== null && finish(answer.swapped, keys)}
        >
          {words.swap}
        </Button>
      )}
      <Button look="quiet" onKeyDown={takeBeside} onPress={onDone}>
        {words.leave}
      </Button>
    </span>
  );
}
