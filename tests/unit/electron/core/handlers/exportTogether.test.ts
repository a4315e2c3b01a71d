import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import type { NamedFile } from "../../../../../electron/core/saveFiles.ts";
import { answer, refuse } from "../../../../../shared/contract/errors.ts";
import { LONGEST_ATTACHMENT } from "../../../../../shared/privacy/circulationName.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore | null = null;
afterEach(async () => {
  await core?.close();
  core = null;
});

interface Saving {
  readonly files: readonly NamedFile[];
  readonly folder: string | undefined;
}

/** A core whose host keeps what it is asked to save at once. */
async function openWithFolders(): Promise<{ readonly opened: TestCore; readonly savings: Saving[] }> {
  const savings: Saving[] = [];
  const opened = await openTestCore({
    saveFiles: async (files, folder) => {
      savings.push({ files, folder });
      return { saved: files.map(({ name }) => ({ name, folder: `文件／${folder ?? "錄事"}` })), rest: answer(null) };
    },
  });
  core = opened;
  return { opened, savings };
}

const NOTHING_BESIDE = { followUpTable: [], signIn: [], excerpts: [] };

const wordsIn = (bytes: Uint8Array) =>
  Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part).replace(/<[^>]*>/gu, "\n"))
    .join("\n");

async function classify(opened: TestCore, meetingId: string): Promise<void> {
  const { document, revision } = await opened.get("meeting.open", { meetingId });
  expect(document).toBeTruthy();
  const steps = [{ stepType: "docAttr", attr: "classification", value: "密" }];
  await opened.get("meeting.appendSteps", { meetingId, baseRevision: revision, clientId: "test", steps });
}

describe("exporting in several formats", () => {
  it("asks the host once for all of them, under their full names", async () => {
    const { opened, savings } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    const formats = ["docx", "odt", "txt"] as const;
    const made = await opened.get("meeting.exportTogether", { meetingId, formats: [...formats], circulation: null });
    expect(made.files.map(({ format, differences }) => [format, differences])).toEqual(
      formats.map((each) => [each, []]),
    );
    expect(savings).toHaveLength(1);
    expect(savings[0]?.folder).toBeUndefined();
    expect(savings[0]?.files.map(({ name }) => name)[0]).toMatch(/^1150903_雲海縣政府.*會議紀錄\.docx$/u);
    const versions = await opened.get("version.list", { meetingId });
    expect(versions.map(({ name }) => name)).toContain("匯出 DOCX、ODT、TXT");
  });

  it("lets a single file be named by hand", async () => {
    const { opened, savings } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    await opened.get("meeting.exportTogether", { meetingId, formats: ["txt"], circulation: null });
    expect([savings.length, opened.saved.length]).toEqual([0, 1]);
  });

  it("saves the others where one cannot be made, and says which", async () => {
    const { opened } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    const formats = ["odt", "pdf"] as const;
    const made = await opened.get("meeting.exportTogether", { meetingId, formats: [...formats], circulation: null });
    expect(made.files.map(({ format }) => format)).toEqual(["odt"]);
    expect(made.failed).toEqual([{ name: expect.stringMatching(/\.pdf$/u), message: expect.stringContaining("PDF") }]);
  });

  it("passes on that the dialog was closed, and keeps no version", async () => {
    core = await openTestCore({
      saveFiles: async () => ({ saved: [], rest: refuse("cancelled", "沒有匯出。") }),
    });
    const { id: meetingId } = await core.get("meeting.createSample", {});
    const before = await core.get("version.list", { meetingId });
    const wanted = { meetingId, formats: ["docx" as const, "odt" as const], circulation: null };
    expect(await core.ask("meeting.exportTogether", wanted)).toMatchObject({ refusal: { code: "cancelled" } });
    expect(await core.get("version.list", { meetingId })).toEqual(before);
  });
});

