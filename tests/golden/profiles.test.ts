import { beforeAll, describe, expect, it } from "vitest";
import { exportDocx } from "../../electron/core/exporters/docx/exportDocx.ts";
import { exportOdt } from "../../electron/core/exporters/odt/exportOdt.ts";
import { layOut } from "../../shared/layout/layOut.ts";
import { BUILT_IN_PROFILES } from "../../shared/profiles/builtIn.ts";
import { defaultProfile } from "../../shared/profiles/defaultProfile.ts";
import type { Profile } from "../../shared/profiles/profile.ts";
import { exampleRecord } from "../../shared/series/exampleRecord.ts";
import { convertAll, findLibreOffice } from "./libreOffice.ts";
import { hasPdfToText, PRINTING_FONTS, type PrintedSheet, printedSheets, wordThatBegins } from "./printedWords.ts";

const mm = (millimetres: number) => (millimetres * 72) / 25.4;
/** What "the same place" means: half a millimetre. */
const NEAR = mm(0.5);

const soffice = findLibreOffice();
const LACK =
  soffice === null || !hasPdfToText()
    ? "LibreOffice or pdftotext is not installed: pages of other profiles go unmeasured"
    : null;

const builtIn = (id: string) => BUILT_IN_PROFILES.get(id) ?? defaultProfile;
const review = builtIn("reviewCommittee");
const meeting = builtIn("sectionMeeting");

/** A classified draft to be signed; another on paper that lies. */
const PROFILES: Readonly<Record<string, Profile>> = {
  signed: { ...review, classification: { level: "密", condition: "決標後解密" } },
  lying: { ...meeting, page: { ...meeting.page, width: 297, height: 210 } },
};

const sheets: Record<string, readonly PrintedSheet[]> = {};

describe.skipIf(LACK !== null)(LACK ?? "a draft of another profile as LibreOffice prints it", () => {
  beforeAll(async () => {
    if (soffice === null) return;
    process.env.FONTCONFIG_FILE = PRINTING_FONTS;
    const files: Record<string, Uint8Array> = {};
    for (const [name, profile] of Object.entries(PROFILES)) {
      const doc = exampleRecord(profile);
      const layout = layOut(doc, profile, { isDraft: true });
      files[`${name}-odt.odt`] = exportOdt(layout, profile, { title: "", date: null }, new Map(), doc);
      files[`${name}-docx.docx`] = await exportDocx(layout, profile, { title: "", date: null }, new Map(), doc);
    }
    const printed = await convertAll(soffice, files, "pdf");
    for (const [name, pdf] of Object.entries(printed)) sheets[name.replace(/\..*/u, "")] = await printedSheets(pdf);
    delete process.env.FONTCONFIG_FILE;
  }, 120_000);

  const each = Object.keys(PROFILES).flatMap((name) => ["odt", "docx"].map((format) => [name, format] as const));

  it.each(each)("stands within the margins of its paper (%s, %s)", (name, format) => {
    const { page } = PROFILES[name] ?? defaultProfile;
    const all = sheets[`${name}-${format}`] ?? [];
    expect(all.length).toBeGreaterThan(1);
    for (const { width, height, words } of all) {
      expect([Math.abs(width - mm(page.width)) < NEAR, Math.abs(height - mm(page.height)) < NEAR]).toEqual([
        true,
        true,
      ]);
      const lowest = mm(page.height - page.margins.bottom);
      const body = words.filter(({ top, bottom }) => bottom > mm(page.margins.top) && top < lowest);
      expect(body.length).toBeGreaterThan(0);
      expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThan(mm(page.margins.left) - NEAR);
      // LibreOffice hangs punctuation of a DOCX over the margin, half an em of it at most.
      const over = format === "docx" ? 16 : 0;
      expect(Math.max(...body.map(({ right }) => right))).toBeLessThan(
        mm(page.width - page.margins.right) + NEAR + over,
      );
    }
  });

  it.each(each)("bears 密等 at the left and the stamp at the right of every head (%s, %s)", (name, format) => {
    const profile = PROFILES[name] ?? defaultProfile;
    const { width, margins } = profile.page;
    for (const sheet of sheets[`${name}-${format}`] ?? []) {
      const head = sheet.words.filter(({ bottom }) => bottom < mm(margins.top));
      const stamp = head.find(({ text }) => text.endsWith("草稿"));
      expect(Math.abs((stamp?.right ?? 0) - mm(width - margins.right))).toBeLessThan(NEAR);
      const secret = head.filter(({ text }) => text.startsWith("密"));
      expect(secret.map(({ left }) => Math.abs(left - mm(margins.left)) < NEAR)).toEqual(
        profile.classification.level === null ? [] : [true],
      );
    }
  });

  it.each(["odt", "docx"])("is signed below its last line, one below the other (%s)", (format) => {
    const all = sheets[`signed-${format}`] ?? [];
    const last = all.at(-1);
    const lines = last === undefined ? [] : ["主席：＿", "紀錄：＿"].map((who) => wordThatBegins([last], who));
    const [chair, taker] = lines;
    expect((chair?.left ?? 0) - mm(105)).toBeGreaterThan(-NEAR);
    expect(Math.abs((chair?.left ?? 0) - (taker?.left ?? 99))).toBeLessThan(NEAR);
    expect(taker?.top ?? 0).toBeGreaterThan(chair?.bottom ?? 0);
    expect(chair?.top ?? 0).toBeGreaterThan(wordThatBegins(all, "伍、散會").bottom);
  });

  it("numbers its pages as the profile says", () => {
    (sheets["lying-odt"] ?? []).forEach(({ words }, index) => {
      expect(words.filter(({ top }) => top > mm(210 - 20)).map(({ text }) => text)).toEqual([String(index + 1)]);
    });
  });
});
