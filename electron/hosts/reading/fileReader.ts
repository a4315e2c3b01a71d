import { type Modernise, moderniseWithOffice } from "../../core/importers/legacy/modernise.ts";
import type { CorePorts, ReaderAnswer, ReadingPhase } from "../../core/ports.ts";
import type { ReaderProcess, StartReader } from "./readerProcess.ts";

/** What one file may cost before its reader is ended (G16), and after how much work a reader is replaced. */
export interface ReadingLimits {
  readonly milliseconds: number;
  readonly memory: number;
  readonly files: number;
  readonly bytes: number;
}

export const READING_LIMITS: ReadingLimits = {
  milliseconds: 20_000,
  memory: 512 * 1024 * 1024,
  files: 50,
  bytes: 300 * 1024 * 1024,
};

const MEMORY_INTERVAL = 100;

/** One process and what it has read so far. */
interface Worker {
  readonly process: ReaderProcess;
  files: number;
  bytes: number;
}

/** The file that is being read. */
interface Current {
  readonly end: (answer: ReaderAnswer) => void;
  readonly progress: (phase: ReadingPhase) => void;
}

/** Reads mailed files in a process of their own, one at a time; a process that failed is never used again. */
export class FileReader {
  private readonly start: StartReader;
  private readonly limits: ReadingLimits;
  private readonly modernise: Modernise;
  private worker: Worker | null = null;
  private current: Current | null = null;
  private queue: Promise<unknown> = Promise.resolve();
  private cancellations = 0;

  constructor(start: StartReader, limits: ReadingLimits = READING_LIMITS, modernise: Modernise = moderniseWithOffice) {
    this.start = start;
    this.limits = limits;
    this.modernise = modernise;
  }

  readonly read: CorePorts["readFile"] = (name, bytes, progress) => {
    const asked = this.cancellations;
    const answer = this.queue.then((): Promise<ReaderAnswer> | ReaderAnswer =>
      asked === this.cancellations ? this.readNow(name, bytes, progress) : { outcome: "cancelled" },
    );
    this.queue = answer.catch(() => undefined);
    return answer;
  };

  /** Ends the file that is being read and those that wait. */
  readonly cancel = (): void => {
    this.cancellations += 1;
    this.current?.end({ outcome: "cancelled" });
  };

  readonly close = (): void => {
    this.cancel();
    this.drop();
  };

  /** An old office file is turned into a new one first, by a program that is ended with the reading. */
  private async readNow(name: string, bytes: Uint8Array, progress: Current["progress"]): Promise<ReaderAnswer> {
    const stop = new AbortController();
    this.current = { end: () => stop.abort(), progress };
    const modern = await this.modernise(name, bytes, stop.signal);
    this.current = null;
    return stop.signal.aborted ? { outcome: "cancelled" } : this.readInProcess(name, modern, progress);
  }

  private async readInProcess(name: string, bytes: Uint8Array, progress: Current["progress"]): Promise<ReaderAnswer> {
    const { promise, resolve: end } = Promise.withResolvers<ReaderAnswer>();
    this.current = { end, progress };
    const worker = this.workerFor(bytes.length);
    const timer = setTimeout(() => end({ outcome: "timeout" }), this.limits.milliseconds);
    const watch = setInterval(() => void this.checkMemory(worker), MEMORY_INTERVAL);
    worker.process.send({ name, bytes });
    const answer = await promise;
    clearTimeout(timer);
    clearInterval(watch);
    this.current = null;
    if (answer.outcome !== "read") this.drop();
    return answer;
  }

  private workerFor(length: number): Worker {
    const spent = this.worker;
    if (spent !== null && (spent.files >= this.limits.files || spent.bytes + length > this.limits.bytes)) this.drop();
    this.worker ??= this.newWorker();
    this.worker.files += 1;
    this.worker.bytes += length;
    return this.worker;
  }

  private newWorker(): Worker {
    const worker = { process: this.start(), files: 0, bytes: 0 };
    worker.process.onMessage((message) => {
      if (this.worker === worker) this.hear(message);
    });
    worker.process.onExit(() => {
      if (this.worker !== worker) return;
      this.worker = null;
      this.current?.end({ outcome: "failed" });
    });
    return worker;
  }

  /** A process that was fed a hostile file may say anything. */
  private hear(message: unknown): void {
    if (typeof message !== "object" || message === null || !("kind" in message)) return;
    if (message.kind === "result" && "result" in message) {
      const { result } = message;
      this.current?.end(result instanceof Uint8Array ? { outcome: "read", result } : { outcome: "failed" });
    } else if (message.kind === "phase" && "phase" in message) {
      if (message.phase === "reading" || message.phase === "recognising") this.current?.progress(message.phase);
    }
  }

  private async checkMemory(worker: Worker): Promise<void> {
    const memory = await worker.process.memory();
    if (memory !== null && memory > this.limits.memory && this.worker === worker) {
      this.current?.end({ outcome: "failed" });
    }
  }

  private drop(): void {
    const dropped = this.worker;
    this.worker = null;
    dropped?.process.kill();
  }
}
