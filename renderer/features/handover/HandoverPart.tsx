import { useRef, useState } from "react";
import { READABLE_FORMATS, type ReadableFormat } from "../../../shared/contract/handover.ts";
import { ask } from "../../api/ask.ts";
import { useBridge } from "../../api/bridgeContext.ts";
import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { Progress } from "../../ui/Progress.tsx";
import { partOf, useWorkProgress } from "../lock/useWorkProgress.ts";
import { MakeDialog } from "./MakeDialog.tsx";
import { TakeDialog } from "./TakeDialog.tsx";
import "./HandoverPart.css";

/** 交接 on the settings page: one file for the next secretary, copies for everybody else, and the way in. */
export function HandoverPart() {
  const words = strings.handover;
  const [isMaking, setMaking] = useState(false);
  const [file, setFile] = useState<File | null>(null);
  const [said, say] = useState("");
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <p className="handover-words">{words.words}</p>
      <div className="handover-verbs">
        <Button onPress={() => setMaking(true)}>{words.make}</Button>
        <Button onPress={() => input.current?.click()}>{words.take}</Button>
        <input
          ref={input}
          className="handover-input"
          type="file"
          accept=".lushi"
          aria-label={words.take}
          tabIndex={-1}
          onChange={(event) => {
            setFile(event.target.files?.[0] ?? null);
            event.target.value = "";
          }}
        />
      </div>
      <p className="handover-said" role="status">
        {said}
      </p>
      <ReadableCopies />
      {isMaking ? (
        <MakeDialog
          onClose={() => setMaking(false)}
          onDone={({ name, folder, meetings }) => {
            setMaking(false);
            say(words.made(name, folder, meetings));
          }}
        />
      ) : null}
      {file === null ? null : <TakeDialog file={file} onClose={() => setFile(null)} />}
    </>
  );
}

function ReadableCopies() {
  const words = strings.handover;
  const bridge = useBridge();
  const progress = useWorkProgress();
  const [isCopying, setCopying] = useState(false);
  const [said, say] = useState("");
  const [refused, refuse] = useState<string | null>(null);
  const copy = async (format: ReadableFormat) => {
    setCopying(true);
    say("");
    refuse(null);
    const answer = await ask(bridge, "handover.readable", { format });
    setCopying(false);
    if (answer.ok) say(words.copied(answer.value.files, answer.value.folder) + words.notCopied(answer.value.failed));
    else if (answer.refusal.code !== "cancelled") refuse(answer.refusal.message);
  };
  return (
    <>
      <h3 className="handover-title">{words.readable}</h3>
      <p className="handover-words">{words.readableWords}</p>
      {isCopying ? (
        <Progress
          words={words.copying(progress.done, progress.total)}
          part={partOf(progress)}
          cancelName={words.cancel}
          onCancel={() => void ask(bridge, "handover.cancel", {})}
        />
      ) : (
        <div className="handover-verbs">
          {READABLE_FORMATS.map((format) => (
            <Button key={format} onPress={() => void copy(format)}>
              {words.readableFormat[format]}
            </Button>
          ))}
        </div>
      )}
      {refused === null ? null : (
        <Notice kind="wrong" words={refused} closeName={strings.shell.close} onClose={() => refuse(null)} />
      )}
      <p className="handover-said" role="status">
        {said}
      </p>
    </>
  );
}
