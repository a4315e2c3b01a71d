import { useState } from "react";
import { LOCK_AFTER_CHOICES } from "../../../shared/contract/lock.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { useLoaded } from "../../api/useLoaded.ts";
import { useCommandRegistry } from "../../app/commands.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Choice } from "../../ui/Choice.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { useToasts } from "../../ui/Toast.tsx";
import { ChangeCodeDialog } from "./ChangeCodeDialog.tsx";
import { ChangePhraseDialog } from "./ChangePhraseDialog.tsx";
import { LOCK_COMMAND, LOCK_KEYS } from "./LockCommand.tsx";
import { TurnOffDialog } from "./TurnOffDialog.tsx";
import { TurnOnDialog } from "./TurnOnDialog.tsx";
import "./LockPart.css";

type Open = "turnOn" | "turnOff" | "changePhrase" | "changeCode";

/** 資料鎖 on the settings page: what is readable now, and the ways to change that. */
export function LockPart() {
  const words = strings.lock;
  const toasts = useToasts();
  const [state, reload] = useLoaded("lock.state", {}, "lock.changed");
  const [open, setOpen] = useState<Open | null>(null);
  const [left, setLeft] = useState<{ readonly words: string; readonly files: readonly string[] } | null>(null);
  const close = () => setOpen(null);
  const done = (said: string) => () => {
    close();
    toasts.show(said);
    reload();
  };
  if (state.state !== "ready") return null;
  return (
    <>
      {state.value.mode === "off" ? (
        <>
          <p>{words.offWords}</p>
          <p className="lock-words">{words.offRisk}</p>
          <Button className="lock-verb" onPress={() => setOpen("turnOn")}>
            {words.turnOn}
          </Button>
        </>
      ) : (
        <LockOn onOpen={setOpen} />
      )}
      {left === null || left.files.length === 0 ? null : (
        <Notice
          kind="doubt"
          words={[left.words, ...left.files].join(" ")}
          closeName={strings.shell.close}
          onClose={() => setLeft(null)}
        />
      )}
      {open === "turnOn" ? (
        <TurnOnDialog
          onClose={close}
          onDone={({ plainFiles }) => {
            setLeft({ words: words.keepPlain, files: plainFiles });
            done(words.turnedOn)();
          }}
        />
      ) : null}
      {open === "turnOff" ? (
        <TurnOffDialog
          onClose={close}
          onDone={({ lockedFiles }) => {
            setLeft({ words: words.keepLocked, files: lockedFiles });
            done(words.turnedOff)();
          }}
        />
      ) : null}
      {open === "changePhrase" ? <ChangePhraseDialog onClose={close} onDone={done(words.phraseChanged)} /> : null}
      {open === "changeCode" ? <ChangeCodeDialog onClose={close} onDone={done(words.codeChanged)} /> : null}
    </>
  );
}

function LockOn({ onOpen }: { readonly onOpen: (open: Open) => void }) {
  const words = strings.lock;
  const bridge = useBridge();
  const commands = useCommandRegistry();
  const [settings, reload] = useLoaded("settings.get", {});
  const choices = LOCK_AFTER_CHOICES.map((each) => ({ id: String(each), name: words.lockAfterChoice(each) }));
  return (
    <>
      <p>{words.onWords}</p>
      {settings.state === "ready" ? (
        <Choice
          className="lock-after"
          label={words.lockAfter}
          chosen={String(settings.value.lockAfter)}
          choices={choices}
          onChoose={(id) => {
            const lockAfter = LOCK_AFTER_CHOICES.find((each) => String(each) === id);
            if (lockAfter !== undefined) void ask(bridge, "settings.set", { lockAfter }).then(reload);
          }}
        />
      ) : null}
      <div className="lock-verbs">
        <Button
          icon="lock"
          onPress={() =>
            commands
              .all()
              .find(({ id }) => id === LOCK_COMMAND)
              ?.run()
          }
        >
          {words.lockNow}
          <kbd>{LOCK_KEYS}</kbd>
        </Button>
        <Button onPress={() => onOpen("changePhrase")}>{words.changePhrase}</Button>
        <Button onPress={() => onOpen("changeCode")}>{words.changeCode}</Button>
        <Button look="quiet" onPress={() => onOpen("turnOff")}>
          {words.turnOff}
        </Button>
      </div>
    </>
  );
}
