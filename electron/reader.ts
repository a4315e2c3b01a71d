import { readAndRecognise } from "./core/importers/readAndRecognise.ts";
import type { FromReader, ToReader } from "./core/importers/readerMessages.ts";
import { encodeReaderResult } from "./core/importers/readerResult.ts";

/** The channel to the host: Electron's utility process has a parentPort, a forked Node process a send. */
interface ParentPort {
  on(event: "message", listener: (event: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
}

const parentPort = (process as NodeJS.Process & { readonly parentPort?: ParentPort }).parentPort;

function say(message: FromReader): void {
  if (parentPort === undefined) process.send?.(message);
  else parentPort.postMessage(message);
}

/** An error ends the process: the host answers for it and starts another, so that no file leaves anything behind. */
async function read({ name, bytes }: ToReader): Promise<void> {
  try {
    const result = await readAndRecognise(name, new Uint8Array(bytes), (phase) => say({ kind: "phase", phase }));
    say({ kind: "result", result: encodeReaderResult(result) });
  } catch {
    process.exit(1);
  }
}

if (parentPort === undefined) {
  process.on("message", (message) => void read(message as ToReader));
  process.once("disconnect", () => process.exit(0));
} else {
  parentPort.on("message", ({ data }) => void read(data as ToReader));
}
