import { parseArgs } from "node:util";
import { defaultDataFolder } from "../dataFolder.ts";
import { defaultSaveFolder } from "./saveFolder.ts";

export interface ServeOptions {
  readonly dataFolder: string;
  readonly saveFolder: string;
  readonly openBrowser: boolean;
}

/** Reads the command line of the loopback host; null for wrong usage. */
export function readServeOptions(args: readonly string[]): ServeOptions | null {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        "data-folder": { type: "string" },
        "save-folder": { type: "string" },
        "no-browser": { type: "boolean", default: false },
      },
    });
    return {
      dataFolder: values["data-folder"] ?? defaultDataFolder(),
      saveFolder: values["save-folder"] ?? defaultSaveFolder(),
      openBrowser: !values["no-browser"],
    };
  } catch {
    return null;
  }
}
