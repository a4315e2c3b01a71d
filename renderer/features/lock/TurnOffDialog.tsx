import { useState } from "react";
import type { TurnedOff } from "../../../shared/contract/lock.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Encrypting } from "./Encrypting.tsx";
import { PhraseField } from "./PhraseField.tsx";
import { StepDialog } from "./StepDialog.tsx";

interface TurnOffDialogProps {
  readonly onDone: (done: TurnedOff) => void;
  readonly onClose: () => void;
}

/** Takes the lock off with the phrase. */
export function TurnOffDialog({ onDone, onClose }: TurnOffDialogProps) {
  const words = strings.lock;
  const bridge = useBridge();
  const [phrase, setPhrase] = useState("");
  const [refused, refuse] = useState("");
  const [isWorking, setWorking] = useState(false);
  const turnOff = async () => {
    if (phrase === "" || isWorking) return;
    setWorking(true);
    refuse("");
    const answer = await ask(bridge, "lock.turnOff", { phrase });
    setWorking(false);
    if (answer.ok) onDone(answer.value);
    else refuse(answer.refusal.message);
  };
  return (
    <StepDialog isOpen title={words.turnOffTitle} {...(isWorking ? {} : { onClose })}>
      <p className="step-dialog-words">{words.turnOffWords}</p>
      {isWorking ? (
        <Encrypting words={words.decrypting} />
      ) : (
        <PhraseField
          isShown={false}
          label={words.oldPhrase}
          value={phrase}
          onChange={setPhrase}
          autoFocus
          onEnter={() => void turnOff()}
        />
      )}
      <p className="step-dialog-error" role="alert">
        {refused}
      </p>
      <div className="dialog-verbs">
        <Button isDisabled={isWorking} onPress={onClose}>
          {words.cancel}
        </Button>
        <Button look="danger" isDisabled={phrase === "" || isWorking} onPress={() => void turnOff()}>
          {words.turnOffVerb}
        </Button>
      </div>
    </StepDialog>
  );
}
