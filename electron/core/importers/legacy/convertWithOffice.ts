import { type ChildProcess, spawn } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { FILE_LIMIT } from "../reading.ts";
import type { ModernEnding } from "./legacyKinds.ts";
import { NO_NETWORK, OFFICE_SETTINGS } from "./officeProfile.ts";

export interface OfficeConversion {
  /** The program. */
  readonly office: string;
  /** The ending under which it is given the bytes: doc, xls, rtf. */
  readonly from: string;
  readonly to: ModernEnding;
  readonly milliseconds: number;
  readonly signal: AbortSignal;
}

const isWindows = process.platform === "win32";

/** The program starts others: all of them are ended. */
function killAll(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (isWindows) {
    spawn("C:\\Windows\\System32\\taskkill.exe", ["/pid", String(child.pid), "/T", "/F"], { stdio: "ignore" });
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

function environmentIn(folder: string): NodeJS.ProcessEnv {
  const places = { HOME: folder, TMPDIR: folder, TEMP: folder, TMP: folder };
  if (isWindows)
    return { SystemRoot: process.env.SystemRoot, USERPROFILE: folder, APPDATA: folder, ...places, ...NO_NETWORK };
  return { PATH: "/usr/bin:/bin", LANG: "C.UTF-8", SAL_USE_VCLPLUGIN: "svp", ...places, ...NO_NETWORK };
}

/** Runs the program in its folder until it ends or its time is over; true where it ended well. */
async function run(folder: string, { office, from, to, milliseconds, signal }: OfficeConversion): Promise<boolean> {
  const child = spawn(
    office,
    [
      `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
      ...["--headless", "--invisible", "--nologo", "--norestore", "--nodefault", "--nolockcheck"],
      ...["--convert-to", to, "--outdir", join(folder, "out"), join(folder, `file.${from}`)],
    ],
    { cwd: folder, env: environmentIn(folder), stdio: "ignore", detached: !isWindows, windowsHide: true },
  );
  const ended = new Promise<boolean>((resolve) => {
    child.once("error", () => resolve(false));
    child.once("exit", (code) => resolve(code === 0));
  });
  const kill = () => killAll(child);
  const timer = setTimeout(kill, milliseconds);
  signal.addEventListener("abort", kill, { once: true });
  if (signal.aborted) kill();
  const isWell = await ended;
  clearTimeout(timer);
  signal.removeEventListener("abort", kill);
  return isWell;
}

async function makeProfile(folder: string): Promise<void> {
  const user = join(folder, "profile", "user");
  await mkdir(user, { recursive: true, mode: 0o700 });
  await writeFile(join(user, "registrymodifications.xcu"), OFFICE_SETTINGS, { mode: 0o600 });
}

/**
 * Has an old office file turned into a new one by LibreOffice, in a folder that only this user can open and that is gone
 * afterwards; null where that fails or takes too long.
 */
export async function convertWithOffice(bytes: Uint8Array, conversion: OfficeConversion): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), "lushi-office-"));
  try {
    await chmod(folder, 0o700);
    await makeProfile(folder);
    await writeFile(join(folder, `file.${conversion.from}`), bytes, { mode: 0o600 });
    if (!(await run(folder, conversion)) || conversion.signal.aborted) return null;
    const made = join(folder, "out", `file.${conversion.to}`);
    const { size } = await stat(made);
    return size > FILE_LIMIT ? null : new Uint8Array(await readFile(made));
  } catch {
    return null;
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
