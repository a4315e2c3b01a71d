/**
 * Whether what is on the screen is on disk. `savedAt` is the store's own clock (an ISO instant), null where the store
 * had it already and said no time; `message` says why it is not saved yet, null while that is not known.
 */
export type SaveState =
  | { readonly kind: "saved"; readonly savedAt: string | null }
  | { readonly kind: "saving" }
  | { readonly kind: "unsaved"; readonly message: string | null };

/**
 * Why saving does not simply go on. Tried again by itself: `hostGone` (no host answers any more), `failing` (it answers
 * that it cannot). Tried again after the next change: `refused`. Tried again only when she says so: `notFound`, `final`,
 * `damaged`. Never: `movedOn` (the steps between this document and the store's are gone; it must be loaded again).
 */
export type SaveTrouble = "hostGone" | "failing" | "refused" | "notFound" | "final" | "damaged" | "movedOn";
