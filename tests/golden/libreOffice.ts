import { execFile } from "node:child_process";
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

/** Where LibreOffice is installed, or null. */
export function findLibreOffice(): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), "/usr/bin"];
  for (const folder of folders) {
    const program = join(folder, "soffice");
    try {
      accessSync(program, constants.X_OK);
      return program;
    } catch {}
  }
  return null;
}

/** Converts files with a LibreOffice that shares nothing with any other: name → bytes in, name → bytes out. */
export async function convertAll(
  soffice: string,
  files: Readonly<Record<string, Uint8Array>>,
  filter: string,
): Promise<Record<string, Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), "lushi-soffice-"));
  try {
    const paths = Object.entries(files).map(([name, bytes]) => {
      const path = join(folder, name);
      writeFileSync(path, bytes);
      return path;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    await promisify(execFile)(soffice, [profile, "--headless", "--convert-to", filter, "--outdir", out, ...paths]);
    const extension = filter.split(":")[0] ?? filter;
    return Object.fromEntries(
      Object.keys(files).map((name) => {
        const converted = name.replace(/\.[^.]*$/u, `.${extension}`);
        return [name, readFileSync(join(out, converted))];
      }),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
