import { useEffect, useState } from "react";
import type { HandoverContents, MergedHandover } from "../../../shared/contract/handover.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { PhraseField } from "../lock/PhraseField.tsx";
import { StepDialog } from "../lock/StepDialog.tsx";
import { partOf, useWorkProgress } from "../lock/useWorkProgress.ts";
import { Contents } from "./Contents.tsx";
import { MergedReport } from "./MergedReport.tsx";
import { sendFile } from "./sendFile.ts";

type Step =
  | { readonly is: "taking"; readonly part: number }
  | { readonly is: "phrase" }
  | { readonly is: "opening" }
  | { readonly is: "contents"; readonly contents: HandoverContents }
  | { readonly is: "merging" }
  | { readonly is: "merged"; readonly merged: MergedHandover }
  | { readonly is: "failed" };

interface TakeDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

/** Takes a handover file in: reads it, opens it with its phrase, says what is in it, and merges it. */
export function TakeDialog({ file, onClose }: TakeDialogProps) {
  const words = strings.handover;
  const bridge = useBridge();
  const progress = useWorkProgress();
  const [step, setStep] = useState<Step>({ is: "taking", part: 0 });
  const [phrase, setPhrase] = useState("");
  const [refused, refuse] = useState("");
  useEffect(() => {
    let left = false;
    void sendFile(bridge, file, (part) => {
      if (!left) setStep({ is: "taking", part });
    }).then((sent) => {
      if (left) return;
      setStep({ is: sent.ok ? "phrase" : "failed" });
      if (!sent.ok) refuse(sent.refusal.message);
    });
    return () => {
      left = true;
    };
  }, [bridge, file]);
  const cancel = () => void ask(bridge, "handover.cancel", {});
  const leave = () => {
    cancel();
    onClose();
  };
  const open = async () => {
    if (phrase === "") return;
    setStep({ is: "opening" });
    refuse("");
    const answer = await ask(bridge, "handover.look", { phrase });
    if (answer.ok) return setStep({ is: "contents", contents: answer.value });
    refuse(answer.refusal.message);
    setStep({ is: answer.refusal.code === "wrong-secret" ? "phrase" : "failed" });
  };
  const merge = async () => {
    setStep({ is: "merging" });
    const answer = await ask(bridge, "handover.merge", {});
    if (answer.ok) return setStep({ is: "merged", merged: answer.value });
    refuse(answer.refusal.message);
    setStep({ is: "failed" });
  };
  const isBusy = step.is === "opening" || step.is === "merging";
  return (
    <StepDialog isOpen title={words.takeTitle} {...(isBusy ? {} : { onClose: leave })}>
      {step.is === "taking" ? <Progress words={words.taking} part={step.part} /> : null}
      {step.is === "phrase" ? (
        <>
          <p className="step-dialog-words">{words.takeWords(file.name)}</p>
          <PhraseField
            isShown={false}
            label={words.phrase}
            value={phrase}
            onChange={setPhrase}
            autoFocus
            onEnter={() => void open()}
          />
        </>
      ) : null}
      {step.is === "opening" ? <Progress words={words.opening} part={null} /> : null}
      {step.is === "contents" ? <Contents contents={step.contents} /> : null}
      {step.is === "merging" ? (
        <Progress
          words={words.merging(progress.done, progress.total)}
          part={partOf(progress)}
          cancelName={words.cancel}
          onCancel={cancel}
        />
      ) : null}
      {step.is === "merged" ? <MergedReport merged={step.merged} /> : null}
      <p className="step-dialog-error" role="alert">
        {refused}
      </p>
      <div className="dialog-verbs">
        {isBusy ? null : (
          <Button key={step.is} onPress={leave} autoFocus={step.is === "merged"}>
            {step.is === "merged" ? words.close : words.cancel}
          </Button>
        )}
        {step.is === "phrase" ? (
          <Button look="primary" isDisabled={phrase === ""} onPress={() => void open()}>
            {words.open}
          </Button>
        ) : null}
        {step.is === "contents" ? (
          <Button look="primary" onPress={() => void merge()} autoFocus>
            {words.merge}
          </Button>
        ) : null}
      </div>
    </StepDialog>
  );
}
