import { parentPort, workerData } from "node:worker_threads";
import type { FromCore } from "../../../electron/core/worker/messages.ts";

// A core's thread that does what its data folder is called.
const say = (message: FromCore) => parentPort?.postMessage(message);

switch (workerData.dataFolder) {
  case "throws":
    throw new Error("機密內容");
  case "refuses":
    say({ kind: "refused", reason: "newer", message: "請更新錄事。" });
    break;
  case "dies":
    parentPort?.on("message", () => process.exit(9));
    say({ kind: "opened" });
    break;
  default:
    parentPort?.on("message", ({ kind, id }) => {
      if (kind === "request") {
        say({ kind: "saveFile", id, name: "a", bytes: new Uint8Array() });
        say({ kind: "readFile", id, name: "a", bytes: new Uint8Array() });
      } else if (kind === "saved" || kind === "read")
        say({ kind: "log", line: { code: kind, detail: JSON.stringify(id) } });
      else if (kind === "close") process.exit(0);
    });
    say({ kind: "opened" });
}
