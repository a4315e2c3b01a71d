import type { ReadingPhase } from "../ports.ts";

/** From a host to its reader process: one file, after which the next is sent only when this one was answered. */
export interface ToReader {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * From the reader process: where it is, then what it read, as bytes that the host hands on without looking into them;
 * taking a large document apart would hold up every window. The core alone reads them, with `decodeReaderResult`.
 */
export type FromReader =
  | { readonly kind: "phase"; readonly phase: ReadingPhase }
  | { readonly kind: "result"; readonly result: Uint8Array };
