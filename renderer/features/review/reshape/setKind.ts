import type { Node } from "prosemirror-model";
import type {
  HeaderFieldKind,
  MotionKind,
  OutcomeKind,
  RemarkRole,
  SectionKind,
} from "../../../../shared/minutes/vocabulary.ts";
import { put } from "./place.ts";
import type { Reshaped } from "./reshaped.ts";
import { unitOf } from "./unit.ts";

/** A kind that a unit of its type may bear, named by the attribute that holds it. */
export type UnitKind =
  | { readonly type: "headerField"; readonly kind: HeaderFieldKind }
  | { readonly type: "section"; readonly kind: SectionKind }
  | { readonly type: "outcome"; readonly kind: OutcomeKind }
  | { readonly type: "motion"; readonly kind: MotionKind }
  | { readonly type: "remark"; readonly role: RemarkRole };

/** Says what a header field, section, outcome, motion or remark is; its words and label stay as written. */
export function setKind(doc: Node, id: string, kind: UnitKind): Reshaped | null {
  const unit = unitOf(doc, id);
  if (unit === null || unit.node.type.name !== kind.type) return null;
  const { type: _type, ...attrs } = kind;
  const { node } = unit;
  const changed = node.type.create({ ...node.attrs, ...attrs }, node.content, node.marks);
  return { doc: put(unit, [changed], () => ""), id };
}
