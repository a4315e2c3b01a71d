import { chmod, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What marks the fuses inside Electron's binary; behind it stand the version of the wire, their count and their states. */
const SENTINEL = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** The state each fuse of wire version 1 must have in the packaged app, in the order of the wire (@electron/fuses, config.d.ts). */
export const FUSE_STATES: readonly { readonly name: string; readonly state: "0" | "1" }[] = [
  { name: "RunAsNode", state: "0" },
  { name: "EnableCookieEncryption", state: "1" },
  { name: "EnableNodeOptionsEnvironmentVariable", state: "0" },
  { name: "EnableNodeCliInspectArguments", state: "0" },
  { name: "EnableEmbeddedAsarIntegrityValidation", state: "1" },
  { name: "OnlyLoadAppFromAsar", state: "1" },
  { name: "LoadBrowserProcessSpecificV8Snapshot", state: "0" },
  { name: "GrantFileProtocolExtraPrivileges", state: "0" },
];

/** Every fuse the wrong way round, so that one which nobody sets is seen. */
const WRONG = FUSE_STATES.map(({ state }) => (state === "1" ? "0" : "1")).join("");

function binary(): Buffer {
  const wire = Buffer.concat([Buffer.from(SENTINEL), Buffer.from([1, WRONG.length]), Buffer.from(WRONG)]);
  return Buffer.concat([Buffer.alloc(64), wire, Buffer.alloc(64)]);
}

/** The states of the fuses in a binary, "0" or "1" each. */
export function fusesOf(bytes: Buffer): string {
  const at = bytes.indexOf(SENTINEL);
  if (at < 0) return "";
  const from = at + SENTINEL.length + 2;
  return bytes.subarray(from, from + (bytes[from - 1] ?? 0)).toString("ascii");
}

/** An unpacked Electron for one system without Electron in it: enough for the packager to pack a folder around. */
export async function standInElectron(folder: string, system: "linux" | "win32"): Promise<string> {
  await mkdir(join(folder, "resources"), { recursive: true });
  await mkdir(join(folder, "locales"), { recursive: true });
  const name = join(folder, system === "win32" ? "electron.exe" : "electron");
  await writeFile(name, binary());
  await chmod(name, 0o755);
  await writeFile(join(folder, "LICENSE"), "");
  for (const locale of ["en-US", "fr", "zh-TW"]) await writeFile(join(folder, "locales", `${locale}.pak`), "");
  return folder;
}
