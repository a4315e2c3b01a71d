import { Worker } from "node:worker_threads";
import { type BackupRequest, type BackupResult, backUpBeside } from "../backup/backupRun.ts";
import { type PurgeOrder, type PurgeStep, purgeNext } from "../backup/purgeRun.ts";

/** What the thread of a backup is started with. */
export interface BackupStart {
  readonly backUp: string;
  readonly order: BackupRequest;
}

/** What the thread that carries purges into a backup is started with. */
export interface PurgeStart {
  readonly purgeBackups: string;
  readonly order: PurgeOrder;
}

export const backUp = ({ backUp: dataFolder, order }: BackupStart): BackupResult => backUpBeside(dataFolder, order);

export const purgeBackups = ({ purgeBackups: dataFolder, order }: PurgeStart): PurgeStep =>
  purgeNext(dataFolder, order);

/** Makes a backup in a thread of its own, so that no request waits for it. */
export function backUpInBackground(entry: URL, dataFolder: string, order: BackupRequest): Promise<BackupResult> {
  const start: BackupStart = { backUp: dataFolder, order };
  return inThread<BackupResult>(entry, start);
}

/** Carries purges into one backup in a thread of its own. */
export function purgeBackupsInBackground(entry: URL, dataFolder: string, order: PurgeOrder): Promise<PurgeStep> {
  const start: PurgeStart = { purgeBackups: dataFolder, order };
  return inThread<PurgeStep>(entry, start);
}

type Failed = { readonly ok: false; readonly reason: "failed"; readonly detail: string };

function inThread<Result>(entry: URL, start: BackupStart | PurgeStart): Promise<Result | Failed> {
  return new Promise((resolve) => {
    const failed = (detail: string) => resolve({ ok: false, reason: "failed", detail });
    const worker = new Worker(entry, { workerData: start, name: "backup" });
    worker.once("message", (result: Result) => resolve(result));
    worker.once("error", (error) => failed(error.name));
    worker.once("exit", (code) => failed(`exit ${code}`));
  });
}
