import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { convert } from "../../electron/hosts/commandLine/convert.ts";
import { withoutSpace } from "../../shared/recognition/spacing.ts";
import { recogniseText } from "../builders/recognised.ts";
import { convertAll, findLibreOffice } from "../golden/libreOffice.ts";
import { FIXTURES } from "../unit/shared/recognition/fixtures.ts";

const CONVERTED = FIXTURES.filter(({ summary }) => summary.kind !== "unknown");

let folder = "";
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "lushi-converted-"));
  for (const { name, text } of CONVERTED) writeFileSync(join(folder, `${name}.txt`), text);
  const said: string[] = [];
  for (const target of ["docx", "txt"]) {
    await convert([folder, "--to", target, "--out-dir", join(folder, target)], {
      out: () => undefined,
      say: (line) => said.push(line),
    });
  }
  expect(said.filter((line) => !/^\d+\/\d+ |^完成 \d+ 個檔案。$/u.test(line))).toEqual([]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** What `convert FILE --to summary` prints. */
async function summaryOfFile(path: string): Promise<unknown> {
  const out: Uint8Array[] = [];
  await convert([path], { out: (bytes) => out.push(bytes), say: () => undefined });
  return JSON.parse(Buffer.concat(out).toString("utf8"));
}

const records = CONVERTED.filter(({ summary }) => summary.kind !== "briefing");

describe.each(records)("$name converted and read again says the same", ({ name, summary }) => {
  test.each(["docx", "txt"])("as %s", async (ending) => {
    expect(await summaryOfFile(join(folder, ending, `${name}.${ending}`))).toEqual(summary);
  });
});

test("Word files of all fixtures hold every character in order, as LibreOffice opens them", async (context) => {
  const soffice = findLibreOffice();
  if (soffice === null) return context.skip("這台電腦沒有 LibreOffice，沒有檢查 Word 檔能不能開。");
  const files = Object.fromEntries(
    CONVERTED.map(({ name }) => [`${name}.docx`, readFileSync(join(folder, "docx", `${name}.docx`))]),
  );
  const opened = await convertAll(soffice, files, "txt:Text (encoded):UTF8");
  for (const { name, text } of CONVERTED) {
    const { furniture } = recogniseText(text);
    const words = withoutSpace(Buffer.from(opened[`${name}.docx`] ?? []).toString("utf8"));
    expect(words.length, name).toBe(withoutSpace(text).length - withoutSpace(furniture.join("")).length);
    let at = 0;
    for (const line of text.split(/[\n\f]/u).map(withoutSpace)) {
      const isFurniture = furniture.some((each) => withoutSpace(each) === line) && !words.startsWith(line, at);
      if (isFurniture) continue;
      expect(words.slice(at, at + line.length), name).toBe(line);
      at += line.length;
    }
  }
});
