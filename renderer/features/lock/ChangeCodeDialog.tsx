import { useEffect, useState } from "react";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { PhraseField } from "./PhraseField.tsx";
import { RecoveryCheck, RecoveryCode } from "./RecoveryCode.tsx";
import { StepDialog } from "./StepDialog.tsx";

interface ChangeDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Another recovery code in the place of the present one, which counts until the new one is checked. */
export function ChangeCodeDialog({ onDone, onClose }: ChangeDialogProps) {
  const words = strings.lock;
  const bridge = useBridge();
  const [code, setCode] = useState("");
  const [isWritten, setWritten] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const [phrase, setPhrase] = useState("");
  const [refused, refuse] = useState("");
  useEffect(() => {
    void ask(bridge, "lock.newCode", {}).then((answer) =>
      answer.ok ? setCode(answer.value) : refuse(answer.refusal.message),
    );
  }, [bridge]);
  const isReady = isChecked && phrase !== "";
  const save = async () => {
    if (!isReady) return;
    const answer = await ask(bridge, "lock.changeCode", { phrase, code });
    if (answer.ok) onDone();
    else refuse(answer.refusal.message);
  };
  return (
    <StepDialog isOpen title={words.changeCodeTitle} onClose={onClose}>
      {isWritten ? (
        <>
          <p className="step-dialog-words">{words.checkWords}</p>
          <RecoveryCheck code={code} onCheck={setChecked} onEnter={() => void save()} />
          <PhraseField
            isShown={false}
            label={words.oldPhrase}
            value={phrase}
            onChange={setPhrase}
            onEnter={() => void save()}
          />
        </>
      ) : (
        <>
          <p className="step-dialog-words">{`${words.codeWords}${words.codeOld}`}</p>
          {code === "" ? null : <RecoveryCode code={code} />}
        </>
      )}
      <p className="step-dialog-error" role="alert">
        {refused}
      </p>
      <div className="dialog-verbs">
        <Button onPress={onClose}>{words.cancel}</Button>
        {isWritten ? (
          <Button look="primary" isDisabled={!isReady} onPress={() => void save()}>
            {words.save}
          </Button>
        ) : (
          <Button look="primary" isDisabled={code === ""} onPress={() => setWritten(true)}>
            {words.written}
          </Button>
        )}
      </div>
    </StepDialog>
  );
}
