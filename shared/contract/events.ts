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
  | { readonly name: "import.progress"; readonly phase: "reading" | "recognising" };

export type CoreListener = (event: CoreEvent) => void;
