import { useState } from "react";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { isSettled, NewPhrase, TYPED_NOTHING } from "./NewPhrase.tsx";
import { PhraseField } from "./PhraseField.tsx";
import { StepDialog } from "./StepDialog.tsx";

interface ChangeDialogProps {
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Another phrase in the place of the present one. */
export function ChangePhraseDialog({ onDone, onClose }: ChangeDialogProps) {
  const words = strings.lock;
  const bridge = useBridge();
  const [phrase, setPhrase] = useState("");
  const [typed, type] = useState(TYPED_NOTHING);
  const [refused, refuse] = useState("");
  const [isSaving, setSaving] = useState(false);
  const isReady = phrase !== "" && isSettled(typed) && !isSaving;
  const save = async () => {
    if (!isReady) return;
    setSaving(true);
    refuse("");
    const answer = await ask(bridge, "lock.changePhrase", { phrase, newPhrase: typed.first });
    setSaving(false);
    if (answer.ok) onDone();
    else refuse(answer.refusal.message);
  };
  return (
    <StepDialog isOpen title={words.changePhraseTitle} onClose={onClose}>
      <PhraseField isShown={false} label={words.oldPhrase} value={phrase} onChange={setPhrase} autoFocus />
      <NewPhrase typed={typed} onType={type} onEnter={() => void save()} />
      <p className="step-dialog-error" role="alert">
        {refused}
      </p>
      <div className="dialog-verbs">
        <Button onPress={onClose}>{words.cancel}</Button>
        <Button look="primary" isDisabled={!isReady} onPress={() => void save()}>
          {isSaving ? words.saving : words.save}
        </Button>
      </div>
    </StepDialog>
  );
}
