import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

/** A script of `children/` that runs in a process of its own, with the lines it has printed. */
export interface Child {
  readonly lines: string[];
  /** Waits until it has printed so many lines. */
  readonly printed: (count: number) => Promise<void>;
  /** Ends it at once, as `kill -9` does. */
  readonly kill: () => Promise<void>;
}

export function startChild(script: string, ...argumentsGiven: string[]): Child {
  const path = fileURLToPath(new URL(`./children/${script}`, import.meta.url));
  const child = spawn(process.execPath, ["--no-warnings", path, ...argumentsGiven], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  onTestFinished(kill);
  return { ...linesOf(child), kill };
}

function linesOf(child: ChildProcess): Pick<Child, "lines" | "printed"> {
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  let rest = "";
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    const parts = (rest + chunk).split("\n");
    rest = parts.pop() ?? "";
    lines.push(...parts);
    for (const wake of waiting.splice(0)) wake();
  });
  child.once("close", () => {
    for (const wake of waiting.splice(0)) wake();
  });
  const printed = async (count: number) => {
    while (lines.length < count && child.exitCode === null && child.signalCode === null) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    if (lines.length < count) throw new Error(`The child ended after ${lines.length} lines`);
  };
  return { lines, printed };
}
