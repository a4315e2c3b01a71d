import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileAtomically } from "../../../../electron/core/writeFile.ts";
import { fileNameOf } from "../../../../shared/minutes/fileName.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lushi-write-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a file that is written", () => {
  it("takes the place of the old one, and no piece stays", async () => {
    const path = join(folder, "紀錄.docx");
    for (const words of ["舊的", "新的"]) await writeFileAtomically(path, new TextEncoder().encode(words));
    expect(readFileSync(path, "utf8")).toBe("新的");
    expect(readdirSync(folder)).toEqual(["紀錄.docx"]);
  });

  it.each(["會", "\u{20000}", "a"])("has the longest name that a title of %s gives", async (character) => {
    const name = `${fileNameOf({ title: character.repeat(300), date: "2026-09-03" })}.docx`;
    await writeFileAtomically(join(folder, name), new Uint8Array(1));
    expect(readdirSync(folder)).toEqual([name]);
  });

  it("leaves no piece where its place is taken by a folder", async () => {
    mkdirSync(join(folder, "紀錄.docx", "裡面"), { recursive: true });
    await expect(writeFileAtomically(join(folder, "紀錄.docx"), new Uint8Array(1))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["紀錄.docx"]);
  });
});
