/** How the window is lit: as the system is, or by her choice. */
export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What she has chosen for the app itself; what was never chosen is as given here. */
export interface Settings {
  readonly theme: ThemeChoice;
  /** Her own set words (常用語句), offered before the usual ones. */
  readonly phrases: readonly string[];
}

/** Most set words of her own, and the longest of them in characters. */
export const MOST_PHRASES = 50;
export const LONGEST_PHRASE = 200;

export const DEFAULT_SETTINGS: Settings = { theme: "system", phrases: [] };
