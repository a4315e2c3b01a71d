import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSaveFolder, saveTo } from "../../../../electron/hosts/loopback/saveFolder.ts";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "lushi-save-"));
});
afterEach(() => rmSync(scratch, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);

describe("the folder of exports", () => {
  it("is made when it is first needed", async () => {
    const folder = join(scratch, "文件", "錄事");
    const answer = await saveTo(folder)("紀錄.docx", bytes("甲"));
    expect(answer).toEqual({ ok: true, value: { name: "紀錄.docx", folder: "文件／錄事" } });
    expect(readFileSync(join(folder, "紀錄.docx"), "utf8")).toBe("甲");
  });

  it("keeps every file under a name of its own, also of those that are saved at once", async () => {
    const save = saveTo(scratch);
    writeFileSync(join(scratch, "紀錄.docx"), "原有的");
    const answers = await Promise.all(["甲", "乙", "丙"].map((text) => save("紀錄.docx", bytes(text))));
    expect(answers.map((answer) => answer.ok && answer.value.name)).toEqual([
      "紀錄(2).docx",
      "紀錄(3).docx",
      "紀錄(4).docx",
    ]);
    expect(readFileSync(join(scratch, "紀錄.docx"), "utf8")).toBe("原有的");
    expect(readdirSync(scratch)).toHaveLength(4);
  });

  it.each(["../紀錄.docx", "/etc/passwd", "a/b.docx", ".bashrc", ""])("takes no name like 「%s」", async (name) => {
    const inside = join(scratch, "folder");
    expect(await saveTo(inside)(name, bytes("x"))).toMatchObject({ ok: false });
    expect(readdirSync(scratch).filter((each) => each !== "folder")).toEqual([]);
  });

  it("that cannot be made is said in one sentence", async () => {
    writeFileSync(join(scratch, "檔案"), "");
    const answer = await saveTo(join(scratch, "檔案", "錄事"))("紀錄.docx", bytes("x"));
    expect(answer).toMatchObject({ ok: false, refusal: { code: "not-saved" } });
    expect(!answer.ok && answer.refusal.message).toContain("檔案／錄事");
  });

  it("lies in the documents folder of this user, whatever its name", () => {
    expect(defaultSaveFolder(scratch)).toBe(join(scratch, "Documents", "錄事"));
    mkdirSync(join(scratch, "文件"));
    expect(defaultSaveFolder(scratch)).toBe(join(scratch, "文件", "錄事"));
  });
});
