import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { convert } from "../../electron/hosts/commandLine/convert.ts";
import { MINUTES_TEXT } from "../builders/minutesText.ts";
import { FIXTURES } from "../unit/shared/recognition/fixtures.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "lushi-convert-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const at = (...names: string[]) => join(folder, ...names);

/** Writes a file below the test's folder and returns its path. */
function put(name: string, bytes: string | Uint8Array = MINUTES_TEXT): string {
  mkdirSync(dirname(at(name)), { recursive: true });
  writeFileSync(at(name), bytes);
  return at(name);
}

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly said: readonly string[];
}

/** Runs `convert` in this process. */
async function run(...args: string[]): Promise<Ran> {
  const out: Uint8Array[] = [];
  const said: string[] = [];
  const status = await convert(args, { out: (bytes) => out.push(bytes), say: (line) => said.push(line) });
  return { status, out: Buffer.concat(out).toString("utf8"), said };
}

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Runs the command that `npm run convert` runs. */
function runCommand(...args: string[]): Promise<Ran> {
  const command = ["build/scripts/run.mjs", "electron/convert.ts", ...args];
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      command,
      { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 26 },
      (error, stdout, stderr) => {
        const status = error === null ? 0 : Number(error.code ?? 1);
        resolve({ status, out: stdout, said: stderr.split("\n").filter((line) => line !== "") });
      },
    );
  });
}

/** All files below the test's folder, hidden ones too. */
const filesThere = () =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();

describe("the command", () => {
  test("prints the summary of a record, and nothing else", async () => {
    const { status, out, said } = await runCommand(put("紀錄.txt"), "--to", "summary");
    expect(said).toEqual([]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      kind: "minutes",
      title: "雲海縣政府兒少委員會115年第1次會議紀錄",
      date: "2026-03-05",
      minuteTaker: "丁晴嵐",
      outcomes: [{ kind: "resolution", label: "決議", section: "討論事項", text: "照案通過。" }],
      unplaced: "",
    });
  });

  test("exits with 1 and one sentence for a file that it cannot read", async () => {
    const { status, out, said } = await runCommand(put("空.txt", ""));
    expect([status, out]).toEqual([1, ""]);
    expect(said).toEqual(["「空.txt」檔案是空的，沒有文字可以讀，請確認是不是選錯檔案。"]);
  });

  test("exits with 2 and says how it is used for a wrong option", async () => {
    const { status, out, said } = await runCommand(put("紀錄.txt"), "--format", "docx");
    expect([status, out]).toEqual([2, ""]);
    expect(said.join("\n")).toContain("用法：npm run convert");
  });
});

describe("to standard output", () => {
  test.each(FIXTURES.filter(({ summary }) => summary.kind !== "unknown"))(
    "$name is summed up",
    async ({ name, text, summary }) => {
      const { status, out, said } = await run(put(`${name}.txt`, text));
      expect(said).toEqual([]);
      expect(status).toBe(0);
      expect(JSON.parse(out)).toEqual(summary);
    },
  );

  test("the whole document is printed as JSON", async () => {
    const { status, out } = await run(put("紀錄.txt"), "--to", "json");
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ version: 1, doc: { type: "doc", attrs: { kind: "minutes" } } });
  });

  test("the record is printed as text", async () => {
    const { status, out } = await run(put("紀錄.txt"), "--to", "txt");
    expect(status).toBe(0);
    expect(out.replace(/\s/gu, "")).toBe(MINUTES_TEXT.replace(/\s/gu, ""));
  });

  test("a text that is no record is summed up as unknown, refused and not converted", async () => {
    const path = put("信.txt", "親愛的老師：\n謝謝您上週來訪。\n");
    const { status, out, said } = await run(path);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ kind: "unknown", unplaced: "" });
    expect(said).toEqual([
      "「信.txt」看不出是會議紀錄（找不到時間、地點、主席、紀錄等欄位），沒有轉換，請確認是不是選錯檔案。",
    ]);
    expect(await run(path, "--to", "docx", "-o", at("信.docx"))).toMatchObject({ status: 1, out: "" });
    expect(filesThere()).toEqual(["信.txt"]);
  });
});

