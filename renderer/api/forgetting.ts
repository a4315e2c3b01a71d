const forgetters = new Set<() => void>();

/** Has what a window keeps beyond its pages forgotten when the store is locked; for memories that live as long as the window. */
export function forgetWhenLocked(forget: () => void): void {
  forgetters.add(forget);
}

/** Forgets all of it. */
export function forgetAll(): void {
  for (const forget of forgetters) forget();
}
