import type { ComponentProps } from "react";
import { TextField } from "../../ui/TextField.tsx";

interface PhraseFieldProps extends ComponentProps<typeof TextField> {
  /** Whether the characters can be read. */
  readonly isShown: boolean;
}

/** A pass phrase (通行語句), hidden unless she wants to see it. */
export function PhraseField({ isShown, ...rest }: PhraseFieldProps) {
  return <TextField {...rest} type={isShown ? "text" : "password"} spellCheck="false" autoComplete="off" />;
}
