import type { ReactNode } from "react";
import { IconButton } from "./Button.tsx";
import { Icon } from "./icons.tsx";
import "./Notice.css";

export interface NoticeProps {
  readonly kind: "wrong" | "doubt";
  /** What happened, what is safe, what to do: one sentence. */
  readonly words: string;
  readonly closeName?: string;
  readonly onClose?: () => void;
  /** Buttons that lead on. */
  readonly children?: ReactNode;
}

/** One sentence in the page itself, where she was looking; stays until she closes it. */
export function Notice({ kind, words, closeName, onClose, children }: NoticeProps) {
  return (
    <div className={`notice notice-${kind}`} role="alert">
      <Icon name="warning" />
      <p className="notice-words">{words}</p>
      {children}
      {closeName === undefined || onClose === undefined ? null : (
        <IconButton icon="close" label={closeName} onPress={onClose} />
      )}
    </div>
  );
}
