import { rulingName } from "../../../shared/followUp/rulingWords.ts";
import { EDITOR_COMMANDS } from "../../editor/commands/registry.ts";
import { AGENDA_KEYS, PROJECTOR_KEY, TAKE_TIME_KEY } from "../../features/drafting/agenda/agendaKeys.ts";
import { ATTENDANCE_KEYS } from "../../features/drafting/attendance/attendanceKeys.ts";
import { ITEM_KEYS } from "../../features/drafting/items/itemKeys.ts";
import { RULING_KEYS } from "../../features/followUps/rulingKeys.ts";
import { strings } from "../../strings/zhTW.ts";
import { RAIL_PAGES } from "../railPages.ts";
import { THEME_CHOICES } from "../theme.ts";
import { refusalOf } from "./reservedKeys.ts";
import { fromKeymap } from "./writtenKeys.ts";

/** Where a command can be given: a key may mean one thing in one room and another in the next. */
export type KeyRoom =
  | "anywhere"
  | "meetings"
  | "drafting"
  | "followUps"
  | "replies"
  | "review"
  | "queue"
  | "export"
  | "search";

/** A command as the map of keys lists it. */
export interface ListedCommand {
  /** As in the palette; what is only a key of a list has one of its own. */
  readonly id: string;
  readonly name: string;
  readonly room: KeyRoom;
  /** The usual keys, the first of them the one that is shown and can be changed. */
  readonly keys: readonly string[];
  /** Whether its keys are what they are: those of lists, of the paper and of every program. */
  readonly isFixed: boolean;
}

const { settings, shell, meetings, followUps, importing, replies, exporting, review } = strings;
const names = settings.keyNames;

type Listing = readonly [id: string, name: string, ...keys: string[]];

const listed = (room: KeyRoom, lines: readonly Listing[], fixed = false): ListedCommand[] =>
  lines.map(([id, name, ...keys]) => ({
    id,
    name,
    room,
    keys,
    isFixed: fixed || (keys[0] !== undefined && refusalOf(keys[0]) !== null),
  }));

const anywhere = (): ListedCommand[] =>
  listed("anywhere", [
    ["palette", names.palette, "Ctrl+K"],
    ...RAIL_PAGES.map(
      ({ place, keys }): Listing => [`go-${place.page}`, shell.palette.goTo(shell.pages[place.page]), keys],
    ),
    ["go-bin", shell.palette.goTo(meetings.bin)],
    ...THEME_CHOICES.map((choice): Listing => [`theme-${choice}`, shell.theme[choice]]),
    ["list-undo", names.undoLast, "Ctrl+Z"],
  ]);

const meetingList = (): ListedCommand[] => [
  ...listed("meetings", [
    ["meeting-new", meetings.newMeeting, "Alt+N"],
    ["meeting-import", meetings.importLong, "Alt+I"],
    ["meeting-import-folder", importing.chooseFolderLong, "Alt+Shift+I"],
    ["series-new", meetings.newSeriesLong],
    ["series-rename", meetings.rename, "F2"],
  ]),
  ...listed(
    "meetings",
    [
      ["meetings-move", names.move, "ArrowUp", "ArrowDown"],
      ["meetings-open", names.open, "Enter"],
      ["meetings-bin", names.bin, "Delete"],
    ],
    true,
  ),
];

const drafting = (): ListedCommand[] =>
  listed("drafting", [
    ...EDITOR_COMMANDS.map(
      ({ name, keys }): Listing => [`editor-${name}`, strings.editor.commands[name], ...keys.map(fromKeymap)],
    ),
    ["editor-time", strings.editor.time.open, "F2"],
    ["editor-find", strings.editor.find.open, "Ctrl+F"],
    ["editor-replace", strings.editor.find.openReplace, "Ctrl+H"],
    ["editor-pane", strings.editor.nextPane, "Escape"],
    ["stage-next", strings.stage.change, "F9"],
    ["stage-reopen", strings.stage.reopenLong, "F9"],
    ["record-export", strings.editor.export, "Ctrl+Shift+E"],
    ["record-versions", strings.versions.show, "F8"],
    ["record-version-add", strings.versions.add, "Shift+F8"],
    ...ATTENDANCE_KEYS.map(([part, keys]): Listing => [`attendance-${part}`, strings.attendance[part], keys]),
    ["items-show", strings.items.show],
    ...ITEM_KEYS.map(([name, keys]): Listing => [`items-${name}`, strings.items.keys[name], keys]),
    ...AGENDA_KEYS.map(([name, keys]): Listing => [`agenda-${name}`, strings.agenda.keys[name], keys]),
    ["agenda-print", strings.agenda.print],
    ["record-project", strings.projector.open, PROJECTOR_KEY],
    ["stage-take-time", strings.stage.takeTime, TAKE_TIME_KEY],
    ["stage-close", strings.stage.toClose],
  ]);

const followUpBoard = (): ListedCommand[] => [
  ...listed(
    "followUps",
    [
      ["follow-ups-filter", followUps.focusText, "/"],
      ["follow-ups-select", followUps.selectKeys, " ", "Shift+ArrowUp", "Shift+ArrowDown"],
    ],
    true,
  ),
  ...listed(
    "followUps",
    RULING_KEYS.map(
      ([ruling, keys]): Listing => [`follow-ups-rule-${ruling}`, followUps.rule.command(rulingName(ruling)), keys],
    ),
    true,
  ),
];

const elsewhere = (): ListedCommand[] => [
  ...listed(
    "search",
    [
      ["search-move", names.move, "ArrowUp", "ArrowDown"],
      ["search-go", names.toHit, "Enter"],
    ],
    true,
  ),
  ...listed(
    "review",
    [
      ["review-next-doubt", review.keys.nextDoubt, "F6"],
      ["review-undo", review.keys.undo, "Ctrl+Z"],
      ["review-redo", review.keys.redo, "Ctrl+Y"],
      ["review-accept", review.accept.button, "Ctrl+S"],
    ],
    true,
  ),
  ...listed(
    "queue",
    [
      ["queue-add", importing.addFiles, "Alt+I"],
      ["queue-folder", importing.chooseFolderLong, "Alt+Shift+I"],
      ["queue-next", importing.inReview.next, "F6"],
      ["queue-accept", importing.acceptAll, "Ctrl+S"],
    ],
    true,
  ),
  ...listed(
    "replies",
    [
      ["replies-choose", replies.collect.choose, "Alt+I"],
      ["replies-next", replies.collect.nextDoubt, "F6"],
      ["replies-back", replies.back, "Escape"],
    ],
    true,
  ),
  ...listed(
    "export",
    [
      ["export-chosen", exporting.exportChosen, "Ctrl+Enter"],
      ["export-back", exporting.back, "Escape"],
    ],
    true,
  ),
];

/** Every command of the window with its usual keys, in the order of the map. */
export const LISTED_COMMANDS: readonly ListedCommand[] = [
  ...anywhere(),
  ...meetingList(),
  ...drafting(),
  ...followUpBoard(),
  ...elsewhere(),
];

const usual: ReadonlyMap<string, string | null> = new Map(LISTED_COMMANDS.map(({ id, keys }) => [id, keys[0] ?? null]));

/** The usual keys of a command, those that are shown; null where it has none. */
export const usualKeys = (id: string): string | null => usual.get(id) ?? null;
