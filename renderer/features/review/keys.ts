import { FOLLOW_UP_COLUMNS, type HeaderFieldKind, type SectionKind } from "../../../shared/minutes/vocabulary.ts";
import { strings } from "../../strings/zhTW.ts";
import { isComposing } from "../../ui/composing.ts";
import type { LineAction, LineContext, PageAction } from "./reviewAction.ts";

/** One key of the page: as it is written on it, what it is called, and what it does. */
export interface ReviewKey {
  readonly keys: string;
  readonly name: string;
  readonly does: LineAction | PageAction;
}

const { keys: names, kinds } = strings.review;

const bodyKeys: readonly ReviewKey[] = [
  { keys: "1", name: names.paragraph, does: { verb: "block", kind: { name: "paragraph" } } },
  { keys: "2", name: kinds.remarks.statement, does: { verb: "block", kind: { name: "remark", role: "statement" } } },
  { keys: "3", name: kinds.remarks.response, does: { verb: "block", kind: { name: "remark", role: "response" } } },
  { keys: "4", name: names.outcome, does: { verb: "outcome" } },
  {
    keys: "5",
    name: names.chairDirective,
    does: { verb: "block", kind: { name: "outcome", kind: "chairDirective" } },
  },
  { keys: "6", name: names.motion, does: { verb: "block", kind: { name: "motion", kind: "discussion" } } },
  {
    keys: "7",
    name: kinds.motionParts.explanation,
    does: { verb: "block", kind: { name: "motionPart", kind: "explanation" } },
  },
  {
    keys: "8",
    name: kinds.motionParts.measures,
    does: { verb: "block", kind: { name: "motionPart", kind: "measures" } },
  },
  { keys: "9", name: names.section, does: { verb: "section" } },
  { keys: "0", name: names.headerField, does: { verb: "headerField", kind: null } },
];

const HEADER_KEYS: readonly HeaderFieldKind[] = [
  "time",
  "place",
  "chair",
  "minuteTaker",
  "attendees",
  "nonVotingAttendees",
  "excused",
  "absent",
  "attendance",
];

const headerKeys: readonly ReviewKey[] = [
  ...HEADER_KEYS.map((kind, index) => ({
    keys: String(index + 1),
    name: kinds.headerFields[kind],
    does: { verb: "unit", kind: { type: "headerField", kind } } as const,
  })),
  { keys: "0", name: names.toBody, does: { verb: "block", kind: { name: "paragraph" } } },
];

const SECTION_KEYS: readonly SectionKind[] = [
  "report",
  "discussion",
  "extemporeMotion",
  "followUpReport",
  "approvalOfPreviousMinutes",
  "chairAddress",
  "exchange",
  "adjournment",
];

const sectionKeys: readonly ReviewKey[] = [
  ...SECTION_KEYS.map((kind, index) => ({
    keys: String(index + 1),
    name: kinds.sections[kind],
    does: { verb: "unit", kind: { type: "section", kind } } as const,
  })),
  { keys: "9", name: names.toParagraph, does: { verb: "block", kind: { name: "paragraph" } } },
  { keys: "0", name: names.headerField, does: { verb: "headerField", kind: null } },
];

const columnKeys: readonly ReviewKey[] = FOLLOW_UP_COLUMNS.map((kind, index) => ({
  keys: "1234567890-".charAt(index),
  name: kinds.columns[kind],
  does: { verb: "column", kind },
}));

const shapeKeys: readonly ReviewKey[] = [
  { keys: "Tab", name: names.deeper, does: { verb: "deeper" } },
  { keys: "Shift+Tab", name: names.shallower, does: { verb: "shallower" } },
];

const textKeys: readonly ReviewKey[] = [
  { keys: "Enter", name: names.edit, does: "edit" },
  { keys: "S", name: names.split, does: { verb: "split" } },
  { keys: "M", name: names.merge, does: { verb: "merge" } },
];
const speakerKey: ReviewKey = { keys: "N", name: names.speaker, does: "speaker" };
const furnitureKey: ReviewKey = { keys: "Delete", name: names.furniture, does: { verb: "furniture" } };
const menuKey: ReviewKey = { keys: "K", name: names.menu, does: "menu" };
const columnKey: ReviewKey = { keys: "C", name: names.column, does: "columnMenu" };

