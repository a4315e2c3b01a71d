import type { Node, ResolvedPos } from "prosemirror-model";
import type { MotionKind, OutcomeKind, SectionKind } from "../../../shared/minutes/vocabulary.ts";
import { defaultProfile } from "../../../shared/profiles/defaultProfile.ts";
import type { Look } from "./labelledBlocks.ts";
import { depthOf } from "./places.ts";

/** The first block of a document that fits, or null. */
function firstBlock(root: Node, fits: (node: Node) => boolean): Node | null {
  for (const child of root.children) {
    if (fits(child)) return child;
    const found = child.isTextblock || child.isLeaf ? null : firstBlock(child, fits);
    if (found !== null) return found;
  }
  return null;
}

/** The named attributes of the first block of a type and kind that has a label. */
export function lookOf(root: Node, type: string, kind: string, attributes: readonly string[]): Look {
  const model = firstBlock(
    root,
    ({ type: { name }, attrs }) => name === type && attrs.kind === kind && attrs.label !== "",
  );
  return model === null ? {} : Object.fromEntries(attributes.map((name) => [name, model.attrs[name]]));
}

const MOTIONS_OF_SECTION: Partial<Record<SectionKind, MotionKind>> = {
  report: "report",
  followUpReport: "report",
  extemporeMotion: "extempore",
  exchange: "question",
};

const OUTCOMES_OF_SECTION: Partial<Record<SectionKind, OutcomeKind>> = {
  approvalOfPreviousMinutes: "decision",
  followUpReport: "decision",
  report: "decision",
  announcement: "decision",
  chairDirective: "chairDirective",
  conclusion: "conclusion",
};

const sectionKindAt = ($at: ResolvedPos): SectionKind => {
  const depth = depthOf($at, "section");
  return depth === null ? "other" : $at.node(depth).attrs.kind;
};

/** What kind of motion belongs into the section at a position. */
export function motionKindAt($at: ResolvedPos): MotionKind {
  return MOTIONS_OF_SECTION[sectionKindAt($at)] ?? "discussion";
}

/** 決議 where a body debates, 決定 where it hears reports (公文撰作解析 附錄篇), by the motion or section at a position. */
export function outcomeKindAt($at: ResolvedPos): OutcomeKind {
  const motion = depthOf($at, "motion");
  if (motion !== null) {
    const kind: MotionKind = $at.node(motion).attrs.kind;
    return defaultProfile.labels.outcomeOf[kind];
  }
  return OUTCOMES_OF_SECTION[sectionKindAt($at)] ?? "resolution";
}
