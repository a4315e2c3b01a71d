/** Why a command cannot have some keys: they write, they belong to the page or the paper, or Windows, the browser or an input method takes them. */
export type KeyRefusal = "writes" | "page" | "system";

const PAGE: ReadonlySet<string> = new Set([
  ...["Tab", "Enter", "Escape", "Backspace", "Delete", "Home", "End", "PageUp", "PageDown", "Insert", "ContextMenu"],
  ...["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "F1", "F3", "F5", "F10"],
]);

/** With Ctrl, Shift aside: what every page and every paper has for itself. */
const WITH_CTRL: ReadonlySet<string> = new Set([
  ...["A", "C", "V", "X", "Z", "Y", "Home", "End", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"],
  ...["Backspace", "Delete", "Insert", "="],
]);

/** Taken by Windows, the browser or an input method before a page hears of them. */
const SYSTEM =
  /^(?:Ctrl\+(?:Shift\+)?(?:N|T|W|Q|J|R|Tab|PageUp|PageDown| |-|0|\+)|Ctrl\+Shift\+(?:I|C|Escape|Delete)|Alt\+(?:F4|Tab|Escape| |D|F|Home|ArrowLeft|ArrowRight)|Ctrl\+Alt\+.+|Shift\+(?: |F10)|F1[12]|Ctrl\+F[45]|.*(?:Dead|Process|Unidentified|Meta|CapsLock|NumLock))$/u;

/** Null where a command may have these keys. */
export function refusalOf(keys: string): KeyRefusal | null {
  if (SYSTEM.test(keys)) return "system";
  const parts = keys.split("+");
  const key = keys.endsWith("++") ? "+" : (parts.at(-1) ?? "");
  const has = (modifier: string) => parts.slice(0, -1).includes(modifier);
  if (has("Alt")) return PAGE.has(key) && !key.startsWith("Arrow") ? "page" : null;
  if (has("Ctrl")) return WITH_CTRL.has(key) ? "page" : null;
  if (PAGE.has(key)) return "page";
  return /^F\d+$/u.test(key) ? null : "writes";
}

/** Whether a press is of a modifier alone, so that the key is still to come. */
export const isModifier = (key: string): boolean => ["Control", "Alt", "Shift", "Meta", "AltGraph"].includes(key);
