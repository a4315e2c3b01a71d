import { type KeyboardEvent, type Ref, useState } from "react";
import { isComposing } from "../../../ui/composing.ts";

interface FindFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onEnter?: () => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A field whose words count only once they are committed: 注音 signs are looked for by nobody. */
export function FindField({ label, value, onChange, onEnter, ref }: FindFieldProps) {
  const [composed, setComposed] = useState<string | null>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || isComposing(event) || onEnter === undefined) return;
    event.preventDefault();
    onEnter();
  };
  return (
    <input
      ref={ref}
      className="find-field"
      aria-label={label}
      placeholder={label}
      value={composed ?? value}
      maxLength={100}
      spellCheck={false}
      onCompositionStart={() => setComposed(value)}
      onCompositionEnd={(event) => {
        setComposed(null);
        onChange(event.currentTarget.value);
      }}
      onChange={(event) => (composed === null ? onChange(event.target.value) : setComposed(event.target.value))}
      onKeyDown={onKeyDown}
    />
  );
}
