import { ProgressBar } from "react-aria-components";
import { Button } from "./Button.tsx";
import "./Progress.css";

export interface ProgressProps {
  /** What is being done, in words. */
  readonly words: string;
  /** 0 to 1; null where the end is not known. */
  readonly part: number | null;
  readonly cancelName?: string;
  readonly onCancel?: () => void;
}

/** Work that takes longer than a second, with a way to stop it. */
export function Progress({ words, part, cancelName, onCancel }: ProgressProps) {
  return (
    <div className="progress" role="status">
      <ProgressBar
        aria-label={words}
        className="progress-bar"
        isIndeterminate={part === null}
        {...(part === null ? {} : { value: part * 100 })}
      >
        <div className={part === null ? "progress-track progress-endless" : "progress-track"}>
          <div className="progress-fill" {...(part === null ? {} : { style: { width: `${part * 100}%` } })} />
        </div>
      </ProgressBar>
      <span className="progress-words">{words}</span>
      {cancelName === undefined || onCancel === undefined ? null : (
        <Button look="quiet" onPress={onCancel}>
          {cancelName}
        </Button>
      )}
    </div>
  );
}
