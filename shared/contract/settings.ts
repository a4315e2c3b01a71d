/** How the window is lit: as the system is, or by her choice. */
export const THEME_CHOICES = ["system", "light", "dark"] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

/** What she has chosen for the app itself; what was never chosen is as given here. */
export interface Settings {
  readonly theme: ThemeChoice;
}

export const DEFAULT_SETTINGS: Settings = { theme: "system" };
