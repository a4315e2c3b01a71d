import { useKeys } from "./useKeys.ts";

/** The present keys of a command beside its verb; nothing where it has none. */
export function CommandKeys({ id }: { readonly id: string }) {
  const keys = useKeys(id);
  return keys === null ? null : <kbd>{keys}</kbd>;
}
