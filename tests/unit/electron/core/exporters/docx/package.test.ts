import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { exportDocx } from "../../../../../../electron/core/exporters/docx/exportDocx.ts";
import { xmlSafe } from "../../../../../../electron/core/exporters/xmlSafe.ts";
import { layOut } from "../../../../../../shared/layout/layOut.ts";
import { defaultProfile } from "../../../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../../../builders/arbitraryMinutes.ts";
import {
  field,
  figure,
  list,
  minutes,
  minutesOf,
  paragraph,
  section,
  text,
  title,
} from "../../../../../builders/minutes.ts";
import { riverCommittee } from "../../../../../golden/riverCommittee.ts";
import { all, elementsOf, first, parseXml, textOf, type XmlElement } from "../xmlTree.ts";
import { bodyOf, docxOf, partOf, partText, properties } from "./readDocx.ts";

const HOSTILE = "甲\u000b乙\u0000丙\ufffe丁\ud800戊\u001b己\u0008庚\uffff辛]]>&<w:p/>\"'";
const CLEANED = "甲乙丙丁\ufffd戊己庚辛]]>&<w:p/>\"'";

/** Elements of document.xml without the "w:" (ECMA-376 §17). */
const KNOWN_MARKUP = new Set(
  [
    "document body p pPr pStyle keepNext tabs tab spacing ind jc r rPr rStyle b bCs u strike vertAlign t br",
    "bookmarkStart bookmarkEnd",
    "tbl tblPr tblW tblBorders top left bottom right insideH insideV tblLayout tblCellMar tblGrid gridCol",
    "tr trPr cantSplit tblHeader tc tcPr tcW gridSpan vMerge vAlign",
    "sectPr headerReference footerReference pgSz pgMar pgNumType docGrid",
  ]
    .join(" ")
    .split(" ")
    .map((name) => `w:${name}`),
);

afterEach(() => {
  vi.useRealTimers();
});

