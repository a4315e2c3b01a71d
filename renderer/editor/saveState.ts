/**
 * Whether what is on the screen is on disk. `savedAt` is the store's own clock (an ISO instant), null where the store
 * had it already and said no time; `message` says why it is not saved yet, null while that is not known.
 */
export type SaveState =
  | { readonly kind: "saved"; readonly savedAt: string | null }
  | { readonly kind: "saving" }
  | { readonly kind: "unsaved"; readonly message: string | null };
