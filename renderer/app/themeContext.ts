import { createContext, useContext, useSyncExternalStore } from "react";
import type { Theme, ThemeChoice } from "./theme.ts";

export const ThemeContext = createContext<Theme | null>(null);

/** Her choice of light, and a function to change it. */
export function useTheme(): readonly [ThemeChoice, (choice: ThemeChoice) => void] {
  const theme = useContext(ThemeContext);
  if (theme === null) throw new Error("No theme around this part of the window");
  return [useSyncExternalStore(theme.subscribe, theme.choice), theme.choose];
}
