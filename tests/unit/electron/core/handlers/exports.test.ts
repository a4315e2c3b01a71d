import { unzipSync } from "fflate";
import { afterEach, describe, expect, it } from "vitest";
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

  it("passes on that the host did not save", async () => {
    const refusal = { code: "not-saved", message: "沒有存成。" } as const;
    core = await openTestCore({ saveFile: async () => ({ ok: false, refusal }) });
    const { id: meetingId } = await core.get("meeting.createSample", {});
    expect(await core.ask("meeting.export", { meetingId, format: "txt" })).toEqual({ ok: false, refusal });
  });
});