describe("to a file", () => {
  test("-o writes what would be printed, into a new folder too", async () => {
    const path = put("紀錄.txt");
    const printed = await run(path);
    expect(await run(path, "--to", "summary", "-o", at("新", "摘要.json"))).toEqual({ status: 0, out: "", said: [] });
    expect(readFileSync(at("新", "摘要.json"), "utf8")).toBe(printed.out);
  });

  test("a file of that name is replaced, and no piece is left beside it", async () => {
    const path = put("紀錄.txt");
    put("摘要.json", "舊的");
    expect(await run(path, "-o", at("摘要.json"))).toMatchObject({ status: 0 });
    expect(JSON.parse(readFileSync(at("摘要.json"), "utf8"))).toMatchObject({ kind: "minutes" });
    expect(filesThere()).toEqual(["摘要.json", "紀錄.txt"].sort());
  });

  test("a file of that name stays as it was where nothing could be converted", async () => {
    put("摘要.json", "舊的");
    expect(await run(put("空.txt", " \n"), "-o", at("摘要.json"))).toMatchObject({ status: 1 });
    expect(readFileSync(at("摘要.json"), "utf8")).toBe("舊的");
  });

  test("the source is never written over, under another name neither", async () => {
    const path = put("紀錄.txt");
    symlinkSync(path, at("另名.txt"));
    for (const output of [path, at("另名.txt")]) {
      const { status, said } = await run(path, "--to", "txt", "-o", output);
      expect(status).toBe(1);
      expect(said[0]).toContain("輸出檔和原檔是同一個");
    }
    expect(readFileSync(path, "utf8")).toBe(MINUTES_TEXT);
  });

  test.each([
    ["a folder of that name stands there", () => mkdirSync(at("摘要.json"))],
    ["its folder is a file", () => put("摘要.json", "檔案")],
  ])("says so where %s", async (_why, prepare) => {
    prepare();
    const output = _why.startsWith("its") ? at("摘要.json", "內.json") : at("摘要.json");
    const { status, said } = await run(put("紀錄.txt"), "-o", output);
    expect(status).toBe(1);
    expect(said).toEqual([expect.stringMatching(/寫不進去，原來的檔案沒有更動/u)]);
    expect(filesThere().filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("that is not printable needs -o or --out-dir", async () => {
    const { status, said } = await run(put("紀錄.txt"), "--to", "docx");
    expect(status).toBe(2);
    expect(said[0]).toContain("請用 -o 指定輸出檔名");
  });
});

describe("many files", () => {
  test("--out-dir converts a folder with its folders, counts aloud and goes on after a failure", async () => {
    put("收件/甲.txt");
    put("收件/子/乙.txt");
    put("收件/壞.txt", "");
    put("收件/圖.png", "no text");
    const { status, out, said } = await run(at("收件"), "--to", "summary", "--out-dir", at("出"));
    expect([status, out]).toEqual([1, ""]);
    expect(said).toEqual([
      "「壞.txt」檔案是空的，沒有文字可以讀，請確認是不是選錯檔案。",
      "2/3 子/乙.txt",
      "3/3 甲.txt",
      "完成 2 個檔案，1 個沒有轉換。",
    ]);
    expect(filesThere().filter((name) => name.startsWith("出"))).toEqual(["出/子/乙.json", "出/甲.json"].sort());
  });

  test("files of one name do not write over each other", async () => {
    put("一/紀錄.txt");
    put("二/紀錄.txt", MINUTES_TEXT.replace("第1次", "第2次"));
    const { status } = await run(at("一", "紀錄.txt"), at("二", "紀錄.txt"), "--out-dir", at("出"));
    expect(status).toBe(0);
    const titles = ["紀錄.json", "紀錄(2).json"].map((name) => JSON.parse(readFileSync(at("出", name), "utf8")).title);
    expect(titles).toEqual(["雲海縣政府兒少委員會115年第1次會議紀錄", "雲海縣政府兒少委員會115年第2次會議紀錄"]);
  });

  test("none of the sources is written over by the result of another", async () => {
    put("收件/紀錄.text");
    put("收件/紀錄.txt", MINUTES_TEXT.replace("第1次", "第2次"));
    const { status } = await run(at("收件"), "--to", "txt", "--out-dir", at("收件"));
    expect(status).toBe(1);
    expect(readFileSync(at("收件", "紀錄.txt"), "utf8")).toContain("第2次");
    expect(readFileSync(at("收件", "紀錄.text"), "utf8")).toBe(MINUTES_TEXT);
  });

  test("a folder without anything to read is named", async () => {
    mkdirSync(at("空"));
    expect(await run(at("空"), "--out-dir", at("出"))).toEqual({
      status: 1,
      out: "",
      said: ["「空」裡沒有可以讀的檔案。"],
    });
  });
});

describe("wrong usage", () => {
  test.each([
    ["no file", [], "請指定要轉換的檔案或資料夾。"],
    ["an unknown option", ["--quick", "a.txt"], "看不懂這個選項。"],
    ["an option without its value", ["a.txt", "--to"], "看不懂這個選項。"],
    ["an unknown target", ["a.txt", "--to", "png"], "不認得格式「png」。"],
    ["-o for two files", ["a.txt", "b.txt", "-o", "c.json"], "-o 只能用在一個檔案"],
    ["-o beside --out-dir", ["a.txt", "-o", "c.json", "--out-dir", "d"], "-o 和 --out-dir 只能選一個。"],
    ["two files on the screen", ["a.txt", "b.txt"], "請用 -o 指定輸出檔名"],
  ])("%s ends with 2", async (_what, args, message) => {
    const { status, out, said } = await run(...args);
    expect([status, out]).toEqual([2, ""]);
    expect(said[0]).toContain(message);
    expect(said[0]).toContain("用法：");
  });

  test("-o for a folder of two files ends with 2", async () => {
    put("收件/甲.txt");
    put("收件/乙.txt");
    expect(await run(at("收件"), "-o", at("出.json"))).toMatchObject({ status: 2 });
    expect(existsSync(at("出.json"))).toBe(false);
  });
});

const utf16 = (text: string) => Buffer.from(text, "utf16le");
const swapped = (text: string) => utf16(text).swap16();

describe("files that are not what they seem", () => {
  const RANDOM = Uint8Array.from({ length: 4000 }, (_, index) => 0x80 + ((index * 7919 + 13) % 128));
  // 会议纪录 时间 地点 in GB18030.
  const GB18030 = [
    0xbb, 0xe1, 0xd2, 0xe9, 0xbc, 0xcd, 0xc2, 0xbc, 0x0a, 0xca, 0xb1, 0xbc, 0xe4, 0x0a, 0xb5, 0xd8, 0xb5, 0xe3,
  ];

  test.each([
    ["nothing", "", "檔案是空的"],
    ["only spaces", " \n\u3000\t\n", "檔案是空的"],
    ["simplified Chinese of another encoding", Uint8Array.from(GB18030), "看不懂這個檔案的文字編碼"],
    ["bytes at random", RANDOM, "看不懂這個檔案的文字編碼"],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, ...RANDOM]), "這不是文字檔"],
    ["a package", Uint8Array.from([0x50, 0x4b, 0x03, 0x04, ...RANDOM]), "這不是文字檔"],
    ["an old Word file", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...RANDOM]), "這不是文字檔"],
    ["text full of zeros", MINUTES_TEXT.replaceAll("\n", "\u0000\u0000\u0000\u0000\n"), "這不是文字檔"],
    ["a letter", "親愛的老師：\n謝謝您上週來訪。\n", "看不出是會議紀錄"],
  ])("%s gets one sentence and writes nothing", async (_what, bytes, message) => {
    const path = put("收到的檔案.txt", bytes);
    for (const args of [
      [path, "--to", "docx", "-o", at("出.docx")],
      [path, "-o", at("出.json")],
      [path, "--out-dir", at("出")],
    ]) {
      const { status, out, said } = await run(...args);
      expect([status, out]).toEqual([1, ""]);
      expect(said[0]).toMatch(/^「收到的檔案\.txt」[^。]+。$/u);
      expect(said[0]).toContain(message);
    }
    expect(filesThere()).toEqual(["收到的檔案.txt"]);
  });

  test("a file of more than 50 MB gets one sentence without being read", async () => {
    const path = put("大.txt");
    truncateSync(path, 50 * 1024 * 1024 + 1);
    expect(await run(path)).toEqual({
      status: 1,
      out: "",
      said: [expect.stringMatching(/^「大\.txt」檔案太大（上限 50 MB[^。]*。$/u)],
    });
  });

  test("a folder that is called .txt is a folder", async () => {
    mkdirSync(at("資料夾.txt"));
    expect(await run(at("資料夾.txt"))).toEqual({ status: 1, out: "", said: ["「資料夾.txt」裡沒有可以讀的檔案。"] });
  });

  test("a file that is not there is named", async () => {
    expect(await run(at("沒有.txt"))).toEqual({
      status: 1,
      out: "",
      said: ["「沒有.txt」打不開，請確認檔案還在、沒有被別的程式鎖住。"],
    });
  });

  test.each([
    ["UTF-16 with a byte order mark", utf16(`\ufeff${MINUTES_TEXT}`)],
    ["UTF-16 without one", utf16(MINUTES_TEXT)],
    ["UTF-16 of the other order", swapped(`\ufeff${MINUTES_TEXT}`)],
    ["UTF-16 of the other order without a mark", swapped(MINUTES_TEXT)],
    ["UTF-8 with a byte order mark", `\ufeff${MINUTES_TEXT}`],
  ])("%s is read like any other", async (_what, bytes) => {
    const plain = await run(put("甲.txt"));
    expect(await run(put("乙.txt", bytes))).toEqual(plain);
  });
});
