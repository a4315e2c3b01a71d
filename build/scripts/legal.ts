// `npm run legal`: writes out/legal, the licences of all that the packaged app contains and the list of it.
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { z } from "zod";

const root = fileURLToPath(new URL("../..", import.meta.url));

const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      integrity: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      peer: z.boolean().optional(),
    }),
  ),
});

/** A package whose code is inside the app: its folder below the project, name, version, SPDX licence, integrity (SRI). */
export interface ShippedPackage {
  readonly folder: string;
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly integrity: string;
}

/** Licences under which a package may be inside the app. */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  "MIT",
  "ISC",
  "Apache-2.0",
  "0BSD",
  "BSD-2-Clause",
  "BSD-3-Clause",
]);

/** All packages the lock file installs for use, not for development; Electron itself is added by the packager. */
export async function shippedPackages(): Promise<readonly ShippedPackage[]> {
  const { packages } = lockFile.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  return Object.entries(packages)
    .filter(
      ([folder, { dev, optional, devOptional, peer }]) => folder !== "" && !dev && !optional && !devOptional && !peer,
    )
    .map(([folder, { version = "", license = "", integrity = "" }]) => ({
      folder,
      name: folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
      integrity,
    }));
}

async function licenceText({ folder, licence }: ShippedPackage): Promise<string> {
  const path = join(root, folder);
  const names = existsSync(path) ? await readdir(path) : [];
  const name = names.find((file) => /^(?:licen[cs]e|copying)/i.test(file));
  return name === undefined ? `${licence}（套件沒有附授權全文）` : (await readFile(join(path, name), "utf8")).trim();
}

/** The list as CycloneDX 1.6 (ECMA-424), without a time or a serial number so that equal contents are equal files. */
function billOfMaterials(packages: readonly ShippedPackage[]): unknown {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    components: packages.map(({ name, version, licence, integrity }) => ({
      type: "library",
      name,
      version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      licenses: [{ license: { id: licence } }],
      hashes: integrity.startsWith("sha512-")
        ? [{ alg: "SHA-512", content: Buffer.from(integrity.slice("sha512-".length), "base64").toString("hex") }]
        : [],
    })),
  };
}

/** Writes out/legal/licences.txt and out/legal/sbom.json. */
export async function writeLegal(): Promise<void> {
  const folder = join(root, "out/legal");
  await mkdir(folder, { recursive: true });
  const packages = await shippedPackages();
  const texts = await Promise.all(
    packages.map(async (one) => `${one.name} ${one.version}（${one.licence}）\n\n${await licenceText(one)}\n`),
  );
  await writeFile(join(folder, "licences.txt"), texts.join(`\n${"-".repeat(72)}\n\n`));
  await writeFile(join(folder, "sbom.json"), `${JSON.stringify(billOfMaterials(packages), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await writeLegal();
  console.log("已寫出 out/legal/licences.txt 與 out/legal/sbom.json。");
}
