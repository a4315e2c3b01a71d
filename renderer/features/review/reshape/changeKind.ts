import type { Node } from "prosemirror-model";
import type { IdSource } from "../../../../shared/minutes/ids.ts";
import { type BlockKind, buildUnit } from "./buildUnit.ts";
import { clauseFromParagraph } from "./clauseFromParagraph.ts";
import { asFreeParagraph, asParagraph, blockFromClause } from "./inBody.ts";
import { ownLevel, type Place, parentPlace, placeOf, put, withChildren } from "./place.ts";
import { keepingMarks, type Reshaped } from "./reshaped.ts";
import { clauseOf, type Marks, plainUnit, unitOf } from "./unit.ts";

const OPENED_BY: Readonly<Record<string, ReadonlySet<string>>> = {
  motion: new Set(["motion"]),
  other: new Set(["motion", "motionPart", "remark", "outcome"]),
};

/** How many blocks behind the unit belong to it now: those up to the next voice, for a motion up to the next motion. */
function swallowed(unit: Place, name: string): number {
  const { parent, index } = ownLevel(unit);
  const ends = OPENED_BY[name === "motion" ? "motion" : "other"];
  const behind = parent.children.slice(index + 1);
  const end = behind.findIndex((block) => ends?.has(block.type.name) === true);
  return end < 0 ? behind.length : end;
}

function replaceUnit(unit: Place, kind: BlockKind, marks: Marks, ids: IdSource): Node | null {
  const plain = plainUnit(unit.node, marks);
  if (plain === null) return null;
  const [built, ...rest] = buildUnit(plain, kind, ids);
  if (built === undefined) return null;
  const opens = kind.name !== "paragraph" && unit.node.isTextblock && (kind.name === "motion" || isLabelOnly(built));
  const taken = opens ? swallowed(unit, kind.name) : 0;
  if (taken === 0) return put(unit, [built, ...rest], ids);
  const { parent, index } = ownLevel(unit);
  const inner = parent.children.slice(index + 1, index + 1 + taken);
  const own = isLabelOnly(built) ? built.children.filter((child) => !isEmptyParagraph(child)) : built.children;
  const whole = withChildren(built, [...own, ...inner], ids);
  const up = parentPlace(unit);
  if (up === null) return null;
  const children = [...parent.children.slice(0, index), whole, ...parent.children.slice(index + 1 + taken)];
  return put(up, [withChildren(parent, children, ids)], ids);
}

const isEmptyParagraph = (node: Node) => node.type.name === "paragraph" && node.content.size === 0;
const isLabelOnly = (node: Node) =>
  node.attrs.runIn === false &&
  node.attrs.label !== "" &&
  node.children.every((child) => isEmptyParagraph(child) || child.type.name === "speaker");

/** Takes a plain paragraph to where its list mark is words, or words that begin with a mark into a list. */
function toggleClause(doc: Node, unit: Place, marks: Marks, ids: IdSource): Reshaped | null {
  const clause = clauseOf(unit);
  return clause === null
    ? clauseFromParagraph(doc, String(unit.node.attrs.id), marks, ids)
    : blockFromClause(doc, String(clause.node.attrs.id), marks, ids);
}

/**
 * Reads a line as another kind of block (段落, 發言, 回應, 決議, 說明, 案由 …): the printed words stay, their labels are found
 * anew. What is a plain paragraph already leaves its list, or enters one if it begins with a mark.
 */
export function changeKind(doc: Node, id: string, kind: BlockKind, ids: IdSource): Reshaped | null {
  return keepingMarks(doc, (marks) => {
    const unit = unitOf(doc, id);
    if (unit === null) return null;
    if (kind.name === "paragraph") {
      return unit.node.type.name === "paragraph"
        ? toggleClause(doc, unit, marks, ids)
        : asParagraph(doc, id, marks, ids);
    }
    const framed = unit.node.type.name === "section" || unit.node.type.name === "headerField";
    const draft = framed ? asFreeParagraph(doc, id, marks, ids) : { doc, id };
    const place = draft === null ? null : unitOf(draft.doc, draft.id);
    if (draft === null || place === null) return null;
    const changed = replaceUnit(place, kind, marks, ids);
    if (changed === null) return null;
    const plain = plainUnit(place.node, marks);
    const textId = plain?.textId ?? draft.id;
    return { doc: changed, id: placeOf(changed, textId) === null ? draft.id : textId };
  });
}
