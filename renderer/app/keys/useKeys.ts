import { usualKeys } from "./catalogue.ts";
import { type ChosenKeys, keysIn, useChosenKeys } from "./keyChoices.ts";
import { shownKeys } from "./writtenKeys.ts";

/** The present keys of a command as they are shown; null where it has none. */
export function keysShown(chosen: ChosenKeys, id: string): string | null {
  const keys = keysIn(chosen, id, usualKeys(id));
  return keys === null ? null : shownKeys(keys);
}

/** The present keys of a command as they are shown, followed as they change. */
export const useKeys = (id: string): string | null => keysShown(useChosenKeys(), id);
