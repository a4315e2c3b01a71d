/** "off": the files can be read without a phrase; "open": unlocked for now; "locked": nothing of the store can be read. */
export const LOCK_MODES = ["off", "open", "locked"] as const;
export type LockMode = (typeof LOCK_MODES)[number];

/** The lock (資料鎖) of the store as a window may know of it. */
export interface LockState {
  readonly mode: LockMode;
  /** Milliseconds until a phrase may be tried again. */
  readonly waitMs: number;
}

/** What stays readable after the lock was turned on, as file paths to show: damaged files that cannot be encrypted. */
export interface TurnedOn {
  readonly plainFiles: readonly string[];
}

/** What stays encrypted after the lock was turned off, as file paths to show: damaged files that cannot be decrypted. */
export interface TurnedOff {
  readonly lockedFiles: readonly string[];
}

/** Fewest characters of a pass phrase (通行語句). */
export const SHORTEST_PASS_PHRASE = 10;
export const LONGEST_PASS_PHRASE = 200;

/** A recovery code (復原碼) is shown as so many groups of four characters, divided by hyphens. */
export const RECOVERY_GROUPS = 8;

/** Minutes without a key or a move of the mouse after which the store is locked; 0 is never. */
export const LOCK_AFTER_CHOICES = [5, 10, 30, 60, 0] as const;
export type LockAfter = (typeof LOCK_AFTER_CHOICES)[number];
