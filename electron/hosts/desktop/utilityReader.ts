import { fileURLToPath } from "node:url";
import { app, utilityProcess } from "electron";
import type { ReaderProcess } from "../reading/readerProcess.ts";

/** Starts the reader as a utility process of Electron, without this one's environment and with a small heap. */
export function utilityReader(entry: URL): ReaderProcess {
  const child = utilityProcess.fork(fileURLToPath(entry), [], {
    env: process.platform === "win32" ? { SystemRoot: process.env.SystemRoot ?? "" } : {},
    execArgv: ["--max-old-space-size=384"],
    stdio: "ignore",
    serviceName: "Lushi reader",
  });
  return {
    send: (message) => child.postMessage(message),
    onMessage: (listener) => {
      child.on("message", listener);
    },
    onExit: (listener) => {
      child.once("exit", listener);
    },
    kill: () => {
      child.kill();
    },
    memory: async () => {
      const metric = app.getAppMetrics().find(({ pid }) => pid === child.pid);
      return metric === undefined ? null : metric.memory.workingSetSize * 1024;
    },
  };
}
