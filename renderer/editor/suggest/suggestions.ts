import type { ResolvedPos } from "prosemirror-model";
import type { EditorState } from "prosemirror-state";
import { foldVariant } from "../../../shared/characters/variants.ts";
import { rosterOf, speakersOf } from "../../../shared/minutes/participants.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import { STOCK_PHRASES } from "../../../shared/profiles/stockPhrases.ts";
import { phraseSlotAt } from "./phraseSlot.ts";

/** Words that can be put in at the cursor with one key; they take the place of the text from `from` to `to`. */
export interface Suggestions {
  readonly kind: "speaker" | "phrase";
  readonly from: number;
  readonly to: number;
  readonly choices: readonly string[];
}

/** As many as have a digit key. */
const MOST = 9;

const fold = (text: string) => Array.from(text, foldVariant).join("");

/** Names that begin with what was typed, then those that hold it (文彬 → 林主任秘書文彬). */
function matching(names: readonly string[], typed: string): string[] {
  const wanted = fold(typed);
  const begins = names.filter((name) => fold(name).startsWith(wanted));
  const holds = wanted === "" ? [] : names.filter((name) => !begins.includes(name) && fold(name).includes(wanted));
  return [...begins, ...holds].filter((name) => name !== typed).slice(0, MOST);
}

/** Who may be meant by what stands in a speaker's place: who spoke last, then the roster. */
export function speakerSuggestions({ doc, selection }: EditorState): Suggestions | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== "speaker" || $from.parentOffset !== $from.parent.content.size) return null;
  const names = [...new Set([...speakersOf(doc, $from.before()), ...rosterOf(doc)])];
  const choices = matching(names, inlineText($from.parent).trim());
  return choices.length === 0 ? null : { kind: "speaker", from: $from.start(), to: $from.end(), choices };
}

const isWritable = ($at: ResolvedPos) => $at.parent.isTextblock && $at.parent.type.name !== "title";

/** The set words for the slot at the cursor, the user's own first; they take the place of the selection. */
export function phraseSuggestions({ selection }: EditorState, own: readonly string[]): Suggestions | null {
  const { $from, from, to } = selection;
  if (!isWritable($from) || !selection.$to.sameParent($from)) return null;
  const choices = [...new Set([...own, ...STOCK_PHRASES[phraseSlotAt($from)]])].slice(0, MOST);
  return { kind: "phrase", from, to, choices };
}
