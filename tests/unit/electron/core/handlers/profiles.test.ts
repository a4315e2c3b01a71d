import { afterEach, describe, expect, it } from "vitest";
import { exportDocx } from "../../../../../electron/core/exporters/docx/exportDocx.ts";
import { exportOdt } from "../../../../../electron/core/exporters/odt/exportOdt.ts";
import { encodeProfile } from "../../../../../electron/core/handlers/profileFile.ts";
import { layOut } from "../../../../../shared/layout/layOut.ts";
import { readDocument } from "../../../../../shared/minutes/document.ts";
import { BUILT_IN_PROFILES } from "../../../../../shared/profiles/builtIn.ts";
import { defaultProfile } from "../../../../../shared/profiles/defaultProfile.ts";
import type { Profile } from "../../../../../shared/profiles/profile.ts";
import { exampleRecord } from "../../../../../shared/series/exampleRecord.ts";
import { otherProfile } from "../../../../builders/otherProfile.ts";
import { openTestCore, type TestCore } from "../../../../builders/testCore.ts";

let core: TestCore | null = null;
afterEach(async () => {
  await core?.close();
  core = null;
});

const builtIn = (id: string): Profile => BUILT_IN_PROFILES.get(id) ?? defaultProfile;

async function aSeries(opened: TestCore, profile: Profile) {
  const series = await opened.get("series.create", { name: "溪北圖書館督導小組", ordinalRule: "rocYear" });
  const kept = await opened.get("profile.save", { profileId: null, profile, seriesIds: [series.id] });
  return { seriesId: series.id, profileId: kept.id };
}

async function exported(opened: TestCore, meetingId: string) {
  const files: Uint8Array[] = [];
  for (const format of ["docx", "odt"] as const) {
    await opened.get("meeting.export", { meetingId, format });
    files.push(opened.saved.at(-1)?.bytes ?? new Uint8Array());
  }
  return files;
}

async function docOf(opened: TestCore, meetingId: string) {
  const reading = readDocument((await opened.get("meeting.open", { meetingId })).document);
  if (!reading.ok) throw new RangeError(reading.reason);
  return reading.doc;
}

describe("a record and its profile", () => {
  it("that is final exports the same bytes with every field of the profile edited afterwards; a draft does not", async () => {
    core = await openTestCore();
    const profile = builtIn("reviewCommittee");
    const { seriesId, profileId } = await aSeries(core, profile);
    const final = (await core.get("meeting.create", { seriesId })).id;
    await core.get("meeting.setState", { meetingId: final, state: "final" });
    const draft = (await core.get("meeting.create", { seriesId })).id;
    const before = { final: await exported(core, final), draft: await exported(core, draft) };

    const other = otherProfile(profile);
    const row = await core.get("profile.save", { profileId, profile: other });
    expect(row.staleDrafts).toBe(1);
    const applied = await core.get("profile.applyToDrafts", { profileId });
    expect(applied).toEqual([{ meetingId: draft, before: profile }]);
    expect(await core.ask("profile.give", { meetingId: final, profile: other })).toMatchObject({
      ok: false,
      refusal: { code: "final" },
    });

    expect(await exported(core, final)).toEqual(before.final);
    const after = await exported(core, draft);
    for (const [index, bytes] of after.entries()) expect(bytes).not.toEqual(before.draft[index]);
    expect((await core.get("meeting.open", { meetingId: draft })).profile).toEqual(other);

    await core.get("profile.give", { meetingId: draft, profile });
    expect(await exported(core, draft)).toEqual(before.draft);
  });

  it("of a new meeting is that of its series, frame and marks; the roster stays", async () => {
    core = await openTestCore();
    const { seriesId } = await aSeries(core, defaultProfile);
    const first = (await core.get("meeting.create", { seriesId })).id;
    expect((await docOf(core, first)).firstChild?.textContent).toBe("溪北圖書館督導小組115年第1次會議紀錄");
    await core.get("profile.use", { seriesId, profileId: "advisoryVisit" });
    const second = await docOf(core, (await core.get("meeting.create", { seriesId })).id);
    expect(second.attrs.sectionStyle).toBe("壹拾、");
    expect(second.firstChild?.textContent).toBe("溪北圖書館督導小組115年第2次會議紀錄");
    const headings = second.children.flatMap(({ type, firstChild }) =>
      type.name === "section" ? [firstChild?.textContent] : [],
    );
    expect(headings).toEqual(builtIn("advisoryVisit").sections.map(({ title }) => title));
    await core.get("profile.use", { seriesId, profileId: null });
    const third = await docOf(core, (await core.get("meeting.create", { seriesId })).id);
    expect(third.attrs.sectionStyle).toBe("壹拾、");
  });
});

