/** One line for whoever looks after the app: codes and ids only, never words of a record, names or files. */
export interface LogLine {
  readonly code: string;
  readonly detail?: string;
}

export type Log = (line: LogLine) => void;

/** Where an error arose: its class and the frames of its stack, without its message, which may quote a record. */
export function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /u.test(line));
  return [error.name, ...frames.slice(0, 6).map((frame) => frame.trim())].join(" | ");
}
