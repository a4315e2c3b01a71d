import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { canJoin, Transform } from "prosemirror-transform";
import { moveClause } from "../../shared/minutes/moveBlock.ts";
import { problemsOf } from "../../shared/minutes/problems.ts";
import { minutesSchema } from "../../shared/minutes/schema.ts";
import { MOTION_KINDS, OUTCOME_KINDS, RULINGS } from "../../shared/minutes/vocabulary.ts";
import { arbitraryWords, MARK_NAMES } from "./arbitraryText.ts";
import { clause, paragraph, withIds } from "./minutes.ts";

/** One edit before it is known where it lands: the numbers choose among the places that the document then offers. */
interface EditSeed {
  readonly kind: keyof typeof EDITS;
  readonly place: number;
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

interface Place {
  readonly node: Node;
  readonly position: number;
  readonly index: number;
  readonly parent: Node;
}

type Edit = (transform: Transform, seed: EditSeed, newId: () => string) => void;

function placesOf(doc: Node, fits: (place: Place) => boolean): Place[] {
  const places: Place[] = [];
  doc.descendants((node, position, parent, index) => {
    if (parent !== null && fits({ node, position, parent, index })) places.push({ node, position, parent, index });
  });
  return places;
}

/** The place that the seed chooses; throws, and so passes the edit over, where there is none. */
function choose(doc: Node, seed: EditSeed, fits: (place: Place) => boolean): Place {
  return pick(placesOf(doc, fits), seed.place);
}

function pick<T>(values: readonly T[], n: number): T {
  const value = values[n % values.length];
  if (value === undefined) throw new RangeError("Nothing to choose from");
  return value;
}

const isClause = ({ node }: Place) => node.type.name === "clause";
const isTextblock = ({ node }: Place) => node.isTextblock;

function textRange({ node, position }: Place, { from, to }: EditSeed): [number, number] {
  const size = node.content.size;
  const ends = [from % (size + 1), to % (size + 1)].sort((a, b) => a - b);
  return [position + 1 + (ends[0] ?? 0), position + 1 + (ends[1] ?? 0)];
}

/** Values that an attribute of a block may be set to. */
const ATTRIBUTES: readonly (readonly [string, string, readonly unknown[]])[] = [
  ["headerField", "sameLine", [true, false]],
  ["headerField", "label", ["時間", "開會時間", "主持人"]],
  ["section", "runIn", [true, false]],
  ["section", "closed", [true, false]],
  ["section", "numbered", [true, false]],
  ["paragraph", "align", ["start", "center", "end"]],
  ["clauseList", "style", ["一、", "(一)", "1.", "甲、", "•"]],
  ["clauseList", "start", [1, 2, 7]],
  ["clause", "tracked", [null, { itemId: "item", subject: "改善停車場", units: ["秘書處"], due: null }]],
  ["motion", "kind", MOTION_KINDS],
  ["outcome", "kind", OUTCOME_KINDS],
  ["outcome", "label", ["決議", "決定", ""]],
  ["followUpAssignment", "ruling", [null, ...RULINGS]],
  ["followUpAssignment", "suggestion", [null, ...RULINGS]],
];

const EDITS = {
  insertText(transform, seed) {
    const place = choose(transform.doc, seed, isTextblock);
    transform.insert(textRange(place, seed)[0], minutesSchema.text(seed.words));
  },
  deleteText(transform, seed) {
    const place = choose(transform.doc, seed, (each) => isTextblock(each) && each.node.content.size > 0);
    transform.delete(...textRange(place, seed));
  },
  addMark(transform, seed) {
    const place = choose(transform.doc, seed, (each) => isTextblock(each) && each.node.content.size > 0);
    transform.addMark(...textRange(place, seed), minutesSchema.mark(pick(MARK_NAMES, seed.to)));
  },
  removeMarks(transform, seed) {
    transform.removeMark(...textRange(choose(transform.doc, seed, isTextblock), seed));
  },
  splitParagraph(transform, seed, newId) {
    const place = choose(transform.doc, seed, ({ node }) => node.type.name === "paragraph");
    const attrs = { ...place.node.attrs, id: newId() };
    transform.split(textRange(place, seed)[0], 1, [{ type: place.node.type, attrs }]);
  },
  splitClause(transform, seed, newId) {
    const place = choose(
      transform.doc,
      seed,
      ({ node, parent, index }) => node.type.name === "paragraph" && parent.type.name === "clause" && index === 0,
    );
    transform.split(textRange(place, seed)[0], 2, [
      { type: place.parent.type, attrs: { id: newId() } },
      { type: place.node.type, attrs: { ...place.node.attrs, id: newId() } },
    ]);
  },
  join(transform, seed) {
    const { position } = choose(
      transform.doc,
      seed,
      ({ node, position: before, index, parent }) =>
        index > 0 && parent.child(index - 1).type === node.type && canJoin(transform.doc, before),
    );
    transform.join(position);
  },
  moveClause(transform, seed) {
    const { node } = choose(transform.doc, seed, isClause);
    const moved = moveClause(transform.doc, String(node.attrs.id), seed.from % 2 === 0 ? "up" : "down");
    for (const step of moved?.steps ?? []) transform.step(step);
  },
  addClause(transform, seed, newId) {
    const { node, position } = choose(transform.doc, seed, isClause);
    transform.insert(position + node.nodeSize, withIds(clause(seed.words), newId));
  },
  addParagraph(transform, seed, newId) {
    const { node, position } = choose(transform.doc, seed, ({ node: each }) => each.type.name === "paragraph");
    transform.insert(position + node.nodeSize, withIds(paragraph(seed.words), newId));
  },
  removeClause(transform, seed) {
    const { node, position } = choose(transform.doc, seed, (each) => isClause(each) && each.parent.childCount > 1);
    transform.delete(position, position + node.nodeSize);
  },
  removeBlock(transform, seed) {
    const { node, position } = choose(transform.doc, seed, ({ node: each }) => each.type.isInGroup("block"));
    transform.delete(position, position + node.nodeSize);
  },
  setAttribute(transform, seed) {
    const [type, attribute, values] = pick(ATTRIBUTES, seed.to);
    const { position } = choose(transform.doc, seed, ({ node }) => node.type.name === type);
    transform.setNodeAttribute(position, attribute, pick(values, seed.from));
  },
  setSectionStyle(transform, seed) {
    transform.setDocAttribute("sectionStyle", pick(["壹、", "一、", ""], seed.from));
  },
} satisfies Record<string, Edit>;

function unusedIds(doc: Node): () => string {
  const used = new Set<unknown>();
  doc.descendants((node) => {
    used.add(node.attrs.id);
  });
  let last = 0;
  return () => {
    do last += 1;
    while (used.has(`n${last}`));
    return `n${last}`;
  };
}

/** What ProseMirror and `pick` throw at an edit that the place does not allow. */
const REFUSALS = new Set(["RangeError", "TransformError", "ReplaceError"]);

/** Makes one edit on a copy, so that one with no place or an invalid result leaves nothing behind. */
function attempt(doc: Node, seed: EditSeed, newId: () => string): Transform | null {
  const transform = new Transform(doc);
  try {
    EDITS[seed.kind](transform, seed, newId);
  } catch (error) {
    if (error instanceof Error && REFUSALS.has(error.name)) return null;
    throw error;
  }
  return problemsOf(transform.doc).length === 0 ? transform : null;
}

/** Up to `most` valid edits of a document, one after another; `before` and `doc` of the transform are its two ends. */
export function arbitrarySteps(doc: Node, most = 8): fc.Arbitrary<Transform> {
  const seed: fc.Arbitrary<EditSeed> = fc.record({
    kind: fc.constantFrom(...(Object.keys(EDITS) as (keyof typeof EDITS)[])),
    place: fc.nat(10_000),
    from: fc.nat(1_000),
    to: fc.nat(1_000),
    words: arbitraryWords(),
  });
  return fc.array(seed, { maxLength: most }).map((seeds) => {
    const all = new Transform(doc);
    const newId = unusedIds(doc);
    for (const each of seeds) {
      for (const step of attempt(all.doc, each, newId)?.steps ?? []) all.step(step);
    }
    return all;
  });
}
