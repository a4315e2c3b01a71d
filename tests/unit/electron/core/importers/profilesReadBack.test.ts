import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { exportDocx } from "../../../../../electron/core/exporters/docx/exportDocx.ts";
import { exportOdt } from "../../../../../electron/core/exporters/odt/exportOdt.ts";
import { readDocx } from "../../../../../electron/core/importers/docx/readDocx.ts";
import { readOdt } from "../../../../../electron/core/importers/odt/readOdt.ts";
import { layOut } from "../../../../../shared/layout/layOut.ts";
import { countedIds } from "../../../../../shared/minutes/ids.ts";
import { BUILT_IN_PROFILES } from "../../../../../shared/profiles/builtIn.ts";
import type { Profile } from "../../../../../shared/profiles/profile.ts";
import { recognise } from "../../../../../shared/recognition/recognise.ts";
import { exampleRecord } from "../../../../../shared/series/exampleRecord.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { canonical } from "../../../../builders/canonical.ts";
import { otherProfile } from "../../../../builders/otherProfile.ts";

const PROPERTIES = { title: "", date: null };

const WAYS = {
  docx: async (doc: Node, profile: Profile) =>
    readDocx("紀錄.docx", await exportDocx(draftOf(doc, profile), profile, PROPERTIES, new Map(), doc)),
  odt: (doc: Node, profile: Profile) =>
    readOdt("紀錄.odt", exportOdt(draftOf(doc, profile), profile, PROPERTIES, new Map(), doc)),
} as const;

const draftOf = (doc: Node, profile: Profile) => layOut(doc, profile, { isDraft: true });

async function readBack(format: keyof typeof WAYS, doc: Node, profile: Profile) {
  const reading = await WAYS[format](doc, profile);
  if (!reading.ok) throw new RangeError(reading.message);
  const { doc: read, unplaced } = recognise(reading.source, countedIds());
  return { read: canonical(read, profile).toJSON(), unplaced, warnings: reading.source.warnings };
}

/** The built-in profiles, those of them whose marks Word is to count, and one that shares no value with the busiest of them. */
const PROFILES = [...BUILT_IN_PROFILES.values()].flatMap((profile) => {
  if (profile.basedOn === "reviewCommittee")
    return [profile, { ...otherProfile(profile), pageNumber: "{page}／{pages}" }];
  if (profile.basedOn !== "advisoryVisit" && profile.basedOn !== "standard") return [profile];
  return [profile, { ...profile, numbering: { ...profile.numbering, byWord: true } }];
});

describe.each(["docx", "odt"] as const)("a draft written as %s by any profile", (format) => {
  it("reads back as the record it was, whatever it holds, without the stamp and the signature lines", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes(), fc.constantFrom(...PROFILES), async (doc, profile) => {
        const { read, unplaced } = await readBack(format, doc, profile);
        expect(read).toEqual(canonical(doc, profile).toJSON());
        expect(unplaced).toBe("");
      }),
      { seed: 20_261_121, numRuns: 16 },
    );
  }, 120_000);

  it("reads back as its example, and loses nothing", async () => {
    for (const profile of PROFILES) {
      const doc = exampleRecord(profile);
      const { read, warnings } = await readBack(format, doc, profile);
      expect(read, profile.name).toEqual(canonical(doc, profile).toJSON());
      expect(warnings, profile.name).toEqual([]);
    }
  }, 60_000);
});
