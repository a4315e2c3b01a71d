import type { Answer } from "../../../shared/contract/errors.ts";
import type { CoreEvent } from "../../../shared/contract/events.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";
import type { PrintJob } from "../exporters/pdf/printJob.ts";
import type { LogLine } from "../log.ts";
import type { ReaderAnswer, ReadingPhase } from "../ports.ts";
import type { NamedFile, SavedFiles } from "../saveFiles.ts";

/** What the worker is started with. */
export interface WorkerStart {
  readonly dataFolder: string;
}

/** From the host's thread to the core's. */
export type ToCore =
  | { readonly kind: "request"; readonly id: number; readonly name: string; readonly argument: unknown }
  | { readonly kind: "saved"; readonly id: number; readonly answer: Answer<SavedFile> }
  | { readonly kind: "savedFiles"; readonly id: number; readonly files: SavedFiles }
  | { readonly kind: "printed"; readonly id: number; readonly answer: Answer<Uint8Array> }
  | { readonly kind: "read"; readonly id: number; readonly answer: ReaderAnswer }
  | { readonly kind: "reading"; readonly id: number; readonly phase: ReadingPhase }
  | { readonly kind: "close" };

/** From the core's thread to the host's. */
export type FromCore =
  | { readonly kind: "opened" }
  | { readonly kind: "refused"; readonly reason: string; readonly message: string }
  | { readonly kind: "answer"; readonly id: number; readonly answer: Answer<unknown> }
  | { readonly kind: "event"; readonly event: CoreEvent }
  | { readonly kind: "log"; readonly line: LogLine }
  | { readonly kind: "saveFile"; readonly id: number; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "saveFiles"; readonly id: number; readonly files: readonly NamedFile[]; readonly folder?: string }
  | { readonly kind: "printPdf"; readonly id: number; readonly job: PrintJob }
  | { readonly kind: "readFile"; readonly id: number; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "cancelReading" }
  | { readonly kind: "closed" };
