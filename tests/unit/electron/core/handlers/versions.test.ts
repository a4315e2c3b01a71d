import { afterEach, beforeEach, expect, it } from "vitest";
import { readDocument } from "../../../../../shared/minutes/document.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore;
let meetingId: string;
beforeEach(async () => {
  core = await openTestCore();
  meetingId = (await core.get("meeting.createSample", {})).id;
});
afterEach(() => core.close());

it("a version that she names is listed and read with its document", async () => {
  const { document, revision } = await core.get("meeting.open", { meetingId });
  const added = await core.get("version.add", { meetingId, name: "送主席看過" });
  expect(added).toMatchObject({ name: "送主席看過", kind: "named", revision });
  expect(await core.get("version.list", { meetingId })).toEqual([added]);
  const { document: kept, ...row } = await core.get("version.read", { versionId: added.id });
  expect(row).toEqual(added);
  expect(kept).toEqual(document);
  expect(readDocument(kept).ok).toBe(true);
});

it("each export is a version, and a second one of the same record is not", async () => {
  await core.get("meeting.export", { meetingId, format: "txt" });
  await core.get("meeting.export", { meetingId, format: "txt" });
  await core.get("meeting.export", { meetingId, format: "docx" });
  const versions = await core.get("version.list", { meetingId });
  expect(versions.map(({ name }) => name)).toEqual(["匯出 TXT", "匯出 DOCX"]);
});

it("no version is made of a meeting that is not there, and none is read that is gone", async () => {
  const missing = { ok: false, refusal: { code: "not-found" } };
  expect(await core.ask("version.list", { meetingId: "none" })).toMatchObject(missing);
  expect(await core.ask("version.add", { meetingId: "none", name: "甲" })).toMatchObject(missing);
  expect(await core.ask("version.read", { versionId: "none" })).toMatchObject(missing);
  const { id: versionId } = await core.get("version.add", { meetingId, name: "甲" });
  await core.get("meeting.moveToBin", { meetingId });
  await core.get("meeting.purge", { meetingId });
  expect(await core.ask("version.read", { versionId })).toMatchObject(missing);
});
