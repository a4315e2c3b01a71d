import { closeHistory } from "prosemirror-history";
import type { Node, ResolvedPos } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { proposerForm } from "../../../shared/minutes/proposerWords.ts";
import type { MotionKind, SectionKind } from "../../../shared/minutes/vocabulary.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { motionsIn } from "../numbering/scopes.ts";
import { editorSchema } from "../schema.ts";
import { lookOf, motionKindAt } from "./looks.ts";
import { depthOf, type Placed, setCursor } from "./places.ts";

const { motion, motionPart, motionSubject, paragraph, proposer, section } = editorSchema.nodes;

/** Sections that hold motions, in the order in which one is looked for from elsewhere. */
const HOLDING: readonly SectionKind[] = ["discussion", "report", "extemporeMotion"];

/** Where a new motion goes: behind the one at the cursor, else to the end of its section or of the first that holds motions. */
function placeFor($at: ResolvedPos): number | null {
  const { doc } = $at;
  const inside = depthOf($at, "motion");
  if (inside !== null) return $at.after(inside);
  const depth = depthOf($at, "section");
  const holds = depth !== null && HOLDING.includes($at.node(depth).attrs.kind);
  if (depth !== null && holds) return endOf({ node: $at.node(depth), pos: $at.before(depth) });
  const sections: Placed[] = [];
  doc.forEach((node, pos) => {
    if (node.type === section) sections.push({ node, pos });
  });
  for (const kind of HOLDING) {
    const found = sections.find(({ node }) => node.attrs.kind === kind);
    if (found !== undefined) return endOf(found);
  }
  return null;
}

/** The end of a section's blocks; an empty last line stays behind the motions. */
function endOf({ node, pos }: Placed): number {
  const last = node.lastChild;
  const end = pos + node.nodeSize - 1;
  const isSpare = last?.type === paragraph && last.content.size === 0 && node.childCount > 1;
  return isSpare ? end - last.nodeSize : end;
}

/** The last motion of the kind, else of any, that names who proposes it: the model of a new one. */
function modelOf(doc: Node, kind: MotionKind): Node | null {
  const named = motionsIn(doc).filter(({ children }) => children.some(({ type }) => type === proposer));
  return named.findLast(({ attrs }) => attrs.kind === kind) ?? named.at(-1) ?? null;
}

/** 提案單位 as the model writes it, without its name. */
function blankProposer(model: Node | null): Node {
  const written = model?.children.find(({ type }) => type === proposer);
  const form = proposerForm(written === undefined ? null : inlineText(written));
  return proposer.create(null, editorSchema.text(form.before + form.behind));
}

function made(doc: Node, kind: MotionKind, { labels, motions }: Profile): Node {
  const model = modelOf(doc, kind);
  const look = lookOf(doc, "motion", kind, ["label", "ordinal", "separator"]);
  const parts = motions[kind].parts.map((part) => {
    const label = labels.motionPart[part];
    const asElsewhere = lookOf(doc, "motionPart", part, ["label", "separator", "runIn"]);
    return motionPart.create({ label, separator: labels.separator, ...asElsewhere, kind: part }, paragraph.create());
  });
  const subject = motionSubject.create();
  const head = model?.firstChild?.type === proposer ? [blankProposer(model), subject] : [subject, blankProposer(model)];
  const label = labels.motion[kind];
  const usual = { label, separator: labels.separator, ordinal: label.includes("%") ? labels.ordinal : "none" };
  return motion.create({ ...usual, ...look, kind }, [...head, ...parts]);
}

/** 新增一案: a motion with its 提案單位 and the parts of its form (說明, 辦法) to be filled in, the cursor in its 案由. */
export function newMotion(profile: Profile): Command {
  return (state, dispatch) => {
    const place = placeFor(state.selection.$head);
    if (place === null) return false;
    const { tr, doc } = state;
    const node = made(doc, motionKindAt(doc.resolve(place)), profile);
    tr.insert(place, node);
    const before = node.firstChild?.type === proposer ? node.firstChild.nodeSize : 0;
    setCursor(tr, place + 1 + before);
    dispatch?.(closeHistory(tr));
    return true;
  };
}
