import { Worker } from "node:worker_threads";
import type { Log } from "../log.ts";
import type { StoreVerification } from "../ports.ts";
import type { StoreKey } from "../store/connection.ts";
import { openStoreForReading } from "../store/store.ts";

/** What the thread of a check is started with. */
export interface VerificationStart {
  readonly verify: string;
  readonly key: StoreKey | null;
}

/** Walks the whole store of a folder on a connection of its own. */
export function verify(dataFolder: string, log: Log, key: StoreKey | null = null): StoreVerification {
  const store = openStoreForReading(dataFolder, (line) => log({ code: "store", detail: line }), key);
  try {
    const { damages, rows } = store.verifyAll();
    return { rows, damages: damages.map(({ table, key, isDerived, message }) => ({ table, key, isDerived, message })) };
  } finally {
    store.close();
  }
}

/** Checks the store in a thread of its own, so that no request waits for it; null where the thread failed. */
export function verifyInBackground(
  entry: URL,
  dataFolder: string,
  key: StoreKey | null,
): Promise<StoreVerification | null> {
  const start: VerificationStart = { verify: dataFolder, key };
  return new Promise((resolve) => {
    const worker = new Worker(entry, { workerData: start });
    worker.unref();
    worker.once("message", (result: StoreVerification) => resolve(result));
    worker.once("error", () => resolve(null));
    worker.once("exit", () => resolve(null));
  });
}
