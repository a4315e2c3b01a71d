import { type Answer, type RefusalCode, refuse } from "../../../shared/contract/errors.ts";
import { StoreDamagedError, StoreUnavailableError, UnstorableTextError } from "../store/errors.ts";

/** What the store's reasons are called in the contract. */
const CODES = {
  "no-meeting": "not-found",
  "no-series": "not-found",
  "no-version": "not-found",
  "in-use": "bad-request",
  "not-final": "bad-request",
  "steps-gone": "conflict",
  conflict: "conflict",
  final: "final",
  "invalid-step": "refused-steps",
  "invalid-document": "refused-steps",
  "newer-document": "storage-failed",
} as const satisfies Record<string, RefusalCode>;

/** A refusal of the store in the words of the contract; its sentence is kept. */
export function asRefusal({ reason, message }: { readonly reason: keyof typeof CODES; readonly message: string }) {
  return refuse(CODES[reason], message);
}

/** The refusal that a thrown error of the store stands for; null for any other error, which is a bug. */
export function refusalOf(error: unknown): Answer<never> | null {
  if (error instanceof StoreDamagedError) return refuse("damaged", error.message);
  if (error instanceof StoreUnavailableError) return refuse("storage-failed", error.message);
  if (error instanceof UnstorableTextError) return refuse("refused-steps", error.message);
  return null;
}
