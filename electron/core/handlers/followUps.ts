import { answer, refuse } from "../../../shared/contract/errors.ts";
import type { FollowUpItemRow, FollowUpMeeting } from "../../../shared/contract/meetings.ts";
import { type FollowUpItem, timesContinued } from "../../../shared/followUp/lifeCycle.ts";
import { StoreDamagedError } from "../store/errors.ts";
import type { Store } from "../store/store.ts";
import type { CoreContext, SubjectHandlers } from "./context.ts";
import { localDay } from "./localDay.ts";
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

/** The answer to a question to the board; one that meets damage has the board folded anew first. */
function fromBoard<Result>(store: Store, ask: () => Result): Result {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof StoreDamagedError) || !error.isDerived) throw error;
    store.mendBoard();
    return ask();
  }
}

export function followUpHandlers({ store, ports }: CoreContext): SubjectHandlers<"followUp"> {
  const today = () => localDay(ports.now());
  return {
    "followUp.list": ({ seriesId }) => {
      const series = seriesId === null ? store.listSeries().map(({ id }) => id) : [seriesId];
      return answer(series.flatMap((id) => rowsOf(store, id)));
    },
    "followUp.page": ({ lateOnly, thisMonthOnly = false, lineId = null, ...asked }) => {
      const due = lateOnly ? "late" : thisMonthOnly ? "thisMonth" : null;
      return answer(fromBoard(store, () => store.followUpPage({ ...asked, due, lineId, today: today() })));
    },
    "followUp.life": ({ seriesId, itemKey }) => {
      const row = fromBoard(store, () => store.followUpLife(seriesId, itemKey));
      return row === null ? refuse("not-found", words.noItem) : answer(row);
    },
    "followUp.figures": ({ seriesId, unitsOnly = false }) =>
      answer(fromBoard(store, () => store.followUpFigures(seriesId, today(), unitsOnly))),
  };
}
