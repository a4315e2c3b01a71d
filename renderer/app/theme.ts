import { THEME_CHOICES, type ThemeChoice } from "../../shared/contract/settings.ts";

export { THEME_CHOICES, type ThemeChoice } from "../../shared/contract/settings.ts";

export interface Theme {
  readonly choice: () => ThemeChoice;
  readonly choose: (choice: ThemeChoice) => void;
  readonly subscribe: (heard: () => void) => () => void;
}

export interface ThemeWorld {
  /** The element whose data-theme the colours follow. */
  readonly root: { readonly dataset: DOMStringMap };
  /** `(prefers-color-scheme: dark)`. */
  readonly systemDark: Pick<MediaQueryList, "matches" | "addEventListener">;
  /** Lives as long as the window and its reloads, no longer. */
  readonly memory: Pick<Storage, "getItem" | "setItem">;
}

const KEY = "theme";

export function createTheme({ root, systemDark, memory }: ThemeWorld): Theme {
  const listeners = new Set<() => void>();
  const kept = memory.getItem(KEY);
  let choice = THEME_CHOICES.find((each) => each === kept) ?? "system";
  const apply = () => {
    const dark = choice === "dark" || (choice === "system" && systemDark.matches);
    root.dataset.theme = dark ? "dark" : "light";
  };
  systemDark.addEventListener("change", apply);
  apply();
  return {
    choice: () => choice,
    choose: (next) => {
      choice = next;
      memory.setItem(KEY, next);
      apply();
      for (const heard of listeners) heard();
    },
    subscribe: (heard) => {
      listeners.add(heard);
      return () => listeners.delete(heard);
    },
  };
}
