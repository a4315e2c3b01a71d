import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { afterEach, describe, expect, it, vi } from "vitest";
import { exportOdt } from "../../../../../../electron/core/exporters/odt/exportOdt.ts";
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
import { contentOf, odtOf, partText, properties } from "./readOdt.ts";

const HOSTILE = "甲\u000b乙\u0000丙\ufffe丁\ud800戊\u001b己\u0008庚\uffff辛]]>&<text:p/>\"'";
const CLEANED = "甲乙丙丁\ufffd戊己庚辛]]>&<text:p/>\"'";

/** Elements of content.xml that a record needs; scripts, forms, notes, comments, changes and links are none of them. */
const KNOWN_MARKUP: readonly RegExp[] = [
  /^office:(?:document-content|font-face-decls|automatic-styles|body|text)$/u,
  /^style:(?:font-face|style|(?:paragraph|text|table|table-column|table-row|table-cell|graphic)-properties|tab-stops|tab-stop)$/u,
  /^text:(?:p|h|span|s|tab|line-break|bookmark)$/u,
  /^table:(?:table|table-column|table-header-rows|table-row|table-cell|covered-table-cell)$/u,
];

afterEach(() => {
  vi.useRealTimers();
});

describe("the package", () => {
  it("begins with its media type, stored and without extra bytes, and holds only the parts that a record needs", () => {
    const odt = odtOf(riverCommittee);
    // ODF 1.2 part 3 §3.3: the media type can be read at byte 38.
    expect(strFromU8(odt.subarray(30, 38 + 39))).toBe("mimetypeapplication/vnd.oasis.opendocument.text");
    expect(odt[8]).toBe(0);
    expect(Object.keys(unzipSync(odt))).toEqual([
      "mimetype",
      "content.xml",
      "meta.xml",
      "styles.xml",
      "META-INF/manifest.xml",
    ]);
  });

  it("lists every part in its manifest", () => {
    const entries = all(parseXml(partText(odtOf(riverCommittee), "META-INF/manifest.xml")), "manifest:file-entry");
    expect(
      entries.map(({ attributes }) => [attributes["manifest:full-path"], attributes["manifest:media-type"]]),
    ).toEqual([
      ["/", "application/vnd.oasis.opendocument.text"],
      ["content.xml", "text/xml"],
      ["meta.xml", "text/xml"],
      ["styles.xml", "text/xml"],
    ]);
  });

  it("names no author, no clock, no program and nothing outside itself", () => {
    const everything = Object.values(unzipSync(odtOf(riverCommittee)))
      .map((part) => strFromU8(part))
      .join("\n");
    expect(everything).not.toMatch(
      /creator|initial-creator|generator|editing-|printed-by|template|rsid|xlink:href|office:annotation|tracked-changes|user-defined/u,
    );
  });

  it("uses no markup but what a record needs", () => {
    const used = new Set<string>();
    const collect = (element: XmlElement) => {
      used.add(element.name);
      elementsOf(element).forEach(collect);
    };
    for (const doc of fc.sample(arbitraryMinutes(), { numRuns: 60, seed: 20_260_903 })) collect(contentOf(doc));
    expect([...used].filter((name) => !KNOWN_MARKUP.some((known) => known.test(name)))).toEqual([]);
  });

  it("is titled, and dated by the meeting alone", () => {
    const meta = parseXml(partText(odtOf(riverCommittee), "meta.xml"));
    expect(elementsOf(first(meta, "office:meta")).map((each) => [each.name, textOf(each)])).toEqual([
      ["dc:title", "第3次會議紀錄"],
      ["dc:language", "zh-TW"],
      ["meta:creation-date", "2026-09-03T00:00:00"],
      ["dc:date", "2026-09-03T00:00:00"],
    ]);
    const undated = exportOdt(layOut(riverCommittee, defaultProfile), defaultProfile, { title: "甲", date: null });
    expect(partText(undated, "meta.xml")).not.toMatch(/dc:date|creation-date/u);
  });

  it("is the same, byte for byte, at another hour, in another time zone, and the second time", () => {
    const before = process.env.TZ;
    const once = odtOf(riverCommittee);
    expect(odtOf(riverCommittee)).toEqual(once);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("1999-12-31T23:59:59Z") });
    for (const zone of ["Asia/Taipei", "America/New_York", "Pacific/Kiritimati"]) {
      process.env.TZ = zone;
      expect(odtOf(riverCommittee)).toEqual(once);
    }
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  });
});

