import { randomId } from "../../../shared/minutes/ids.ts";
import { assertNever } from "../../../shared/minutes/never.ts";
import { inlineText } from "../../../shared/minutes/plainText.ts";
import type { OutcomeKind } from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";
import { columnAt, kindName, tableOf } from "./lineKind.ts";
import { assignColumn } from "./reshape/assignColumn.ts";
import { changeKind } from "./reshape/changeKind.ts";
import { deeper, shallower } from "./reshape/changeLevel.ts";
import { headerFieldFromBlock } from "./reshape/headerFieldFromBlock.ts";
import { mergeWithBefore } from "./reshape/mergeWithBefore.ts";
import { placeOf } from "./reshape/place.ts";
import { sectionFromBlock } from "./reshape/sectionFromBlock.ts";
import { setKind } from "./reshape/setKind.ts";
import { sentenceEnd, splitText } from "./reshape/splitText.ts";
import { titleFromBlock } from "./reshape/titleFromBlock.ts";
import { unitOf } from "./reshape/unit.ts";
import type { LineAction } from "./reviewAction.ts";
import { type ReviewState, reshape, takeOutFurniture } from "./reviewState.ts";

/** What came of a key: the new state, or null with a sentence that says why not. */
export interface Outcome {
  readonly state: ReviewState | null;
  readonly said: string;
}

const { said, refused } = strings.review;

const orRefuse = (state: ReviewState | null, done: string, why: string): Outcome =>
  state === null ? { state, said: why } : { state, said: done };

function kindChanged(state: ReviewState | null, why: string = refused.kind): Outcome {
  return orRefuse(state, state === null ? "" : said.kind(kindName(state.doc, state.focus)), why);
}

const NEXT_OUTCOME: Readonly<Partial<Record<OutcomeKind, OutcomeKind>>> = {
  resolution: "decision",
  decision: "conclusion",
  conclusion: "resolution",
};

/** 決議, 決定 or 結論 by the label of the line; on a line that is one of them, the next. */
function toOutcome(state: ReviewState): ReviewState | null {
  const unit = unitOf(state.doc, state.focus.id);
  const kind: OutcomeKind | null = unit?.node.type.name === "outcome" ? unit.node.attrs.kind : null;
  const next = kind === null ? undefined : (NEXT_OUTCOME[kind] ?? "resolution");
  if (next !== undefined) return reshape(state, (doc, id) => setKind(doc, id, { type: "outcome", kind: next }));
  return reshape(state, (doc, id, ids) => changeKind(doc, id, { name: "outcome", kind: null }, ids));
}

function splitSentence(state: ReviewState): ReviewState | null {
  const text = placeOf(state.doc, state.focus.id)?.node;
  if (text === undefined || !text.isTextblock) return null;
  const at = sentenceEnd(inlineText(text));
  return at === null ? null : reshape(state, (doc, id, ids) => splitText(doc, id, at, ids));
}

/** Splits the line in focus at a character. */
export function splitAt(state: ReviewState, textId: string, offset: number): Outcome {
  const next = reshape(state, (doc, id, ids) => splitText(doc, id, offset, ids), textId);
  return orRefuse(next, said.split, refused.splitHere);
}

function assign(state: ReviewState, kind: Extract<LineAction, { verb: "column" }>["kind"]): Outcome {
  const table = tableOf(state.doc, state.focus.id);
  const index = columnAt(state.doc, state.focus);
  if (table === null || index === null) return { state: null, said: refused.column };
  const id = String(table.attrs.id);
  const next = reshape(state, (doc) => assignColumn(doc, id, index, kind, randomId), id);
  const done = said.column(strings.review.kinds.columns[kind]);
  return orRefuse(next === null ? null : { ...next, focus: { id, column: index } }, done, done);
}

/** The first words of a line, to tell which it was. */
function shortened(text: string): string {
  const characters = Array.from(text);
  return characters.length <= 10 ? text : `${characters.slice(0, 10).join("")}…`;
}

/** Does to the line in focus what a key asks; `nextId` is the line behind it, where she goes on if it vanishes. */
export function performAction(state: ReviewState, action: LineAction, nextId: string | null): Outcome {
  switch (action.verb) {
    case "block": {
      const isParagraph = unitOf(state.doc, state.focus.id)?.node.type.name === "paragraph";
      const why = action.kind.name === "paragraph" && isParagraph ? refused.clause : refused.kind;
      return kindChanged(
        reshape(state, (doc, id, ids) => changeKind(doc, id, action.kind, ids)),
        why,
      );
    }
    case "outcome":
      return kindChanged(toOutcome(state));
    case "section":
      return kindChanged(reshape(state, sectionFromBlock));
    case "title":
      return kindChanged(reshape(state, titleFromBlock));
    case "headerField":
      return kindChanged(reshape(state, (doc, id, ids) => headerFieldFromBlock(doc, id, action.kind, ids)));
    case "unit":
      return kindChanged(reshape(state, (doc, id) => setKind(doc, id, action.kind)));
    case "column":
      return assign(state, action.kind);
    case "deeper":
      return orRefuse(reshape(state, deeper), said.deeper, refused.deeper);
    case "shallower":
      return orRefuse(reshape(state, shallower), said.shallower, refused.shallower);
    case "split":
      return orRefuse(splitSentence(state), said.split, refused.split);
    case "merge":
      return orRefuse(reshape(state, mergeWithBefore), said.merge, refused.merge);
    case "furniture": {
      const next = takeOutFurniture(state, state.focus.id, nextId);
      return orRefuse(next, said.furniture(shortened(next?.furniture.at(-1)?.text ?? "")), refused.furniture);
    }
    default:
      return assertNever(action, "action");
  }
}
