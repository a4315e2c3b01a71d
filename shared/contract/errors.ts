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
