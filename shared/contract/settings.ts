import type { LockAfter } from "./lock.ts";

/** How the window is lit: as the system is, or by her choice. */
export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What she has chosen for the app itself; what was never chosen is as given here. */
export interface Settings {
  readonly theme: ThemeChoice;
  /** Her own set words (常用語句), offered before the usual ones. */
  readonly phrases: readonly string[];
  /** After how many idle minutes a store with a lock is locked. */
  readonly lockAfter: LockAfter;
  /** Whether the minutes that each motion takes are counted while a meeting is in session. */
  readonly motionTimes: boolean;
  /** Keys (按鍵) that she has given commands, by command id: "Ctrl+Shift+K", "" for none; commands not named have their usual ones. */
  readonly keys: Readonly<Record<string, string>>;
}

/** Most set words of her own, and the longest of them in characters. */
export const MOST_PHRASES = 50;
export const LONGEST_PHRASE = 200;

/** Most commands with keys of her choice. */
export const MOST_CHOSEN_KEYS = 300;

export const DEFAULT_SETTINGS: Settings = { theme: "system", phrases: [], lockAfter: 10, motionTimes: false, keys: {} };
