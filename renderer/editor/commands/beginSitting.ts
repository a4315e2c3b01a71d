import { closeHistory } from "prosemirror-history";
import type { Node } from "prosemirror-model";
import type { Command } from "prosemirror-state";
import { AGENDA_WORD, minutesTitle } from "../../../shared/minutes/agendaWords.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import type { MotionKind, OutcomeKind } from "../../../shared/minutes/vocabulary.ts";
import type { Profile } from "../../../shared/profiles/profile.ts";
import { editorSchema } from "../schema.ts";
import { lookOf } from "./looks.ts";

const { motion, outcome, paragraph } = editorSchema.nodes;

/** An empty 決議 (報告案: 決定), labelled as elsewhere in the record. */
function emptyOutcome(doc: Node, of: MotionKind, { labels }: Profile): Node {
  const kind: OutcomeKind = labels.outcomeOf[of];
  const look = lookOf(doc, "outcome", kind, ["label", "separator", "runIn"]);
  return outcome.create(
    { label: labels.outcome[kind], separator: labels.separator, ...look, kind },
    paragraph.create(),
  );
}

/** The ends of the motions that have no place for an outcome yet and whose form has one, in reading order. */
function motionsWithout(doc: Node, { motions }: Profile): { readonly end: number; readonly kind: MotionKind }[] {
  const found: { end: number; kind: MotionKind }[] = [];
  doc.descendants((node, pos) => {
    const lacks = node.type === motion && !hasOutcome(node) && node.textContent.trim() !== "";
    const kind: MotionKind = node.attrs.kind;
    if (lacks && motions[kind].outcome) found.push({ end: pos + node.nodeSize - 1, kind });
    return !node.isTextblock;
  });
  return found;
}

function hasOutcome(node: Node): boolean {
  let found = false;
  node.descendants((child) => {
    found ||= child.type === outcome;
    return !found && !child.isTextblock;
  });
  return found;
}

/** Where the title calls the paper an agenda (議程), and what it is called from now on; null where it does not. */
function agendaWord(doc: Node): { readonly from: number; readonly to: number; readonly words: string } | null {
  const title = doc.firstChild;
  const written = title === null ? "" : inlineText(title);
  const found = AGENDA_WORD.exec(written);
  if (found === null) return null;
  return { from: 1 + found.index, to: 1 + found.index + found[0].length, words: minutesTitle(found[0]) };
}

/**
 * Makes minutes of an agenda when the sitting begins: 會議議程 becomes 會議紀錄, and every motion that has words and no 決議
 * yet gets an empty one at its end where the profile's form of it has one; one step back.
 */
export function beginSitting(profile: Profile): Command {
  return (state, dispatch) => {
    const { tr, doc } = state;
    const places = motionsWithout(doc, profile);
    // From the end, so that no place is moved by one before it.
    for (const { end, kind } of places.toReversed()) tr.insert(end, emptyOutcome(doc, kind, profile));
    const agenda = agendaWord(doc);
    if (agenda !== null) tr.insertText(agenda.words, agenda.from, agenda.to);
    if (!tr.docChanged) return false;
    dispatch?.(closeHistory(tr));
    return true;
  };
}
