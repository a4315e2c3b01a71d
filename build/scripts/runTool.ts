import { spawn } from "node:child_process";
import type { Tally } from "./tally.ts";

/** Runs a command-line tool of `node_modules` under this Node and counts it as one test. */
export async function runTool(name: string, ...runs: readonly (readonly string[])[]): Promise<Tally> {
  console.log(`\n── ${name}`);
  for (const args of runs) {
    if ((await exitCode(args)) !== 0) return { passed: 0, failed: 1, skips: [] };
  }
  return { passed: 1, failed: 0, skips: [] };
}

function exitCode(args: readonly string[]): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "inherit", "inherit"] });
    child.on("error", reject);
    child.on("close", resolve);
  });
}
