const KEY = "restored-backup";

/** What this window remembers over its reload: the time of the backup that it asked to be put back. */
export const restoredNote = {
  leave: (at: string): void => sessionStorage.setItem(KEY, at),
  read: (): string | null => sessionStorage.getItem(KEY),
  remove: (): void => sessionStorage.removeItem(KEY),
} as const;
