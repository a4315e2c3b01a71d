import { Worker } from "node:worker_threads";
import { type Answer, refuse } from "../../../shared/contract/errors.ts";
import type { CoreListener } from "../../../shared/contract/events.ts";
import type { SavedFile } from "../../../shared/contract/meetings.ts";
import { placeOf } from "../log.ts";
import type { CorePorts } from "../ports.ts";
import { type NamedFile, type SavedFiles, saveEach } from "../saveFiles.ts";
import type { FromCore, ToCore, WorkerStart } from "./messages.ts";
import { PendingAnswers } from "./pendingAnswers.ts";

/** What the core's thread asks of its host. */
export type HostPorts = Pick<CorePorts, "log" | "saveFile" | "saveFiles" | "printPdf" | "readFile" | "cancelReading">;

export type ThreadStart =
  | { readonly ok: true; readonly thread: CoreThread }
  /** `reason` is the store's ("in-use", "damaged", "newer" …) or "internal"; the message is for the user. */
  | { readonly ok: false; readonly reason: string; readonly message: string };

/** The window asks again by itself after this one. */
const interrupted = (): Answer<never> =>
  refuse("internal", "錄事的資料核心停了一下，正在重新啟動，這次操作沒有完成；先前存好的內容都在。請稍候再試一次。");

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
    case "saveFiles":
      void savedFiles(message, ports).then((files) => tell({ kind: "savedFiles", id: message.id, files }));
      return;
    case "printPdf":
      void printed(message, ports).then((answer) => tell({ kind: "printed", id: message.id, answer }));
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

/** Said where the host's own way to save fell. */
const notSaved = refuse(
  "not-saved",
  "檔案沒有存成，會議紀錄本身沒有受影響。請確認資料夾可以寫入、磁碟還有空間，再匯出一次。",
);

async function saved({ name, bytes }: NamedFile, ports: HostPorts): Promise<Answer<SavedFile>> {
  try {
    return await ports.saveFile(name, bytes);
  } catch (error) {
    ports.log({ code: "save-file", detail: placeOf(error) });
    return notSaved;
  }
}

async function savedFiles(
  { files, folder }: Extract<FromCore, { kind: "saveFiles" }>,
  ports: HostPorts,
): Promise<SavedFiles> {
  const { saveFiles } = ports;
  if (saveFiles === undefined) return saveEach(files, (name, bytes) => saved({ name, bytes }, ports));
  try {
    return await saveFiles(files, folder);
  } catch (error) {
    ports.log({ code: "save-files", detail: placeOf(error) });
    return { saved: [], rest: notSaved };
  }
}

async function printed({ job }: Extract<FromCore, { kind: "printPdf" }>, ports: HostPorts) {
  const refused = refuse(
    "not-saved",
    "這裡沒辦法製作 PDF，會議紀錄沒有受影響。請匯出 ODT 後用 LibreOffice 另存成 PDF。",
  );
  try {
    return ports.printPdf === undefined ? refused : await ports.printPdf(job);
  } catch (error) {
    ports.log({ code: "print-pdf", detail: placeOf(error) });
    return refused;
  }
}

/** One life of the core's thread: requests in, answers and events out, until it is closed or dies. */
export class CoreThread {
  /** Resolves when the thread is gone; true where it was closed, false where it died. */
  readonly ended: Promise<boolean>;
  private readonly worker: Worker;
  private readonly answers = new PendingAnswers<Answer<unknown>>();
  private readonly heard: CoreListener;
  private running = true;
  private closing = false;

  constructor(worker: Worker, { log }: HostPorts, heard: CoreListener) {
    this.worker = worker;
    this.heard = heard;
    worker.on("message", (message: FromCore) => this.hear(message));
    this.ended = new Promise((resolve) => {
      worker.once("exit", (code) => {
        this.running = false;
        if (!this.closing) log({ code: "core-stopped", detail: String(code) });
        this.answers.settleAll(interrupted());
        resolve(this.closing);
      });
    });
  }

  async handle(name: string, argument: unknown): Promise<Answer<unknown>> {
    if (!this.running) return interrupted();
    return this.answers.ask((id) => this.tell({ kind: "request", id, name, argument }));
  }

  async close(): Promise<void> {
    this.closing = true;
    if (this.running) this.tell({ kind: "close" });
    await this.ended;
  }

  /** Ends a thread that refused to open. */
  async drop(): Promise<void> {
    this.closing = true;
    await this.worker.terminate();
  }

  private tell(message: ToCore): void {
    this.worker.postMessage(message);
  }

  private hear(message: FromCore): void {
    if (message.kind === "answer") this.answers.settle(message.id, message.answer);
    if (message.kind === "event") this.heard(message.event);
  }
}

/** Starts the core in a thread of its own and waits until its data are open, or it is known why not. */
export async function startThread(
  entry: URL,
  start: WorkerStart,
  ports: HostPorts,
  heard: CoreListener,
): Promise<ThreadStart> {
  const worker = new Worker(entry, { workerData: start, name: "core" });
  const thread = new CoreThread(worker, ports, heard);
  const opening = await new Promise<ThreadStart>((resolve) => {
    const refuseStart = (reason: string, message: string) => resolve({ ok: false, reason, message });
    worker.on("message", (message: FromCore) => {
      if (message.kind === "opened") resolve({ ok: true, thread });
      else if (message.kind === "refused") refuseStart(message.reason, message.message);
      else serve(message, worker, ports);
    });
    const notStarted = () =>
      refuseStart("internal", "錄事的資料核心無法啟動，內容沒有更動。請重新啟動錄事；若仍如此，請重新安裝後再試。");
    worker.on("error", (error) => {
      ports.log({ code: "core-error", detail: placeOf(error) });
      notStarted();
    });
    worker.once("exit", notStarted);
  });
  if (!opening.ok) await thread.drop();
  return opening;
}