describe("the package", () => {
  it("holds only the parts that a record needs", async () => {
    expect(Object.keys(unzipSync(await docxOf(riverCommittee)))).toEqual([
      "[Content_Types].xml",
      "_rels/.rels",
      "docProps/core.xml",
      "word/_rels/document.xml.rels",
      "word/document.xml",
      "word/fontTable.xml",
      "word/footer1.xml",
      "word/settings.xml",
      "word/styles.xml",
    ]);
  });

  it("relates and declares just the parts it holds", async () => {
    const docx = await docxOf(riverCommittee);
    const parts = new Set(Object.keys(unzipSync(docx)));
    const targets = (part: string, folder: string) =>
      all(partOf(docx, part), "Relationship").map((each) => folder + (each.attributes.Target ?? ""));
    for (const target of [...targets("_rels/.rels", ""), ...targets("word/_rels/document.xml.rels", "word/")]) {
      expect(parts).toContain(target);
    }
    const declared = all(partOf(docx, "[Content_Types].xml"), "Override").map((each) => each.attributes.PartName);
    expect(declared.every((part) => parts.has((part ?? "").slice(1)))).toBe(true);
    expect(declared).toContain("/word/document.xml");
    expect(declared).toContain("/word/footer1.xml");
  });

  it("names no author, no clock, no revision and nothing outside itself", async () => {
    const docx = await docxOf(riverCommittee);
    const everything = Object.values(unzipSync(docx))
      .map((part) => strFromU8(part))
      .join("\n");
    expect(everything).not.toMatch(
      /Un-named|creator|lastModifiedBy|rsid|TargetMode|w:vanish|w:comment|w:(?:ins|del) /u,
    );
  });

  it("uses no markup but what a record needs", async () => {
    const used = new Set<string>();
    const collect = (element: XmlElement) => {
      used.add(element.name);
      elementsOf(element).forEach(collect);
    };
    for (const doc of fc.sample(arbitraryMinutes(), { numRuns: 60, seed: 20_260_903 })) collect(await bodyOf(doc));
    expect([...used].filter((name) => !KNOWN_MARKUP.has(name))).toEqual([]);
  });

  it("is titled, and dated by the meeting alone", async () => {
    const core = partOf(await docxOf(riverCommittee), "docProps/core.xml");
    expect(textOf(first(core, "dc:title"))).toBe("第3次會議紀錄");
    expect(textOf(first(core, "dcterms:created"))).toBe("2026-09-03T00:00:00Z");
    const undated = await exportDocx(layOut(riverCommittee, defaultProfile), defaultProfile, {
      title: "甲",
      date: null,
    });
    expect(partText(undated, "docProps/core.xml")).not.toContain("dcterms:created");
  });

  it("is the same, byte for byte, at another hour, in another time zone, and the second time", async () => {
    const before = process.env.TZ;
    const once = await docxOf(riverCommittee);
    expect(await docxOf(riverCommittee)).toEqual(once);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("1999-12-31T23:59:59Z") });
    for (const zone of ["Asia/Taipei", "America/New_York", "Pacific/Kiritimati"]) {
      process.env.TZ = zone;
      expect(await docxOf(riverCommittee)).toEqual(once);
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
});

describe("hostile characters", () => {
  it("leave every part well-formed and the words around them whole", async () => {
    const doc = minutes([
      title(HOSTILE),
      field("other", HOSTILE, HOSTILE),
      section(HOSTILE, HOSTILE, list("一、", HOSTILE), paragraph(text(HOSTILE, "strong"))),
    ]);
    const secret = doc.type.create({ ...doc.attrs, classification: "密", declassification: HOSTILE }, doc.content);
    const docx = await exportDocx(layOut(secret, defaultProfile), defaultProfile, { ...properties, title: HOSTILE });
    for (const [part, bytes] of Object.entries(unzipSync(docx))) {
      expect(() => parseXml(strFromU8(bytes)), part).not.toThrow();
    }
    const words = textOf(partOf(docx, "word/document.xml"));
    expect(words.split(CLEANED).length - 1).toBe(7);
    expect(textOf(first(partOf(docx, "docProps/core.xml"), "dc:title"))).toContain("丁");
  });

  it("of any kind give a file that a strict reader takes, with all that XML can hold", async () => {
    const units = fc.array(fc.oneof(fc.integer({ min: 0, max: 0x1f }), fc.integer({ min: 0, max: 0xffff })), {
      minLength: 1,
    });
    await fc.assert(
      fc.asyncProperty(units, async (codes) => {
        const words = String.fromCharCode(...codes);
        const printed = textOf(await bodyOf(minutesOf(paragraph(text(words)))));
        expect(printed.replace(/[\s\u0085]+/gu, "")).toBe(xmlSafe(words).replace(/[\s\u0085]+/gu, ""));
      }),
      { numRuns: 200, seed: 20_260_903 },
    );
  });

  it("of Plane 2 and the private use area are kept", async () => {
    expect(textOf(await bodyOf(minutesOf("吳𠮷\uf06c\ue000峯")))).toContain("吳𠮷\uf06c\ue000峯");
  });
});

describe("pictures", () => {
  const chunk = (name: string, content: number[]) => [
    ...[0, 0, 0, content.length],
    ...[...name].map((letter) => letter.charCodeAt(0)),
    ...content,
    ...[1, 2, 3, 4],
  ];
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  const camera = [..."Camera of Ms. Nobody"].map((letter) => letter.charCodeAt(0));
  const png = new Uint8Array([
    ...signature,
    ...chunk("IHDR", [7]),
    ...chunk("tEXt", camera),
    ...chunk("IDAT", [9]),
    ...chunk("IEND", []),
  ]);
  const jpeg = new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    camera.length + 2,
    ...camera,
    0xff,
    0xdb,
    0,
    3,
    5,
    0xff,
    0xda,
    0,
    2,
    1,
    0xff,
    0xd9,
  ]);
  const doc = minutesOf(
    figure("現勘照片", { attachmentId: "a1", alternativeText: "橋頭步道", width: 2000, height: 1000 }),
  );
  const exported = (bytes: Uint8Array) =>
    exportDocx(layOut(doc, defaultProfile), defaultProfile, properties, new Map([["a1", bytes]]));

  it.each([
    ["PNG", png, /^word\/media\/image1\.png$/u],
    ["JPEG", jpeg, /^word\/media\/image1\.jpg$/u],
  ])("of %s are put in without their metadata", async (_format, bytes, name) => {
    const parts = unzipSync(await exported(bytes));
    const media = Object.keys(parts).filter((part) => part.startsWith("word/media/"));
    expect(media).toEqual([expect.stringMatching(name)]);
    expect(strFromU8(parts[media[0] ?? ""] ?? new Uint8Array(), true)).not.toContain("Camera");
  });

  it("are described in words, fitted to the page, and the same each time", async () => {
    const docx = await exported(png);
    const drawing = first(partOf(docx, "word/document.xml"), "wp:docPr");
    expect(drawing.attributes).toMatchObject({ id: "1", name: "圖1", descr: "橋頭步道" });
    const extent = first(partOf(docx, "word/document.xml"), "wp:extent").attributes;
    expect(Number(extent.cx)).toBeLessThanOrEqual(160 * 36_000);
    expect(Number(extent.cx) / Number(extent.cy)).toBeCloseTo(2, 1);
    expect(await exported(png)).toEqual(docx);
  });

  it("that are missing or of no known format leave their description", async () => {
    expect(textOf(await bodyOf(doc))).toContain("〔圖：橋頭步道〕現勘照片");
    expect(textOf(partOf(await exported(new Uint8Array([1, 2, 3])), "word/document.xml"))).toContain(
      "〔圖：橋頭步道〕",
    );
  });
});
