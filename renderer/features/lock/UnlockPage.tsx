import { useEffect, useState } from "react";
import type { Bridge } from "../../../shared/contract/bridge.ts";
import type { Answer } from "../../../shared/contract/errors.ts";
import { ask } from "../../api/ask.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { CheckBox } from "../../ui/CheckBox.tsx";
import { Icon } from "../../ui/icons.tsx";
import { TextField } from "../../ui/TextField.tsx";
import { isSettled, NewPhrase, TYPED_NOTHING } from "./NewPhrase.tsx";
import { PhraseField } from "./PhraseField.tsx";
import { useWait } from "./useWait.ts";
import "./UnlockPage.css";

interface UnlockPageProps {
  readonly bridge: Bridge;
  /** Milliseconds until a phrase may be tried. */
  readonly waitMs: number;
}

/** Asks for the phrase before anything else can be seen; says nothing of what is in the store. */
export function UnlockPage({ bridge, waitMs }: UnlockPageProps) {
  const words = strings.lock;
  const [withCode, setWithCode] = useState(false);
  useEffect(() => {
    document.title = strings.lock.windowTitle;
  }, []);
  const trying = useTrying(bridge, waitMs);
  return (
    <main className="unlock">
      <section className="unlock-card" aria-labelledby="unlock-title">
        <h1 className="unlock-title" id="unlock-title">
          <Icon name="lock" />
          {words.locked}
        </h1>
        <p className="unlock-words">{withCode ? words.recoveryWords : words.lockedWords}</p>
        {withCode ? <ByCode {...trying} /> : <ByPhrase {...trying} />}
        <p className="unlock-error" role="alert">
          {[trying.message, trying.seconds > 0 ? words.waitFor(trying.seconds) : ""].join("")}
        </p>
        <Button
          look="quiet"
          className="unlock-other"
          onPress={() => {
            trying.forgive();
            setWithCode(!withCode);
          }}
        >
          {withCode ? words.toPhrase : words.toRecovery}
        </Button>
      </section>
    </main>
  );
}

interface Trying {
  readonly bridge: Bridge;
  readonly seconds: number;
  readonly isTrying: boolean;
  readonly message: string;
  readonly forgive: () => void;
  /** Tries a secret; false where it was not taken. */
  readonly attempt: (send: () => Promise<Answer<null>>) => Promise<boolean>;
}

function useTrying(bridge: Bridge, waitMs: number): Trying {
  const [isTrying, setTrying] = useState(false);
  const [message, say] = useState("");
  const [seconds, wait] = useWait(waitMs);
  const attempt = async (send: () => Promise<Answer<null>>) => {
    if (isTrying || seconds > 0) return false;
    setTrying(true);
    say("");
    const answer = await send();
    const state = answer.ok ? null : await ask(bridge, "lock.state", {});
    setTrying(false);
    if (answer.ok) return true;
    say(answer.refusal.message);
    if (state?.ok === true) wait(state.value.waitMs);
    return false;
  };
  return { bridge, seconds, isTrying, message, forgive: () => say(""), attempt };
}

function ByPhrase(trying: Trying) {
  const words = strings.lock;
  const [phrase, setPhrase] = useState("");
  const [isShown, show] = useState(false);
  const unlock = async () => {
    if (phrase !== "") await trying.attempt(() => ask(trying.bridge, "lock.unlock", { phrase }));
  };
  return (
    <>
      <PhraseField
        isShown={isShown}
        label={words.phrase}
        value={phrase}
        onChange={setPhrase}
        autoFocus
        onEnter={() => void unlock()}
      />
      <CheckBox isSelected={isShown} onChange={show}>
        {words.show}
      </CheckBox>
      <Button
        look="primary"
        isDisabled={phrase === "" || trying.isTrying || trying.seconds > 0}
        onPress={() => void unlock()}
      >
        {trying.isTrying ? words.unlocking : words.unlock}
      </Button>
    </>
  );
}

function ByCode(trying: Trying) {
  const words = strings.lock;
  const [code, setCode] = useState("");
  const [typed, type] = useState(TYPED_NOTHING);
  const isReady = code !== "" && isSettled(typed);
  const recover = async () => {
    if (isReady) await trying.attempt(() => ask(trying.bridge, "lock.recover", { code, phrase: typed.first }));
  };
  return (
    <>
      <TextField
        className="unlock-code"
        label={words.code}
        value={code}
        onChange={setCode}
        autoFocus
        spellCheck="false"
        onEnter={() => void recover()}
      />
      <NewPhrase typed={typed} onType={type} onEnter={() => void recover()} />
      <Button
        look="primary"
        isDisabled={!isReady || trying.isTrying || trying.seconds > 0}
        onPress={() => void recover()}
      >
        {trying.isTrying ? words.unlocking : words.recover}
      </Button>
    </>
  );
}
