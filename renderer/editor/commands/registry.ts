/**
 * The verbs of the editor. Each is a ProseMirror `Command` of the state and a dispatch function; none needs a view, so
 * they work as well on an `EditorState` of `createEditorState` (../editorState.ts), which names new blocks by itself.
 *
 * - `changeKind(kind)` makes the passage at the cursor (or the selected ones) into 段落, 發言, 回應, 決議 …, its printed
 *   words kept: a label that stands in the text (「決議：」, 「李委員：」) becomes the label or the speaker and back.
 * - `changeLevel("in" | "out")` makes a paragraph an item and an item a sub-item, and back.
 * - `newParagraph` splits at the cursor without beginning a new item, `nextItem` beginning one;
 *   `mergeWithPrevious` joins the passage to the one before it; `makeSection` makes a paragraph a section heading.
 * - `undo` and `redo` take back own steps only.
 */
import type { Command } from "prosemirror-state";
import { stockPhrase } from "../suggest/suggestPlugin.ts";
import { changeKind } from "./changeKind.ts";
import { changeLevel } from "./changeLevel.ts";
import type { CommandName, EditorCommand } from "./command.ts";
import { confirmDoubt } from "./confirmDoubt.ts";
import { deleteItem } from "./deleteItem.ts";
import { dropMark } from "./dropMark.ts";
import { insertRow } from "./insertRow.ts";
import { insertSection } from "./insertSection.ts";
import { joinBackward } from "./joinBackward.ts";
import { joinForward } from "./joinForward.ts";
import { mergeWithPrevious } from "./mergeWithPrevious.ts";
import { moveBlock } from "./moveBlock.ts";
import { newParagraph } from "./newParagraph.ts";
import { newRemark } from "./newRemark.ts";
import { nextCell, previousCell } from "./nextCell.ts";
import { nextDoubt } from "./nextDoubt.ts";
import { nextItem } from "./nextItem.ts";
import { ruleRow } from "./ruleRow.ts";
import { toggleMarkOn } from "./toggleMark.ts";
import { trackItem } from "./trackItem.ts";
import { redo, undo } from "./undo.ts";

export { arrive } from "./arrive.ts";
export { attachFile, detachFile, type KeptFile } from "./attachFile.ts";
export { excuse, seat, setProxy } from "./attendeeLists.ts";
export { beginSitting } from "./beginSitting.ts";
export { changeKind } from "./changeKind.ts";
export { changeLevel } from "./changeLevel.ts";
export { BLOCK_KINDS, type BlockKind, type CommandName, type EditorCommand, type LevelChange } from "./command.ts";
export { confirmDoubt } from "./confirmDoubt.ts";
export { deleteItem } from "./deleteItem.ts";
export { deleteSelected, typeText } from "./deleteSelected.ts";
export { dropMark } from "./dropMark.ts";
export { insertRow } from "./insertRow.ts";
export { insertSection } from "./insertSection.ts";
export { joinBackward } from "./joinBackward.ts";
export { joinForward } from "./joinForward.ts";
export { leave } from "./leave.ts";
export { makeSection } from "./makeSection.ts";
export { mergeWithPrevious } from "./mergeWithPrevious.ts";
export { moveBlock } from "./moveBlock.ts";
export { newMotion } from "./newMotion.ts";
export { newParagraph } from "./newParagraph.ts";
export { newRemark } from "./newRemark.ts";
export { blanksOf, nextBlank } from "./nextBlank.ts";
export { nextCell, previousCell } from "./nextCell.ts";
export { nextDoubt } from "./nextDoubt.ts";
export { nextItem } from "./nextItem.ts";
export { kindAt } from "./passage.ts";
export { recordVote } from "./recordVote.ts";
export { ruleAssignments, ruleRow, setDestination } from "./ruleRow.ts";
export { setAdjournment } from "./setAdjournment.ts";
export { meetingTimes, setMeetingTime } from "./setMeetingTime.ts";
export { adoptProposal, changeItem, trackItem } from "./trackItem.ts";
export { redo, undo } from "./undo.ts";

const command = (name: CommandName, keys: readonly string[], run: Command): EditorCommand => ({ name, keys, run });

/** Every command with its keys, in the order of the palette; a key that two share goes to the first that can act. */
export const EDITOR_COMMANDS: readonly EditorCommand[] = [
  command("nextItem", ["Enter"], nextItem),
  command("newParagraph", ["Shift-Enter"], newParagraph),
  command("nextCell", ["Tab"], nextCell),
  command("previousCell", ["Shift-Tab"], previousCell),
  command("levelIn", ["Tab", "Alt-Shift-ArrowRight"], changeLevel("in")),
  command("levelOut", ["Shift-Tab", "Alt-Shift-ArrowLeft"], changeLevel("out")),
  command("moveUp", ["Alt-ArrowUp", "Alt-Shift-ArrowUp"], moveBlock("up")),
  command("moveDown", ["Alt-ArrowDown", "Alt-Shift-ArrowDown"], moveBlock("down")),
  command("newRemark", ["Mod-Enter"], newRemark),
  command("toParagraph", ["Mod-1"], changeKind("paragraph")),
  command("toStatement", ["Mod-2"], changeKind("statement")),
  command("toResponse", ["Mod-3"], changeKind("response")),
  command("toOutcome", ["Mod-4"], changeKind("outcome")),
  command("toChairDirective", ["Mod-5"], changeKind("chairDirective")),
  command("toMotion", ["Mod-6"], changeKind("motion")),
  command("toExplanation", ["Mod-7"], changeKind("explanation")),
  command("toMeasures", ["Mod-8"], changeKind("measures")),
  command("mergeWithPrevious", ["Mod-m"], mergeWithPrevious),
  command("deleteItem", ["Mod-Shift-k"], deleteItem),
  command("insertRow", ["Mod-Shift-Enter"], insertRow),
  command("insertSection", ["Mod-Shift-Enter"], insertSection),
  command("joinBackward", ["Backspace", "Mod-Backspace", "Shift-Backspace"], joinBackward),
  command("joinForward", ["Delete", "Mod-Delete"], joinForward),
  command("toggleStrong", ["Mod-b"], toggleMarkOn("strong")),
  command("toggleUnderline", ["Mod-u"], toggleMarkOn("underline")),
  command("stockPhrase", ["F4"], stockPhrase),
  command("nextDoubt", ["F6"], nextDoubt),
  command("confirmDoubt", ["Mod-Shift-F6"], confirmDoubt),
  command("dropMark", ["Mod-Shift-0"], dropMark),
  command("trackItem", ["Mod-Shift-l"], trackItem),
  command("ruleRelease", ["Alt-Shift-1"], ruleRow("release")),
  command("ruleContinue", ["Alt-Shift-2"], ruleRow("continue")),
  command("ruleSpecialMeeting", ["Alt-Shift-3"], ruleRow("specialMeeting")),
  command("ruleSelfTrack", ["Alt-Shift-4"], ruleRow("selfTrack")),
  command("ruleMerge", ["Alt-Shift-5"], ruleRow("merge")),
  command("ruleTransfer", ["Alt-Shift-6"], ruleRow("transfer")),
  command("ruleCancel", ["Alt-Shift-7"], ruleRow("cancel")),
  command("undo", ["Mod-z"], undo),
  command("redo", ["Mod-y", "Mod-Shift-z"], redo),
];
