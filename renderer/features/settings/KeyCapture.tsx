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
import { useToasts } from "../../ui/Toast.tsx";

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

/** The place that takes the next press as a command's keys; while it waits no key runs a command. */
export function KeyCapture({ command, all, onDone }: KeyCaptureProps) {
  const words = strings.keyMap;
  const registry = useCommandRegistry();
  const choices = useKeyChoices();
  const toasts = useToasts();
  const place = useRef<HTMLButtonElement>(null);
  const [answer, setAnswer] = useState<{ readonly words: string; readonly swapped: ChosenKeys | null } | null>(null);
  useEffect(() => registry.hold(), [registry]);
  useEffect(() => place.current?.focus(), []);
  const finish = (chosen: ChosenKeys, keys: string) => {
    choices.choose(chosen);
    toasts.show(words.changed(command.name, shownKeys(keys)));
    onDone();
  };
  const [keys, setKeys] = useState("");
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event) || isModifier(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === "Escape") return onDone();
    const pressed = keysOf(event.nativeEvent);
    const change = changeKeys(all, choices.chosen(), command, pressed);
    if (change.kind === "changed") return finish(change.chosen, pressed);
    setKeys(pressed);
    setAnswer({ words: sentenceOf(pressed, change), swapped: change.kind === "taken" ? change.swapped : null });
  };
  return (
    <span className="keys-capture">
      <button type="button" ref={place} className="keys-place" onKeyDown={onKeyDown}>
        {words.press}
      </button>
      <span className="keys-answer" role="status">
        {answer?.words}
      </span>
      {answer?.swapped == null ? null : (
        <Button look="primary" onPress={() => answer.swapped !== null && finish(answer.swapped, keys)}>
          {words.swap}
        </Button>
      )}
      <Button look="quiet" onPress={onDone}>
        {words.leave}
      </Button>
    </span>
  );
}
