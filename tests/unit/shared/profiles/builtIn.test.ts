import { describe, expect, it } from "vitest";
import { layOut } from "../../../../shared/layout/layOut.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { formatMark } from "../../../../shared/numbering/listStyle.ts";
import { BUILT_IN_PROFILES, baseOf } from "../../../../shared/profiles/builtIn.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { profileSchema } from "../../../../shared/profiles/profile.ts";
import { exampleRecord } from "../../../../shared/series/exampleRecord.ts";
import { FIXED_LEAVES, leavesOf, otherProfile } from "../../../builders/otherProfile.ts";

const all = [...BUILT_IN_PROFILES];

describe.each(all)("the built-in profile %s", (id, profile) => {
  it("is valid, bears its own id and is the same after a journey as JSON", () => {
    expect(profile.basedOn).toBe(id);
    expect(baseOf(profile)).toBe(profile);
    expect(profileSchema.parse(JSON.parse(JSON.stringify(profile)))).toEqual(profile);
  });

  it("has an example that is a sound record with each of its sections and header lines", () => {
    const doc = exampleRecord(profile);
    expect(problemsOf(doc)).toEqual([]);
    expect(doc.children.filter(({ type }) => type.name === "section")).toHaveLength(profile.sections.length);
    expect(doc.children.filter(({ type }) => type.name === "headerField")).toHaveLength(profile.headerFields.length);
    const tables = layOut(doc, profile).blocks.filter(({ kind }) => kind === "table");
    const wanted = profile.sections.some(({ kind }) => kind === "followUpReport") ? 1 : 0;
    expect(tables).toHaveLength(profile.followUp.tables === null ? wanted : 2 * wanted);
  });

  it("prints its signature lines below the record and its stamp on a draft alone", () => {
    const doc = exampleRecord(profile);
    const signed = layOut(doc, profile).blocks.filter(
      (block) => block.kind === "paragraph" && block.style === "signature",
    );
    expect(signed).toHaveLength(profile.signatures.length);
    expect(layOut(doc, profile).stamp).toBeNull();
    expect(layOut(doc, profile, { isDraft: true }).stamp).toBe(profile.draftStamp === "" ? null : profile.draftStamp);
  });
});

describe("a profile that an older version wrote", () => {
  it("is read with values under which it prints as it did", () => {
    const { version, basedOn, draftStamp, classification, signatures, motions, voteForm, ...rest } = defaultProfile;
    const { signature, ...styles } = rest.styles;
    const { byWord, ...numbering } = rest.numbering;
    const { ordinal, ...labels } = rest.labels;
    const { tables, ...followUp } = rest.followUp;
    const old = { ...rest, styles, numbering, labels, followUp };
    expect(profileSchema.parse(old)).toEqual(defaultProfile);
    expect({ version, basedOn, draftStamp, classification, signatures, motions, voteForm }).toMatchObject({
      draftStamp: "",
      signatures: [],
      classification: { level: null },
    });
    expect({ signature, byWord, ordinal, tables }).toMatchObject({ byWord: false, ordinal: "chinese", tables: null });
  });

  it("is refused where a later version wrote it", () => {
    expect(profileSchema.safeParse({ ...defaultProfile, version: 2 }).success).toBe(false);
  });
});

describe("a profile from elsewhere", () => {
  const { page } = defaultProfile;
  const invalid: readonly [string, unknown][] = [
    [
      "margins that leave no room",
      { ...defaultProfile, page: { ...page, margins: { ...page.margins, left: 100, right: 80 } } },
    ],
    [
      "a table without the subject of its items",
      { ...defaultProfile, followUp: { ...defaultProfile.followUp, columns: [{ kind: "units", label: "單位" }] } },
    ],
    ["a label longer than a line", { ...defaultProfile, titleForm: "長".repeat(61) }],
  ];

  it.each(invalid)("is refused with %s", (_what, profile) => {
    expect(profileSchema.safeParse(profile).success).toBe(false);
  });
});

describe("壹拾 for ten", () => {
  it("is a style of its own, shown by its tenth mark", () => {
    expect([1, 9, 10, 11, 20].map((n) => formatMark("壹拾、", n))).toEqual([
      "壹、",
      "玖、",
      "壹拾、",
      "壹拾壹、",
      "貳拾、",
    ]);
    expect(formatMark("壹、", 10)).toBe("拾、");
  });
});

describe("the profile with every field edited", () => {
  it("differs in every value", () => {
    const before = new Map(leavesOf(defaultProfile));
    const after = new Map(leavesOf(otherProfile(defaultProfile)));
    const same = [...before].filter(([path, value]) => after.get(path) === value && !FIXED_LEAVES.test(path));
    expect(same).toEqual([]);
  });
});
