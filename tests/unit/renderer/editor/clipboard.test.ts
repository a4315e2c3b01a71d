import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readAttributes, writeAttributes } from "../../../../renderer/editor/dom/storedAttributes.ts";
import { minutesSchema } from "../../../../shared/minutes/schema.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";

const element = (attributes: Record<string, string>) =>
  ({ getAttribute: (name: string) => attributes[name] ?? null }) as HTMLElement;

describe("attributes in the clipboard", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(arbitraryMinutes({ sections: 2, blocks: 3, depth: 2 }), (doc) => {
        doc.descendants((node) => {
          if (node.isInline) return;
          const written = element(writeAttributes(node.type.name, node.attrs));
          expect(readAttributes(node.type, written)).toEqual(node.attrs);
        });
      }),
      { seed: 61, numRuns: 50 },
    );
  });

  it("are left out where another program wrote what is not valid", () => {
    const { clause, clauseList } = minutesSchema.nodes;
    const read = (attributes: string) => readAttributes(clause, element({ "data-attributes": attributes }));
    expect(read('{"mark":5,"tracked":{"x":1},"id":"a"}')).toEqual({ id: "a" });
    expect(read("not json")).toBeNull();
    expect(readAttributes(clause, element({}))).toBeNull();
    const style = (name: string) =>
      readAttributes(clauseList, element({ "data-attributes": JSON.stringify({ style: name, start: 2 }) }));
    expect(style("（一）")).toEqual({ style: "（一）", start: 2 });
    expect(style("no style")).toEqual({ start: 2 });
  });
});
