import { type ChildProcess, spawn } from "node:child_process";
import { pathToFileURL } from "node:url";
import type { Browser } from "../printing/findBrowser.ts";

export { type Browser, findBrowser } from "../printing/findBrowser.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether a window can be shown here at all. */
export function hasDisplay(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): boolean {
  return platform !== "linux" || Boolean(environment.DISPLAY) || Boolean(environment.WAYLAND_DISPLAY);
}

const FLAGS = [
  "--no-first-run",
  "--no-default-browser-check",
  "--disable-extensions",
  "--disable-sync",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-default-apps",
  "--disable-translate",
  "--disable-features=Translate,AutofillServerCommunication,OptimizationHints,MediaRouter,SpellcheckServiceMultilingual",
];

/** Opens the launch file as an app with a profile of its own; the command line carries no secret, the file does. */
export function openBrowser(browser: Browser, launchFile: string, profile: string): ChildProcess {
  const address = pathToFileURL(launchFile).href;
  return spawn(browser.path, [`--app=${address}`, `--user-data-dir=${profile}`, ...FLAGS], { stdio: "ignore" });
}
