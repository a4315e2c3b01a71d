import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Note } from "./notes.ts";

const REGISTER = new URL("./register.ts", import.meta.url).href;
const MAIN = fileURLToPath(new URL("../../out/main.js", import.meta.url));

/** The built app with its window in a browser that can be looked into. */
export interface BuiltApp {
  /** Where the browser listens for DevTools. */
  readonly address: string;
  readonly dataFolder: string;
  readonly exports: string;
  readonly notes: () => Promise<readonly Note[]>;
  readonly output: () => string;
  /** Closes the window, as its user does; resolves with the status that the app ended with. */
  readonly close: () => Promise<number | null>;
  readonly remove: () => Promise<void>;
}

/** Starts out/main.js as it is, with the stand-in in Electron's place, on folders of its own. */
export async function startBuilt(browser: string): Promise<BuiltApp> {
  const scratch = await mkdtemp(join(tmpdir(), "lushi-built-"));
  const [home, profile, exports, notes] = ["home", "profile", "匯出", "notes"].map((name) => join(scratch, name));
  if (home === undefined || profile === undefined || exports === undefined || notes === undefined) throw new Error();
  for (const folder of [home, profile, exports]) await mkdir(folder);
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const child = spawn(process.execPath, ["--no-warnings", "--import", REGISTER, MAIN], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...environment,
      ...{ HOME: home, XDG_DATA_HOME: home, LOCALAPPDATA: home },
      ...{ STAND_IN_BROWSER: browser, STAND_IN_PROFILE: profile, STAND_IN_EXPORTS: exports, STAND_IN_NOTES: notes },
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const readNotes = async () =>
    (await readFile(notes, "utf8").catch(() => ""))
      .split("\n")
      .filter((line) => line !== "")
      .map((line): Note => JSON.parse(line));
  const shown = async () => (await readNotes()).some(({ what }) => what === "shown");
  for (let tries = 0; !(await shown()); tries += 1) {
    if (tries > 600 || child.exitCode !== null) throw new Error(`No window was shown:\n${output}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const [port = ""] = (await readFile(join(profile, "DevToolsActivePort"), "utf8")).split("\n");
  return {
    address: `http://127.0.0.1:${port}`,
    dataFolder: join(home, process.platform === "win32" ? "Lushi" : "lushi"),
    exports,
    notes: readNotes,
    output: () => output,
    close: () => {
      child.kill("SIGTERM");
      return ended;
    },
    remove: async () => {
      child.kill("SIGKILL");
      await ended;
      await rm(scratch, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
