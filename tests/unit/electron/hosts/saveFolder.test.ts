import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { defaultSaveFolder, saveFilesTo, saveTo } from "../../../../electron/hosts/loopback/saveFolder.ts";

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

describe("a folder of files that belong together", () => {
  const files = [
    { name: "紀錄.odt", bytes: bytes("甲") },
    { name: "簽到表.odt", bytes: bytes("乙") },
  ];
  const saveIn = (folder: string) => saveFilesTo(folder, saveTo(folder));

  it("is made whole, and a second one beside the first", async () => {
    const folder = join(scratch, "文件", "錄事");
    const first = await saveIn(folder)(files, "1150903_傳閱");
    const second = await saveIn(folder)(files, "1150903_傳閱");
    expect(first.saved).toEqual(files.map(({ name }) => ({ name, folder: "文件／錄事／1150903_傳閱" })));
    expect(second.saved[0]?.folder).toBe("文件／錄事／1150903_傳閱(2)");
    expect(readdirSync(folder).sort()).toEqual(["1150903_傳閱", "1150903_傳閱(2)"]);
    expect(readdirSync(join(folder, "1150903_傳閱")).sort()).toEqual(["簽到表.odt", "紀錄.odt"].sort());
    expect(readFileSync(join(folder, "1150903_傳閱", "紀錄.odt"), "utf8")).toBe("甲");
  });

  it("leaves nothing behind where one file cannot be written", async () => {
    const tooLong = [...files, { name: `${"長".repeat(100)}.odt`, bytes: bytes("丙") }];
    const { saved, rest } = await saveIn(scratch)(tooLong, "1150903_傳閱");
    expect(saved).toEqual([]);
    expect(rest).toMatchObject({ ok: false, refusal: { code: "not-saved" } });
    expect(readdirSync(scratch)).toEqual([]);
  });

  it.each(["../傳閱", "a/b", ".傳閱", ""])("takes no name like 「%s」", async (name) => {
    expect((await saveIn(join(scratch, "folder"))(files, name)).rest).toMatchObject({
      refusal: { code: "bad-request" },
    });
    expect(readdirSync(scratch)).toEqual([]);
  });

  it("lies beside the others where none is wanted", async () => {
    const { saved } = await saveIn(scratch)(files);
    expect(saved.map(({ name }) => name)).toEqual(["紀錄.odt", "簽到表.odt"]);
  });
});
