import { Worker } from "node:worker_threads";
import { type BackupRequest, type BackupResult, backUpBeside } from "../backup/backupRun.ts";

/** What the thread of a backup is started with. */
export interface BackupStart {
  readonly backUp: string;
  readonly order: BackupRequest;
}

export const backUp = ({ backUp: dataFolder, order }: BackupStart): BackupResult => backUpBeside(dataFolder, order);

/** Makes a backup in a thread of its own, so that no request waits for it. */
export function backUpInBackground(entry: URL, dataFolder: string, order: BackupRequest): Promise<BackupResult> {
  const start: BackupStart = { backUp: dataFolder, order };
  return new Promise((resolve) => {
    const failed = (detail: string) => resolve({ ok: false, reason: "failed", detail });
    const worker = new Worker(entry, { workerData: start, name: "backup" });
    worker.once("message", (result: BackupResult) => resolve(result));
    worker.once("error", (error) => failed(error.name));
    worker.once("exit", (code) => failed(`exit ${code}`));
  });
}
