import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** An installed browser that can show a page as an app of its own. */
export interface Browser {
  readonly name: string;
  readonly path: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX: readonly (readonly [name: string, file: string])[] = [
  ["Google Chrome", "google-chrome-stable"],
  ["Google Chrome", "google-chrome"],
  ["Microsoft Edge", "microsoft-edge-stable"],
  ["Microsoft Edge", "microsoft-edge"],
  ["Chromium", "chromium"],
  ["Chromium", "chromium-browser"],
];

const WINDOWS: readonly (readonly [name: string, file: string])[] = [
  ["Google Chrome", "Google\\Chrome\\Application\\chrome.exe"],
  ["Microsoft Edge", "Microsoft\\Edge\\Application\\msedge.exe"],
];

const MAC: readonly (readonly [name: string, path: string])[] = [
  ["Google Chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
  ["Microsoft Edge", "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"],
  ["Chromium", "/Applications/Chromium.app/Contents/MacOS/Chromium"],
];

function candidates(platform: NodeJS.Platform, environment: Environment): Browser[] {
  const under = (folders: readonly (string | undefined)[], files: typeof LINUX) =>
    files.flatMap(([name, file]) =>
      folders
        .filter((folder) => folder !== undefined && folder !== "")
        .map((folder) => ({ name, path: join(folder ?? "", file) })),
    );
  switch (platform) {
    case "win32":
      return under([environment.ProgramFiles, environment["ProgramFiles(x86)"], environment.LOCALAPPDATA], WINDOWS);
    case "darwin":
      return MAC.map(([name, path]) => ({ name, path }));
    default:
      return under((environment.PATH ?? "").split(delimiter), LINUX);
  }
}

/** The first Chrome, Edge or Chromium that is installed. */
export function findBrowser(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
): Browser | null {
  return candidates(platform, environment).find(({ path }) => existsSync(path)) ?? null;
}