describe("hostile characters", () => {
  it("leave every part well-formed and the words around them whole", () => {
    const doc = minutes([
      title(HOSTILE),
      field("other", HOSTILE, HOSTILE),
      section(HOSTILE, HOSTILE, list("一、", HOSTILE), paragraph(text(HOSTILE, "strong"))),
    ]);
    const secret = doc.type.create({ ...doc.attrs, classification: "密", declassification: HOSTILE }, doc.content);
    const profile = {
      ...defaultProfile,
      fonts: { eastAsian: '明體 "細" & <粗>, \'x', latin: "Arial" },
      pageNumber: HOSTILE,
    };
    const odt = exportOdt(layOut(secret, profile), profile, { ...properties, title: HOSTILE });
    for (const [part, bytes] of Object.entries(unzipSync(odt))) {
      if (part !== "mimetype") expect(() => parseXml(strFromU8(bytes)), part).not.toThrow();
    }
    expect(textOf(parseXml(partText(odt, "content.xml"))).split(CLEANED).length - 1).toBe(7);
    expect(textOf(parseXml(partText(odt, "styles.xml")))).toContain(`密（${CLEANED.replace("乙丙", "乙丙")}）`);
  });

  it("of Plane 2 and the private use area are kept", () => {
    expect(textOf(contentOf(minutesOf("吳𠮷\uf06c\ue000峯")))).toContain("吳𠮷\uf06c\ue000峯");
  });
});

describe("pictures", () => {
  const chunk = (name: string, content: number[]) => [
    ...[0, 0, 0, content.length],
    ...[...name].map((letter) => letter.charCodeAt(0)),
    ...content,
    ...[1, 2, 3, 4],
  ];
  const camera = [..."Camera of Ms. Nobody"].map((letter) => letter.charCodeAt(0));
  const png = new Uint8Array([
    ...[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
    ...chunk("IHDR", [7]),
    ...chunk("tEXt", camera),
    ...chunk("IDAT", [9]),
    ...chunk("IEND", []),
  ]);
  const doc = minutesOf(
    figure("現勘照片", { attachmentId: "a1", alternativeText: "橋頭步道", width: 2000, height: 1000 }),
  );
  const exported = (bytes: Uint8Array) =>
    exportOdt(layOut(doc, defaultProfile), defaultProfile, properties, new Map([["a1", bytes]]));

  it("are put in without their metadata and listed in the manifest", () => {
    const parts = unzipSync(exported(png));
    expect(Object.keys(parts).filter((part) => part.startsWith("Pictures/"))).toEqual(["Pictures/1.png"]);
    expect(strFromU8(parts["Pictures/1.png"] ?? new Uint8Array(), true)).not.toContain("Camera");
    expect(partText(exported(png), "META-INF/manifest.xml")).toContain(
      '"Pictures/1.png" manifest:media-type="image/png"',
    );
  });

  it("are described in words and fitted to the page", () => {
    const frame = first(parseXml(partText(exported(png), "content.xml")), "draw:frame");
    expect(textOf(first(frame, "svg:desc"))).toBe("橋頭步道");
    const [width, height] = ["svg:width", "svg:height"].map((name) => Number.parseFloat(frame.attributes[name] ?? ""));
    expect(width).toBeLessThanOrEqual(453.5);
    expect((width ?? 0) / (height ?? 1)).toBeCloseTo(2, 1);
  });

  it("that are missing or of no known format leave their description", () => {
    expect(textOf(contentOf(doc))).toContain("〔圖：橋頭步道〕現勘照片");
    expect(partText(exported(new Uint8Array([1, 2, 3])), "content.xml")).toContain("〔圖：橋頭步道〕");
  });
});
