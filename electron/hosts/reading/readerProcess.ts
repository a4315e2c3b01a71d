import type { ToReader } from "../../core/importers/readerMessages.ts";

/** A running reader process, whichever way its host starts one. */
export interface ReaderProcess {
  readonly send: (message: ToReader) => void;
  /** Hears whatever the process says. */
  readonly onMessage: (listener: (message: unknown) => void) => void;
  /** Called once when the process has ended, by itself or not. */
  readonly onExit: (listener: () => void) => void;
  readonly kill: () => void;
  /** Resident memory in bytes, null where the system does not tell. */
  readonly memory: () => Promise<number | null>;
}

export type StartReader = () => ReaderProcess;
