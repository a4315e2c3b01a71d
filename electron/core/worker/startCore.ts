import { Worker } from "node:worker_threads";
import { type Answer, refuse } from "../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../shared/contract/events.ts";
import type { Core } from "../createCore.ts";
import { type Log, placeOf } from "../log.ts";
import type { CorePorts } from "../ports.ts";
import type { FromCore, ToCore, WorkerStart } from "./messages.ts";
import { PendingAnswers } from "./pendingAnswers.ts";

/** What the core's thread asks of its host. */
export type HostPorts = Pick<CorePorts, "log" | "saveFile" | "readFile" | "cancelReading">;

export type CoreStart =
  | { readonly ok: true; readonly core: Core }
  /** `reason` is the store's ("in-use", "damaged", "newer" …); the message is for the user. */
  | { readonly ok: false; readonly reason: string; readonly message: string };

const stopped = (): Answer<never> =>
  refuse("internal", "錄事的資料核心停止了，這次操作沒有完成；先前存好的內容都在。請重新啟動錄事。");

/** Answers the questions of the core's thread with the host's ports. */
function serve(message: FromCore, worker: Worker, ports: HostPorts): void {
  const tell = (reply: ToCore) => worker.postMessage(reply);
  switch (message.kind) {
    case "log":
      ports.log(message.line);
      return;
    case "cancelReading":
      ports.cancelReading();
      return;
    case "saveFile":
      void saved(message, ports).then((answer) => tell({ kind: "saved", id: message.id, answer }));
      return;
    case "readFile": {
      const { id } = message;
      void ports
        .readFile(message.name, message.bytes, (phase) => tell({ kind: "reading", id, phase }))
        .catch((error: unknown) => {
          ports.log({ code: "reader", detail: placeOf(error) });
          return { outcome: "failed" } as const;
        })
        .then((answer) => tell({ kind: "read", id, answer }));
      return;
    }
    default:
  }
}

async function saved({ name, bytes }: Extract<FromCore, { kind: "saveFile" }>, ports: HostPorts) {
  try {
    return await ports.saveFile(name, bytes);
  } catch (error) {
    ports.log({ code: "save-file", detail: placeOf(error) });
    return refuse(
      "not-saved",
      "檔案沒有存成，會議紀錄本身沒有受影響。請確認資料夾可以寫入、磁碟還有空間，再匯出一次。",
    );
  }
}

class WorkerCore implements Core {
  private readonly worker: Worker;
  private readonly answers = new PendingAnswers<Answer<unknown>>();
  private readonly listeners = new Set<CoreListener>();
  private readonly ended: Promise<void>;
  private running = true;

  constructor(worker: Worker, log: Log) {
    this.worker = worker;
    worker.on("message", (message: FromCore) => this.hear(message));
    this.ended = new Promise((resolve) => {
      worker.once("exit", (code) => {
        if (this.running && code !== 0) log({ code: "core-stopped", detail: String(code) });
        this.running = false;
        this.answers.settleAll(stopped());
        resolve();
      });
    });
  }

  async handle(name: string, argument: unknown): Promise<Answer<unknown>> {
    if (!this.running) return stopped();
    return this.answers.ask((id) => this.tell({ kind: "request", id, name, argument }));
  }

  listen(listener: CoreListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async close(): Promise<void> {
    if (this.running) this.tell({ kind: "close" });
    await this.ended;
  }

  private tell(message: ToCore): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromCore): void {
    if (message.kind === "answer") this.answers.settle(message.id, message.answer);
    if (message.kind === "event") for (const listener of this.listeners) listener(message.event);
  }
}

/** Starts the core in a thread of its own, from the source or the bundled entry, and waits until its data are open. */
export async function startCore(entry: URL, start: WorkerStart, ports: HostPorts): Promise<CoreStart> {
  const worker = new Worker(entry, { workerData: start, name: "core" });
  const core = new WorkerCore(worker, ports.log);
  return new Promise((resolve) => {
    const refuseStart = (reason: string, message: string) => {
      resolve({ ok: false, reason, message });
      void worker.terminate();
    };
    worker.on("message", (message: FromCore) => {
      if (message.kind === "opened") resolve({ ok: true, core });
      else if (message.kind === "refused") refuseStart(message.reason, message.message);
      else serve(message, worker, ports);
    });
    worker.on("error", (error) => {
      ports.log({ code: "core-error", detail: placeOf(error) });
      refuseStart("internal", "錄事的資料核心無法啟動，內容沒有更動。請重新執行 npm ci 後再試。");
    });
  });
}
