/** The keys on what the words of a record offer; function keys, which no input method takes. */
export const ITEM_KEYS = [
  ["adopt", "F7"],
  ["edit", "Shift+F7"],
  ["next", "Ctrl+F7"],
  ["refuse", "Ctrl+Shift+F7"],
] as const;
