import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCE = fileURLToPath(new URL("./ioShim.c", import.meta.url));

/** Why the fault tests that need it cannot run on a machine, as `tests/allowedSkips.json` has it. */
export const NO_SHIM = "needs Linux and a C compiler";

/** A library that notes or breaks the writes of a process into which it is preloaded. */
export interface IoShim {
  readonly library: string;
  readonly remove: () => void;
}

/** Compiles the library; null where there is no compiler, or no Linux. */
export function compileShim(): IoShim | null {
  if (process.platform !== "linux") return null;
  const folder = mkdtempSync(join(tmpdir(), "lushi-shim-"));
  const library = join(folder, "ioShim.so");
  const remove = () => rmSync(folder, { recursive: true, force: true });
  for (const compiler of ["cc", "gcc", "clang"]) {
    const made = spawnSync(compiler, ["-shared", "-fPIC", "-O1", "-w", "-o", library, SOURCE, "-ldl", "-lpthread"]);
    if (made.status === 0) return { library, remove };
  }
  remove();
  return null;
}

/** Which call fails: the k-th of its kind, and all behind it where it is sticky. */
export interface PlannedFault {
  /** W write, S fsync, T ftruncate, O open, R rename, U unlink. */
  readonly kind: "W" | "S" | "T" | "O" | "R" | "U";
  readonly at: number;
  /** The number of the error (errno(3)). */
  readonly error: number;
  readonly sticky: boolean;
}

export interface ShimRun {
  readonly script: URL;
  readonly arguments: readonly string[];
  /** The folder whose calls are noted. */
  readonly folder: string;
  readonly log: string;
  readonly fault?: PlannedFault;
  readonly milliseconds?: number;
}

export interface ShimEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly lines: readonly string[];
  readonly errors: string;
}

/** Runs a script with the library preloaded until it ends; one that takes too long is killed. */
export function runWithShim(shim: IoShim, run: ShimRun): Promise<ShimEnd> {
  const { fault } = run;
  const plan =
    fault === undefined ? {} : { SHIM_FAIL: [fault.kind, fault.at, fault.error, Number(fault.sticky)].join() };
  return runScript(run, { LD_PRELOAD: shim.library, SHIM_FOLDER: run.folder, SHIM_LOG: run.log, ...plan });
}

/** Runs a script until it ends; one that takes too long is killed. */
export function runScript(
  run: Pick<ShimRun, "script" | "arguments" | "milliseconds">,
  environment: Readonly<Record<string, string>>,
): Promise<ShimEnd> {
  const child = spawn(process.execPath, ["--no-warnings", fileURLToPath(run.script), ...run.arguments], {
    stdio: ["ignore", "pipe", "pipe"],
    timeout: run.milliseconds ?? 120_000,
    killSignal: "SIGKILL",
    env: { ...process.env, ...environment },
  });
  let [said, errors] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code, signal, errors, lines: said.split("\n").filter(Boolean) }));
  });
}
