import { unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
import type { PrintJob } from "../../../../../electron/core/exporters/pdf/printJob.ts";
import { answer } from "../../../../../shared/contract/errors.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore | null = null;
afterEach(async () => {
  await core?.close();
  core = null;
});

describe("exporting a meeting", () => {
  it("hands the host a Word file under the meeting's name", async () => {
    core = await openTestCore();
    const { id: meetingId } = await core.get("meeting.createSample", {});
    const saved = await core.get("meeting.export", { meetingId, format: "docx" });
    expect(saved).toEqual({
      name: "1150903_雲海縣政府兒童及少年福利推動委員會115年第2次會議紀錄.docx",
      folder: "文件／錄事",
      differences: [],
    });
    const parts = unzipSync(core.saved[0]?.bytes ?? new Uint8Array());
    expect(new TextDecoder().decode(parts["word/document.xml"])).toContain("沈副縣長雲川");
  });

  it("hands the host a text file with the same words", async () => {
    core = await openTestCore();
    const { id: meetingId } = await core.get("meeting.createSample", {});
    await core.get("meeting.export", { meetingId, format: "txt" });
    const text = new TextDecoder().decode(core.saved[0]?.bytes);
    expect(text).toContain("壹、主席致詞");
    expect(text).toContain("柒、散會：下午4時20分。");
  });

  it("hands the host an ODT, read back and found the same", async () => {
    core = await openTestCore();
    const { id: meetingId } = await core.get("meeting.createSample", {});
    const saved = await core.get("meeting.export", { meetingId, format: "odt" });
    expect(saved).toMatchObject({ name: expect.stringMatching(/紀錄\.odt$/u), differences: [] });
    const parts = unzipSync(core.saved[0]?.bytes ?? new Uint8Array());
    expect(new TextDecoder().decode(parts["content.xml"])).toContain("沈副縣長雲川");
  });

  it("has the host print the pages of the record as PDF", async () => {
    const jobs: PrintJob[] = [];
    const pdf = new TextEncoder().encode("%PDF-1.4");
    core = await openTestCore({
      printPdf: async (job) => {
        jobs.push(job);
        return answer(pdf);
      },
    });
    const { id: meetingId } = await core.get("meeting.createSample", {});
    const saved = await core.get("meeting.export", { meetingId, format: "pdf" });
    expect(saved).toMatchObject({ name: expect.stringMatching(/紀錄\.pdf$/u), differences: null });
    expect(core.saved[0]?.bytes).toEqual(pdf);
    expect(jobs[0]).toMatchObject({ date: "2026-09-03", profile: { name: "標準格式" } });
    expect(JSON.stringify(jobs[0]?.layout)).toContain("沈副縣長雲川");
    // The page that is looked at is set by the same profile as the file.
    expect((await core.get("meeting.open", { meetingId })).profile).toEqual(jobs[0]?.profile);
  });

  it("saves nothing and says why where no PDF can be made", async () => {
    core = await openTestCore();
    const { id: meetingId } = await core.get("meeting.createSample", {});
    const answered = await core.ask("meeting.export", { meetingId, format: "pdf" });
    expect(answered).toMatchObject({ ok: false, refusal: { code: "not-saved" } });
    expect(core.saved).toEqual([]);
  });

  it("passes on that the host did not save", async () => {
    const refusal = { code: "not-saved", message: "沒有存成。" } as const;
    core = await openTestCore({ saveFile: async () => ({ ok: false, refusal }) });
    const { id: meetingId } = await core.get("meeting.createSample", {});
    expect(await core.ask("meeting.export", { meetingId, format: "txt" })).toEqual({ ok: false, refusal });
  });
});
