import type { ProfileRow } from "../../../shared/contract/profiles.ts";
import type { ProfileEditing } from "./editing.ts";

/** The profiles edited on this visit to the page, and those left before their last edit was kept. */
const edits = new Set<ProfileEditing>();

/** Holds a profile from its first edit on, so that the page comes back to it and not to an older row of the list. */
export function followEdits(editing: ProfileEditing): void {
  editing.subscribe(() => {
    if (editing.waits()) edits.add(editing);
  });
}

/** The editing of a profile that goes on; null where it has no edit. The copy of a built-in one is its own once it is kept. */
export function openEditOf(row: ProfileRow): ProfileEditing | null {
  return [...edits].find((editing) => (editing.snapshot().id ?? editing.madeFrom) === row.id) ?? null;
}

/** Gives up the edits of a profile that is removed. */
export function dropEdits(editing: ProfileEditing): void {
  editing.giveUp();
  edits.delete(editing);
}

/** Forgets the profiles whose edits are all kept, when the page is opened and its list is new. */
export function forgetKept(): void {
  for (const editing of edits) if (!editing.waits()) edits.delete(editing);
}

function flushAll(): void {
  for (const editing of edits) void editing.flush();
}

/** Sends what waits; whether a profile was refused and would be lost with the window. */
export function wouldLoseEdits(): boolean {
  flushAll();
  return [...edits].some((editing) => editing.waits() && typeof editing.snapshot().saving === "object");
}

function onBeforeUnload(event: BeforeUnloadEvent): void {
  if (wouldLoseEdits()) event.preventDefault();
}

/** Keeps the edits when the window goes, and asks her to wait while one could not be kept, its page left or not. */
export function guardEdits(): void {
  // Again and again the same listeners.
  window.addEventListener("beforeunload", onBeforeUnload);
  window.addEventListener("pagehide", flushAll);
}
