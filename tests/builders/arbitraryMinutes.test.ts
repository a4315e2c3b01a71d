import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { problemsOf } from "../../shared/minutes/problems.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { arbitraryMinutes } from "./arbitraryMinutes.ts";
import { arbitrarySteps } from "./arbitrarySteps.ts";

const SEED = 20_260_903;

function listDepth(node: Node): number {
  const inner = Math.max(0, ...node.children.map(listDepth));
  return node.type.name === "clauseList" ? inner + 1 : inner;
}

describe("arbitrary minutes", () => {
  const sample = fc.sample(arbitraryMinutes(), { numRuns: 400, seed: SEED });

  it("are valid documents", () => {
    for (const doc of sample) expect(problemsOf(doc)).toEqual([]);
  });

  it("hold every kind of node and every mark somewhere", () => {
    const nodes = new Set<string>();
    const marks = new Set<string>();
    for (const doc of sample) {
      nodes.add(doc.type.name);
      doc.descendants((node) => {
        nodes.add(node.type.name);
        for (const mark of node.marks) marks.add(mark.type.name);
      });
    }
    expect([...nodes].sort()).toEqual(Object.keys(minutesSchema.nodes).sort());
    expect([...marks].sort()).toEqual(Object.keys(minutesSchema.marks).sort());
  });

  it("nest lists four deep now and then, and are seldom large", () => {
    expect(Math.max(...sample.map(listDepth))).toBe(4);
    const sizes = sample.map((doc) => doc.nodeSize).sort((a, b) => a - b);
    expect(sizes[200]).toBeLessThan(2_500);
    expect(sizes.at(-1)).toBeLessThan(20_000);
  });
});

describe("arbitrary steps", () => {
  const edited = arbitraryMinutes().chain((doc) => arbitrarySteps(doc));

  it("lead from one valid document to another and change most of them", () => {
    const transforms = fc.sample(edited, { numRuns: 300, seed: SEED });
    for (const { doc } of transforms) expect(problemsOf(doc)).toEqual([]);
    const changed = transforms.filter(({ before, doc }) => !before.eq(doc));
    expect(changed.length).toBeGreaterThan(200);
  });

  it("can be undone step by step", () => {
    fc.assert(
      fc.property(edited, ({ before, doc, docs, steps }) => {
        let current = doc;
        for (let index = steps.length - 1; index >= 0; index -= 1) {
          const step = steps[index];
          const earlier = docs[index];
          if (step === undefined || earlier === undefined) throw new RangeError("A step without its document");
          current = step.invert(earlier).apply(current).doc ?? current;
        }
        return current.eq(before);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });
});
