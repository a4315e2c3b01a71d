import { closeHistory } from "prosemirror-history";
import { Slice } from "prosemirror-model";
import { type Command, Selection, TextSelection, type Transaction } from "prosemirror-state";
import {
  arrive,
  BLOCK_KINDS,
  changeKind,
  deleteSelected,
  EDITOR_COMMANDS,
  excuse,
  joinBackward,
  joinForward,
  leave,
  makeSection,
  recordVote,
  redo,
  seat,
  setMeetingTime,
  setProxy,
  typeText,
  undo,
} from "../../../../../renderer/editor/commands/registry.ts";
import { findMatches } from "../../../../../renderer/editor/find/findMatches.ts";
import { replaceMatches } from "../../../../../renderer/editor/find/replaceMatches.ts";
import { insertPasted } from "../../../../../renderer/editor/paste/insertPasted.ts";
import { insertSlice } from "../../../../../renderer/editor/paste/insertSlice.ts";
import { clippingBlocks } from "../../../../../renderer/editor/paste/pastePlugin.ts";
import { editorSchema } from "../../../../../renderer/editor/schema.ts";
import { accept } from "../../../../../renderer/editor/suggest/accept.ts";
import { phraseSuggestions, speakerSuggestions } from "../../../../../renderer/editor/suggest/suggestions.ts";
import { RULINGS } from "../../../../../shared/minutes/vocabulary.ts";
import * as clippings from "../paste/clippings.ts";
import type { MonkeyDesk } from "./monkeyDesk.ts";
import { oneOf, type RandomNumbers } from "./randomNumbers.ts";

/** One thing done at some place: the numbers choose among the places and commands that there then are. */
export interface Deed {
  readonly kind: keyof typeof DEEDS;
  /** Where the cursor goes first; null where it stays. */
  readonly from: number | null;
  /** The other end of a selection, so far from the cursor; null for none. */
  readonly reach: number | null;
  readonly pick: number;
  readonly words: string;
}

const COMMANDS: readonly (readonly [string, Command])[] = [
  ...EDITOR_COMMANDS.map(({ name, run }) => [name, run] as const),
  ...BLOCK_KINDS.map((kind) => [`to ${kind}`, changeKind(kind)] as const),
  ["makeSection", makeSection],
];

const WORDS = [
  "停車場",
  "李委員宏文：請說明",
  "決議：照辦。",
  "一、",
  "𠮷",
  "社會處回應：",
  "（待確認）",
  "a1",
  "案由一：",
  "　",
];
const PASTED_TEXTS = [
  ...[
    "一、停車場\n二、圖書館",
    "（一）地下\n1、地上\n（二）圖書館\n以上",
    "單位\t經費\n秘書室\t五萬",
    "停車場\n",
    "決議：照案通過。",
  ],
  ...["壹、報告事項\n一、停車場\n案由一：圖書館\n說明：\n一、甲\n決議：通過", "• 甲\n• 乙", "\ud800甲\u0000乙"],
];
const STAGES = ["ㄏ", "ㄏㄨ", "ㄏㄨㄟˋ", "會", "會議", "𠮷"];
const NAMES = ["李委員宏文", "王委員大同", "社會處"];

/** The text place nearest to a number, never within a sign of two halves. */
export function placeNear({ state }: MonkeyDesk, n: number): number {
  const pos = n % (state.doc.content.size + 1);
  const found = (Selection.findFrom(state.doc.resolve(pos), 1, true) ?? Selection.atStart(state.doc)).head;
  const behind = state.doc.resolve(found).nodeAfter?.text ?? "";
  return /^[\udc00-\udfff]/.test(behind) ? found + 1 : found;
}

/** Puts the cursor or a selection where the deed wants it. */
export function go(desk: MonkeyDesk, { from, reach }: Deed): void {
  if (from === null && reach === null) return;
  const anchor = from === null ? desk.state.selection.head : placeNear(desk, from);
  const head = reach === null ? anchor : placeNear(desk, anchor + reach);
  desk.dispatch(desk.state.tr.setSelection(TextSelection.create(desk.state.doc, anchor, head)));
}

const run = (desk: MonkeyDesk, command: Command) => void command(desk.state, desk.dispatch);

function dispatchPaste(desk: MonkeyDesk, transaction: Transaction | null): void {
  if (transaction === null) return;
  desk.dispatch(closeHistory(transaction).setMeta("paste", true));
  desk.dispatch(closeHistory(desk.state.tr));
}

/** As the browser does with Backspace and Delete within words; at their ends the commands act. */
function erase(desk: MonkeyDesk, forward: boolean): void {
  const { $from, empty } = desk.state.selection;
  const beside = forward ? $from.nodeAfter : $from.nodeBefore;
  if (!empty || beside === null || !$from.parent.isTextblock) {
    run(desk, forward ? joinForward : joinBackward);
    return;
  }
  const sign = beside.isText ? [...(beside.text ?? "")].at(forward ? 0 : -1) : " ";
  const size = sign?.length ?? 1;
  const [from, to] = forward ? [$from.pos, $from.pos + size] : [$from.pos - size, $from.pos];
  desk.dispatch(desk.state.tr.delete(from, to));
}

