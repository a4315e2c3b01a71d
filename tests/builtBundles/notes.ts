import { appendFileSync } from "node:fs";

/** What the stand-in tells the test: "outside" an address that is not the app's, "stopped" a navigation, "exit" … */
export interface Note {
  readonly what: string;
  readonly detail: string;
}

/** Where the stand-in finds what the test gives it. */
export const settings = {
  browser: process.env.STAND_IN_BROWSER ?? "",
  /** The browser's profile. */
  profile: process.env.STAND_IN_PROFILE ?? "",
  /** Where dialogs that ask for a file put it. */
  exports: process.env.STAND_IN_EXPORTS ?? "",
  notes: process.env.STAND_IN_NOTES ?? "",
};

export function note(what: string, detail: string): void {
  const told: Note = { what, detail };
  appendFileSync(settings.notes, `${JSON.stringify(told)}\n`);
}
