/** Why a request was refused; every code has one sentence, made by the core. */
export const REFUSAL_CODES = [
  "bad-request",
  "not-found",
  "conflict",
  "refused-steps",
  "final",
  "unreadable-file",
  "not-minutes",
  "storage-failed",
  "damaged",
  "cancelled",
  "not-saved",
  /** Nothing of the store can be read before it is unlocked. */
  "locked",
  /** A pass phrase or recovery code is not the right one, or may not be tried yet. */
  "wrong-secret",
  /** Made by the window itself: no host answers. */
  "unreachable",
  "internal",
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** A refused request: the code for the program, the sentence for the user. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
}

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: Refusal };

export const answer = <Value>(value: Value): Answer<Value> => ({ ok: true, value });
export const refuse = (code: RefusalCode, message: string): Answer<never> => ({
  ok: false,
  refusal: { code, message },
});
