import { useState } from "react";
import type { Draft } from "../../../editor/draft.ts";
import { strings } from "../../../strings/zhTW.ts";
import { Button } from "../../../ui/Button.tsx";
import { TextField } from "../../../ui/TextField.tsx";
import { useObserved } from "../useObserved.ts";
import type { StageControls } from "./useStage.ts";
import "./stage.css";

/** The line below the top bar of a final record in which she says why it is opened again. */
export function ReopenForm({ draft, controls }: { readonly draft: Draft; readonly controls: StageControls }) {
  const stage = useObserved(draft.stage);
  const { isReopening, openReason, change } = controls;
  if (stage !== "final" || !isReopening) return null;
  return (
    <Form
      onReopen={(reason) => void change("draft", reason).then(() => draft.focus())}
      onClose={() => openReason(false)}
    />
  );
}

interface FormProps {
  readonly onReopen: (reason: string) => void;
  readonly onClose: () => void;
}

function Form({ onReopen, onClose }: FormProps) {
  const words = strings.stage;
  const [reason, setReason] = useState("");
  const [tried, setTried] = useState(false);
  const given = reason.trim() !== "";
  const apply = () => {
    setTried(true);
    if (given) onReopen(reason.trim());
  };
  return (
    <div className="stage-form">
      <TextField
        className="stage-reason"
        label={words.reason}
        description={words.reasonExample}
        error={tried && !given ? words.reasonMissing : null}
        value={reason}
        onChange={setReason}
        maxLength={200}
        autoFocus
        onEnter={apply}
        onEscape={onClose}
      />
      <Button look="primary" onPress={apply}>
        {words.reopen}
      </Button>
      <Button onPress={onClose}>{words.cancel}</Button>
    </div>
  );
}
