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
      name: z.string().optional(),
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

type Locked = z.infer<typeof lockFile>["packages"];
const ELECTRON = "node_modules/electron";

async function lockedPackages(isWanted: (folder: string, one: Locked[string]) => boolean): Promise<ShippedPackage[]> {
  const { packages } = lockFile.parse(JSON.parse(await readFile(join(root, "package-lock.json"), "utf8")));
  return Object.entries(packages)
    .filter(([folder, one]) => isWanted(folder, one))
    .map(([folder, { name, version = "", license = "", integrity = "" }]) => ({
      folder,
      // A package that stands under another name (npm:…) says its own.
      name: name ?? folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length),
      version,
      licence: license,
      integrity,
    }));
}

/** All packages the lock file installs for use, not for development; Electron itself is added by the packager. */
export const shippedPackages = (): Promise<readonly ShippedPackage[]> =>
  lockedPackages(
    (folder, { dev, optional, devOptional, peer }) => folder !== "" && !dev && !optional && !devOptional && !peer,
  );

async function licenceText({ folder, licence }: ShippedPackage): Promise<string> {
  const path = join(root, folder);
  const names = existsSync(path) ? await readdir(path) : [];
  const name = names.find((file) => /^(?:licen[cs]e|copying)/i.test(file));
  return name === undefined ? `${licence}（套件沒有附授權全文）` : (await readFile(join(path, name), "utf8")).trim();
}

/** The list as CycloneDX 1.6 (ECMA-424), without a time or a serial number so that equal contents are equal files. */
export async function billOfMaterials() {
  const packages = await lockedPackages((folder) => folder === ELECTRON);
  packages.push(...(await shippedPackages()));
  const [own] = await lockedPackages((folder) => folder === "");
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", name: "lushi", version: own?.version ?? "" } },
    components: packages.map(({ folder, name, version, licence, integrity }) => ({
      type: folder === ELECTRON ? "framework" : "library",
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
  await writeFile(join(folder, "sbom.json"), `${JSON.stringify(await billOfMaterials(), null, 2)}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  await writeLegal();
  console.log("已寫出 out/legal/licences.txt 與 out/legal/sbom.json。");
}
