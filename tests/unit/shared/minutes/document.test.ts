import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DOCUMENT_VERSION, readDocument, storeDocument } from "../../../../shared/minutes/document.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { clause, list, minutesOf } from "../../../builders/minutes.ts";

const throughJson = (value: unknown) => JSON.parse(JSON.stringify(value));
const stored = (doc: unknown, version = DOCUMENT_VERSION) => readDocument({ version, doc });

describe("a stored document", () => {
  it("comes back as it was, whatever it holds", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const reading = readDocument(throughJson(storeDocument(doc)));
        return reading.ok && reading.doc.eq(doc);
      }),
      { seed: 11, numRuns: 300 },
    );
  });

  it("is stored the same way twice", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const first = throughJson(storeDocument(doc));
        const reading = readDocument(first);
        expect(reading.ok && throughJson(storeDocument(reading.doc))).toEqual(first);
      }),
      { seed: 12, numRuns: 100 },
    );
  });

  it("is refused when a newer version wrote it", () => {
    const { doc } = storeDocument(minutesOf("准予備查"));
    expect(stored(doc, DOCUMENT_VERSION + 1)).toEqual({ ok: false, reason: "newer-version", problems: [] });
  });

  it("is refused when it is of a version that never was", () => {
    const { doc } = storeDocument(minutesOf("准予備查"));
    expect(stored(doc, 0)).toMatchObject({ ok: false, reason: "invalid" });
  });

  it.each([
    ["nothing", null],
    ["a text", "會議紀錄"],
    ["an unknown node", { type: "doc", content: [{ type: "slide" }] }],
    ["a block alone", { type: "paragraph", attrs: { id: "b1" } }],
    ["a record without sections", { type: "doc", content: [{ type: "title", attrs: { id: "b1" } }] }],
  ])("is refused when it is %s", (_what, doc) => {
    const reading = stored(doc);
    expect(reading).toMatchObject({ ok: false, reason: "invalid" });
    expect(reading.ok ? [] : reading.problems).not.toEqual([]);
  });

  it("is refused when an attribute is wrong", () => {
    const doc = throughJson(minutesOf(list("一、", clause("甲"))).toJSON());
    doc.content[1].content[1].attrs.start = "one";
    expect(stored(doc)).toMatchObject({ ok: false, reason: "invalid" });
  });
});
