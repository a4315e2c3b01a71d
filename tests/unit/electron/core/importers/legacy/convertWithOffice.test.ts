import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { convertWithOffice } from "../../../../../../electron/core/importers/legacy/convertWithOffice.ts";
import { findOffice } from "../../../../../../electron/core/importers/legacy/findOffice.ts";
import { modernEndingOf } from "../../../../../../electron/core/importers/legacy/legacyKinds.ts";

/** The header of a compound file ([MS-CFB] §2.2) and nothing behind it. */
const OLD = new Uint8Array(512);
OLD.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
OLD.set([0xfe, 0xff, 9, 0, 6, 0], 28);

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lushi-stand-in-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A program that stands where LibreOffice would. */
function standIn(script: string): string {
  const path = join(folder, "soffice");
  writeFileSync(path, `#!/bin/sh\n${script}\n`);
  chmodSync(path, 0o755);
  return path;
}

const convert = (office: string, given: { milliseconds?: number; signal?: AbortSignal } = {}) =>
  convertWithOffice(OLD, {
    office,
    from: "doc",
    to: "docx",
    milliseconds: 20_000,
    signal: new AbortController().signal,
    ...given,
  });

const noted = (name: string) => readFileSync(join(folder, name), "utf8").trim();
const leftOvers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("lushi-office-"));
const isRunning = (pid: number) => {
  try {
    // A process that has ended and not been collected yet counts as ended.
    return !/^State:\s+Z/mu.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
};

describe("an old office file", () => {
  it("is known by its ending and its first bytes together", () => {
    expect(modernEndingOf("紀錄.DOC", OLD)).toBe("docx");
    expect(modernEndingOf("列管表.xls", OLD)).toBe("xlsx");
    expect(modernEndingOf("紀錄.rtf", new TextEncoder().encode("{\\rtf1"))).toBe("docx");
    expect(modernEndingOf("紀錄.docx", OLD)).toBeNull();
    expect(modernEndingOf("列管表.xls", OLD.slice(0, 8))).toBeNull();
    expect(
      modernEndingOf(
        "列管表.xls",
        OLD.map((byte, at) => (at === 30 ? 7 : byte)),
      ),
    ).toBeNull();
    expect(modernEndingOf("紀錄.doc", new TextEncoder().encode("<html>"))).toBeNull();
  });

  it("is converted in a folder that only this user can open and that is gone afterwards", async () => {
    const before = leftOvers();
    const office = standIn(
      `stat -c %a . > ${folder}/mode; pwd > ${folder}/place; env > ${folder}/env; echo "$@" > ${folder}/args\n` +
        `cat profile/user/registrymodifications.xcu > ${folder}/settings; mkdir out; printf new > out/file.docx`,
    );
    const made = await convert(office);
    expect(new TextDecoder().decode(made ?? undefined)).toBe("new");
    expect(noted("mode")).toBe("700");
    expect(existsSync(noted("place"))).toBe(false);
    expect(leftOvers()).toEqual(before);
    expect(noted("args")).toContain("--headless");
    expect(noted("args")).toContain(`-env:UserInstallation=file://${noted("place")}/profile`);
    expect(noted("settings")).toMatch(/DisableMacrosExecution"[^>]*><value>true/u);
    expect(noted("env")).toMatch(/^https_proxy=http:\/\/127\.0\.0\.1:9$/mu);
    expect(noted("env")).toMatch(new RegExp(`^HOME=${noted("place")}$`, "mu"));
    expect(noted("env")).not.toMatch(/VITEST|NODE/u);
  });

  it.each([
    ["fails", "exit 3"],
    ["makes nothing", "exit 0"],
    ["is no program", ""],
  ])("that LibreOffice %s with is given up", async (name, script) => {
    const before = leftOvers();
    expect(await convert(name === "is no program" ? join(folder, "nowhere") : standIn(script))).toBeNull();
    expect(leftOvers()).toEqual(before);
  });

  it("takes no longer than it may, and whatever was started is ended with it", async () => {
    const office = standIn(`sleep 60 & echo $! > ${folder}/child; echo $$ > ${folder}/self; wait`);
    expect(await convert(office, { milliseconds: 500 })).toBeNull();
    expect([noted("self"), noted("child")].map((pid) => isRunning(Number(pid)))).toEqual([false, false]);
  });

  it("is given up when the reading is", async () => {
    const stop = new AbortController();
    const office = standIn(`echo $$ > ${folder}/self; sleep 60`);
    const made = convert(office, { signal: stop.signal });
    while (!existsSync(join(folder, "self")) || noted("self") === "") {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    stop.abort();
    expect(await made).toBeNull();
    expect(isRunning(Number(noted("self")))).toBe(false);
  });

  it("looks for the program in the given places alone", async () => {
    const office = standIn("exit 0");
    expect(await findOffice([join(folder, "nowhere"), office])).toBe(office);
    expect(await findOffice([join(folder, "nowhere")])).toBeNull();
  });
});
