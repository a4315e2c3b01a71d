import type { KeyboardEvent as ReactKeyboardEvent } from "react";

/** Whether a key press belongs to an input method (注音, 倉頡): no command may act on it. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = "nativeEvent" in event ? event.nativeEvent : event;
  // Chromium reports 229 for the keys that an input method took, also for the one before composition has started.
  return native.isComposing || native.keyCode === 229;
}

/** A handler for `onKeyDownCapture` that keeps the keys of an input method from everything inside. */
export function keepComposingKeys(event: ReactKeyboardEvent): void {
  if (isComposing(event)) event.stopPropagation();
}
