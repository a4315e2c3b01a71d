const NAMES: Readonly<Record<string, string>> = {
  Mod: "Ctrl",
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
};

/** Keys as they stand on a keyboard: Mod-Shift-k → Ctrl+Shift+K. */
export function shownKeys(keys: string): string {
  return keys
    .split("-")
    .map((key) => NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key))
    .join("+");
}