/** A word in the making: each stage takes the place of the one before, and answers of the store come between them. */
function compose(desk: MonkeyDesk, pick: number): void {
  const { selection } = desk.state;
  if (!selection.empty && !selection.$from.sameParent(selection.$to)) desk.dispatch(deleteSelected(desk.state.tr));
  if (!desk.state.selection.$from.parent.inlineContent) return;
  const { from } = desk.state.selection;
  let to = desk.state.selection.to;
  const isGivenUp = pick % 5 === 0;
  for (const text of [...STAGES.slice(pick % 3, 1 + (pick % STAGES.length)), isGivenUp ? "" : oneOf(WORDS, pick)]) {
    const { tr } = desk.state;
    desk.dispatch((text === "" ? tr.delete(from, to) : tr.insertText(text, from, to)).setMeta("composition", pick));
    to = from + text.length;
    if (pick % 2 === 0) desk.acknowledge(1 + (pick % 4));
  }
}

const DEEDS = {
  command: (desk, { pick }) => run(desk, oneOf(COMMANDS, pick)[1]),
  type: (desk, { words }) => run(desk, typeText(words)),
  erase: (desk, { pick }) => erase(desk, pick % 3 === 0),
  compose: (desk, { pick }) => compose(desk, pick),
  paste(desk, { pick }) {
    const html = pick % 3 === 0 ? oneOf(Object.values(clippings), pick) : "";
    const text = html === "" ? oneOf(PASTED_TEXTS, pick) : "停車場";
    dispatchPaste(desk, insertPasted(desk.state, clippingBlocks({ html, text })));
  },
  copy(desk) {
    if (!desk.state.selection.empty) desk.clipboard = desk.state.selection.content().toJSON();
  },
  cut(desk) {
    if (desk.state.selection.empty) return;
    desk.clipboard = desk.state.selection.content().toJSON();
    desk.dispatch(deleteSelected(desk.state.tr));
  },
  pasteOwn(desk) {
    dispatchPaste(desk, insertSlice(desk.state, Slice.fromJSON(editorSchema, desk.clipboard)));
  },
  undo: (desk) => run(desk, undo),
  redo: (desk) => run(desk, redo),
  accept(desk, { pick }) {
    const suggestions = speakerSuggestions(desk.state) ?? phraseSuggestions(desk.state, ["自己的話。"]);
    if (suggestions !== null) desk.dispatch(accept(desk.state, suggestions, oneOf(suggestions.choices, pick)));
  },
  replaceAll(desk, { pick, words }) {
    const matches = findMatches(desk.state.doc, oneOf(["停", "會", "決議", "一", "、"], pick));
    if (matches.length > 0) desk.dispatch(replaceMatches(desk.state, matches, pick % 4 === 0 ? "" : words));
  },
  room(desk, { pick }) {
    const name = oneOf(NAMES, pick);
    const interval = {
      date: `2026-09-0${1 + (pick % 9)}`,
      startsAt: "14:00",
      endsAt: pick % 2 === 0 ? null : "16:30",
    };
    const deeds: readonly Command[] = [
      ...[arrive(name, "14:05"), leave(name, null), excuse(name), seat(name), setProxy(name, "陳秘書")],
      ...[
        recordVote({ inFavour: 7, against: 2, abstaining: 1, isCarried: pick % 3 === 0 }, 10),
        setMeetingTime(interval),
      ],
    ];
    run(desk, oneOf(deeds, pick));
  },
  tick(desk, { pick }) {
    const rows: number[] = [];
    desk.state.doc.descendants((node, pos) => {
      if (node.type.name === "followUpAssignment") rows.push(pos);
      return !node.isTextblock;
    });
    if (rows.length === 0) return;
    const kind = pick % 2 === 0 ? "ruling" : "suggestion";
    desk.dispatch(desk.state.tr.setNodeAttribute(oneOf(rows, pick), kind, oneOf([null, ...RULINGS], pick)));
  },
} satisfies Record<string, (desk: MonkeyDesk, deed: Deed) => void>;

/** How often each kind of deed comes, of 100. */
const WEIGHTS: readonly (readonly [Deed["kind"], number])[] = [
  ...([
    ["command", 34],
    ["type", 12],
    ["erase", 8],
    ["compose", 12],
    ["paste", 6],
    ["copy", 3],
    ["cut", 3],
  ] as const),
  ...([
    ["pasteOwn", 5],
    ["undo", 5],
    ["redo", 3],
    ["accept", 3],
    ["replaceAll", 1],
    ["room", 3],
    ["tick", 2],
  ] as const),
];
const KINDS = WEIGHTS.flatMap(([kind, weight]) => Array.from({ length: weight }, () => kind));

/** A deed at random. */
export function randomDeed(below: RandomNumbers): Deed {
  return {
    kind: oneOf(KINDS, below(KINDS.length)),
    from: below(2) === 0 ? null : below(1_000_000),
    reach: below(5) === 0 ? below(below(3) === 0 ? 1_000_000 : 30) : null,
    pick: below(1_000_000),
    words: oneOf(WORDS, below(WORDS.length)),
  };
}

/** Does a deed. */
export function doDeed(desk: MonkeyDesk, deed: Deed): void {
  go(desk, deed);
  DEEDS[deed.kind](desk, deed);
}

/** A deed in words, to be read where it has gone wrong. */
export function deedWords({ kind, from, reach, pick, words }: Deed): string {
  const what = kind === "command" ? oneOf(COMMANDS, pick)[0] : kind;
  return `${what} ${from ?? "here"}${reach === null ? "" : `+${reach}`} ${pick} ${words}`;
}
