const SHOWN: Readonly<Record<string, string>> = {
  ArrowUp: "↑",
  ArrowDown: "↓",
  ArrowLeft: "←",
  ArrowRight: "→",
  Escape: "Esc",
  " ": "Space",
};

const MODIFIERS = ["Ctrl", "Alt", "Shift"];

/** The parts of written keys; a + at the end is the key itself. */
const partsOf = (keys: string, sign: string) => keys.split(sign).filter((part) => part !== "");

function inOrder(parts: readonly string[]): string {
  const key = parts.at(-1) ?? "";
  return [...MODIFIERS.filter((each) => parts.slice(0, -1).includes(each)), key].join("+");
}

/** Keys as prosemirror-keymap writes them, in the way of commands: Mod-Shift-k → Ctrl+Shift+K. */
export function fromKeymap(keys: string): string {
  const parts = partsOf(keys, "-").map((part) => (part === "Mod" ? "Ctrl" : part));
  const key = parts.at(-1) ?? "";
  return inOrder([...parts.slice(0, -1), key.length === 1 ? key.toUpperCase() : key]);
}

/** Keys of a command as prosemirror-keymap writes them: Ctrl+Shift+K → Mod-Shift-k. */
export function toKeymap(keys: string): string {
  return partsOf(keys, "+")
    .map((part) => (part === "Ctrl" ? "Mod" : part.length === 1 ? part.toLowerCase() : part))
    .join("-");
}

/** Keys as they stand on a keyboard: Ctrl+ArrowUp → Ctrl+↑. */
export function shownKeys(keys: string): string {
  return partsOf(keys, "+")
    .map((part) => SHOWN[part] ?? part)
    .join("+");
}

const ARIA: Readonly<Record<string, string>> = {
  Ctrl: "Control",
  ...Object.fromEntries(Object.entries(SHOWN).map(([key, shown]) => [shown, key === " " ? "Space" : key])),
};

/** Shown keys as `aria-keyshortcuts` has them (WAI-ARIA 1.2): Ctrl+↑ → Control+ArrowUp. */
export const ariaKeys = (keys: string): string =>
  partsOf(keys, "+")
    .map((part) => ARIA[part] ?? part)
    .join("+");
