import { homedir } from "node:os";
import { join } from "node:path";

/**
 * Where the data of this user lie on this machine: the local folder, never the roaming one, which an office may keep
 * on a server (Windows: %LOCALAPPDATA%, XDG Base Directory: $XDG_DATA_HOME).
 */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  environment: NodeJS.ProcessEnv = process.env,
): string {
  const home = homedir();
  switch (platform) {
    case "win32":
      return join(environment.LOCALAPPDATA ?? join(home, "AppData", "Local"), "Lushi");
    case "darwin":
      return join(home, "Library", "Application Support", "Lushi");
    default:
      return join(environment.XDG_DATA_HOME ?? join(home, ".local", "share"), "lushi");
  }
}
