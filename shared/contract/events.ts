/** What the core tells every window by itself. */
export type CoreEvent =
  | {
      readonly name: "meeting.changed";
      readonly meetingId: string;
      readonly revision: number;
      readonly clientId: string;
    }
  | { readonly name: "meetings.listChanged" }
  /** A profile was saved or removed, or another series uses it. */
  | { readonly name: "profiles.changed" }
  | { readonly name: "store.checked" }
  /** Another backup is there, or the newest could not be made. */
  | { readonly name: "backups.changed" }
  /** A backup took the place of the whole store; a window begins anew. */
  | { readonly name: "store.replaced" }
  /** The line to the core was broken for a while; everything that a window knows may have changed. */
  | { readonly name: "core.resumed" }
  /** The store was locked, unlocked, or its lock turned on or off; what was typed is sent now, before it is locked. */
  | { readonly name: "lock.changed" }
  /** How far the files are that are encrypted, handed over or taken over; `total` null where it is not known. */
  | { readonly name: "work.progress"; readonly done: number; readonly total: number | null }
  | { readonly name: "import.progress"; readonly phase: "reading" | "recognising" };

export type CoreListener = (event: CoreEvent) => void;
