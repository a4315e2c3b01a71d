import { useCallback } from "react";
import { type ChosenKeys, useKeyChoices } from "../../app/keys/keyChoices.ts";
import { useToasts } from "../../ui/Toast.tsx";
import type { Toast } from "../../ui/toasts.ts";

/** Makes these her choices of keys and says so once they are kept, or why they are not. */
export function useChooseKeys(): (chosen: ChosenKeys, words: string, undo?: Toast["undo"]) => void {
  const choices = useKeyChoices();
  const toasts = useToasts();
  return useCallback(
    (chosen, words, undo = null) => {
      void choices.choose(chosen).then((refusal) => {
        if (refusal === null) toasts.show(words, undo);
        else toasts.show(refusal.message);
      });
    },
    [choices, toasts],
  );
}
