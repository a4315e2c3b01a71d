import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { convert } from "../../electron/hosts/commandLine/convert.ts";
import { MINUTES_TEXT } from "../builders/minutesText.ts";
import { convertAll, findLibreOffice } from "../golden/libreOffice.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lushi-folder-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function run(...args: string[]) {
  const out: Uint8Array[] = [];
  const said: string[] = [];
  const status = await convert(args, { out: (bytes) => out.push(bytes), say: (line) => said.push(line) });
  return { status, out: Buffer.concat(out).toString("utf8"), said };
}

const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);

test("a folder gives each file that has to be saved as another first the sentence of its kind", async () => {
  put("紀錄.txt", MINUTES_TEXT);
  put("簽到.pdf", "%PDF-1.4");
  put("簡報.pptx", "PK");
  put("舊.doc", "");
  put("~$紀錄.docx", "owner");
  put("照片.jpg", "x");
  const { status, said } = await run(folder, "--to", "txt", "--out-dir", join(folder, "出"));
  expect(status).toBe(1);
  const sentences = said.join("\n");
  expect(said).toHaveLength(5);
  expect(sentences).toMatch(/^\d\/4 紀錄\.txt$/mu);
  expect(sentences).toMatch(/^「簡報\.pptx」是簡報檔/mu);
  expect(sentences).toMatch(/^「舊\.doc」檔案是空的/mu);
  expect(sentences).toMatch(/^「簽到\.pdf」/mu);
  expect(said.at(-1)).toBe("完成 1 個檔案，3 個沒有轉換。");
});

test("an old Word file is read through an installed LibreOffice", async (ctx) => {
  const soffice = findLibreOffice();
  if (soffice === null) return ctx.skip("no LibreOffice is installed here");
  const page = `<html><meta charset=utf-8><body>${MINUTES_TEXT.split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("")}</body></html>`;
  const made = await convertAll(soffice, { "紀錄.html": new TextEncoder().encode(page) }, "doc:MS Word 97");
  put("紀錄.doc", made["紀錄.html"] ?? "");
  const { status, out } = await run(join(folder, "紀錄.doc"));
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ kind: "minutes", date: "2026-03-05", place: "本府第一會議室" });
});
