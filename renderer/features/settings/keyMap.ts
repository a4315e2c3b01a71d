import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { EDITOR_COMMANDS } from "../../editor/commands/registry.ts";
import { strings } from "../../strings/zhTW.ts";
import { ATTENDANCE_KEYS } from "../drafting/attendance/attendanceKeys.ts";
import { ITEM_KEYS } from "../drafting/items/itemKeys.ts";
import { shownKeys } from "../drafting/shownKeys.ts";
import { RULING_KEYS } from "../followUps/rulingKeys.ts";

/** One line of the keyboard map: what it does and its keys, as they are shown. */
export interface KeyLine {
  readonly name: string;
  readonly keys: readonly string[];
}

export interface KeyGroup {
  readonly name: string;
  readonly lines: readonly KeyLine[];
}

/** The keys of the frame, the list, the search and the paper. */
export function keyMap(): readonly KeyGroup[] {
  const { settings, shell, meetings } = strings;
  const groups = settings.keyGroups;
  const names = settings.keyNames;
  return [
    {
      name: groups.anywhere,
      lines: [
        { name: names.palette, keys: ["Ctrl+K"] },
        { name: shell.palette.goTo(shell.pages.meetings), keys: ["Alt+1"] },
        { name: shell.palette.goTo(shell.pages.search), keys: ["Alt+2"] },
        { name: shell.palette.goTo(shell.pages.settings), keys: ["Alt+3"] },
      ],
    },
    {
      name: groups.meetings,
      lines: [
        { name: meetings.newMeeting, keys: ["Alt+N"] },
        { name: meetings.importLong, keys: ["Alt+I"] },
        { name: names.move, keys: ["↑", "↓"] },
        { name: names.open, keys: ["Enter"] },
        { name: names.bin, keys: ["Delete"] },
        { name: names.undo, keys: ["Ctrl+Z"] },
        { name: meetings.rename, keys: ["F2"] },
      ],
    },
    {
      name: shell.pages.followUps,
      lines: [
        { name: strings.followUps.focusText, keys: ["/"] },
        { name: strings.followUps.selectKeys, keys: ["Space", "Shift+↑", "Shift+↓"] },
        ...RULING_KEYS.map(([ruling, keys]) => ({
          name: strings.followUps.rule.command(rulingName(ruling)),
          keys: [keys],
        })),
      ],
    },
    {
      name: groups.search,
      lines: [
        { name: names.move, keys: ["↑", "↓"] },
        { name: names.toHit, keys: ["Enter"] },
      ],
    },
    {
      name: groups.editor,
      lines: [
        ...EDITOR_COMMANDS.filter(({ keys }) => keys.length > 0).map(({ name, keys }) => ({
          name: strings.editor.commands[name],
          keys: keys.slice(0, 1).map(shownKeys),
        })),
        ...ATTENDANCE_KEYS.map(([name, keys]) => ({ name: strings.attendance[name], keys: [keys] })),
        ...ITEM_KEYS.map(([name, keys]) => ({ name: strings.items.keys[name], keys: [keys] })),
      ],
    },
  ];
}
