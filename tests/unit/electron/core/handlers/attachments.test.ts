import { afterEach, beforeEach, expect, it } from "vitest";
import { LARGEST_ATTACHMENT } from "../../../../../shared/contract/attachments.ts";
import { storeDocument } from "../../../../../shared/minutes/document.ts";
import { attachmentRef, minutes, motion, outcome, part, remark, section, title } from "../../../../builders/minutes.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore;
let meetingId: string;

const doc = () =>
  minutes([
    title("河川委員會第5次會議紀錄"),
    section(
      "討論事項",
      { kind: "discussion" },
      motion(
        "堤防",
        part("explanation", "說明", "如附件。"),
        attachmentRef("附件一：圖.pdf"),
        remark("王委員", "同意。"),
        outcome("resolution", "決議", "照案通過。"),
      ),
    ),
  ]);

beforeEach(async () => {
  core = await openTestCore();
  const given = { document: storeDocument(doc()), series: { name: "河川委員會" }, sourceName: "甲", replaces: null };
  meetingId = (await core.get("import.accept", { ...given, sourceHash: "0".repeat(64) })).id;
});
afterEach(() => core.close());

const add = (name: string, bytes: Uint8Array<ArrayBuffer>) => core.ask("attachment.add", { meetingId, name, bytes });
const file = (text: string) => new TextEncoder().encode(text);

it("keeps a file byte for byte, lists it, and saves it again under its name", async () => {
  const kept = await core.get("attachment.add", { meetingId, name: "C:\\文件\\圖:說.pdf", bytes: file("內容") });
  expect(kept).toMatchObject({ name: "圖說.pdf", size: 6 });
  expect(await core.get("attachment.list", { meetingId })).toEqual([kept]);
  await core.get("attachment.save", { meetingId, attachmentId: kept.id });
  expect(core.saved.map(({ name, bytes }) => [name, [...bytes]])).toEqual([["圖說.pdf", [...file("內容")]]]);
});

it("refuses what is empty or too large in one sentence, and keeps nothing of it", async () => {
  for (const bytes of [new Uint8Array(), new Uint8Array(LARGEST_ATTACHMENT + 1)]) {
    const refused = await add("大.pdf", bytes);
    expect(refused).toMatchObject({ ok: false, refusal: { code: "unreadable-file" } });
    expect(refused.ok ? "" : refused.refusal.message).toMatch(/^「大\.pdf」.*沒有附上/u);
  }
  expect(await core.get("attachment.list", { meetingId })).toEqual([]);
});

it("gives a file to its own meeting only, and takes none for a final record", async () => {
  const kept = await core.get("attachment.add", { meetingId, name: "圖.pdf", bytes: file("甲") });
  const sample = await core.get("meeting.createSample", {});
  const foreign = { meetingId: sample.id, attachmentId: kept.id };
  expect(await core.ask("attachment.save", foreign)).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  await core.get("meeting.setState", { meetingId, state: "final" });
  expect(await add("乙.pdf", file("乙"))).toMatchObject({ ok: false, refusal: { code: "final" } });
});

it("removes the files of a meeting with it", async () => {
  const kept = await core.get("attachment.add", { meetingId, name: "圖.pdf", bytes: file("甲") });
  await core.get("meeting.moveToBin", { meetingId });
  await core.get("meeting.purge", { meetingId });
  const gone = await core.ask("attachment.save", { meetingId, attachmentId: kept.id });
  expect(gone).toMatchObject({ ok: false, refusal: { code: "not-found" } });
  expect(await core.ask("attachment.list", { meetingId })).toMatchObject({ ok: false });
});

it.each(["docx", "odt"] as const)(
  "exports the agenda of the same record as %s that reads back alike",
  async (format) => {
    const made = await core.get("meeting.export", { meetingId, format, part: "agenda" });
    expect(made).toMatchObject({ name: `河川委員會第5次會議_議程.${format}`, differences: [] });
    const [saved] = core.saved;
    if (saved === undefined) throw new Error("Nothing was saved");
    const again = await core.get("import.read", { name: saved.name, bytes: new Uint8Array(saved.bytes) });
    expect(again.facts.title).toBe("河川委員會第5次會議議程");
    expect(again.facts.outcomes.map(({ label, text }) => [label, text])).toEqual([["決議", ""]]);
    const versions = await core.get("version.list", { meetingId });
    expect(versions.at(-1)?.name).toBe(`匯出議程 ${format.toUpperCase()}`);
  },
);
