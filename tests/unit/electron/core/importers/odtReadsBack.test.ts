import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { exportOdt } from "../../../../../electron/core/exporters/odt/exportOdt.ts";
import { readOdt } from "../../../../../electron/core/importers/odt/readOdt.ts";
import { layOut } from "../../../../../shared/layout/layOut.ts";
import { factsOf } from "../../../../../shared/minutes/facts.ts";
import { countedIds } from "../../../../../shared/minutes/ids.ts";
import { defaultProfile } from "../../../../../shared/profiles/defaultProfile.ts";
import { recognise } from "../../../../../shared/recognition/recognise.ts";
import { arbitraryMinutes } from "../../../../builders/arbitraryMinutes.ts";
import { canonical } from "../../../../builders/canonical.ts";
import { riverCommittee } from "../../../../golden/riverCommittee.ts";

function written(doc: Node): Uint8Array {
  const { title, date } = factsOf(doc);
  return exportOdt(layOut(doc, defaultProfile), defaultProfile, { title: title ?? "", date }, new Map(), doc);
}

async function readBack(bytes: Uint8Array) {
  const reading = await readOdt("紀錄.odt", bytes);
  if (!reading.ok) throw new RangeError(reading.message);
  return recognise(reading.source, countedIds());
}

const canonicalJson = (doc: Node) => canonical(doc, defaultProfile).toJSON();

describe("a record written as ODT and read back", () => {
  it("is the record that was written, whatever it holds", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryMinutes(), async (doc) => {
        const { doc: read, unplaced } = await readBack(written(doc));
        expect(canonicalJson(read)).toEqual(canonicalJson(doc));
        expect(unplaced).toBe("");
      }),
      { seed: 20_260_903, numRuns: 120 },
    );
  }, 120_000);

  it("is the record of the river committee", async () => {
    expect(canonicalJson((await readBack(written(riverCommittee))).doc)).toEqual(canonicalJson(riverCommittee));
  });
});