/** The keys that are the same wherever she is on the page. */
export const PAGE_KEYS: readonly ReviewKey[] = [
  { keys: "F6", name: names.nextDoubt, does: "nextDoubt" },
  { keys: "Esc", name: names.leave, does: "leave" },
  { keys: "Ctrl+Z", name: names.undo, does: "undo" },
  { keys: "Ctrl+Y", name: names.redo, does: "redo" },
  { keys: "Ctrl+S", name: names.accept, does: "accept" },
];

const MOVES: readonly ReviewKey[] = [
  { keys: "ArrowUp", name: names.move, does: "up" },
  { keys: "ArrowDown", name: names.move, does: "down" },
  { keys: "ArrowLeft", name: names.move, does: "left" },
  { keys: "ArrowRight", name: names.move, does: "right" },
  { keys: "Home", name: names.move, does: "first" },
  { keys: "End", name: names.move, does: "last" },
  { keys: "PageUp", name: names.move, does: "pageUp" },
  { keys: "PageDown", name: names.move, does: "pageDown" },
  { keys: "F2", name: names.edit, does: "edit" },
  { keys: "Backspace", name: names.merge, does: { verb: "merge" } },
  { keys: "ContextMenu", name: names.menu, does: "menu" },
  { keys: "Shift+F10", name: names.menu, does: "menu" },
  { keys: "Escape", name: names.leave, does: "leave" },
];

/** The keys that act on a line of this kind, in the order of the legend. */
export function keysFor(context: LineContext): readonly ReviewKey[] {
  switch (context) {
    case "title":
      return textKeys;
    case "header":
      return [...headerKeys, ...textKeys, furnitureKey, menuKey];
    case "section":
      return [...sectionKeys, ...textKeys, furnitureKey, menuKey];
    case "column":
      return [...columnKeys, columnKey];
    case "cell":
      return [...bodyKeys.slice(0, 5), ...shapeKeys, ...textKeys, furnitureKey, columnKey];
    case "body":
      return [...bodyKeys, ...shapeKeys, ...textKeys, speakerKey, furnitureKey, menuKey];
  }
}

/** A key press as `ReviewKey.keys` writes it; digits and letters by their place, with or without Ctrl. */
export function pressedKeys(event: KeyboardEvent): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(event.code)?.[1];
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1];
  const key = event.altKey ? event.key : (digit ?? letter ?? event.key);
  // Ctrl+1 … are the keys of the editor for the same kinds.
  const ctrl = (event.ctrlKey || event.metaKey) && (digit === undefined || event.shiftKey);
  const shift = event.shiftKey && key !== "-";
  return `${ctrl ? "Ctrl+" : ""}${event.altKey ? "Alt+" : ""}${shift ? "Shift+" : ""}${key}`;
}

const SAME_AS: Readonly<Record<string, string>> = { "Ctrl+Shift+Z": "Ctrl+Y" };

/** What a key does anywhere on the page; null while a word is being composed. */
export function pageKey(event: KeyboardEvent): PageAction | null {
  if (isComposing(event)) return null;
  const pressed = pressedKeys(event);
  if (pressed === "Shift+F6") return "previousDoubt";
  const found = PAGE_KEYS.find(({ keys }) => keys === (SAME_AS[pressed] ?? pressed))?.does;
  return typeof found === "string" ? found : null;
}

/** What a key does to a line; null while a word is being composed. */
export function lineKey(event: KeyboardEvent, context: LineContext): LineAction | PageAction | null {
  if (isComposing(event)) return null;
  const pressed = pressedKeys(event);
  return [...keysFor(context), ...MOVES].find(({ keys }) => keys === pressed)?.does ?? null;
}
