import { useState } from "react";
import type { TurnedOn } from "../../../shared/contract/lock.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Encrypting } from "./Encrypting.tsx";
import { isSettled, NewPhrase, TYPED_NOTHING } from "./NewPhrase.tsx";
import { RecoveryCheck, RecoveryCode } from "./RecoveryCode.tsx";
import { StepDialog } from "./StepDialog.tsx";

type Step = "phrase" | "code" | "check" | "working";

interface TurnOnDialogProps {
  readonly onDone: (done: TurnedOn) => void;
  readonly onClose: () => void;
}

/** Sets a phrase, shows the recovery code, has two groups of it typed from the paper, and encrypts. */
export function TurnOnDialog({ onDone, onClose }: TurnOnDialogProps) {
  const words = strings.lock;
  const bridge = useBridge();
  const [step, setStep] = useState<Step>("phrase");
  const [typed, type] = useState(TYPED_NOTHING);
  const [code, setCode] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [refused, refuse] = useState("");

  const toCode = async () => {
    if (!isSettled(typed)) return;
    const answer = code === "" ? await ask(bridge, "lock.newCode", {}) : null;
    if (answer !== null && !answer.ok) return refuse(answer.refusal.message);
    if (answer !== null) setCode(answer.value);
    setStep("code");
  };
  const encrypt = async () => {
    if (!isChecked) return;
    setStep("working");
    refuse("");
    const answer = await ask(bridge, "lock.turnOn", { phrase: typed.first, code });
    if (answer.ok) return onDone(answer.value);
    refuse(answer.refusal.message);
    setStep("check");
  };
  return (
    <StepDialog isOpen title={words.turnOnTitle} {...(step === "working" ? {} : { onClose })}>
      {step === "phrase" ? (
        <>
          <p className="step-dialog-words">{words.offRisk}</p>
          <NewPhrase typed={typed} onType={type} onEnter={() => void toCode()} label={words.phrase} autoFocus />
        </>
      ) : null}
      {step === "code" ? (
        <>
          <p className="step-dialog-words">{words.codeWords}</p>
          <RecoveryCode code={code} />
        </>
      ) : null}
      {step === "check" ? (
        <>
          <p className="step-dialog-words">{words.checkWords}</p>
          <RecoveryCheck code={code} onCheck={setChecked} onEnter={() => void encrypt()} />
        </>
      ) : null}
      {step === "working" ? <Encrypting words={words.encrypting} /> : null}
      <p className="step-dialog-error" role="alert">
        {refused}
      </p>
      <div className="dialog-verbs">
        {step === "phrase" ? (
          <>
            <Button onPress={onClose}>{words.cancel}</Button>
            <Button look="primary" isDisabled={!isSettled(typed)} onPress={() => void toCode()}>
              {words.steps.code}
            </Button>
          </>
        ) : null}
        {step === "code" ? (
          <>
            <Button onPress={() => setStep("phrase")}>{words.back}</Button>
            <Button look="primary" onPress={() => setStep("check")} autoFocus>
              {words.written}
            </Button>
          </>
        ) : null}
        {step === "check" ? (
          <>
            <Button
              onPress={() => {
                setChecked(false);
                setStep("code");
              }}
            >
              {words.back}
            </Button>
            <Button look="primary" isDisabled={!isChecked} onPress={() => void encrypt()}>
              {words.encrypt}
            </Button>
          </>
        ) : null}
      </div>
    </StepDialog>
  );
}
