import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A loopback host in a process of its own. */
export interface RunningHost {
  /** The page with a code that works once. */
  readonly address: string;
  /** The file that always holds an unused code. */
  readonly launchFile: string;
  readonly dataFolder: string;
  readonly saveFolder: string;
  /** What the host has said so far on both its streams. */
  readonly output: () => string;
  /** Ends it as a power cut would (SIGKILL); the folders stay. */
  readonly kill: () => Promise<void>;
  /** Ends it as Ctrl+C does. */
  readonly stop: () => Promise<void>;
}

export interface HostFolders {
  readonly dataFolder: string;
  readonly saveFolder: string;
}

const ENTRY = fileURLToPath(new URL("../../electron/serve.ts", import.meta.url));
const PATIENCE = 30_000;

/** A new empty pair of folders for one test. */
export async function scratchFolders(): Promise<HostFolders & { readonly remove: () => Promise<void> }> {
  const scratch = await mkdtemp(join(tmpdir(), "lushi-"));
  return {
    dataFolder: join(scratch, "data"),
    saveFolder: join(scratch, "文件", "錄事"),
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** Starts the host on these folders without a browser and waits until it has printed its address. */
export async function startHost({ dataFolder, saveFolder }: HostFolders, entry = ENTRY): Promise<RunningHost> {
  const args = [entry, "--data-folder", dataFolder, "--save-folder", saveFolder, "--no-browser"];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`The host said nothing:\n${output}`)), PATIENCE);
    const hear = (text: string) => {
      output += text;
      const found = /http:\/\/127\.0\.0\.1:\d+\/#\S+/u.exec(output)?.[0];
      if (found === undefined || !output.includes("Ctrl+C")) return;
      clearTimeout(timer);
      resolve(found);
    };
    child.stdout.setEncoding("utf8").on("data", hear);
    child.stderr.setEncoding("utf8").on("data", hear);
    void exited.then(() => reject(new Error(`The host ended with ${child.exitCode}:\n${output}`)));
  });
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    child.kill(signal);
    await exited;
  };
  return {
    address,
    launchFile: join(dataFolder, "open.html"),
    dataFolder,
    saveFolder,
    output: () => output,
    kill: () => end("SIGKILL"),
    stop: () => end("SIGTERM"),
  };
}
