import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { ALLOWED_LICENCES, billOfMaterials, shippedPackages } from "../../build/scripts/legal.ts";

describe("the packaged app", () => {
  it("contains only packages whose licence allows it", async () => {
    const packages = await shippedPackages();
    expect(packages.length).toBeGreaterThan(20);
    expect(packages.filter(({ licence }) => !ALLOWED_LICENCES.has(licence))).toEqual([]);
  });

  it("lists each package once, with the digest that the lock file has of it, and Electron around them", async () => {
    const { components } = await billOfMaterials();
    const packages = await shippedPackages();
    expect(components).toHaveLength(packages.length + 1);
    expect(new Set(components.map(({ purl }) => purl)).size).toBe(components.length);
    for (const { purl, hashes, licenses } of components) {
      expect(purl).toMatch(/^pkg:npm\/(?:%40[^/]+\/)?[^/@]+@\d/u);
      expect(hashes.map(({ content }) => content.length)).toEqual([128]);
      expect(licenses[0]?.license.id).toMatch(/^[\w.-]+$/u);
    }
    expect(components.filter(({ type }) => type === "framework").map(({ name }) => name)).toEqual(["electron"]);
  });

  it("is installed for one user without an administrator, and leaves the minutes when it is uninstalled", async () => {
    const settings = await readFile(new URL("../../electron-builder.yml", import.meta.url), "utf8");
    for (const line of [
      "perMachine: false",
      "allowElevation: false",
      "deleteAppDataOnUninstall: false",
      "publish: null",
    ])
      expect(settings).toContain(line);
  });

  it("names every fuse that the packager knows", async () => {
    const settings = await readFile(new URL("../../electron-builder.yml", import.meta.url), "utf8");
    const scheme = JSON.parse(
      await readFile(new URL("../../node_modules/app-builder-lib/scheme.json", import.meta.url), "utf8"),
    );
    const known = Object.keys(scheme.definitions.FuseOptionsV1.properties);
    expect(known.length).toBeGreaterThan(7);
    // Only a help for signing on macOS, no fuse.
    for (const fuse of known.filter((name) => name !== "resetAdHocDarwinSignature"))
      expect(settings).toContain(`  ${fuse}: `);
  });
});
