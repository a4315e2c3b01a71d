import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LayoutBlock, LayoutParagraph } from "../../../../shared/layout/blocks.ts";
import { layOut } from "../../../../shared/layout/layOut.ts";
import { layoutText } from "../../../../shared/layout/layoutText.ts";
import { wordsOf } from "../../../../shared/layout/runs.ts";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { defaultProfile } from "../../../../shared/profiles/defaultProfile.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";

const RUNS = { numRuns: 300, seed: 20_260_903 };

function paragraphsOf(blocks: readonly LayoutBlock[]): LayoutParagraph[] {
  return blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [block];
    if (block.kind === "figure") return [];
    return block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks)));
  });
}

const withoutSpace = (text: string) => text.replace(/\s+/gu, "");

describe("a record's layout", () => {
  it("holds every character of the document once and in order", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const printed = paragraphsOf(layOut(doc, defaultProfile).blocks).map((paragraph) => wordsOf(paragraph.runs));
        expect(withoutSpace(printed.join(""))).toBe(withoutSpace(plainText(doc)));
      }),
      RUNS,
    );
  });

  it("says the same as text, after the classification", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const layout = layOut(doc, defaultProfile);
        expect(withoutSpace(layoutText(layout))).toBe(withoutSpace((layout.classification ?? "") + plainText(doc)));
      }),
      RUNS,
    );
  });

  it("gives every block an id of its own, the same each time", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const layout = layOut(doc, defaultProfile);
        const ids = paragraphsOf(layout.blocks).map((paragraph) => paragraph.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(layOut(doc, defaultProfile)).toEqual(layout);
      }),
      RUNS,
    );
  });

  it("names only blocks of the document as sources", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        const known = new Set<unknown>();
        doc.descendants((node) => {
          known.add(node.attrs.id);
        });
        for (const paragraph of paragraphsOf(layOut(doc, defaultProfile).blocks)) {
          expect(known).toContain(paragraph.sourceId);
        }
      }),
      RUNS,
    );
  });

  it("never sets a line left of the margin, nor its first line right of the others", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        for (const { indent } of paragraphsOf(layOut(doc, defaultProfile).blocks)) {
          expect(indent.left - indent.hanging).toBeGreaterThanOrEqual(0);
          expect(indent.hanging).toBeGreaterThanOrEqual(0);
        }
      }),
      RUNS,
    );
  });

  it("covers every square of a table's grid once", () => {
    fc.assert(
      fc.property(arbitraryMinutes(), (doc) => {
        for (const table of layOut(doc, defaultProfile).blocks.filter((block) => block.kind === "table")) {
          const covered = table.rows.map(() => table.columns.map(() => 0));
          table.rows.forEach((row, at) => {
            for (const cell of row.cells) {
              for (let down = at; down < at + cell.rowspan; down += 1) {
                for (let right = cell.column; right < cell.column + cell.colspan; right += 1) {
                  const squares = covered[down];
                  const times = squares?.[right];
                  if (squares === undefined || times === undefined) throw new RangeError("A cell leaves the table");
                  squares[right] = times + 1;
                }
              }
            }
          });
          expect(covered.flat().every((times) => times === 1)).toBe(true);
          expect(table.columns.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1);
        }
      }),
      RUNS,
    );
  });
});
