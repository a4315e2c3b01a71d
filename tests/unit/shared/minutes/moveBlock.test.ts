import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { marksOf } from "../../../../shared/minutes/marks.ts";
import { type MoveDirection, moveClause } from "../../../../shared/minutes/moveBlock.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";
import { clause, list, minutesOf, paragraph } from "../../../builders/minutes.ts";

/** Each clause as its printed mark and its words. */
function clauses(doc: Node): string[] {
  const marks = marksOf(doc);
  const found: string[] = [];
  doc.descendants((node) => {
    if (node.type.name === "clause") found.push((marks.get(node.attrs.id)?.text ?? "") + node.firstChild?.textContent);
  });
  return found;
}

const listOf = (...items: (readonly [string, string | null])[]) =>
  minutesOf(list("一、", ...items.map(([words, mark]) => clause(words, { id: words, mark }))));

function move(doc: Node, id: string, direction: MoveDirection): Node {
  const transform = moveClause(doc, id, direction);
  if (transform === null) throw new RangeError("The clause does not move");
  expect(problemsOf(transform.doc)).toEqual([]);
  return transform.doc;
}

const plain = () => listOf(["甲", null], ["乙", null], ["丙", null]);

describe("moving a clause", () => {
  it("swaps it with its neighbour, and the marks follow", () => {
    expect(clauses(move(plain(), "丙", "up"))).toEqual(["一、甲", "二、丙", "三、乙"]);
    expect(clauses(move(plain(), "甲", "down"))).toEqual(["一、乙", "二、甲", "三、丙"]);
  });

  it("takes along what stands below it", () => {
    const doc = minutesOf(list("一、", clause("甲", { id: "甲" }, list("(一)", "子"), "附記"), clause("乙")));
    expect(clauses(move(doc, "甲", "down"))).toEqual(["一、乙", "二、甲", "(一)子"]);
  });

  it("moves within a nested list only", () => {
    const doc = minutesOf(list("一、", clause("甲", list("(一)", clause("子", { id: "子" }), "丑")), "乙"));
    expect(clauses(move(doc, "子", "down"))).toEqual(["一、甲", "(一)丑", "(二)子", "二、乙"]);
    expect(moveClause(doc, "子", "up")).toBeNull();
  });

  it("is not possible past an end of the list, nor for a block that is no clause", () => {
    expect(moveClause(plain(), "甲", "up")).toBeNull();
    expect(moveClause(plain(), "丙", "down")).toBeNull();
    expect(moveClause(plain(), "丁", "up")).toBeNull();
    expect(moveClause(minutesOf(paragraph("甲", { id: "甲" })), "甲", "up")).toBeNull();
  });

  it("drops its literal mark", () => {
    const gap = listOf(["甲", null], ["乙", null], ["丙", "五、"], ["丁", null]);
    expect(clauses(move(gap, "丙", "up"))).toEqual(["一、甲", "二、丙", "三、乙", "四、丁"]);
  });

  it("drops the neighbour's literal mark where it no longer fits", () => {
    const gap = listOf(["甲", null], ["乙", "五、"], ["丙", null]);
    expect(clauses(move(gap, "丙", "up"))).toEqual(["一、甲", "二、丙", "三、乙"]);
    expect(clauses(move(gap, "甲", "down"))).toEqual(["一、乙", "二、甲", "三、丙"]);
  });

  it("keeps the neighbour's literal mark where it says the number of its new place, or none", () => {
    const variant = listOf(["甲", null], ["乙", "參、"], ["丙", null]);
    expect(clauses(move(variant, "丙", "up"))).toEqual(["一、甲", "二、丙", "參、乙"]);
    const bare = listOf(["甲", null], ["乙", "附、"], ["丙", null]);
    expect(clauses(move(bare, "丙", "up"))).toEqual(["一、甲", "二、丙", "附、乙"]);
  });

  it("leaves the literal marks of other clauses alone", () => {
    const doc = listOf(["甲", "壹、"], ["乙", null], ["丙", null], ["丁", "七、"]);
    expect(clauses(move(doc, "丙", "up"))).toEqual(["壹、甲", "二、丙", "三、乙", "七、丁"]);
  });

  it("carries a position inside the clause along", () => {
    const doc = plain();
    const transform = moveClause(doc, "丙", "up");
    let inside = 0;
    doc.descendants((node, position) => {
      if (node.attrs.id === "丙") inside = position + 2;
    });
    expect(transform?.doc.resolve(transform.mapping.map(inside)).parent.textContent).toBe("丙");
  });
});

interface Move {
  readonly doc: Node;
  readonly id: string;
  readonly direction: MoveDirection;
}

/** A document that has a clause, one of its clauses and a direction. */
function arbitraryMove(literalMarks: boolean): fc.Arbitrary<Move> {
  const ids = (doc: Node) => {
    const found: string[] = [];
    doc.descendants((node) => {
      if (node.type.name === "clause") found.push(node.attrs.id);
    });
    return found;
  };
  return arbitraryMinutes({ literalMarks })
    .filter((doc) => ids(doc).length > 0)
    .chain((doc) =>
      fc.record({
        doc: fc.constant(doc),
        id: fc.constantFrom(...ids(doc)),
        direction: fc.constantFrom<MoveDirection>("up", "down"),
      }),
    );
}

describe("moving any clause", () => {
  it("keeps the marks of a list without literal marks as they were, place by place", () => {
    const marksByList = (doc: Node) => {
      const marks = marksOf(doc);
      const found: Record<string, unknown[]> = {};
      doc.descendants((node) => {
        if (node.type.name === "clauseList")
          found[node.attrs.id] = node.children.map(({ attrs }) => marks.get(attrs.id));
      });
      return found;
    };
    fc.assert(
      fc.property(arbitraryMove(false), ({ doc, id, direction }) => {
        const moved = moveClause(doc, id, direction);
        if (moved !== null) expect(marksByList(moved.doc)).toEqual(marksByList(doc));
      }),
      { seed: 31, numRuns: 200 },
    );
  });

  it("leaves a valid document with the same blocks and words", () => {
    const blocks = (doc: Node) => {
      const found: string[] = [];
      doc.descendants((node) => {
        found.push(`${node.attrs.id} ${node.type.name} ${node.isTextblock ? node.textContent : ""}`);
        return !node.isTextblock;
      });
      return found.sort();
    };
    fc.assert(
      fc.property(arbitraryMove(true), ({ doc, id, direction }) => {
        const moved = moveClause(doc, id, direction);
        if (moved === null) return;
        expect(problemsOf(moved.doc)).toEqual([]);
        expect(blocks(moved.doc)).toEqual(blocks(doc));
      }),
      { seed: 32, numRuns: 200 },
    );
  });

  it("there and back gives the same document where no literal mark is involved", () => {
    const back: Record<MoveDirection, MoveDirection> = { up: "down", down: "up" };
    fc.assert(
      fc.property(arbitraryMove(false), ({ doc, id, direction }) => {
        const moved = moveClause(doc, id, direction);
        return moved === null || moveClause(moved.doc, id, back[direction])?.doc.eq(doc) === true;
      }),
      { seed: 33, numRuns: 200 },
    );
  });

  it("never leaves a literal mark on the clause that moved", () => {
    fc.assert(
      fc.property(arbitraryMove(true), ({ doc, id, direction }) => {
        const moved = moveClause(doc, id, direction);
        return moved === null || marksOf(moved.doc).get(id)?.literal === false;
      }),
      { seed: 34, numRuns: 200 },
    );
  });
});
