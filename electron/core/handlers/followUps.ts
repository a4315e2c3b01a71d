import { answer, refuse } from "../../../shared/contract/errors.ts";
import type { FollowUpFigures, FollowUpGroup } from "../../../shared/contract/followUps.ts";
import type { FollowUpItemRow, FollowUpMeeting } from "../../../shared/contract/meetings.ts";
import { linesFrom, type Selection } from "../../../shared/followUp/boardView.ts";
import type { FollowUpLine } from "../../../shared/followUp/followUpLine.ts";
import { type FollowUpItem, timesContinued } from "../../../shared/followUp/lifeCycle.ts";
import { countStates } from "../../../shared/followUp/reports.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import type { FollowUpBoard } from "./followUpBoard.ts";
import { seriesFollowUp } from "./seriesFollowUp.ts";
import { words } from "./words.ts";

function meetingsOf(item: FollowUpItem, known: ReadonlyMap<string, FollowUpMeeting>): FollowUpMeeting[] {
  const ids = new Set(item.units.flatMap(({ rounds }) => rounds.map(({ meetingId }) => meetingId)));
  return [...ids].flatMap((id) => known.get(id) ?? []);
}

function rowOf(item: FollowUpItem, seriesId: string, known: ReadonlyMap<string, FollowUpMeeting>): FollowUpItemRow {
  return { item, seriesId, timesContinued: timesContinued(item), meetings: meetingsOf(item, known) };
}

function rowsOf(store: Store, seriesId: string): FollowUpItemRow[] {
  const { items, meetings } = seriesFollowUp(store, seriesId);
  const known = new Map(meetings.map((meeting): [string, FollowUpMeeting] => [meeting.id, meeting]));
  return items.map((item) => rowOf(item, seriesId, known));
}

function groupsOf({ groups }: Selection): FollowUpGroup[] {
  let offset = 0;
  return groups.map(({ unitKey, unit, lines }) => {
    const group = { unitKey, unit, offset, count: lines.length };
    offset += lines.length;
    return group;
  });
}

const MOST_MEETINGS = 60;

/** Undated meetings are still being prepared and stand last. */
const UNDATED = "9999";

function figuresOf({ groups }: Selection): FollowUpFigures {
  const units = groups.map(({ unitKey, unit, lines }) => ({ unitKey, unit, ...countStates(lines) }));
  const lines = groups.flatMap((group) => group.lines);
  const byMeeting = [...Map.groupBy(lines, ({ openedIn }) => openedIn?.id ?? null).values()];
  const meetings = byMeeting.flatMap((own) => {
    const [first] = own;
    const openedIn = first?.openedIn ?? null;
    if (first === undefined || openedIn === null) return [];
    const { id: meetingId, title, ordinal, date } = openedIn;
    return [{ meetingId, seriesId: first.seriesId, title, ordinal, date, ...countStates(own) }];
  });
  meetings.sort((a, b) => (a.date ?? UNDATED).localeCompare(b.date ?? UNDATED, "en"));
  return { units, meetings: meetings.slice(-MOST_MEETINGS) };
}

/** Most characters of an 辦理情形 that a page of the board brings; the whole of it is in the item's life. */
const EXCERPT = 400;

function shortened(line: FollowUpLine): FollowUpLine {
  const { progress } = line;
  if (progress === null || progress.length <= EXCERPT) return line;
  return { ...line, progress: `${progress.slice(0, EXCERPT).toWellFormed()}……` };
}

const EVERYTHING = { unitKey: null, status: null, lateOnly: false } as const;

export function followUpHandlers({ store }: CoreContext, board: FollowUpBoard): SubjectHandlers<"followUp"> {
  const figures = new WeakMap<Selection, FollowUpFigures>();
  return {
    "followUp.list": ({ seriesId }) => {
      const series = seriesId === null ? store.listSeries().map(({ id }) => id) : [seriesId];
      return answer(series.flatMap((id) => rowsOf(store, id)));
    },
    "followUp.page": ({ seriesId, text, offset, limit, ...filter }) => {
      const selection = board.select(seriesId, filter, text);
      const { lines, items, late } = selection;
      const rows = linesFrom(selection, offset, limit).map(shortened);
      return answer({ lines, items, late, groups: groupsOf(selection), offset, rows });
    },
    "followUp.life": ({ seriesId, itemKey }) => {
      const row = rowsOf(store, seriesId).find(({ item }) => item.key === itemKey);
      return row === undefined ? refuse("not-found", words.noItem) : answer(row);
    },
    "followUp.figures": ({ seriesId }) => {
      const selection = board.select(seriesId, EVERYTHING, "");
      const known = figures.get(selection) ?? figuresOf(selection);
      figures.set(selection, known);
      return answer(known);
    },
  };
}
