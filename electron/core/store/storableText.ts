/** Whether SQLite hands a text back as it was: no lone surrogate (it would come back as U+FFFD) and no NUL. */
export function isStorableText(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}

/** Whether every text in a plain value is storable, keys included. */
export function isStorableValue(value: unknown): boolean {
  if (typeof value === "string") return isStorableText(value);
  if (Array.isArray(value)) return value.every(isStorableValue);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(([key, each]) => isStorableText(key) && isStorableValue(each));
}
