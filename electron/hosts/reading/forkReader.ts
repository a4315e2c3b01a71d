import { fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { ReaderProcess } from "./readerProcess.ts";

const PAGE = 4096;

/** Pages in memory, the second number of /proc/PID/statm (proc(5)); other systems have no such file. */
async function residentMemory(pid: number | undefined): Promise<number | null> {
  if (process.platform !== "linux" || pid === undefined) return null;
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => null);
  const pages = text?.split(" ")[1];
  return pages === undefined ? null : Number(pages) * PAGE;
}

/** Starts the reader as a Node process without this one's environment and with a small heap. */
export function forkReader(entry: URL): ReaderProcess {
  const child = fork(fileURLToPath(entry), [], {
    // Windows cannot start a process without SystemRoot.
    env: process.platform === "win32" ? { SystemRoot: process.env.SystemRoot } : {},
    execArgv: ["--max-old-space-size=384", "--disable-warning=ExperimentalWarning"],
    serialization: "advanced",
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  // One that could not be started gives an error and no exit.
  child.on("error", () => child.emit("exit", 1, null));
  return {
    send: (message) => {
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on("message", listener);
    },
    onExit: (listener) => {
      child.once("exit", listener);
    },
    kill: () => child.kill("SIGKILL"),
    memory: () => residentMemory(child.pid),
  };
}
