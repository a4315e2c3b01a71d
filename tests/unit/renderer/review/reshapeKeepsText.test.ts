import fc from "fast-check";
import type { Node } from "prosemirror-model";
import { describe, expect, it } from "vitest";
import { assignColumn } from "../../../../renderer/features/review/reshape/assignColumn.ts";
import type { BlockKind } from "../../../../renderer/features/review/reshape/buildUnit.ts";
import { changeKind } from "../../../../renderer/features/review/reshape/changeKind.ts";
import { deeper, shallower } from "../../../../renderer/features/review/reshape/changeLevel.ts";
import { headerFieldFromBlock } from "../../../../renderer/features/review/reshape/headerFieldFromBlock.ts";
import { mergeWithBefore } from "../../../../renderer/features/review/reshape/mergeWithBefore.ts";
import type { Reshaped } from "../../../../renderer/features/review/reshape/reshaped.ts";
import { sectionFromBlock } from "../../../../renderer/features/review/reshape/sectionFromBlock.ts";
import { setKind } from "../../../../renderer/features/review/reshape/setKind.ts";
import { setSpeakerLength } from "../../../../renderer/features/review/reshape/setSpeaker.ts";
import { splitText } from "../../../../renderer/features/review/reshape/splitText.ts";
import { titleFromBlock } from "../../../../renderer/features/review/reshape/titleFromBlock.ts";
import { countedIds } from "../../../../shared/minutes/ids.ts";
import { plainText } from "../../../../shared/minutes/plainText.ts";
import { problemsOf } from "../../../../shared/minutes/problems.ts";
import { FOLLOW_UP_COLUMNS, HEADER_FIELD_KINDS, OUTCOME_KINDS } from "../../../../shared/minutes/vocabulary.ts";
import { arbitraryMinutes } from "../../../builders/arbitraryMinutes.ts";

const KINDS: readonly BlockKind[] = [
  { name: "paragraph" },
  { name: "remark", role: "statement" },
  { name: "remark", role: "response" },
  { name: "outcome", kind: null },
  ...OUTCOME_KINDS.map((kind) => ({ name: "outcome", kind }) as const),
  { name: "motionPart", kind: "explanation" },
  { name: "motion", kind: "discussion" },
];

const newIds = countedIds("n");

/** Every verb of the review but the removal of page furniture and the editing of words; `n` chooses among its arguments. */
const VERBS: Record<string, (doc: Node, id: string, n: number) => Reshaped | null> = {
  changeKind: (doc, id, n) => changeKind(doc, id, KINDS[n % KINDS.length] ?? { name: "paragraph" }, newIds),
  deeper: (doc, id) => deeper(doc, id, newIds),
  shallower: (doc, id) => shallower(doc, id, newIds),
  titleFromBlock: (doc, id) => titleFromBlock(doc, id, newIds),
  sectionFromBlock: (doc, id) => sectionFromBlock(doc, id, newIds),
  headerFieldFromBlock: (doc, id, n) => headerFieldFromBlock(doc, id, HEADER_FIELD_KINDS[n % 20] ?? null, newIds),
  splitText: (doc, id, n) => splitText(doc, id, n % 30, newIds),
  mergeWithBefore: (doc, id) => mergeWithBefore(doc, id, newIds),
  setSpeakerLength: (doc, id, n) => setSpeakerLength(doc, id, n % 12, newIds),
  setOutcomeKind: (doc, id) => setKind(doc, id, { type: "outcome", kind: "decision" }),
  setHeaderKind: (doc, id) => setKind(doc, id, { type: "headerField", kind: "place" }),
  assignColumn: (doc, id, n) =>
    assignColumn(doc, id, Math.floor(n / 11) % 6, FOLLOW_UP_COLUMNS[n % 11] ?? "note", newIds),
};

/** Every character of the record but white space, in order of its code: what is there, wherever it stands. */
const characters = (doc: Node) => Array.from(plainText(doc).replace(/\s+/gu, "")).sort().join("");

/** What some verbs are about alone. */
const ABOUT: Readonly<Record<string, string>> = {
  assignColumn: "followUpTable",
  setSpeakerLength: "speaker",
  setOutcomeKind: "outcome",
  setHeaderKind: "headerField",
};

/** The blocks that a verb can be asked for. */
function idsFor(verb: string, doc: Node): string[] {
  const ids: string[] = [];
  doc.descendants((node) => {
    const fits = ABOUT[verb] === undefined ? !node.isInline : node.type.name === ABOUT[verb];
    if (fits) ids.push(String(node.attrs.id));
    return !node.isTextblock;
  });
  return ids;
}

const change = fc.record({
  verb: fc.constantFrom(...Object.keys(VERBS)),
  place: fc.nat(10_000),
  n: fc.nat(1_000),
});

describe("the verbs of the review", () => {
  it("lose no character and leave a valid record, whatever is done in whatever order", () => {
    const made = new Map<string, number>();
    fc.assert(
      fc.property(
        arbitraryMinutes({ sections: 3, blocks: 3, depth: 3 }),
        fc.array(change, { maxLength: 25 }),
        (start, changes) => {
          let doc = start;
          for (const { verb, place, n } of changes) {
            const ids = idsFor(verb, doc);
            const before = characters(doc);
            const reshaped = VERBS[verb]?.(doc, ids[place % ids.length] ?? "", n) ?? null;
            if (reshaped === null) continue;
            made.set(verb, (made.get(verb) ?? 0) + 1);
            expect(problemsOf(reshaped.doc), verb).toEqual([]);
            expect(characters(reshaped.doc), verb).toBe(before);
            doc = reshaped.doc;
          }
        },
      ),
      { seed: 20_260_903, numRuns: 1_000 },
    );
    for (const verb of Object.keys(VERBS)) expect(made.get(verb) ?? 0, verb).toBeGreaterThan(60);
  });
});
