import { strings } from "../../strings/zhTW.ts";
import { Button } from "../../ui/Button.tsx";
import { useToasts } from "../../ui/Toast.tsx";
import { copyText } from "./copyText.ts";

interface CopyVerbsProps {
  /** Read when the button is pressed. */
  readonly passages: () => readonly string[];
  readonly whole: () => string;
}

/** 複製沒存的字, 複製全文. */
export function CopyVerbs({ passages, whole }: CopyVerbsProps) {
  const words = strings.saving;
  const toasts = useToasts();
  const copy = (text: string) => {
    toasts.show(copyText(text) ? words.copied : words.notCopied);
  };
  return (
    <>
      {passages().length === 0 ? null : (
        <Button onPress={() => copy(passages().join("\n"))}>{words.copyPassages}</Button>
      )}
      <Button look="primary" onPress={() => copy(whole())}>
        {words.copyWhole}
      </Button>
    </>
  );
}
