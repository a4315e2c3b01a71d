/** What the core tells every window by itself. */
export type CoreEvent =
  | {
      readonly name: "meeting.changed";
      readonly meetingId: string;
      readonly revision: number;
      readonly clientId: string;
    }
  | { readonly name: "meetings.listChanged" }
  | { readonly name: "store.checked" }
  /** Another backup is there, or the newest could not be made. */
  | { readonly name: "backups.changed" }
  /** A backup took the place of the whole store; a window begins anew. */
  | { readonly name: "store.replaced" }
  /** The line to the core was broken for a while; everything that a window knows may have changed. */
  | { readonly name: "core.resumed" }
  | { readonly name: "import.progress"; readonly phase: "reading" | "recognising" };

export type CoreListener = (event: CoreEvent) => void;
