import type { EditorState } from "prosemirror-state";

/** Where the cursor was in a meeting: a block and the characters before it, no word of the text. */
export interface LastPlace {
  readonly blockId: string;
  readonly offset: number | null;
}

const keyOf = (meetingId: string) => `lushi.place.${meetingId}`;

/** Remembers for this window where the cursor is, so that a reload comes back to it. */
export function rememberPlace(meetingId: string, { selection }: EditorState): void {
  const { $head } = selection;
  const place: LastPlace = { blockId: String($head.parent.attrs.id), offset: $head.parentOffset };
  window.sessionStorage.setItem(keyOf(meetingId), JSON.stringify(place));
}

/** Where the cursor was before the page was reloaded; null if it was not here. */
export function lastPlace(meetingId: string): LastPlace | null {
  const written = window.sessionStorage.getItem(keyOf(meetingId));
  if (written === null) return null;
  try {
    const place: unknown = JSON.parse(written);
    if (typeof place !== "object" || place === null || !("blockId" in place) || !("offset" in place)) return null;
    const { blockId, offset } = place;
    return typeof blockId === "string" && typeof offset === "number" ? { blockId, offset } : null;
  } catch {
    return null;
  }
}
