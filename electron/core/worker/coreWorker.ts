import { parentPort, workerData } from "node:worker_threads";
import { randomId } from "../../../shared/minutes/ids.ts";
import { type Core, createCore } from "../createCore.ts";
import { placeOf } from "../log.ts";
import type { CorePorts, ReadingPhase } from "../ports.ts";
import {
  type BackupStart,
  backUp,
  backUpInBackground,
  type PurgeStart,
  purgeBackups,
  purgeBackupsInBackground,
} from "./backupThread.ts";
import type { FromCore, ToCore, WorkerStart } from "./messages.ts";
import { PendingAnswers } from "./pendingAnswers.ts";
import { type VerificationStart, verify, verifyInBackground } from "./verification.ts";

const port = parentPort;
if (port === null) throw new Error("The core's worker runs in a thread of its host");

const started: WorkerStart | VerificationStart | BackupStart | PurgeStart = workerData;
const dataFolder = folderOf(started);
const say = (message: FromCore) => port.postMessage(message);
const saving = new PendingAnswers<Extract<ToCore, { kind: "saved" }>["answer"]>();
const savingFiles = new PendingAnswers<Extract<ToCore, { kind: "savedFiles" }>["files"]>();
const printing = new PendingAnswers<Extract<ToCore, { kind: "printed" }>["answer"]>();
const reading = new PendingAnswers<Extract<ToCore, { kind: "read" }>["answer"]>();
const phases = new Map<number, (phase: ReadingPhase) => void>();

const ports: CorePorts = {
  dataFolder,
  now: () => new Date(),
  newId: randomId,
  log: (line) => say({ kind: "log", line }),
  saveFile: (name, bytes) => saving.ask((id) => say({ kind: "saveFile", id, name, bytes })),
  saveFiles: (files, folder) =>
    savingFiles.ask((id) => say({ kind: "saveFiles", id, files, ...(folder !== undefined && { folder }) })),
  printPdf: (job) => printing.ask((id) => say({ kind: "printPdf", id, job })),
  readFile: (name, bytes, progress) => {
    let asked = 0;
    return reading
      .ask((id) => {
        asked = id;
        phases.set(id, progress);
        say({ kind: "readFile", id, name, bytes });
      })
      .finally(() => phases.delete(asked));
  },
  cancelReading: () => say({ kind: "cancelReading" }),
  backUp: (order) => backUpInBackground(new URL(import.meta.url), dataFolder, order),
  purgeBackups: (order) => purgeBackupsInBackground(new URL(import.meta.url), dataFolder, order),
  verify: (key) => verifyInBackground(new URL(import.meta.url), dataFolder, key),
};

async function hear(core: Core, message: ToCore): Promise<void> {
  switch (message.kind) {
    case "request":
      say({ kind: "answer", id: message.id, answer: await core.handle(message.name, message.argument) });
      return;
    case "saved":
      saving.settle(message.id, message.answer);
      return;
    case "savedFiles":
      savingFiles.settle(message.id, message.files);
      return;
    case "printed":
      printing.settle(message.id, message.answer);
      return;
    case "read":
      reading.settle(message.id, message.answer);
      return;
    case "reading":
      phases.get(message.id)?.(message.phase);
      return;
    case "close":
      await core.close();
      say({ kind: "closed" });
      port?.close();
  }
}

const open = async (): Promise<void> => {
  try {
    const opening = await createCore(ports);
    if (opening.ok) {
      opening.core.listen((event) => say({ kind: "event", event }));
      port.on("message", (message: ToCore) => void hear(opening.core, message));
      say({ kind: "opened" });
    } else {
      say({ kind: "refused", reason: opening.reason, message: opening.message });
    }
  } catch (error) {
    say({ kind: "log", line: { code: "core-start", detail: placeOf(error) } });
    say({
      kind: "refused",
      reason: "internal",
      message: "錄事無法開啟資料，內容沒有更動。請重新啟動；若仍如此，請保留資料夾並請資訊人員協助。",
    });
  }
};

function folderOf(start: typeof started): string {
  if ("verify" in start) return start.verify;
  if ("purgeBackups" in start) return start.purgeBackups;
  return "backUp" in start ? start.backUp : start.dataFolder;
}

// The same file serves all these threads, so that a bundle needs one entry for them.
if ("verify" in started) port.postMessage(verify(dataFolder, () => undefined, started.key));
else if ("backUp" in started) port.postMessage(backUp(started));
else if ("purgeBackups" in started) port.postMessage(purgeBackups(started));
else await open();
