import { parentPort } from "node:worker_threads";
import type { ToCore } from "../../../electron/core/worker/messages.ts";

// The real core's thread, which dies of a request called test.exit or test.throw.
parentPort?.on("message", (message: ToCore) => {
  if (message.kind !== "request") return;
  if (message.name === "test.exit") process.exit(9);
  if (message.name === "test.throw") throw new Error("機密內容");
});
await import("../../../electron/core/worker/coreWorker.ts");