describe("the list of profiles", () => {
  it("begins with those of the app, which are not changed, and names the series that use each", async () => {
    core = await openTestCore();
    const { seriesId, profileId } = await aSeries(core, { ...defaultProfile, name: "我的格式" });
    const rows = await core.get("profile.list", {});
    expect(rows.map(({ id }) => id)).toEqual([...BUILT_IN_PROFILES.keys(), profileId]);
    expect(rows.at(-1)).toMatchObject({ isBuiltIn: false, seriesIds: [seriesId], staleDrafts: 0 });
    const refused = await core.ask("profile.save", { profileId: "agenda", profile: defaultProfile });
    expect(refused).toMatchObject({ ok: false, refusal: { code: "bad-request" } });
    await core.get("profile.use", { seriesId, profileId: "agenda" });
    const again = await core.get("profile.list", {});
    expect(again).toHaveLength(rows.length);
    expect(again.find(({ id }) => id === "agenda")?.seriesIds).toEqual([seriesId]);
    await core.get("profile.remove", { profileId });
    expect((await core.get("profile.list", {})).map(({ id }) => id)).toEqual([...BUILT_IN_PROFILES.keys()]);
  });

  it("gives back a removed one under its id, to the series that used it", async () => {
    core = await openTestCore();
    const { seriesId, profileId } = await aSeries(core, defaultProfile);
    await core.get("profile.remove", { profileId });
    const back = await core.get("profile.save", { profileId, profile: defaultProfile, seriesIds: [seriesId] });
    expect(back).toMatchObject({ id: profileId, seriesIds: [seriesId] });
  });
});

describe("a profile as a file", () => {
  it("is read as it was saved", async () => {
    core = await openTestCore();
    const profile = { ...builtIn("sectionMeeting"), name: "科務/會議" };
    const { profileId } = await aSeries(core, profile);
    expect(await core.get("profile.export", { profileId })).toMatchObject({ name: "科務_會議.lushi-profile.json" });
    const bytes = new Uint8Array(core.saved.at(-1)?.bytes ?? []);
    const read = await core.get("profile.read", { name: "科務_會議.lushi-profile.json", bytes });
    expect(read).toEqual({ profile, source: "profile", unread: [] });
  });

  const text = (value: string) => new TextEncoder().encode(value);
  const bad: readonly [string, Uint8Array, RegExp][] = [
    ["no JSON", text("會議"), /不是錄事的格式檔/u],
    ["another JSON", text('{"name":"x"}'), /不是錄事的格式檔/u],
    ["a later version", text(JSON.stringify({ format: "lushi-profile", profile: { version: 9 } })), /較新版本/u],
    ["a value that cannot be", encodeProfile({ ...defaultProfile, titleForm: "長".repeat(99) }), /titleForm/u],
  ];

  it.each(bad)("is refused with one sentence for %s", async (_what, bytes, sentence) => {
    core = await openTestCore();
    const answered = await core.ask("profile.read", { name: "格式.json", bytes: new Uint8Array(bytes) });
    expect(answered).toMatchObject({ ok: false, refusal: { message: expect.stringMatching(sentence) } });
    expect(answered.ok === false && answered.refusal.message.includes("沒有存入")).toBe(true);
  });
});

describe("a profile read out of an old record", () => {
  it.each(["docx", "odt"] as const)("has what its file and its words tell (%s)", async (format) => {
    core = await openTestCore();
    const profile = builtIn("sectionMeeting");
    const doc = exampleRecord(profile);
    const write = format === "docx" ? exportDocx : exportOdt;
    const bytes = new Uint8Array(await write(layOut(doc, profile), profile, { title: "", date: null }, new Map(), doc));
    const read = await core.get("profile.read", { name: `科務會議.${format}`, bytes });
    expect(read.source).toBe("record");
    expect(read.profile.name).toBe("讀自「科務會議」");
    for (const part of ["headerFields", "pageNumber", "fonts", "page"] as const) {
      expect(read.profile[part]).toEqual(profile[part]);
    }
    expect(read.profile.followUp.columns).toEqual(profile.followUp.columns);
    expect(read.profile.sections.map(({ title }) => title)).toEqual(profile.sections.map(({ title }) => title));
    for (const style of ["title", "headerField", "section", "body", "table"] as const) {
      const { size, line } = profile.styles[style];
      expect(read.profile.styles[style], style).toMatchObject({ size, line });
    }
    expect(read.profile.numbering.levels.slice(0, 4)).toEqual(profile.numbering.levels.slice(0, 4));
    expect(read.unread).toEqual(["titleForm"]);
  });

  it("names what it did not find, and is refused for a file that says nothing of its look", async () => {
    core = await openTestCore();
    const bytes = new TextEncoder().encode("時間：115年9月3日\n地點：第一會議室\n主席：沈雲川\n紀錄：丁晴嵐\n壹、散會");
    expect(await core.ask("profile.read", { name: "紀錄.txt", bytes })).toMatchObject({
      ok: false,
      refusal: { message: expect.stringMatching(/讀不到字型、邊界/u) },
    });
  });
});
