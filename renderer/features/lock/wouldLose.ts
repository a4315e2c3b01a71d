/**
 * Whether something that she did would be gone with the pages: whatever asks her to wait before the window closes is
 * asked here. What was typed is sent on the way.
 */
export function wouldLose(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}