describe("a 傳閱資料夾", () => {
  it("holds record, 列管表, 簽到表 and excerpts, each read back and named for e-公文", async () => {
    const { opened, savings } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    const circulation = {
      followUpTable: ["ods" as const, "xlsx" as const],
      signIn: ["odt" as const, "docx" as const],
      excerpts: ["社會處"],
    };
    const made = await opened.get("meeting.exportTogether", { meetingId, formats: ["odt"], circulation });
    expect(made.failed).toEqual([]);
    expect(made.files.map(({ name }) => name)).toEqual([
      "1150903_會議紀錄.odt",
      "1150903_節錄_社會處.odt",
      "1150903_列管表.ods",
      "1150903_列管表.xlsx",
      "1150903_簽到表.odt",
      "1150903_簽到表.docx",
    ]);
    expect(made.files.map(({ differences }) => differences)).toEqual(made.files.map(() => []));
    expect(savings).toHaveLength(1);
    expect(savings[0]?.folder).toMatch(/^1150903_雲海縣政府兒童及少年福利推動委員會115年第2次會議紀錄_傳閱$/u);
    for (const { name } of made.files) {
      expect(name).toMatch(/^[\p{Script=Han}A-Za-z0-9_.-]+$/u);
      expect(Array.from(name).length).toBeLessThanOrEqual(LONGEST_ATTACHMENT);
    }
  });

  it("goes outside with record and excerpts only, through the gate", async () => {
    const { opened } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    const edition = { audience: "public" as const, unit: null, resolutions: [] };
    const circulation = { ...NOTHING_BESIDE, signIn: ["odt" as const] };
    const wanted = { meetingId, formats: ["odt" as const], edition, circulation };
    expect(await opened.ask("meeting.exportTogether", wanted)).toMatchObject({
      refusal: { code: "conflict", message: expect.stringContaining("對外版只能放會議紀錄和節錄") },
    });
  });

  it("is not made of nothing", async () => {
    const { opened } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    const wanted = { meetingId, formats: [], circulation: NOTHING_BESIDE };
    expect(await opened.ask("meeting.exportTogether", wanted)).toMatchObject({ refusal: { code: "bad-request" } });
  });
});

describe("a classified record", () => {
  it("does not go outside, in one sentence that says what to do", async () => {
    const { opened } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    await classify(opened, meetingId);
    const edition = { audience: "public" as const, unit: null, resolutions: [] };
    const refusal = { code: "conflict", message: expect.stringContaining("列為「密」，不能對外匯出") };
    expect(await opened.ask("meeting.export", { meetingId, format: "txt", edition })).toMatchObject({ refusal });
    const wanted = { meetingId, formats: ["odt" as const], edition, circulation: null };
    expect(await opened.ask("meeting.exportTogether", wanted)).toMatchObject({ refusal });
    expect(opened.saved).toEqual([]);
  });

  it("bears its 密等 in the names and on the pages of all its files", async () => {
    const { opened, savings } = await openWithFolders();
    const { id: meetingId } = await opened.get("meeting.createSample", {});
    await classify(opened, meetingId);
    const circulation = { followUpTable: ["ods" as const], signIn: ["docx" as const], excerpts: ["社會處"] };
    await opened.get("meeting.exportTogether", { meetingId, formats: ["odt"], circulation });
    expect(savings[0]?.folder).toMatch(/^1150903_密_/u);
    expect(savings[0]?.files.filter(({ name }) => !name.startsWith("1150903_密_"))).toEqual([]);
    expect(savings[0]?.files.filter(({ bytes }) => !/(?:^|\n|>)密/u.test(wordsIn(bytes)))).toEqual([]);
    const saved = await opened.get("meeting.export", { meetingId, format: "odt" });
    expect(saved.name).toMatch(/^1150903_密_雲海縣政府/u);
    const report = await opened.get("followUpReport.export", { meetingId, report: "table", format: "ods" });
    expect(report.name).toMatch(/^1150903_密_/u);
  });
});
