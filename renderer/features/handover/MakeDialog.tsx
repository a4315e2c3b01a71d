import { useState } from "react";
import type { MadeHandover } from "../../../shared/contract/handover.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { isSettled, NewPhrase, TYPED_NOTHING } from "../lock/NewPhrase.tsx";
import { StepDialog } from "../lock/StepDialog.tsx";
import { partOf, useWorkProgress } from "../lock/useWorkProgress.ts";

interface MakeDialogProps {
  readonly onDone: (made: MadeHandover) => void;
  readonly onClose: () => void;
}

/** A phrase of its own for the handover file, and the making of it. */
export function MakeDialog({ onDone, onClose }: MakeDialogProps) {
  const words = strings.handover;
  const bridge = useBridge();
  const progress = useWorkProgress();
  const [typed, type] = useState(TYPED_NOTHING);
  const [isMaking, setMaking] = useState(false);
  const [refused, refuse] = useState("");
  const make = async () => {
    if (!isSettled(typed) || isMaking) return;
    setMaking(true);
    refuse("");
    const answer = await ask(bridge, "handover.make", { phrase: typed.first });
    setMaking(false);
    if (answer.ok) onDone(answer.value);
    else refuse(answer.refusal.message);
  };
  const cancel = () => void ask(bridge, "handover.cancel", {});
  return (
    <StepDialog isOpen title={words.makeTitle} {...(isMaking ? {} : { onClose })}>
      <p className="step-dialog-words">{words.makeWords}</p>
      {isMaking ? (
        <Progress words={words.making} part={partOf(progress)} />
      ) : (
        <NewPhrase typed={typed} onType={type} onEnter={() => void make()} label={words.phrase} autoFocus />
      )}
      <p className="step-dialog-error" role="alert">
        {refused}
      </p>
      <div className="dialog-verbs">
        <Button onPress={isMaking ? cancel : onClose}>{words.cancel}</Button>
        <Button look="primary" isDisabled={!isSettled(typed) || isMaking} onPress={() => void make()}>
          {words.makeVerb}
        </Button>
      </div>
    </StepDialog>
  );
}
